"""What counts on a deadline's days and what does not, in words."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import domain_word
from slaapp.domain.day_lines import Bar, DayLine, Mark
from slaapp.domain.instants import DAY, Instant
from ui.countdown import overdue_text, span_text
from ui.dates import short_day_text, time_text, weekday_number_text, weekday_text
from ui.pause_words import pause_reason_word
from ui.words import QT_TRANSLATE_NOOP, spoken

_KINDS = {
    "counted": QT_TRANSLATE_NOOP("Segments", "Working time"),
    "pause": QT_TRANSLATE_NOOP("Segments", "Paused"),
    "lunch": QT_TRANSLATE_NOOP("Segments", "Lunch"),
    "night": QT_TRANSLATE_NOOP("Segments", "Night"),
    "closed": QT_TRANSLATE_NOOP("Segments", "Closed"),
    "weekend": QT_TRANSLATE_NOOP("Segments", "Day off"),
    "holiday": QT_TRANSLATE_NOOP("Segments", "Holiday"),
    "closure": QT_TRANSLATE_NOOP("Segments", "Closure"),
    "half_day": QT_TRANSLATE_NOOP("Segments", "Half-day"),
    "special": QT_TRANSLATE_NOOP("Segments", "Special hours"),
}
_MARKS = {
    "start": QT_TRANSLATE_NOOP("Segments", "start {time}"),
    "upgrade": QT_TRANSLATE_NOOP("Segments", "hotter, counted anew {time}"),
    "appointment": QT_TRANSLATE_NOOP("Segments", "appointment {time}"),
    "due": QT_TRANSLATE_NOOP("Segments", "due {time}"),
    "stop": QT_TRANSLATE_NOOP("Segments", "done {time}"),
    "end": QT_TRANSLATE_NOOP("Segments", "fell away {time}"),
    "now": QT_TRANSLATE_NOOP("Segments", "now {time}"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Segments", text)


def reason_text(kind: str, label: str = "") -> str:
    """``Lunch``, ``Holiday (Toussaint)``, ``Paused (prospect away)`` …"""
    word = _say(_KINDS.get(kind, kind))
    if kind == "pause" and label:
        label = _pause_text(label)
    return f"{word} ({label})" if label else word


def _pause_text(reason: str) -> str:
    own = domain_word("segment_pause", reason, spoken())
    return own if own != reason else pause_reason_word(reason)


def short_reason(kind: str, label: str = "") -> str:
    """The name where there is one: ``Toussaint``; else ``Lunch``."""
    if kind in ("holiday", "closure") and label:
        return label
    return reason_text(kind, label) if kind == "pause" else _say(_KINDS.get(kind, kind))


def bar_text(bar: Bar, zone: ZoneInfo, *, round_the_clock: bool = False) -> str:
    """``12:30–14:00 Lunch``; what counts is told with how long it is."""
    words = reason_text(bar.kind, bar.label)
    if bar.kind == "counted":
        if round_the_clock:
            words = QCoreApplication.translate("Segments", "Counted")
        if bar.late:
            words = QCoreApplication.translate("Segments", "After the deadline")
        words = f"{words}, {span_text(bar.end - bar.start)}"
    if bar.left == 0 and bar.right == DAY:
        return words
    return f"{time_text(bar.start, zone)}–{_time(bar.end, bar.right, zone)} {words}"


def mark_text(mark: Mark, zone: ZoneInfo) -> str:
    """``due 10:10``; what falls on the midnight that ends the day says so."""
    return _say(_MARKS[mark.kind]).format(time=_time(mark.at, mark.place + 1, zone))


def day_title(line: DayLine) -> str:
    """``Mon 1 Jun``; ``Sat 6 – Sun 7 Jun`` for several days."""
    if line.days == 1:
        return weekday_text(line.last)
    same_month = line.first.month == line.last.month and line.first.year == line.last.year
    if same_month:
        return f"{weekday_number_text(line.first)} – {weekday_text(line.last)}"
    return f"{short_day_text(line.first)} – {short_day_text(line.last)}"


def day_remark(line: DayLine, zone: ZoneInfo) -> str:
    """What is worth knowing of a day: its marks, why it is closed, how many days it stands for."""
    parts = [mark_text(mark, zone) for mark in line.marks]
    if line.days > 1:
        parts.append(_several(line))
    elif line.reasons and not any(line.windows):
        parts += [reason_text(*reason) for reason in line.reasons]
    else:
        parts += [reason_text(*reason) for reason in line.reasons]
        parts += [_next_day(right) for _, right in line.windows if right > DAY]
    return " · ".join(parts)


def day_sentence(line: DayLine, zone: ZoneInfo, *, round_the_clock: bool = False) -> str:
    """A whole line in words, for the keyboard, the mouse that rests on it, and screen readers."""
    said = [day_remark(line, zone)] if line.days > 1 else [mark_text(m, zone) for m in line.marks]
    if line.days == 1:
        said += [bar_text(bar, zone, round_the_clock=round_the_clock) for bar in line.bars]
        said += [_next_day(right) for _, right in line.windows if right > DAY]
    elif line.counted:
        said.append(span_text(line.counted))
    between = QCoreApplication.translate("Segments", "; ", "between the parts of a sentence")
    return f"{day_title(line)}{_colon()}{between.join(filter(None, said))}."


def counted_text(line: DayLine) -> str:
    """How much of it counts: ``6 h 15``, ``+1 h 10`` after the due instant, a dash for nothing."""
    parts = [span_text(line.counted)] if line.counted else []
    parts += [overdue_text(line.over)] if line.over else []
    return " ".join(parts) or "—"


def skipped_text(lines: Sequence[DayLine]) -> str:
    """What was left out, each once: ``Lunch, Night, Day off``."""
    skipped = ((bar.kind, bar.label) for line in lines for bar in line.bars)
    names = [reason_text(*one) for one in dict.fromkeys(skipped) if one[0] != "counted"]
    return ", ".join(dict.fromkeys(names))


def _several(line: DayLine) -> str:
    count = QLocale().toString(line.days)
    if line.is_mixed:
        return QCoreApplication.translate("Segments", "{n} days").format(n=count)
    if not line.is_closed:
        return QCoreApplication.translate("Segments", "{n} days alike").format(n=count)
    words = QCoreApplication.translate("Segments", "{n} closed days").format(n=count)
    named = [label for kind, label in line.reasons if label and kind != "pause"]
    return f"{words}{_colon()}{', '.join(dict.fromkeys(named))}" if named else words


def _next_day(right: int) -> str:
    words = QCoreApplication.translate("Segments", "until {time} the next day")
    return words.format(time=_clock(right))


def _time(at: Instant, place: int, zone: ZoneInfo) -> str:
    if place <= DAY:
        return time_text(at, zone)
    words = QCoreApplication.translate("Segments", "{time} the next day")
    return words.format(time=time_text(at, zone))


def _clock(wall: int) -> str:
    return time_text(wall % DAY, ZoneInfo("UTC"))


def _colon() -> str:
    return QCoreApplication.translate("Segments", ": ", "between a name and what it says")
