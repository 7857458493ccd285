"""Parsing front matter into values, with their places and whatever is wrong with them.

Every scalar stays the string that the author wrote. Limits on depth and number stop an alias bomb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from pressctl.findings import FieldPath, Span
from pressctl.release.file import yaml_faults

DEPTH_LIMIT = 20
"""Levels of lists and maps in front matter; contacts need three."""
NODE_LIMIT = 10_000
"""Values in front matter, counting what an alias repeats: an alias bomb has millions."""

BLANKS = " \t\r\n\x85\u2028\u2029"
"""White space in YAML 1.1; any other, such as the ideographic space, is part of a key or value."""
PLAIN_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
"""The default tag of each kind of node."""
PLAIN = frozenset(PLAIN_TAGS.values())

NULLS = frozenset(("null", "Null", "NULL", "~"))
"""Plain scalars that mean no value (YAML 1.2.2, section 10.3.2)."""


class _Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]  # libyaml is not everywhere
    """PyYAML's base loader, which guesses no types, without its search for an implicit type at each node."""

    def resolve(self, kind: type[yaml.Node], _value: str | None, _implicit: object) -> str:
        """Return the tag of a node without an explicit tag."""
        return PLAIN_TAGS[kind]

    def descend_resolver(self, _node: yaml.Node | None, _index: object) -> None:
        """Do nothing: no tag depends on the place of a node."""

    def ascend_resolver(self) -> None:
        """Do nothing, as above."""


class Fault(NamedTuple):
    """Something wrong with the file itself: the slug of the rule that reports it, the words, the place.

    ``is_fatal`` says that the front matter could not be read, so that no other rule has anything to say.
    """

    slug: str
    message: str
    span: Span
    is_fatal: bool = False
    fix: str | None = None


class Places(Mapping[FieldPath, Span]):
    """The spans of nodes by their paths, each computed on first use, as a sound release needs none.

    ``text`` is that of the file, and ``offset`` is where the front matter starts in it.
    """

    def __init__(self, text: str, offset: int) -> None:
        self.text, self.offset = text, offset
        self.nodes: dict[FieldPath, yaml.Node] = {}
        self._known: dict[FieldPath, Span] = {}

    def of(self, node: yaml.Node) -> Span:
        """Return the span of a node without trailing white space, as a block's end mark is on a later line."""
        start, end = node.start_mark.index + self.offset, node.end_mark.index + self.offset
        return Span(start, start + len(self.text[start:end].rstrip(BLANKS)))

    def __getitem__(self, path: FieldPath) -> Span:
        """Return the span of the node at a path; raises KeyError if there is none."""
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = self.of(self.nodes[path])
        return known

    def style(self, path: FieldPath) -> str | None:
        """Return a scalar's style (``"``, ``'``, ``|``, ``>``, or empty if plain), or None for a list or map."""
        node = self.nodes.get(path)
        return (node.style or "") if isinstance(node, yaml.ScalarNode) else None

    def __contains__(self, path: object) -> bool:
        """Return whether there is a node at a path."""
        return path in self.nodes

    def __iter__(self) -> Iterator[FieldPath]:
        """Return the paths in the order of the file."""
        return iter(self.nodes)

    def __len__(self) -> int:
        """Return the number of nodes."""
        return len(self.nodes)


def read(text: str, front: Span) -> Nodes:
    """Return the nodes of the front matter in a file's text. Never raises: whatever is wrong is one of the faults."""
    nodes, source = Nodes(text, front.start), text[front.start : front.end]
    try:
        root = yaml.compose(source, Loader=_Loader)
        if root is not None:
            nodes.visit(root, (), 0)
    except (yaml.YAMLError, RecursionError) as error:
        return Nodes(text, front.start, [_yaml_fault(error, source, front.start)])
    return nodes


def _yaml_fault(error: Exception, source: str, offset: int) -> Fault:
    if isinstance(error, yaml.reader.ReaderError):
        return _control(error, source, offset)
    mark = getattr(error, "problem_mark", None)
    at = mark.index if mark else 0
    line = source[source.rfind("\n", 0, at) + 1 : at + 1]
    if "\t" in line and not line.strip():
        words = "The line is indented with a tab; YAML allows only spaces there"
        return Fault("tab-indentation", words, Span(offset + at, offset + at + 1), is_fatal=True)
    words, place = yaml_faults.diagnosis(error, source)
    return Fault("yaml-syntax", words, Span(offset + place.start, offset + place.end), is_fatal=True)


def _control(error: yaml.reader.ReaderError, source: str, offset: int) -> Fault:
    """Return the fault of a character that YAML does not allow, at its first place: libyaml counts bytes."""
    code = error.character if isinstance(error.character, int) else ord(error.character[:1])
    at = offset + max(source.find(chr(code)), 0)
    words = f"The control character U+{code:04X} is not allowed in front matter; take it out"
    return Fault("control-character", words, Span(at, at + 1), is_fatal=True)


class Nodes:
    """The values, the places and the faults of a front matter: one walk over its nodes."""

    def __init__(self, text: str, offset: int, faults: Iterable[Fault] = ()) -> None:
        self.spans, self.keys = Places(text, offset), Places(text, offset)
        self.root: dict[str, Any] = {}
        self.faults = list(faults)
        self.count = 0

    def visit(self, node: yaml.Node, path: FieldPath, depth: int) -> Any:
        """Return the plain value of a node; note its place, and what is wrong with it."""
        self.spans.nodes[path] = node
        self.count += 1
        if depth > DEPTH_LIMIT or self.count > NODE_LIMIT:
            self._bomb(node)
            return ""
        if node.tag not in PLAIN:
            words = f"The YAML tag {_short_tag(node.tag)} is not allowed; put a value with ! in quotation marks"
            self._fault("yaml-tag", words, node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.visit(item, (*path, index), depth + 1) for index, item in enumerate(node.value)]
        if not path:
            self._fault("yaml-syntax", "The front matter is not a list of keys and values", node, is_fatal=True)
        is_plain = isinstance(node, yaml.ScalarNode) and not node.style
        return "" if is_plain and node.value in NULLS else node.value

    def _mapping(self, node: yaml.MappingNode, path: FieldPath, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = self.root if not path else {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
            place = (*path, key)
            if place in self.keys.nodes:
                line = self.spans.text.count("\n", 0, self.keys[place].start) + 1
                self._fault("duplicate-key", f"The key “{key}” is given twice; first on line {line}", key_node)
                continue
            self.keys.nodes[place] = key_node
            values[key] = self.visit(value_node, place, depth + 1)
            if self.count > NODE_LIMIT:
                break
        return values

    def _bomb(self, node: yaml.Node) -> None:
        if not any(fault.slug == "yaml-too-deep" for fault in self.faults):
            words = (
                "The front matter repeats or nests more than any release needs; write each value once, without & and *"
            )
            self._fault("yaml-too-deep", words, node, is_fatal=True)

    def _fault(self, slug: str, message: str, node: yaml.Node, *, is_fatal: bool = False) -> None:
        self.faults.append(Fault(slug, message, self.spans.of(node), is_fatal))


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
