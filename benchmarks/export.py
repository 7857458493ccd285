"""What `export` costs on 10,000 releases beside other generators that build the same files, in one run.

`python benchmarks/export.py [COUNT]`. Aims: html at most 1.5 × hugo on two cores and 0.3 × Pelican; the site, with its
feeds, sitemap and search, at most 1.0 × Eleventy. hugo, pelican and eleventy are measured where they are on the PATH,
or in the folders that TOOLS names as PATH does. Each of them writes a page a release from a template of about the
same content; Eleventy also a list and a feed for each language, a sitemap and a file of headlines to search in.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus

ROUNDS = 3
SETTINGS_URL = '[newsroom]\nurl = "https://acme.example/news"\n'
PAGE = """\
<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="description" content="{summary}"></head><body><main><article><h1>{title}</h1>
<p>{date}</p>{content}</article></main></body></html>
"""
HUGO = {
    "hugo.toml": 'baseURL = "https://acme.example/"\ncontentDir = "releases"\n'
    'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404"]\n',
    "layouts/_default/single.html": PAGE.format(
        language="{{ .Params.language }}", title="{{ .Title }}", summary="{{ .Params.summary }}",
        date='{{ .Date.Format "2 January 2006" }}', content="{{ .Content }}",
    ),
}  # fmt: skip
PELICAN = {
    "pelicanconf.py": "PATH = 'articles'\nTHEME = 'theme'\nTIMEZONE = 'UTC'\nDIRECT_TEMPLATES = []\n"
    "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n"
    "TAG_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ''\nARTICLE_SAVE_AS = '{slug}.html'\n",
    "theme/templates/article.html": PAGE.format(
        language="{{ article.language }}", title="{{ article.title }}", summary="{{ article.summary|striptags }}",
        date="{{ article.date.strftime('%d %B %Y') }}", content="{{ article.content }}",
    ),
}  # fmt: skip
LIST = "{% for each in collections[language] | reverse %}"
ELEVENTY = {
    "eleventy.config.mjs": """
export default function (config) {
  const tags = ['en', 'fr', 'es', 'de', 'pt', 'ru', 'ar', 'zh-Hans'];
  for (const tag of tags) {
    const own = (each) => each.data.language === tag;
    config.addCollection(tag, (api) => api.getFilteredByGlob('releases/**/*.md').filter(own));
  }
  config.addGlobalData('tags_of_site', tags);
  config.addGlobalData('layout', 'release.njk');
  config.addGlobalData('permalink', () => (data) => `${data.language}/${data.slug}/index.html`);
  config.setUseGitIgnore(false);
  for (const folder of ['articles', 'layouts', 'theme', 'site', 'out']) {
    config.ignores.add(`${folder}/**`);
  }
  return { dir: { input: '.', includes: '_includes', output: '_site' }, markdownTemplateEngine: false };
}
""",
    "_includes/release.njk": PAGE.format(
        language="{{ language }}", title="{{ title }}", summary="{{ summary }}",
        date="{{ date | string }}", content="{{ content | safe }}",
    ),
    "lists.njk": "---\nlayout: false\npagination: {data: tags_of_site, size: 1, alias: language}\n"
    'permalink: "{{ language }}/index.html"\n---\n<!DOCTYPE html><title>{{ language }}</title><ul>\n'
    + LIST
    + '<li><a href="{{ each.url }}">{{ each.data.title }}</a></li>{% endfor %}</ul>\n',
    "feeds.njk": "---\nlayout: false\npagination: {data: tags_of_site, size: 1, alias: language}\n"
    'permalink: "feed.{{ language }}.xml"\n---\n<rss version="2.0"><channel><title>{{ language }}</title>\n'
    + LIST
    + "{% if loop.index <= 50 %}<item><title>{{ each.data.title }}</title><link>{{ each.url }}</link>"
    "<description>{{ each.templateContent }}</description></item>{% endif %}{% endfor %}</channel></rss>\n",
    "sitemap.njk": '---\nlayout: false\npermalink: "sitemap.xml"\n---\n<urlset>{% for each in collections.all %}'
    "<url><loc>https://acme.example{{ each.url }}</loc></url>{% endfor %}</urlset>\n",
    "search.njk": "---\nlayout: false\npagination: {data: tags_of_site, size: 1, alias: language}\n"
    'permalink: "search.{{ language }}.json"\n---\n['
    + LIST
    + "{{ each.data.title | dump | safe }},{% endfor %}0]\n",
}  # fmt: skip


@dataclass(frozen=True)
class Run:
    """A command to be measured, the folder it writes, and the files it needs beside the releases."""

    label: str
    command: Sequence[str]
    output: str
    files: Mapping[str, str]


def main() -> None:
    """Print seconds, files written and ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else corpus.COUNT
    pressctl = str(Path(sys.executable).with_name("pressctl"))
    runs = [
        Run("pressctl html", [pressctl, "export", "--no-verify", "--output", "out"], "out", {}),
        Run("hugo", ["hugo", "--quiet"], "public", HUGO),
        Run("pelican", ["pelican", "-q", "-s", "pelicanconf.py", "-o", "pelican"], "pelican", PELICAN),
        Run("pressctl site", [pressctl, "export", "--to", "site", "--no-verify", "--output", "site"], "site", {}),
        Run("eleventy", ["eleventy", "--quiet"], "_site", ELEVENTY),
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom(folder, count)
        times = {run.label: seconds for run in runs if (seconds := _median(folder, run))}
    for ours, other in (("pressctl html", "hugo"), ("pressctl html", "pelican"), ("pressctl site", "eleventy")):
        if other in times:
            print(f"{ours} / {other}: {times[ours] / times[other]:.2f}")


def newsroom(folder: Path, count: int) -> None:
    """Write sound releases alone, each with a slug of its own, and the title that the others call the headline."""
    corpus.newsroom(folder, 1)
    shutil.rmtree(folder / "releases")
    settings = folder / "pressctl.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("[newsroom]\n", SETTINGS_URL), encoding="utf-8")
    for number in range(count):
        release = corpus.written(number)
        title = release.front["headline"].replace("headline:", "title:", 1)
        made = release.having(slug=f"slug: r{number:06}", title=title, status="status: released")
        plain = made.having(status="", contacts="")  # Pelican knows other statuses, and no lists of maps
        for place, text in (("releases", made.text()), ("articles", plain.text())):
            path = folder / place / f"{release.day.year}" / f"{number:06}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def _median(folder: Path, run: Run) -> float:
    """Return the seconds of a run, 0 when the tool is not here."""
    found = shutil.which(run.command[0], path=f"{os.environ.get('TOOLS', '')}:{os.environ['PATH']}")
    if not found:
        print(f"{run.command[0]} is not installed: not measured")
        return 0
    for name, text in run.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    times = []
    for _ in range(ROUNDS):
        shutil.rmtree(folder / run.output, ignore_errors=True)
        start = time.perf_counter()
        done = subprocess.run([found, *run.command[1:]], cwd=folder, capture_output=True, check=False)
        times.append(time.perf_counter() - start)
        if done.returncode:
            print(f"{run.label} failed: {(done.stderr or done.stdout).decode()[-500:]}")
            return 0
    written = sum(path.is_file() for path in (folder / run.output).rglob("*"))
    shutil.rmtree(folder / run.output, ignore_errors=True)
    print(f"{run.label:16} {statistics.median(times):7.2f} s  {written:6} files")
    return statistics.median(times)


if __name__ == "__main__":
    main()
