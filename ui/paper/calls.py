"""The day's calls on paper: a line each with what one wants to know, and boxes for what came."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from resources.domain_words import domain_title
from slaapp.domain.events import OUTCOMES
from slaapp.domain.instants import to_datetime
from slaapp.domain.objection import closes_calls
from slaapp.store.rows.call_sheet import DaySheet, SheetLine
from ui.paper.agreement import AgreementPaper
from ui.paper.measures import BOTTOM, LEFT, PAGE_HEIGHT, WIDTH, mm, pt
from ui.paper.pages import fill_pages
from ui.paper.paragraph import Paragraph
from ui.paper.speech import Speech
from ui.paper.strip import Filled, Strip, glue, paragraph, space
from ui.paper.style import (
    ACCENT,
    BODY,
    CELL,
    CELL_RIGHT,
    FOOT,
    FOOT_RIGHT,
    HAIR,
    NAME,
    NOTE,
    STATUS,
    TITLE,
)
from ui.paper.table import Cell, Column, table
from ui.words import QT_TRANSLATE_NOOP

_CALLS = QT_TRANSLATE_NOOP("Paper", "Calls of {day}")
_OF = QT_TRANSLATE_NOOP("Paper", "{name} – {n} to call")
_EVERYBODY = QT_TRANSLATE_NOOP("Paper", "Everybody – {n} to call")
_NONE = QT_TRANSLATE_NOOP("Paper", "No call is due today.")
_PAGE = QT_TRANSLATE_NOOP("Paper", "page {n} of {all}")
_WHO = QT_TRANSLATE_NOOP("Paper", "Who")
_WHAT = QT_TRANSLATE_NOOP("Paper", "Asked, said last")
_DUE = QT_TRANSLATE_NOOP("Paper", "Before")
_RESULT = QT_TRANSLATE_NOOP("Paper", "Outcome, time, note")
_TIME = QT_TRANSLATE_NOOP("Paper", "At:")
_DAY = QT_TRANSLATE_NOOP("Paper", "today")
_OBJECTS = QT_TRANSLATE_NOOP("Paper", "Objects to calls: do not dial")
_LAST = QT_TRANSLATE_NOOP("Paper", "Last, {day}: {what}")
_BOX, _LONGEST = "□", 220


def calls_paper(sheet: DaySheet, language: str) -> AgreementPaper:
    """Lay a day's calls out in ``fr`` or ``en``; needs a QGuiApplication for its fonts."""
    speech = Speech(language)
    pages = tuple(fill_pages(_strips(speech, sheet)))
    title = _title(speech, sheet)
    return AgreementPaper(title, pages, CallsFrame(speech, title, len(pages)))


class CallsFrame:
    """The day, and which page it is."""

    def __init__(self, speech: Speech, title: str, pages: int) -> None:
        self._speech, self._title, self._pages = speech, title, pages

    def draw(self, painter: QPainter, number: int) -> None:
        """Below the text."""
        foot = PAGE_HEIGHT - BOTTOM + mm(9)
        rule = QRectF(LEFT, PAGE_HEIGHT - BOTTOM + mm(7), WIDTH, pt(0.5))
        painter.fillRect(rule, QColor(HAIR))
        said = self._speech.say(_PAGE, n=number, all=self._pages)
        Paragraph(self._title, FOOT, WIDTH * 0.7).draw_line(painter, 0, LEFT, foot)
        x = LEFT + WIDTH * 0.7
        Paragraph(said, FOOT_RIGHT, WIDTH * 0.3).draw_line(painter, 0, x, foot)


def _title(speech: Speech, sheet: DaySheet) -> str:
    return speech.say(_CALLS, day=speech.date(sheet.now, sheet.zone))


def _strips(speech: Speech, sheet: DaySheet) -> list[Strip]:
    number = speech.number(len(sheet.lines))
    about = speech.say(_OF, name=sheet.who, n=number) if sheet.who else ""
    above = about or speech.say(_EVERYBODY, n=number)
    texts = [(_title(speech, sheet), TITLE), (above, STATUS)]
    strips = [strip for text, style in texts for strip in paragraph(text, style)]
    rule = Strip(pt(10), filled=(Filled(0, pt(3), WIDTH, pt(1.6), ACCENT),))
    if not sheet.lines:
        return [*glue(strips), rule, *paragraph(speech.say(_NONE), BODY)]
    columns = (
        Column("", 1, right=True),
        Column(speech.say(_WHO), 7),
        Column(speech.say(_WHAT), 8),
        Column(speech.say(_DUE), 3),
        Column(speech.say(_RESULT), 9),
    )
    rows = [_row(speech, sheet, at, line) for at, line in enumerate(sheet.lines, 1)]
    return [*glue(strips), space(2, glued=True), rule, *table(columns, rows)]


def _row(speech: Speech, sheet: DaySheet, number: int, line: SheetLine) -> list[Cell]:
    owed = line.owed
    about = ", ".join(part for part in (line.job_title, owed.company) if part)
    who = [(owed.title or "–", NAME), (owed.phone or "–", NAME), (about, NOTE)]
    if closes_calls(line.objection):
        who.append((speech.say(_OBJECTS), NAME))
    asked = [(_short(line.request), CELL), (_last(speech, sheet, line), NOTE)]
    return [
        [(speech.number(number), CELL_RIGHT)],
        [part for part in who if part[0]],
        [part for part in asked if part[0]],
        [(_due(speech, sheet, line), CELL)],
        _boxes(speech),
    ]


def _boxes(speech: Speech) -> Cell:
    words = [f"{_BOX} {domain_title('outcome', code, speech.language)}" for code in OUTCOMES]
    gap = "\N{EM SPACE}"
    blank = "_" * 9
    at = f"{words[4]}{gap}{speech.say(_TIME)} {blank}"
    lines = [gap.join(words[:2]), gap.join(words[2:4]), at, " "]
    return [(each, CELL) for each in lines]


def _last(speech: Speech, sheet: DaySheet, line: SheetLine) -> str:
    last = line.last
    if last is None:
        return ""
    outcome = domain_title("outcome", last.outcome, speech.language) if last.outcome else ""
    what = " – ".join(part for part in (outcome, _short(last.note)) if part)
    return speech.say(_LAST, day=speech.date(last.occurred_at, sheet.zone), what=what or "–")


def _due(speech: Speech, sheet: DaySheet, line: SheetLine) -> str:
    due = to_datetime(line.owed.due_at, sheet.zone)
    now = to_datetime(sheet.now, sheet.zone)
    is_today = due.date() == now.date()
    day = speech.say(_DAY) if is_today else speech.date(line.owed.due_at, sheet.zone)
    at = "" if line.owed.precision == "day" else speech.clock(due.hour * 60 + due.minute)
    return f"{day} {at}".strip()


def _short(text: str | None) -> str:
    said = " ".join((text or "").split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
