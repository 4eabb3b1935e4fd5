"""From the list to a file: what is selected, what is shown, or all; asked for once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from slaapp.exchange.reading import read_table
from tests.ui.leads.conftest import Window
from ui.exporting.dialog import ExportDialog


def asked(window: Window, qtbot: QtBot, action: str = "file.export") -> ExportDialog:
    """The dialog, once it knows what there is."""
    if action:
        window.shell.actions_table[action].trigger()
    exporting = window.session.exporting
    qtbot.waitUntil(lambda: exporting.dialog is not None and exporting.dialog.export.isEnabled())
    return exporting.dialog


def choose(dialog: ExportDialog, form: str, place: Path) -> None:
    dialog.form.setCurrentIndex(dialog.form.findData(form))
    dialog.place.setText(str(place))


def confirm(window: Window, qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    exporting = window.session.exporting
    qtbot.waitUntil(lambda: exporting.is_settled(), timeout=20_000)


def test_what_is_shown_goes_out_as_it_is_sorted_and_a_wrong_place_is_said(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    dialog = asked(window, qtbot)
    assert dialog.what.currentData() == "listed"
    assert Path(dialog.place.text()).suffix == ".xlsx"
    choose(dialog, "csv", tmp_path / "none" / "l.csv")
    confirm(window, qtbot, dialog)
    assert "There is no folder" in dialog.message.text()
    choose(dialog, "csv", tmp_path / "l.csv")
    confirm(window, qtbot, dialog)
    rows = list(read_table(tmp_path / "l.csv", None).rows())
    assert [row.cells[0] for row in rows] == window.titles()
    assert window.said() == [f"{len(rows)} leads are in l.csv."]
    again = asked(window, qtbot)
    assert Path(again.place.text()).parent == tmp_path
    again.place.setText(str(tmp_path / "l.csv"))
    assert "will be replaced" in again.message.text()
    again.columns.take(())
    assert not again.export.isEnabled()
    again.reject()


def test_the_selected_leads_go_out_and_no_others(window: Window, qtbot: QtBot, tmp_path: Path):
    window.page.list.view.selectAll()
    count = window.page.list.view.selected_count()
    dialog = asked(window, qtbot, "lead.export")
    assert dialog.what.currentData() == "selected"
    assert str(count) in dialog.what.currentText()
    choose(dialog, "vcard3", tmp_path / "l.vcf")
    assert dialog.columns.isHidden()
    confirm(window, qtbot, dialog)
    assert (tmp_path / "l.vcf").read_text().count("BEGIN:VCARD") == count


def test_a_calendar_can_be_ones_own_and_an_export_broken_off(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    window.session.exporting.begin_calendar()
    dialog = asked(window, qtbot, "")
    assert dialog.form.currentData() == "icalendar"
    assert dialog.wants_mine()
    dialog.place.setText(str(tmp_path / "c.ics"))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert not dialog.export.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Broken off" in dialog.message.text(), timeout=20_000)
    assert not list(tmp_path.glob("*c.ics*"))
    dialog.reject()


def test_a_manager_who_owes_nothing_is_offered_everybodys_calendar(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    desk = window.session.desk
    window.session.become(next(each for each in desk.team if each.role == "manager"))
    window.session.exporting.begin_calendar()
    dialog = asked(window, qtbot, "")
    assert not dialog.mine.isChecked()
    dialog.mine.setChecked(True)
    place = tmp_path / "c.ics"
    choose(dialog, "icalendar", place)
    confirm(window, qtbot, dialog)
    assert "You owe and plan nothing" in dialog.message.text()
    assert not place.exists()
    assert not dialog.mine.isChecked()
    confirm(window, qtbot, dialog)
    assert "BEGIN:VEVENT" in place.read_text()
