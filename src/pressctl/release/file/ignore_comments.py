"""Comments in a release's file that silence rules: what they name, and what they cover."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pressctl.findings import Span
from pressctl.prose.patterns import regex
from pressctl.prose.text import Paragraph, paragraphs
from pressctl.release.file.document import Document

IGNORE_COMMENT = regex(r"#\s*pressctl:\s*ignore\[([^\]\n]*)\]|<!--\s*pressctl:\s*ignore\[([^\]\n]*)\]\s*-->")


class Comment(NamedTuple):
    """A comment that silences rules on the characters that it covers; ``names`` are codes, slugs or families.

    One in the front matter covers its line, and the opening fence, where findings about missing keys are placed; one
    in the body the paragraph after it.
    """

    span: Span
    covers: tuple[Span, ...]
    names: tuple[str, ...]

    def silences_rule(self, code: str, slug: str, at: int) -> bool:
        """Return whether the comment silences a rule at a character of the file."""
        is_covered = any(span.start <= at < span.end for span in self.covers)
        return is_covered and any(names(name, code, slug) for name in self.names)


def names(selector: str, code: str, slug: str) -> bool:
    """Return whether a code, the start of a code, or a slug names a rule."""
    return selector in {code, slug} or (selector.startswith("PR") and code.startswith(selector))


def comments(document: Document) -> tuple[Comment, ...]:
    """Return the comments in a file that silence rules, in order."""
    return tuple(_comments(document)) if "pressctl:" in document.text else ()


def _comments(document: Document) -> Iterator[Comment]:
    body = list(paragraphs(document.text[document.body.start :]))
    for match in IGNORE_COMMENT.finditer(document.text):
        named = tuple(name.strip() for name in (match[1] or match[2] or "").split(",") if name.strip())
        in_front = match.start() < document.body.start
        if in_front == bool(match[1]) or match[1] is match[2]:
            covers = _in_front(document, match.start()) if in_front else (_next(document, body, match.end()),)
            yield Comment(Span(*match.span()), covers, named)


def _in_front(document: Document, at: int) -> tuple[Span, ...]:
    return (_line_of(document.text, at), Span(0, document.front.start))


def _line_of(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text))


def _next(document: Document, body: list[Paragraph], at: int) -> Span:
    start = document.body.start
    after = (Span(part.span.start + start, part.span.end + start) for part in body if part.span.end + start > at)
    return next(after, Span(at, at))
