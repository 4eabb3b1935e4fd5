"""What the Scoreboard shows, of which leads, and when anew."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from slaapp.domain.board_choice import BY
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.leads import add_lead
from slaapp.operations.outcome import win
from slaapp.store.rows.agreements import read_agreement
from slaapp.store.rows.leads import lead_keys
from tests.store.workspaces import SCORING, entered, paris
from tests.ui.real_window import Open, RealWindow, plain
from tests.ui.scoreboard.conftest import NOW, TODAY, board, cell, choose, click_cell, count, opened
from ui.appearance import Appearance, theme_in_force
from ui.pages.scoreboard.bars import response_chart
from ui.pages.scoreboard.columns import COLUMNS


def test_the_cards_say_the_figures_in_all_under_which_version_and_as_of_when(window: RealWindow):
    assert window.page._as_of.text() == "agreement, version 1 — as of 10 Jul 2026 15:00"
    said = {name: plain(card.accessibleName()) for name, card in board(window).cards.cards.items()}
    assert said["leads"] == "Leads generated: 7. qualified: 6"
    assert said["rate"] == "Conversion to won: 28.6%. 2 of 7 · too few to tell"
    assert said["response"].startswith("Response time, median: 2 h 59. p90 > ")
    assert said["volume"] == "Qualified this month: 1 / 40. expected by now: 14"


def test_tiers_stand_from_hot_to_cold_each_with_its_promise_and_sources_from_the_largest_down(
    window: RealWindow,
):
    assert response_chart(window.page._answer).target == 7.0, "by month one stands for all"
    choose(window, "tier")
    model = board(window).model
    names = [model.index(row, 0).data() for row in range(1, model.rowCount())]
    assert names == sorted(names, key=["Hot", "Warm", "Cold"].index)
    chart = response_chart(window.page._answer)
    assert chart.target is None
    promised = {bar.label: bar.target for bar in chart.bars}
    assert promised["Warm"] == 7.0
    assert promised.get("Cold") is None, "until closing of a working day is no number of hours"
    choose(window, "source")
    model = board(window).model
    counts = [int(cell(window, row, "Leads")) for row in range(1, model.rowCount())]
    assert counts == sorted(counts, reverse=True)
    chart = [int(bar.text) for bar in board(window).charts["leads"].view._bars]
    assert chart == counts


def test_a_period_narrows_all_figures_and_their_lists(window: RealWindow):
    choose(window, "source", "month")
    assert plain(board(window).cards.cards["leads"].accessibleName()).startswith(
        "Leads generated: 1."
    )
    click_cell(window, 0, "Leads")
    assert count(window, opened(window)) == 1
    choose(window, "source", "three_months")
    assert int(cell(window, 0, "Leads")) == 7


def test_an_empty_period_says_so(window: RealWindow):
    choose(window, "month", "year")
    page = window.page
    window.click(page.bar.period.earlier)
    window.rest()
    assert board(window).isHidden()
    assert page.board.nothing.text() == "No lead was received in this period."
    choose(window)
    assert board(window).isVisible()
    assert page.board.nothing.isHidden()


def test_without_any_lead_the_page_says_what_to_do_next(
    open_window: Open, workspace_template: Path, tmp_path: Path
):
    window = open_window(Path(shutil.copy(workspace_template, tmp_path / "leer.slaapp")))
    page = window.open("scoreboard")
    assert page._empty._title.text() == "Nothing to measure yet"
    assert page.board is None
    window.click(page._empty.button)
    assert window.page is window.leads_page


def test_what_was_won_is_added_up_in_each_currency_and_no_further(window: RealWindow):
    assert plain(cell(window, 0, "Value")) == "€2,401"
    window.shell.open_page("today")
    keys = window.read(lambda c: lead_keys(c, LeadFilter(won=False, handed_over=True)))
    for key, cents, currency in zip(
        keys, (-5_000, 10**15, None), ("USD", "EUR", "EUR"), strict=False
    ):
        window.write(
            lambda c, by, now, given=(key, cents, currency): win(
                c, given[0], amount_cents=given[1], currency=given[2], by=by, now=now
            )
        )
    window.open("scoreboard")
    assert plain(cell(window, 0, "Value")) == "€10,000,000,002,401 + -$50"
    column = len(COLUMNS)
    assert plain(board(window).model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)) == (
        "€10,000,000,002,401 + -$50; won: 5, without an amount: 1\n"
        "Amounts in several currencies are not added up."
    )


def test_what_was_chosen_is_remembered(window: RealWindow, open_window: Open):
    choose(window, "owner", "three_months")
    file = window.session.desk.file
    window.close()
    again = open_window(file, NOW)
    page = again.open("scoreboard")
    bar, by = page.bar, page.board.by
    assert (by.currentText(), bar.period.kinds.currentText()) == ("By owner", "Last three months")


def test_a_change_elsewhere_is_in_the_figures_when_one_looks_again(window: RealWindow):
    window.shell.open_page("today")
    window.write(lambda c, by, now: add_lead(c, SCORING, by=by, now=now)[0])
    window.open("scoreboard")
    assert int(cell(window, 0, "Leads")) == 8


def test_no_heading_is_cut_off_at_1280_pixels(window: RealWindow):
    for by in BY:
        choose(window, by)
        table = board(window).table
        header = table.horizontalHeader()
        for column in range(header.count()):
            assert header.sectionSize(column) >= header.sectionSizeHint(column)
        assert table.horizontalScrollBar().maximum() == 0


def test_hand_overs_that_all_wait_are_no_empty_chart(
    open_window: Open, workspace_template: Path, tmp_path: Path
):
    path = Path(shutil.copy(workspace_template, tmp_path / "equipe.slaapp"))
    workspace = entered(path)
    workspace.with_sales()
    workspace.at("2026-06-01 12:00")
    workspace.close()
    window = open_window(path, paris("2026-06-01 12:00"))
    window.open("scoreboard")
    panel = board(window).charts["response"]
    assert plain(panel._missing.text()) == (
        "Too many hand-overs still wait for their first attempt; the longest, 1 h 59."
    )
    assert cell(window, 0, "Response") == "> 1 h 59"


def test_groups_with_leads_too_young_to_tell_are_grey_and_their_list_is_what_counts(
    window: RealWindow,
):
    now = window.session.desk.clock.now()
    terms = window.read(lambda c: read_agreement(c, now)).in_force
    window.write(
        lambda c, by, now: save_draft(c, replace(terms, conversion_days=7), by=by, now=now)
    )
    window.write(
        lambda c, by, now: put_in_force(
            c,
            marketing_signer="A",
            sales_signer="B",
            today=TODAY,
            by=by,
            now=now,
        )
    )
    june, july = board(window).charts["rate"].view._bars
    assert (june.faded, july.faded) == (False, True)
    assert count(window, june.opens) == 2
    assert july.value is None
    greyed = [
        board(window).model.index(row, 6).data(Qt.ItemDataRole.ForegroundRole) is not None
        for row in range(3)
    ]
    assert greyed == [False, False, True]
    assert plain(july.tip) == "Jul 2026: – (no lead old enough); too young to count: 1"
    assert window.page._as_of.text().startswith("agreement, version 2")
    assert board(window).charts["rate"]._note.text() == (
        "won within 7 days; younger leads are left out, their months grey"
    )
    choose(window, "source")
    assert not any(bar.faded for bar in board(window).charts["rate"].view._bars)
    assert board(window).charts["rate"]._note.text() == (
        "won within 7 days; younger leads are left out"
    )


def test_another_theme_is_in_the_pictures_too(window: RealWindow, qapp: QApplication):
    appearance = Appearance(qapp)
    for theme in ("dark", "light"):
        appearance.choose(theme)
        window.rest()
        for chart in ("leads", "rate", "response"):
            image = board(window).charts[chart].view._image
            assert image.pixelColor(1, 1) == theme_in_force().color("surface")


def test_no_thread_is_left_over_after_the_page_is_gone(window: RealWindow):
    def readers() -> int:
        return sum(thread.name == "slaapp reader" for thread in threading.enumerate())

    assert readers() == 2, "one reads the file, one draws"
    window.shell.drop_pages()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.qtbot.waitUntil(lambda: readers() == 1)


def test_the_page_can_go_while_its_charts_are_being_drawn(window: RealWindow):
    bugs: list[object] = []
    window.session.reader.bug.connect(bugs.append)
    window.session.bug.connect(bugs.append)
    for chart in board(window).charts.values():
        chart.view._ask_for_picture()
    window.shell.drop_pages()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(100)
    assert bugs == []
