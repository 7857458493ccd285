"""What stands around a release in the text of a mail: a cover letter, a signature, the lines of a mailing list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import dropwhile, groupby, pairwise

from pressctl.importers import mail_signatures
from pressctl.importers.extraction import account
from pressctl.importers.extraction.contacts.names import is_name
from pressctl.importers.extraction.contacts.ways import reaches
from pressctl.importers.extraction.heads import rivals
from pressctl.importers.extraction.last_lines import is_sentence
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.words import folded, found, is_heading, opener
from pressctl.importers.mail_signatures import FEW, RULE, closes, is_of_signature, size
from pressctl.prose.lines import greeting
from pressctl.prose.word_index import candidates, has_any

GREETING = "greeting"
OF_SENDER = ("", GREETING)
"""Why a line may be left out that its sender has written, as those of a cover letter."""
SENT_BY_LIST = "line of the mailing list"
LONGEST = 400
"""Characters of the longest line that a mailing service puts around a mail; the paragraphs of a release are longer."""

LETTER = 12
"""Lines of the longest cover letter, blank ones not counted."""
SIGNED = 6
"""Lines of the longest signature of a cover letter."""
SEVERAL = 3
"""Words of disclaimers that make a paragraph one, however it begins."""
PARTS = re.compile(r"[.!?。|·•–—\n\\[\]<>]{1,9}")
"""What parts the links and sentences of a line below a mail: “You are on our list. Unsubscribe”."""
LEAST_SHOWN = 3
"""Lines of the shortest mail that greets, says that a release follows, and has one."""


def around(line: str) -> str:
    """Return what a line around the release is in a mail, such as its greeting; an empty text for any other line."""
    if greeting.is_of_mail(line):
        return GREETING
    if _is_of_list(line):
        return SENT_BY_LIST
    return account.DISCLAIMER if _is_disclaimer(line) else ""


def _is_of_list(line: str) -> bool:
    """Return whether a line is one that a mailing service adds: it opens so, or one of its parts is such a link."""
    if len(line) > LONGEST or not candidates(line, "mailing_list_words"):
        return False
    words = line.split()
    return (
        bool(opener(line.strip(), "mailing_list_words"))
        or any(is_heading(part.strip(), "mailing_list_words") for part in PARTS.split(line))
        or (len(words) <= FEW and is_heading(" ".join(words[1:]), "mailing_list_words"))  # “Acme-news mailing list”
    )


def _is_disclaimer(text: str) -> bool:
    """Return whether a line or paragraph says to whom a mail is addressed, and what others are to do with it."""
    if opener(text.strip(" *_"), "mail_disclaimers"):
        return True
    return len(candidates(text, "disclaimer_words")) >= SEVERAL and len(found("disclaimer_words", [text])) >= SEVERAL


def reasons_of(lines: list[str]) -> list[str]:
    """Return for each line of a plain text what it is around the release, or an empty text for the release's own.

    What a mailing service says, and a disclaimer, goes on to the end of its paragraph.
    """
    reasons: list[str] = []
    for line in lines:
        goes_on = line.strip() and reasons and reasons[-1] in {SENT_BY_LIST, account.DISCLAIMER}
        reasons.append(reasons[-1] if goes_on else around(line))
    for start, end in _paragraphs(lines):
        if not any(reasons[start:end]) and _is_disclaimer(" ".join(lines[start:end])):
            reasons[start:end] = [account.DISCLAIMER] * (end - start)
    return reasons


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph of several lines begins and ends."""
    for is_shown, run in groupby(range(len(lines)), key=lambda at: bool(lines[at].strip())):
        places = list(run)
        if is_shown and len(places) > 1:
            yield places[0], places[-1] + 1


def cover_letter(lines: list[str], subject: str = "") -> int:
    """Return how many lines at the top of a mail are the letter with which a release is sent; 0 for none.

    It says that a press release follows, stands between a greeting and the line “Press release”, or one that says the
    ``subject`` again, or ends with a closing formula, and has less text than what stands below it.
    """
    shown = [at for at, line in enumerate(lines) if line.strip()][: LETTER + SIGNED]
    closing = next((at for at in shown if closes(lines[at])), -1)
    ends = (
        _below_signature(lines, closing) if closing >= 0 else 0,
        _below_announcement(lines, shown),
        _above_title(lines, shown, subject),
    )
    return next((end for end in ends if end and size(lines[:end]) < size(lines[end:])), 0)


def _below_signature(lines: list[str], closing: int) -> int:
    """Return the first line below the signature under a closing formula, and below the rule under it."""
    at = _next_shown(lines, closing + 1)
    is_right_below = at == closing + 1 and len(lines[at].split()) <= FEW
    if at < len(lines) and (is_right_below or is_name(lines[at].strip(" ,."))):
        while at < min(len(lines), closing + 1 + 2 * SIGNED) and is_of_signature(lines[at]):
            at += 1
        at = _next_shown(lines, at)
    return _below_rule(lines, at)


def _below_announcement(lines: list[str], shown: list[int]) -> int:
    """Return the first line below greetings and what is said of the release before it; 0 without.

    That is a paragraph which says that a press release follows, or all above the line “Press release”.
    """
    below = [*dropwhile(lambda at: greeting.is_of_mail(lines[at]), shown)]
    if len(below) < LEAST_SHOWN - 1 or len(below) == len(shown):
        return 0
    head = next((at for at in below[:LETTER] if page.is_release_line(lines[at].strip())), 0)
    if head and not any(map(reaches, lines[:head])):
        return head
    end = below[0]
    while end < len(lines) and lines[end].strip():
        end += 1
    said = " ".join(lines[below[0] : end])
    is_about_it = has_any(said, "press_release_headings") and len(said) <= LONGEST and not reaches(said)
    return _below_rule(lines, _next_shown(lines, end)) if is_about_it else 0


def _above_title(lines: list[str], shown: list[int], subject: str) -> int:
    """Return the first line below a greeting and the sentences under it, where one below says the subject again."""
    below = [*dropwhile(lambda at: greeting.is_of_mail(lines[at]), shown)]
    if not subject or len(below) == len(shown):
        return 0
    title = next((at for at in below if rivals.alike(subject, lines[at]) and not is_sentence(lines[at])), 0)
    ends = [at for at in below if at < title and (is_sentence(lines[at].strip()) or closes(lines[at]))]
    return _below_rule(lines, _next_shown(lines, ends[-1] + 1)) if ends else 0


def _below_rule(lines: list[str], at: int) -> int:
    """Return the first line below a rule that stands at a place; where none does, that place."""
    return _next_shown(lines, at + 1) if at < len(lines) and RULE.fullmatch(lines[at]) else at


def _next_shown(lines: list[str], start: int) -> int:
    """Return the place of the first line from ``start`` on that is not blank, or the number of lines."""
    return next((at for at in range(start, len(lines)) if lines[at].strip()), len(lines))


def ends(lines: list[str], reasons: list[str], subject: str, sender: str) -> tuple[int, int]:
    """Return how many lines at the top are a cover letter, and the place from which the sender signs the mail.

    ``reasons`` say which lines stand around the release for another reason.
    """
    own = [line if why in OF_SENDER else "" for line, why in zip(lines, reasons, strict=True)]
    letter = cover_letter(own, subject)
    return letter, mail_signatures.signed_from([*[""] * letter, *own[letter:]], sender)


def around_pieces(
    shown: list[tuple[int, str]], reasons: Mapping[int, str], subject: str, sender: str
) -> dict[int, str]:
    """Return why pieces of a page are of the cover letter or the signature, by place; not those that hold more.

    ``shown`` are the lines of the pieces, each with the place of its own; ``reasons`` are those of pieces.
    """
    lines: list[str] = []
    pieces: list[int] = []
    for at, line in shown:
        apart = pieces and pieces[-1] != at
        lines += ["", line] if apart else [line]
        pieces += [at, at] if apart else [at]
    letter, signature = ends(lines, [reasons[at] for at in pieces], subject, sender)
    above = {piece for piece, line in zip(pieces[:signature], lines, strict=False) if line}
    signed = dict.fromkeys({*pieces[signature:]} - above, mail_signatures.SIGNATURE)
    return signed | dict.fromkeys({*pieces[:letter]} - {*pieces[letter:]}, account.COVER)


def strong_lines(lines: list[str], reasons: list[str]) -> set[str]:
    """Return the lines of the release, folded, that are a headline by their place, whatever the subject is.

    They stand just below “Press release” or the like, or first below a cover letter. ``reasons`` is of ``reasons_of``.
    """
    shown = [line for line, why in zip(lines, reasons, strict=True) if line.strip() and not why]
    strong = {folded(after) for line, after in pairwise(shown) if page.is_release_line(line)}
    return strong | ({folded(shown[0])} if account.COVER in reasons and shown else set())
