"""Who signed, as what and when; lines to sign by hand where nobody did yet."""

from __future__ import annotations

from slaapp.domain.roles import SIDES
from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.measures import WIDTH, mm, pt
from ui.paper.paragraph import Paragraph
from ui.paper.section import keep
from ui.paper.speech import Speech
from ui.paper.standing_words import version_words, zone_of_sheet
from ui.paper.strip import Filled, Strip, Written, glue_all, paragraph, space
from ui.paper.style import BODY, GREY, HASH, NAME, NOTE
from ui.words import QT_TRANSLATE_NOOP

TITLE_OF_SIGNATURES = QT_TRANSLATE_NOOP("Paper", "Signatures")
_FOR = {
    "marketing": QT_TRANSLATE_NOOP("Paper", "For marketing"),
    "sales": QT_TRANSLATE_NOOP("Paper", "For sales"),
}
_NAME = QT_TRANSLATE_NOOP("Paper", "Name")
_FUNCTION = QT_TRANSLATE_NOOP("Paper", "Function")
_WHEN = QT_TRANSLATE_NOOP("Paper", "Date and time")
_SIGNATURE = QT_TRANSLATE_NOOP("Paper", "Signature")
_SIGNED = QT_TRANSLATE_NOOP("Paper", "signed in slaapp")
_DIGEST = QT_TRANSLATE_NOOP(
    "Paper",
    "{version}. SHA-256 digest of the document; any change of a clause gives another one:",
)
_GAP = mm(12)
_COLUMN = (WIDTH - _GAP) / 2
_LINE, _HAND = mm(8), mm(18)


def signatures(speech: Speech, sheet: Sheet, _number: int) -> list[Strip]:
    """Both sides beside each other, on one page; the digest below."""
    sides = [_said(speech, sheet, side) for side in SIDES]
    heads = [(speech.say(_FOR[side]), "") for side in SIDES]
    strips = [_beside(heads, pt(20), ruled=False)]
    for at, label in enumerate((_NAME, _FUNCTION, _WHEN, _SIGNATURE)):
        texts = [(speech.say(label), side[at]) for side in sides]
        by_hand = label == _SIGNATURE and not all(side[at] for side in sides)
        strips.append(_beside(texts, _HAND if by_hand else _LINE))
    said = speech.say(_DIGEST, version=version_words(speech, sheet))
    digest = [*keep(paragraph(said, NOTE)), *paragraph(sheet.sha256, HASH)]
    return glue_all([*strips, space(12), *digest])


def _said(speech: Speech, sheet: Sheet, side: str) -> tuple[str, str, str, str]:
    """Name, function, when, and whether; what is not known is written by hand."""
    signed, party = sheet.signature_of(side), sheet.terms.parties.of_side(side)
    if signed is None:
        return party.name, party.function, "", ""
    at = signed.signed_at
    when = "–" if at is None else speech.moment(at, zone_of_sheet(sheet))
    return signed.name, signed.function or "–", when, speech.say(_SIGNED)


def _beside(texts: list[tuple[str, str]], least: float, *, ruled: bool = True) -> Strip:
    """A label and what is to be read or written behind it, for each side."""
    written: list[Written] = []
    height = least
    label_width = mm(24) if ruled else _COLUMN
    for at, (label, value) in enumerate(texts):
        x = at * (_COLUMN + _GAP)
        parts = [(Paragraph(label, NOTE if ruled else NAME, label_width), x)]
        if value:
            parts.append((Paragraph(value, BODY, _COLUMN - label_width), x + label_width))
        height = max(height, *(part.height + pt(8) for part, _ in parts))
        written += [
            Written(part, line, left, line * part.line_height)
            for part, left in parts
            for line in range(part.count)
        ]
    # Texts stand on the rule, as handwriting would.
    sunk = tuple(
        Written(one.paragraph, one.line, one.x, one.y + height - one.paragraph.height - pt(4))
        for one in written
    )
    rules = [at * (_COLUMN + _GAP) for at in range(len(texts))] if ruled else []
    filled = tuple(Filled(x, height - pt(0.6), _COLUMN, pt(0.6), GREY) for x in rules)
    return Strip(height, sunk, filled)
