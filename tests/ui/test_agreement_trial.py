"""One's own history in the window: criteria tried, points taken over, deadlines replayed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.agreement import read_draft
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import hand_over
from slaapp.operations.outcome import lose, open_opportunity, win
from slaapp.store.rows.leads import count_leads
from slaapp.store.rows.sales_fields import sales_fields
from tests.store.workspaces import SCORING, Workspace, fresh_file, workspace_template
from tests.store.workspaces import entered as enter
from tests.ui.real_window import CONTROL, Open, RealWindow, open_window, plain
from ui.pages.agreement.trial_part import TrialPart

__all__ = ["fresh_file", "open_window", "workspace_template"]

POOR = replace(SCORING, phone="", company="", request="")
"""An e-mail is 15 points: not qualified, which takes 50."""

RICH_WON, RICH_LOST, POOR_WON, POOR_LOST = 15, 2, 1, 14
RICH = RICH_WON + RICH_LOST


@pytest.fixture(scope="module")
def told(
    workspace_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Instant]:
    """A team whose customers nearly all had a phone, a company and a request; and its present."""
    path = Path(shutil.copy(workspace_template, tmp_path_factory.mktemp("told") / "e.slaapp"))
    work = enter(path)
    for form, won, lost in ((SCORING, RICH_WON, RICH_LOST), (POOR, POOR_WON, POOR_LOST)):
        keys = [work.add(form) for _ in range(won + lost)]
        hand_over(
            work.connection, keys, to=work.sales.member_id, by=work.marketing, now=work.tick()
        )
        for place, key in enumerate(keys):
            _end(work, key, won=place < won)
    work.close()
    return path, work.now + 30 * DAY


def _end(work: Workspace, key: str, *, won: bool) -> None:
    by, connection = work.sales, work.connection
    log_contact(connection, key, outcome="no_answer", by=by, now=work.tick(60_000))
    if won:
        open_opportunity(connection, key, amount_cents=1, by=by, now=work.tick())
        win(connection, key, amount_cents=1_000_00, by=by, now=work.tick())
    else:
        lose(connection, key, by=by, now=work.tick())


@pytest.fixture
def window(open_window: Open, told: tuple[Path, Instant], tmp_path: Path) -> RealWindow:
    path, now = told
    return at_trial(open_window(Path(shutil.copy(path, tmp_path / "conte.slaapp")), now))


def at_trial(window: RealWindow) -> RealWindow:
    window.open("agreement")
    bar = window.page._tabs.tabBar()
    place = next(n for n in range(bar.count()) if bar.tabText(n) == "Try it out")
    window.click(bar, bar.tabRect(place).center())
    window.rest()
    return window


def part(window: RealWindow) -> TrialPart:
    found = window.page._tabs.part(TrialPart)
    assert isinstance(found, TrialPart)
    return found


def ask(window: RealWindow, frame: Any) -> None:
    window.click(frame.ask)
    window.rest()


def figure(table: QTableWidget, row: str, column: int = 1) -> str:
    return plain(table.item(_row(table, row), column).text())


def press(window: RealWindow, table: QTableWidget, row: str, column: int = 1) -> LeadFilter:
    """Click a number; what the page of leads is given."""
    item = table.item(_row(table, row), column)
    part(window).ensureWidgetVisible(table)
    window.click(table.viewport(), table.visualItemRect(item).center())
    window.rest()
    given = window.leads_page.given[-1]
    assert isinstance(given, LeadFilter)
    return given


def _row(table: QTableWidget, name: str) -> int:
    names = [table.item(row, 0).text() for row in range(table.rowCount())]
    return names.index(name)


def draft(window: RealWindow) -> Any:
    return window.read(read_draft)


def keep(window: RealWindow, is_there: Callable[[], bool]) -> None:
    """Wait until the draft is in the file."""
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending() and is_there())
    window.rest()


def test_a_lower_threshold_on_the_slider_misses_no_customer_and_is_taken_over_and_back(
    window: RealWindow,
):
    view = part(window).backtest
    ask(window, view)
    table = view.table
    assert table.columnCount() == 2, "without a draft there is nothing to set beside"
    assert figure(table, "Qualified") == str(RICH)
    assert figure(table, "… became customers").startswith(f"{RICH_WON} of {RICH} · 88%")
    assert figure(table, "A customer above a non-customer").startswith("91 times in 100")
    window.choose(part(window)._period, "Last year")
    assert view.stale.isVisible(), "what is shown is of another time"
    ask(window, view)
    assert "No lead was received" in view.as_of.text()
    assert not view.results.isVisible()
    window.choose(part(window)._period, "This year")
    ask(window, view)
    assert view.as_of.text().endswith("Period: This year. No draft judges otherwise.")
    missed = press(window, table, "Customers missed")
    assert figure(table, "Customers missed") == str(POOR_WON)
    assert window.read(lambda c: count_leads(c, missed)) == POOR_WON

    window.open("agreement")
    window.click(view.threshold.slider)
    window.press(Qt.Key.Key_Home)
    window.rest()
    assert plain(view.threshold.field.text()) == "15 points"
    everybody = RICH + POOR_WON + POOR_LOST
    assert plain(view.threshold.sentence.text()).startswith(
        f"{everybody} would have been qualified"
    )
    part(window).ensureWidgetVisible(view.threshold.take)
    place = part(window).verticalScrollBar().value()
    view.threshold.take.setFocus()
    window.click(view.threshold.take)
    keep(window, lambda: part(window).terms.threshold == 15)
    assert part(window).verticalScrollBar().value() == place, "one stays where one pressed"
    assert view.threshold.slider.hasFocus()
    assert draft(window).threshold == 15
    assert view.stale.isVisible()

    ask(window, view)
    assert not view.stale.isVisible()
    assert [figure(table, "Customers missed", column) for column in (1, 2)] == [str(POOR_WON), "0"]
    window.later()
    window.press(Qt.Key.Key_Z, CONTROL, on=window.shell)
    window.rest()
    assert part(window).terms.threshold == 50


def test_suggested_points_are_taken_over_by_their_ticks_and_nothing_else_is(window: RealWindow):
    view = part(window).suggestion
    window.click(part(window).choices[1])
    before = part(window).terms.criteria
    ask(window, view)
    assert "few customers" in view.warnings.text()
    assert part(window).terms.criteria == before, "a suggestion changes nothing by itself"
    count = view.table.rowCount()
    assert count > 0
    table = view.table
    for column, heading in ((3, "Leads"), (4, "Customers with it"), (5, "Customers without it")):
        shown = plain(table.item(0, column).text()).split(" · ")[0]
        part(window).ensureWidgetVisible(table)
        window.click(table.viewport(), table.visualItemRect(table.item(0, column)).center())
        window.rest()
        behind = window.leads_page.given[-1]
        assert window.read(lambda c, behind=behind: count_leads(c, behind)) == int(shown), heading
        window.open("agreement")
    assert len(view.table.chosen()) == sum(
        table.item(row, 0).checkState() == Qt.CheckState.Checked for row in range(count)
    )
    assert view.thresholds.isVisible()
    (proposed, *_) = part(window).suggestion._learned.lesson.thresholds
    part(window).ensureWidgetVisible(view.thresholds)
    window.click(view.thresholds.buttons[0])
    keep(window, lambda: part(window).terms.threshold == proposed.points)
    assert not view.thresholds.buttons[0].isEnabled(), "what is there needs no taking over"
    assert part(window).terms.criteria == before
    view.table.setFocus(Qt.FocusReason.TabFocusReason)
    for row in range(count):
        if view.table.item(row, 0).checkState() == Qt.CheckState.Checked:
            window.press(Qt.Key.Key_Space)
        window.press(Qt.Key.Key_Down)
    assert not view.take.isEnabled(), "nothing is ticked"
    window.press(Qt.Key.Key_Home, CONTROL)
    window.press(Qt.Key.Key_Space)
    assert plain(view.take.text()) == "Take over the ticked (1)"
    (chosen,) = view.table.chosen()
    window.click(view.take)
    keep(window, lambda: part(window).terms.criteria != before)
    after = draft(window).criteria
    assert chosen.points in {each.points for each in after if each.field == chosen.field}
    others = [each for each in before if each.field != chosen.field]
    assert [each for each in after if each.field != chosen.field] == others
    assert not view.take.isEnabled(), "what is there needs no tick"
    terms = part(window).terms
    assert window.page._criteria.apply(terms).criteria == after, "the editor shows it too"
    window.later()
    window.press(Qt.Key.Key_Z, CONTROL, on=window.shell)
    window.rest()
    assert part(window).terms.criteria == before


def test_another_deadline_is_replayed_and_its_numbers_open_the_leads(window: RealWindow):
    view = part(window).replay
    window.click(part(window).choices[2])
    window.fill(view.target.fields()[0], "1")
    window.choose(view.target.fields()[1], "working minute")
    ask(window, view)
    table = view.table
    kept = figure(table, "Every tier")
    total = RICH + POOR_WON + POOR_LOST
    assert kept.startswith("2 of "), "the first of each hand-over was called within the minute"
    assert plain(view.sentence.text()).endswith(f"of {total} would have been kept.")
    late = press(window, table, "Every tier", 2)
    assert window.read(lambda c: count_leads(c, late)) == total - 2
    window.open("agreement")
    window.fill(view.target.fields()[0], "0")
    assert not view.ask.isEnabled(), "what is no target is not asked"


def test_a_field_is_declared_to_be_what_sales_fill_in_and_is_known_to_the_file(window: RealWindow):
    box, view = part(window).sales_fields, part(window).backtest
    ask(window, view)
    window.choose(box.others, "Campaign")
    assert window.read(sales_fields) == frozenset(), "to walk through a list declares nothing"
    window.press(Qt.Key.Key_Tab)
    assert window.focus() is box.add
    window.press(Qt.Key.Key_Space)
    window.rest()
    assert window.read(sales_fields) == {"campaign"}
    assert box.switches["campaign"].isChecked()
    assert view.stale.isVisible(), "what is shown knew nothing of it"
    window.undo_in_banner()
    assert window.read(sales_fields) == frozenset()
    assert not box.switches
    assert not view.stale.isVisible()


def test_a_question_that_is_broken_off_shows_nothing_and_may_be_asked_again(window: RealWindow):
    trial = part(window)
    window.click(trial.backtest.ask)
    assert not trial.backtest.ask.isEnabled()
    trial.backtest.cancelled.emit()
    window.rest()
    child = trial.runner._child
    assert child is None or child.is_cancelled, "no process goes on for nobody"
    assert trial.backtest.ask.isEnabled()
    assert not trial.backtest.results.isVisible()
    ask(window, trial.backtest)
    assert trial.backtest.results.isVisible()


def test_without_history_words_say_what_is_missing(open_window: Open, fresh_file: Path):
    window = at_trial(open_window(fresh_file))
    trial = part(window)
    for place, (frame, words) in enumerate(
        (
            (trial.backtest, "There is no history yet"),
            (trial.suggestion, "Too few to learn from"),
            (trial.replay, "nothing owed this commitment"),
        )
    ):
        window.click(trial.choices[place])
        ask(window, frame)
        shown = f"{frame.as_of.text()} {getattr(frame, 'warnings', frame.as_of).text()}"
        assert words in shown
