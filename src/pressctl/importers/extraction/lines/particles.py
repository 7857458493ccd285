"""Headlines that end with the particle of a verb, as German has them: “Verein nimmt neue Mitglieder auf”."""

from __future__ import annotations

from functools import cache

from pressctl.importers.extraction.lines.blocks import Block
from pressctl.prose.text import opens_small
from pressctl.prose.word_lists import every_word


def is_whole(line: Block, after: Block) -> bool:
    """Return whether a line may be a whole headline because its last word is such a particle.

    An empty line stands below it, and the next line does not start with a small letter.
    """
    is_apart = bool(line.marked) or after.line - line.end > 1
    return is_apart and line.text.rsplit(maxsplit=1)[-1] in _particles() and not opens_small(after.text)


@cache
def _particles() -> frozenset[str]:
    return frozenset(every_word("verb_particles"))
