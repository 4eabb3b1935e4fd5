"""The lines of a lead's score as the draft gives them, and what they gave in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from slaapp.domain.agreement import Agreement
from slaapp.domain.criteria_matching import matched
from slaapp.domain.missing import missing_of
from slaapp.domain.score import ScoreSheet
from ui.criterion_words import cap_sentence, criterion_sentence, line_sentence, points_text
from ui.missing_words import missing_lines
from ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class TrialLine:
    """Points as they are written, a sentence, and how they are coloured; of what is missing there
    are no points."""

    points: str
    words: str
    tone: str


def _say(text: str) -> str:
    return QCoreApplication.translate("TrialLines", text)


def score_lines(
    terms: Agreement,
    sheet: ScoreSheet,
    in_force: ScoreSheet | None,
    custom: Mapping[str, str],
) -> list[TrialLine]:
    """Each criterion and each cap: those that give points first; those that are gone last."""
    held = list(in_force.lines) if in_force is not None else []
    pairs = matched([line.criterion for line in held], terms.criteria)
    found: list[tuple[int, TrialLine]] = []
    for (place, _old, new), line in zip(pairs, sheet.lines, strict=False):
        if new is None:
            break
        before = held[place].points if place >= 0 else None
        words = line_sentence(line, custom) + _before(before, line.points, in_force)
        found.append((line.points, _line(line.points, words)))
    found += [(cap.points, _line(cap.points, cap_sentence(cap))) for cap in sheet.caps]
    found.sort(key=lambda pair: (pair[0] == 0, -abs(pair[0])))
    return [*(line for _points, line in found), *_gone(pairs, held, custom)]


def lacking_lines(
    terms: Agreement, sheet: ScoreSheet, custom: Mapping[str, str]
) -> Iterator[TrialLine]:
    """What the lead lacks by these terms."""
    for tone, words in missing_lines(missing_of(terms, sheet), sheet, custom):
        yield TrialLine("", words, tone)


def _line(points: int, words: str) -> TrialLine:
    tone = "bad" if points < 0 else "good" if points else "muted"
    return TrialLine(points_text(points), words, tone)


def _before(before: int | None, now: int, in_force: ScoreSheet | None) -> str:
    if in_force is None or before == now:
        return ""
    if before is None:
        return f" ({_say(_NEW)})"
    return f" ({_say(_WAS).format(points=points_text(before))})"


def _gone(pairs: list, held: list, custom: Mapping[str, str]) -> Iterator[TrialLine]:  # type: ignore[type-arg]
    for place, old, new in pairs:
        if new is None and old is not None:
            was = _say(_GONE).format(points=points_text(held[place].points))
            yield TrialLine("—", f"{criterion_sentence(old, custom)} ({was})", "muted")


_WAS = QT_TRANSLATE_NOOP("TrialLines", "in force: {points}")
_NEW = QT_TRANSLATE_NOOP("TrialLines", "new")
_GONE = QT_TRANSLATE_NOOP("TrialLines", "not there any more, in force: {points}")
