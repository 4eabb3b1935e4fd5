"""The review meeting in its window: begun, looked through, decided, closed, looked at again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.hand_over import reject
from slaapp.store.rows.reviews import DecisionRow, decisions_of, reviews
from tests.store.workspaces import SCORING, entered, paris, workspace_template
from tests.ui.real_window import RealWindow, open_window

__all__ = ["open_window", "workspace_template"]

NOW = paris("2026-07-06 15:00")
"""A Monday; one meets about June."""


@pytest.fixture(scope="session")
def june_file(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("june") / "equipe.slaapp"
    work = entered(Path(shutil.copy(workspace_template, path)))
    for day in (3, 4):
        work.at(f"2026-06-{day:02} 09:30")
        key = work.with_sales(replace(SCORING, last_name=f"Juin{day}", email=f"j{day}@x.fr"))
        if day == 3:
            note = {"reason_id": work.reason(), "note": "Pas de budget"}
            reject(work.connection, key, **note, by=work.sales, now=work.tick())
    work.close()
    return path


@pytest.fixture
def window(open_window, june_file: Path, tmp_path: Path) -> RealWindow:
    window: RealWindow = open_window(Path(shutil.copy(june_file, tmp_path / "e.slaapp")), NOW)
    window.open("review")
    return window


def decided(window: RealWindow) -> list[DecisionRow]:
    def read(connection):
        return decisions_of(connection, [each.id for each in reviews(connection)])

    return window.read(read)


def begin(window: RealWindow, present: str = "Ana, Bo") -> None:
    """By keys, from the choice of the period."""
    page = window.page
    assert window.focus() is page.begin.period
    window.press(Qt.Key.Key_Tab)
    window.type(present)
    window.press(Qt.Key.Key_Return)
    window.rest()


def decide(window: RealWindow, text: str, due: str = "") -> None:
    form = window.page.meeting.form
    form.text.setFocus()
    window.type(text)
    window.press(Qt.Key.Key_Tab, times=2)
    window.type(due)
    window.press(Qt.Key.Key_Return)
    window.rest()


def test_a_meeting_is_held_by_keys_from_its_beginning_to_the_next_version(window: RealWindow):
    begin(window)
    page, meeting = window.page, window.page.meeting
    assert page.title() == "Review meeting – June 2026"
    for table in (meeting.decisions, meeting.earlier, meeting.rejected):
        QAbstractItemModelTester(table.rows)
    assert window.focus() is meeting.next
    assert meeting.tabs.currentIndex() == 1, "nothing was decided before"
    assert meeting.clauses.sides["sales"].cards, "both sides' promises are told"
    window.press(Qt.Key.Key_Space, times=2)
    assert [(line.title, line.said) for line in meeting.rejected.rows.rows] == [
        ("Inès Juin3", "Pas de budget")
    ]
    window.press(Qt.Key.Key_Space)
    assert window.focus() is meeting.form.text
    decide(window, "Rappeler avant midi", "friday")
    decide(window, "Trier les doublons")
    assert meeting.form.hint.isHidden(), "Enter noted it once"
    rows = decided(window)
    assert [(row.text, row.owner, str(row.due)) for row in rows] == [
        ("Rappeler avant midi", "both", "2026-07-10"),
        ("Trier les doublons", "both", "None"),
    ]
    assert meeting.form.text.text() == ""
    assert window.focus() is meeting.form.text, "the next one can be typed at once"
    window.later()
    window.click(page.close_it)
    window.rest()
    assert window.shell.shown == "agreement"
    assert window.said()[-1].startswith("The meeting is closed.")
    window.open("review")
    assert [row.present for row in page.begin.rows.rows] == ["Ana, Bo"]
    assert page.begin.rows.data(page.begin.rows.index(0, 3)) in (None, "2 to do")


def test_decisions_are_corrected_done_dropped_and_brought_back(window: RealWindow):
    begin(window)
    meeting = window.page.meeting
    decide(window, "Rappeler", "10/07/2026")
    decide(window, "Trier")
    table = meeting.decisions
    table.setFocus()
    table.selectRow(0)
    window.press(Qt.Key.Key_Return)
    assert meeting.form.text.text() == "Rappeler"
    meeting.form.text.selectAll()
    window.type("Rappeler avant midi")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert [row.text for row in decided(window)] == ["Rappeler avant midi", "Trier"]
    table.setFocus()
    table.selectRow(0)
    window.later()
    window.press(Qt.Key.Key_D)
    window.rest()
    assert [row.done_at is not None for row in decided(window)] == [True, False]
    assert table.chosen_key() == decided(window)[0].id, "whoever was chosen stays so"
    table.selectRow(1)
    window.later()
    window.press(Qt.Key.Key_X)
    window.rest()
    assert [row.text for row in decided(window)] == ["Rappeler avant midi"]
    window.undo_in_banner()
    assert [row.text for row in decided(window)] == ["Rappeler avant midi", "Trier"]


def test_what_is_no_day_and_what_says_nothing_is_asked_about(window: RealWindow):
    begin(window)
    form = window.page.meeting.form
    decide(window, "Rappeler", "gloubi")
    assert form.hint.text().startswith("This is no day")
    assert window.focus() is form.due
    assert decided(window) == []
    form.due.clear()
    form.text.clear()
    window.press(Qt.Key.Key_Return)
    assert form.hint.text() == "Say what was decided."
    assert window.focus() is form.text
    form.text.setText("Half-")
    window.session.desk.drafts.write_down()
    window.rest()
    window.shell.drop_pages()
    window.shell.take_desk(window.session.desk)
    window.rest()
    window.open("review")
    assert window.page.meeting.form.text.text() == "Half-", "what was typed is kept"


def test_what_was_begun_is_there_again_after_a_correction_and_a_correction_after_a_while(
    window: RealWindow,
):
    begin(window)
    decide(window, "Rappeler")
    meeting = window.page.meeting
    form, table = meeting.form, meeting.decisions
    window.type("Half-")
    table.setFocus()
    table.selectRow(0)
    window.press(Qt.Key.Key_Return)
    assert form.text.text() == "Rappeler"
    window.press(Qt.Key.Key_Escape)
    assert form.text.text() == "Half-", "given up: what was begun before is there again"
    table.setFocus()
    window.press(Qt.Key.Key_Return)
    form.text.setText("Rappeler avant")
    window.session.desk.drafts.write_down()
    window.rest()
    window.shell.drop_pages()
    window.shell.take_desk(window.session.desk)
    window.rest()
    window.open("review")
    form, table = window.page.meeting.form, window.page.meeting.decisions
    assert form.text.text() == "Half-"
    table.setFocus()
    table.selectRow(0)
    window.press(Qt.Key.Key_Return)
    assert form.text.text() == "Rappeler avant"
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert [row.text for row in decided(window)] == ["Rappeler avant"]
    assert form.text.text() == "Half-"


def test_the_next_meeting_begins_with_what_the_last_one_decided(window: RealWindow):
    begin(window)
    decide(window, "Rappeler", "07/07/2026")
    window.later()
    window.click(window.page.close_it)
    window.rest()
    window.open("review")
    window.later(3 * 86_400_000)
    begin(window, "")
    meeting = window.page.meeting
    assert meeting.tabs.currentIndex() == 0
    assert [row.text for row in meeting.earlier.rows.rows] == ["Rappeler"]
    assert meeting.earlier.rows.columns[3].text(meeting.earlier.rows.rows[0]) == "Late"


def test_a_number_opens_its_leads_and_a_rejected_lead_is_opened(window: RealWindow):
    begin(window)
    meeting = window.page.meeting
    meeting.bottlenecks.chosen.emit(LeadFilter(won=True))
    window.rest()
    assert window.leads_page.given[-1] == LeadFilter(won=True)
    window.open("review")
    meeting.tabs.setCurrentIndex(3)
    meeting.rejected.setFocus()
    meeting.rejected.selectRow(0)
    window.press(Qt.Key.Key_Return)
    assert window.leads_page.given[-1] == meeting.rejected.rows.rows[0].lead_id


def test_the_pack_is_saved_as_a_pdf(window: RealWindow, tmp_path: Path):
    begin(window)
    window.page.write_pdf(tmp_path / "pack.pdf")
    window.rest()
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")
    assert window.said()[-1].startswith("Saved:")
