"""What a lead lacks to be qualified, in words: ``5 points`` or ``Budget: yes``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.criterion import Criterion
from slaapp.domain.missing import Gap, Missing
from slaapp.domain.score import ScoreSheet
from ui.criterion_words import criterion_sentence, gate_sentence, points_text
from ui.plurals import takes_singular
from ui.words import QT_TRANSLATE_NOOP

_MOST = 3


def _say(text: str) -> str:
    return QCoreApplication.translate("MissingWords", text)


def missing_lines(
    missing: Missing, sheet: ScoreSheet, custom: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """(tone, sentence): what bars it, what has to be there, the points it lacks, what would do."""
    for line in (*missing.bars, *missing.needs):
        yield "bad", gate_sentence(line.gate, custom)
    for gap in missing.gaps[:_MOST]:
        yield "warning", _gap_words(gap)
    for found in missing.sets[:_MOST]:
        asked = " + ".join(_asked(each, custom) for each in found)
        yield "muted", _say(_ENOUGH).format(criteria=asked)
    for line in sheet.lacks:
        yield "warning", gate_sentence(line.gate, custom)


def _asked(criterion: Criterion, custom: Mapping[str, str]) -> str:
    """What would have to be true, and what it gives; how that fades is no matter here."""
    plain = replace(criterion, half_life=None, group="")
    return f"{criterion_sentence(plain, custom)} ({points_text(criterion.points)})"


def _gap_words(gap: Gap) -> str:
    number = QLocale().toString
    if not gap.profile and not gap.engagement:
        words = _say(_ONE_POINT) if takes_singular(gap.points) else _say(_POINTS)
        return words.format(points=number(gap.points))
    words = _say(_BOTH if gap.profile and gap.engagement else _WHO if gap.profile else _DID)
    return words.format(profile=number(gap.profile), engagement=number(gap.engagement))


_POINTS = QT_TRANSLATE_NOOP("MissingWords", "{points} points are missing")
_ONE_POINT = QT_TRANSLATE_NOOP("MissingWords", "{points} point is missing")
_BOTH = QT_TRANSLATE_NOOP(
    "MissingWords",
    "Missing for a grade: {profile} points for who they are, {engagement} for what they did",
)
_WHO = QT_TRANSLATE_NOOP("MissingWords", "Missing for a grade: {profile} points for who they are")
_DID = QT_TRANSLATE_NOOP(
    "MissingWords", "Missing for a grade: {engagement} points for what they did and said"
)
_ENOUGH = QT_TRANSLATE_NOOP("MissingWords", "or: {criteria}")
