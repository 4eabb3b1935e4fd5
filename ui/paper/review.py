"""The review pack: on one page what a review meeting looks at and what it decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from slaapp.domain.clause_result import ClauseResult, score_of, sides_of
from slaapp.domain.instants import to_datetime
from slaapp.store.figures.review_pack import RejectedLead, ReviewPack
from slaapp.store.rows.disputes import DisputeRow
from slaapp.store.rows.reviews import DecisionRow
from ui.pages.review import words
from ui.pages.scoreboard import clause_words, phrases
from ui.paper.agreement import AgreementPaper
from ui.paper.board import lost_texts, opening_strips
from ui.paper.measures import pt
from ui.paper.pages import PageOfStrips, fill_pages
from ui.paper.plain_frame import PlainFrame
from ui.paper.section import keep
from ui.paper.strip import Strip, paragraph, space
from ui.paper.style import (
    LONG_TITLE,
    SMALL,
    SMALL_CELL,
    SMALL_HEADING,
    SMALL_NAME,
    SMALL_RIGHT,
)
from ui.paper.table import Cell, Column, table

translate = QCoreApplication.translate

_NAMED = (10, 6, 3, 1, 0)
"""How many leads are named one by one: as many as leave it one page."""


def review_paper(pack: ReviewPack) -> AgreementPaper:
    """Lay it out in the language in force; needs a QGuiApplication for its fonts."""
    title = words.meeting_title(pack.period)
    pages = _fitting(pack, title)
    return AgreementPaper(title, tuple(pages), PlainFrame(title, len(pages)))


def _fitting(pack: ReviewPack, title: str) -> list[PageOfStrips]:
    """Many decisions may need a second page: of them none is left out."""
    pages: list[PageOfStrips] = []
    for most in _NAMED:
        pages = fill_pages(_strips(pack, title, most))
        if len(pages) == 1:
            break
    return pages


def _strips(pack: ReviewPack, title: str, most: int) -> list[Strip]:
    return [
        *opening_strips(pack, title, LONG_TITLE),
        *_present_strips(pack),
        *_earlier_strips(pack),
        *_clause_strips(pack),
        *_lost_strips(pack),
        *_rejected_strips(pack, most),
        *_disputed_strips(pack, most),
        *_decided_strips(pack),
    ]


def _present_strips(pack: ReviewPack) -> list[Strip]:
    if pack.review is None or not pack.review.present:
        return []
    said = translate("ReviewPaper", "Present: {names}").format(names=pack.review.present)
    return paragraph(said, SMALL)


def _earlier_strips(pack: ReviewPack) -> list[Strip]:
    if not pack.earlier or pack.last is None:
        return []
    day = to_datetime(pack.last.opened_at, pack.zone).date()
    return [*_heading(words.last_text(day)), *_decisions(pack, pack.earlier)]


def _clause_strips(pack: ReviewPack) -> list[Strip]:
    strips: list[Strip] = []
    for side, results in sides_of(pack.clauses).items():
        score = clause_words.score_text(score_of(side, results), len(results))
        name = words.side_title(side)
        strips += _heading(f"{name} – {score}" if score else name)
        if not results:
            strips += paragraph(clause_words.none_text(side), SMALL)
        columns = (
            Column(translate("BoardPaper", "Clause"), 5.5),
            Column(translate("BoardPaper", "Reached"), 2.4, right=True),
            Column(translate("BoardPaper", "Promised"), 3.8),
            Column(translate("BoardPaper", "Counted, 95%"), 6),
            Column(translate("BoardPaper", "Before"), 6.4),
            Column(translate("BoardPaper", "Standing"), 5.4),
        )
        strips += _table(columns, [_clause(each) for each in results])
    return strips


def _clause(result: ClauseResult) -> list[Cell]:
    return [
        [(clause_words.title_of(result), SMALL_NAME)],
        [(clause_words.reached_text(result), SMALL_RIGHT)],
        [(_promised(result), SMALL_CELL)],
        [(clause_words.chance_text(result), SMALL_CELL)],
        [(clause_words.trend_text(result), SMALL_CELL)],
        [(clause_words.pill_of(result).word, SMALL_NAME)],
    ]


def _promised(result: ClauseResult) -> str:
    """A share without the word that stands above it."""
    if result.is_volume or result.promised is None:
        return clause_words.target_text(result)
    words_of_share = translate("ReviewPaper", "{share} or more")
    return words_of_share.format(share=phrases.percent_text(result.promised / 100))


def _lost_strips(pack: ReviewPack) -> list[Strip]:
    said = lost_texts(pack)
    said = said or [translate("BottleneckView", "Nobody waited for anything in this period.")]
    strips = _heading(translate("BottleneckView", "Where working time is lost"))
    return [*strips, *(line for each in said for line in paragraph(each, SMALL))]


def _rejected_strips(pack: ReviewPack, most: int) -> list[Strip]:
    said = [words.rejected_text(pack.rejected)]
    said += [words.counted_text(each) for each in pack.rejected.reasons]
    strips = _heading(translate("ReviewPaper", "Rejected leads"))
    strips += paragraph(" · ".join(said), SMALL)
    columns = (
        Column(translate("ReviewPaper", "Lead"), 6),
        Column(translate("ReviewPaper", "Why"), 5),
        Column(translate("ReviewPaper", "What sales said"), 9),
        Column(translate("ReviewPaper", "With"), 4),
    )
    return strips + _table(columns, [_rejected(each) for each in pack.named[:most]])


def _rejected(lead: RejectedLead) -> list[Cell]:
    reason = words.reason_text(lead.reason, lead.label)
    return [
        [(lead.title, SMALL_NAME)],
        [(reason, SMALL_CELL)],
        [(lead.note or "", SMALL_CELL)],
        [(lead.owner or "", SMALL_CELL)],
    ]


def _disputed_strips(pack: ReviewPack, most: int) -> list[Strip]:
    if not pack.disputed:
        return []
    said = translate("ReviewPaper", "Disputed leads, still to be decided: {n}")
    columns = (
        Column(translate("ReviewPaper", "Lead"), 6),
        Column(translate("ReviewPaper", "Why"), 5),
        Column(translate("ReviewPaper", "What sales said"), 6),
        Column(translate("ReviewPaper", "What marketing objects"), 7),
    )
    strips = _heading(said.format(n=len(pack.disputed)))
    # Those that wait for a decision are named first of all.
    return strips + _table(columns, [_disputed(each) for each in pack.disputed[: max(most, 3)]])


def _disputed(lead: DisputeRow) -> list[Cell]:
    reason = words.reason_text(lead.reason, lead.reason_label)
    notes = (lead.rejected_note, lead.disputed_note)
    return [
        [(lead.title, SMALL_NAME)],
        [(reason, SMALL_CELL)],
        *([(note or "", SMALL_CELL)] for note in notes),
    ]


def _decided_strips(pack: ReviewPack) -> list[Strip]:
    strips = _heading(translate("ReviewPaper", "Decisions of this meeting"))
    if not pack.decisions:
        return strips + paragraph(translate("ReviewPaper", "Nothing was decided yet."), SMALL)
    return strips + _decisions(pack, pack.decisions)


def _decisions(pack: ReviewPack, found: Sequence[DecisionRow]) -> list[Strip]:
    today = to_datetime(pack.now, pack.zone).date()
    columns = (
        Column(translate("ReviewPaper", "Decision"), 14),
        Column(translate("ReviewPaper", "Who"), 5),
        Column(translate("ReviewPaper", "By"), 3),
        Column(translate("ReviewPaper", "State"), 3),
    )
    return _table(
        columns,
        [
            [
                [(each.text, SMALL_NAME)],
                [(words.owner_text(each), SMALL_CELL)],
                [(words.due_text(each), SMALL_CELL)],
                [(words.state_pill(each, today).word, SMALL_CELL)],
            ]
            for each in found
        ],
    )


def _heading(text: str) -> list[Strip]:
    """Never alone at a page's end."""
    return [space(7), *keep(paragraph(text, SMALL_HEADING))]


def _table(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[Strip]:
    return table(columns, rows, pad=pt(1.8))
