"""Both sides' clauses on the board: what they say, and that each number opens as many rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from slaapp.domain.board_choice import PERIODS, BoardChoice, PeriodChoice
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.roles import SIDES
from slaapp.store.rows.leads import count_leads
from tests.ui.real_window import Open, RealWindow, plain
from tests.ui.scoreboard.conftest import opened_at
from ui.pages.scoreboard.clause_card import ClauseCard


@pytest.fixture
def month(open_window: Open, told_file: Path, tmp_path: Path) -> RealWindow:
    """June, as seen in July."""
    june = BoardChoice(PeriodChoice("month", steps=1))
    return opened_at(june, open_window, told_file, tmp_path)


def cards(window: RealWindow) -> dict[str, ClauseCard]:
    """Those shown, by their titles."""
    found = [card for side in SIDES for card in window.page.board.clauses.sides[side].cards]
    return {card._title.text(): card for card in found if not card.isHidden()}


def test_every_number_opens_as_many_rows_as_it_says(month: RealWindow):
    page, pressed = month.page, 0
    for title in cards(month):
        for name in cards(month)[title].numbers:
            card = cards(month)[title]
            button, result = card.numbers[name], card._told[0]
            if button.isHidden() or not button.isEnabled():
                continue
            count, pressed = result.count_of(name), pressed + 1
            assert plain(button.text()).startswith(str(count))
            month.click(button)
            month.rest()
            if month.page is month.leads_page:
                chosen = month.leads_page.given[-1]
                assert isinstance(chosen, LeadFilter)
                assert month.read(lambda c, f=chosen: count_leads(c, f)) == count
                month.open("scoreboard")
                continue
            month.qtbot.waitUntil(page.behind.model.is_settled)
            assert page.behind.model.rowCount() == count, title
            month.press(Qt.Key.Key_Escape)
            month.rest()
            assert page.behind is None
            assert page.board.isVisible()
    assert pressed > 5


def test_by_the_keyboard_a_clause_says_what_it_counts_and_a_row_of_its_list_opens_its_lead(
    month: RealWindow,
):
    card = cards(month)["First attempt"]
    assert card._definition.isHidden()
    card.about.setFocus(Qt.FocusReason.TabFocusReason)
    month.press(Qt.Key.Key_Space)
    assert "still open past their due" in card._definition.text()
    assert not card._definition.isHidden()
    number = cards(month)["First attempt"].numbers["reached"]
    number.setFocus(Qt.FocusReason.TabFocusReason)
    month.press(Qt.Key.Key_Space)
    page = month.page
    month.qtbot.waitUntil(page.behind.model.is_settled)
    page.behind.table.selectRow(0)
    key = page.behind.model.rows[0].lead_id
    page.behind.table.opened.emit(page.behind.model.rows[0])
    month.rest()
    assert month.leads_page.given[-1] == key


def test_a_past_month_is_kept_or_broken_and_the_running_one_says_where_it_goes(month: RealWindow):
    said = {title: card.pill._pill.word for title, card in cards(month).items()}
    assert said["Qualified leads"] == "Broken"
    assert set(said.values()) <= {"Kept", "Broken", "No target", "Nothing to count"}
    assert all(card.forecast.isHidden() for card in cards(month).values())
    month.click(month.page.bar.period.later)
    month.rest()
    volume = cards(month)["Qualified leads"]
    assert volume.pill._pill.word == "At risk"
    assert plain(volume.forecast.text()).startswith("At this pace 1–")
    assert volume.forecast.text().endswith("of 40 by 31 July 2026")


def test_days_off_and_days_to_come_say_what_is_missing(month: RealWindow):
    bar = month.page.bar.period
    month.click(bar.later)
    month.click(bar.later)
    month.rest()
    gap = month.page.board.gap
    assert gap.text() == "The period begins on 1 August 2026: nothing can be told yet."
    month.choose(bar.kinds, bar.kinds.itemText(PERIODS.index("days")))
    for field in (bar.first, bar.last):
        field.setDate(field.date().fromString("2026-07-11", "yyyy-MM-dd"))
    bar.first.setDate(bar.first.date().fromString("2026-07-04", "yyyy-MM-dd"))
    bar.last.setDate(bar.last.date().fromString("2026-07-05", "yyyy-MM-dd"))
    month.rest()
    assert gap.text() == "There was no working day in this period: nothing was due by day."


def test_a_filter_narrows_the_shares_and_says_that_volumes_are_promised_of_all(month: RealWindow):
    whole = cards(month)["First attempt"]._told[0].rate
    month.page.bar.filters.choose(LeadFilter(tiers=("hot",)))
    month.rest()
    part = cards(month)["First attempt"]._told[0].rate
    assert part.n < whole.n
    assert cards(month)["Qualified leads"]._target.text() == "promised of all leads together"
    assert "holds for all leads together" in month.page.board.gap.text()


def test_what_the_board_shows_is_kept_as_a_pdf(month: RealWindow, tmp_path: Path):
    month.click(month.page.pdf)
    (dialog,) = month.page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "juin.pdf"))
    dialog.done(0)
    month.rest()
    month.qtbot.waitUntil((tmp_path / "juin.pdf").exists)
    assert (tmp_path / "juin.pdf").read_bytes().startswith(b"%PDF-")


def test_a_board_is_saved_opened_again_and_deleted(month: RealWindow):
    page = month.page
    saved = page.bar.saved
    saved.asked.emit("save_as")
    month.type("Juin, chaud")
    month.later()
    month.press(Qt.Key.Key_Return)
    month.rest()
    assert saved.text() == "Juin, chaud"
    month.click(page.bar.period.later)
    month.rest()
    assert saved.text() == "Juin, chaud (changed)"
    saved.fill()
    saved.sheet.actions()[0].trigger()
    month.rest()
    assert page.bar.period._said.text() == "June 2026"
    assert saved.text() == "Juin, chaud"
    month.later()
    saved.asked.emit("delete")
    month.rest()
    assert saved.text() == "Boards"
    month.undo_in_banner()
    saved.fill()
    assert saved.sheet.actions()[0].text().endswith("Juin, chaud")
