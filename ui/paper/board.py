"""The Scoreboard on paper: both sides' clauses, where time is lost, the figures by source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from resources.clause_words import receiver_title
from resources.kpi_words import kpi_word
from slaapp.domain.clause_result import ClauseResult, score_of, sides_of
from slaapp.store.figures.board import BoardLine
from slaapp.store.figures.board_sheet import BoardSheet, PeriodSheet
from ui.dates import instant_text
from ui.pages.leads.filter_words import Names
from ui.pages.scoreboard import bottleneck_words, clause_words, phrases
from ui.pages.scoreboard.period_words import period_within
from ui.paper.agreement import AgreementPaper
from ui.paper.measures import WIDTH, pt
from ui.paper.pages import fill_pages
from ui.paper.plain_frame import PlainFrame
from ui.paper.section import keep
from ui.paper.strip import Filled, Strip, glue, paragraph, space
from ui.paper.style import (
    ACCENT,
    BODY,
    CELL,
    CELL_RIGHT,
    HEADING,
    NAME,
    NOTE,
    OVERLINE,
    STATUS,
    TITLE,
    Style,
)
from ui.paper.table import Cell, Column, table
from ui.words import spoken

translate = QCoreApplication.translate
_FIGURES = ("leads", "qualified", "handed_over", "accepted", "won", "conversion", "response")


def board_paper(sheet: BoardSheet) -> AgreementPaper:
    """Lay it out in the language in force; needs a QGuiApplication for its fonts."""
    title = translate("BoardPaper", "Scoreboard – {period}").format(
        period=period_within(sheet.period)
    )
    pages = tuple(fill_pages(board_strips(sheet, title)))
    return AgreementPaper(title, pages, PlainFrame(title, len(pages)))


def board_strips(sheet: BoardSheet, title: str) -> list[Strip]:
    """Everything from the title to the figures."""
    return [
        *opening_strips(sheet, title),
        *clause_strips(sheet),
        *lost_strips(sheet),
        *_figure_strips(sheet),
    ]


def opening_strips(sheet: PeriodSheet, title: str, style: Style = TITLE) -> list[Strip]:
    """Whose, what, as of when; a rule below."""
    texts = [(sheet.team, OVERLINE), (title, style), (_status(sheet), STATUS)]
    strips = [strip for text, style in texts if text for strip in paragraph(text, style)]
    rule = Strip(pt(6), filled=(Filled(0, pt(3), WIDTH, pt(1.6), ACCENT),))
    return [*glue(strips), space(2, glued=True), rule]


def clause_strips(sheet: BoardSheet) -> list[Strip]:
    """A table for each side; where nothing was promised, a sentence."""
    strips: list[Strip] = []
    for side, results in sides_of(sheet.clauses).items():
        score = clause_words.score_text(score_of(side, results), len(results))
        name = receiver_title(side, spoken())
        strips += heading(f"{name} – {score}" if score else name)
        if results:
            strips += table(_columns(), [_row(sheet, each) for each in results])
        else:
            strips += paragraph(clause_words.none_text(side), BODY)
    return strips


def lost_strips(sheet: BoardSheet) -> list[Strip]:
    """A sentence for each bottleneck."""
    if not sheet.lost:
        return []
    strips = heading(translate("BottleneckView", "Where working time is lost"))
    return [*strips, *(line for said in lost_texts(sheet) for line in paragraph(said, BODY))]


def lost_texts(sheet: PeriodSheet) -> list[str]:
    """Each of them in words."""
    names = Names(sheet.zone, sources=sheet.names, owners=sheet.names)
    told = (
        (bottleneck_words.sentence(each, sheet.before), bottleneck_words.share_text(each, names))
        for each in sheet.lost
    )
    return [" ".join(filter(None, said)) for said in told]


def heading(text: str) -> list[Strip]:
    """Never alone at a page's end."""
    return [space(12), *keep(paragraph(text, HEADING))]


def _status(sheet: PeriodSheet) -> str:
    moment = instant_text(sheet.now, "instant", sheet.zone)
    said = [translate("BoardPaper", "as of {moment}").format(moment=moment)]
    if sheet.version is not None:
        words = translate("BoardPaper", "agreement, version {number}")
        said.insert(0, words.format(number=sheet.version))
    if sheet.compared is not None:
        words = translate("BoardPaper", "compared with {period}")
        said.append(words.format(period=period_within(sheet.compared)))
    return " – ".join(said)


def _columns() -> Sequence[Column]:
    return (
        Column(translate("BoardPaper", "Clause"), 8),
        Column(translate("BoardPaper", "Reached"), 3, right=True),
        Column(translate("BoardPaper", "Promised"), 5),
        Column(translate("BoardPaper", "Counted, 95%"), 6),
        Column(translate("BoardPaper", "Before"), 6),
        Column(translate("BoardPaper", "Standing"), 4),
    )


def _row(sheet: BoardSheet, result: ClauseResult) -> list[Cell]:
    forecast = clause_words.forecast_text(result, sheet.period)
    name = [(clause_words.title_of(result), NAME)]
    return [
        [*name, (forecast, NOTE)] if forecast else name,
        [(clause_words.reached_text(result), CELL_RIGHT)],
        [(clause_words.target_text(result), CELL)],
        [(clause_words.chance_text(result), CELL)],
        [(clause_words.trend_text(result), CELL)],
        [(clause_words.pill_of(result).word, NAME)],
    ]


def _figure_strips(sheet: BoardSheet) -> list[Strip]:
    title = translate("BoardScreen", "Figures of the leads received in the period")
    if not sheet.total.count("leads"):
        words = translate("Gaps", "No lead was received in this period.")
        return [*heading(title), *paragraph(words, BODY)]
    columns = [Column(translate("Scoreboard", "Source"), 6)]
    columns += [Column(kpi_word(code, "heading", spoken()), 3, right=True) for code in _FIGURES]
    all_of_them = translate("Scoreboard", "In all")
    rows = [_figures(all_of_them, sheet.total)]
    rows += [_figures(phrases.group_name("source", line), line) for line in sheet.groups]
    return [*heading(title), *table(columns, rows)]


def _figures(name: str, line: BoardLine) -> list[Cell]:
    response = line.spread("response")
    said = [phrases.count_text(line.count(code)) for code in _FIGURES[:5]]
    said.append(phrases.percent_text(line.rate("conversion").value))
    said.append(phrases.span_or_beyond(response, response.median))
    return [[(name, NAME)], *([(text, CELL_RIGHT)] for text in said)]
