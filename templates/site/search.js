/* Search without a server: the index of a language is a script beside the page, and nothing is sent anywhere.
   words() does what pressctl/exporters/site_search.py did when the index was made. */
(function () {
  "use strict";
  var index = window.pressctlIndex;
  var box = document.getElementById("q");
  var list = document.getElementById("results");
  var count = document.getElementById("count");
  var SHOWN = 50;
  var MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a]/g;
  var HAN = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
  var WORD = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[\p{L}\p{N}])+/gu;

  function fold(text) {
    return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
  }

  function words(text) {
    var found = [];
    (fold(text).match(WORD) || []).forEach(function (word) {
      if (!HAN.test(word[0]) || word.length === 1) {
        found.push(word);
        return;
      }
      for (var at = 0; at + 1 < word.length; at += 1) {
        found.push(word.slice(at, at + 2));
      }
    });
    return found.filter(function (word) { return index.passed.indexOf(word) < 0; });
  }

  var keys = Object.keys(index.words);

  function holders(word) {
    var found = new Set();
    keys.forEach(function (key) {
      if (key.startsWith(word)) {
        var number = 0;
        index.words[key].forEach(function (step) {
          number += step;
          found.add(number);
        });
      }
    });
    return found;
  }

  function find(text) {
    var asked = words(text);
    if (!asked.length) {
      return [];
    }
    var sets = asked.map(holders);
    var all = Array.from(sets[0]).filter(function (number) {
      return sets.every(function (set) { return set.has(number); });
    });
    function weight(number) {
      var headline = fold(index.releases[number][2]);
      return asked.filter(function (word) { return headline.includes(word); }).length;
    }
    var weights = new Map(all.map(function (number) { return [number, weight(number)]; }));
    return all.sort(function (one, other) { return weights.get(other) - weights.get(one) || one - other; });
  }

  function line(name, text) {
    var element = document.createElement("p");
    element.className = name;
    element.textContent = text;
    return element;
  }

  function entry(number) {
    var release = index.releases[number];
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = list.dataset.root + release[0];
    link.textContent = release[2];
    var what = line("what", "");
    what.appendChild(link);
    var when = line("when", release[1] || list.dataset.undated);
    if (!release[1] && count.lang) {
      when.lang = count.lang;
    }
    item.append(when, what);
    if (release[3]) {
      item.append(line("", release[3]));
    }
    return item;
  }

  function show() {
    var text = box.value.trim();
    var found = text ? find(text) : [];
    count.textContent = !text ? "" : found.length ? count.dataset.results.replace("{count}", found.length) : count.dataset.nothing;
    list.replaceChildren.apply(list, found.slice(0, SHOWN).map(entry));
  }

  if (!index || !box) {
    return;
  }
  document.getElementById("search").addEventListener("submit", function (event) {
    event.preventDefault();
    show();
  });
  box.addEventListener("input", show);
  box.value = new URLSearchParams(window.location.search).get("q") || "";
  show();
  box.focus();
})();
