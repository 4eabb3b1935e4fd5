"""Somebody gives a file from one window and takes it in in another one's file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from slaapp.operations.hand_over import accept
from slaapp.store.rows.members import MemberRow
from tests.operations.two_machines import SECRET, facts, give, leave, machine
from tests.store.workspaces import MONDAY, SCORING, Workspace, entered
from tests.ui.plain_page import PLAIN_PAGES
from tests.ui.window import Window, windows
from ui.packets.join_dialog import JoinDialog
from ui.packets.joining import Joining

HOUR = 3_600_000
TEAM = ("Bruno Sertil", "Anne Petit", "Anne Roy")


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Window]]:
    with windows(qtbot, qapp, PLAIN_PAGES, Window) as opener:
        yield opener


@pytest.fixture
def there(workspace_template: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Marketing's machine, with a lead that sales has accepted there."""
    work = machine(workspace_template, tmp_path, "there")
    accept(work.connection, work.with_sales(SCORING), by=work.sales, now=work.tick())
    yield work
    leave(work)


def settled(window: Window, what: Callable[[], bool]) -> None:
    window.qtbot.waitUntil(what, timeout=30_000)


def test_a_file_is_looked_at_taken_in_and_undone(
    open_window: Callable[..., Window], fresh_file: Path, there: Workspace
):
    packet = give(there)
    window = open_window(fresh_file, MONDAY + HOUR)
    tools = window.session.packets
    tools.take_in(packet)
    dialog = tools.dialog
    dialog.passphrase.setText("quatre poires vertes")
    dialog.submit()
    settled(window, lambda: not dialog.under_way.isVisible())
    assert "does not open" in dialog.form.rows[0].message.text()
    dialog.passphrase.setText(SECRET)
    dialog.submit()
    settled(window, lambda: dialog.seen is not None)
    assert "1 new lead" in dialog.counts.text()
    window.press(Qt.Key.Key_Return, on=dialog.take)
    settled(window, lambda: bool(window.said()))
    window.rest()
    assert window.said()[0].startswith("Took in there-")
    window.session.desk.undo()
    settled(window, lambda: "File taken in" in " ".join(window.said()))


def test_what_is_given_is_what_the_form_says(
    open_window: Callable[..., Window], fresh_file: Path, there: Workspace, tmp_path: Path
):
    window = open_window(fresh_file, MONDAY + HOUR)
    tools = window.session.packets
    tools.do("file.give")
    settled(window, lambda: tools.dialog is not None)
    dialog = tools.dialog
    out = tmp_path / "pour-les-ventes.slapack"
    dialog.path.setText(str(out))
    dialog.to.setCurrentText("Ventes")
    dialog.passphrase.first.setText("azerty")
    dialog.submit()
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "Too easy to guess: at least 10 characters" in shown
    dialog.passphrase.first.setText(SECRET)
    dialog.passphrase.again.setText(SECRET)
    dialog.submit()
    settled(window, out.exists)
    settled(window, lambda: any("written to" in said for said in window.said()))
    window.rest()
    tools.do("file.give")
    settled(window, lambda: tools.dialog is not None and tools.dialog.isVisible())
    again = tools.dialog
    assert not again.news.isEnabled()
    again.to.setCurrentText("ventes")
    assert again.news.isEnabled()
    again.close()
    assert facts(there)


def test_a_team_is_joined_by_its_file(
    open_window: Callable[..., Window], fresh_file: Path, there: Workspace, tmp_path: Path
):
    packet, new = give(there), tmp_path / "chez-moi.slaapp"
    window = open_window(fresh_file, MONDAY + HOUR)
    opened: list[Path] = []
    joining = Joining(window.shell, window.clock, packet, opened.append)
    dialog = joining.dialog
    dialog.path.setText(str(new))
    dialog.passphrase.setText("quatre poires vertes")
    dialog.submit()
    settled(window, lambda: not dialog.under_way.isVisible())
    assert "does not open" in dialog.form.rows[0].message.text()
    dialog.passphrase.setText(SECRET)
    dialog.submit()
    settled(window, lambda: dialog.who.count() == 3)
    assert dialog.who.itemText(1) == "Bruno Sertil (Sales)"
    assert dialog.who.currentIndex() == -1, "nobody is taken for somebody else"
    dialog.submit()
    assert dialog.form.rows[1].message.text().startswith("Say who you are")
    assert dialog.join.isEnabled()
    dialog.who.setCurrentIndex(1)
    dialog.submit()
    settled(window, lambda: bool(opened))
    assert opened == [new]
    mine = entered(new)
    assert facts(mine) == facts(there)
    leave(mine)


@pytest.mark.parametrize(
    ("to", "meant"), [("bruno", 0), ("BRUNO SERTIL", 0), ("Ventes", -1), ("", -1), ("Anne", -1)]
)
def test_whom_the_file_was_made_for_is_proposed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, to: str, meant: int
):
    team = [MemberRow(f"{n}", name, "sales", "", True) for n, name in enumerate(TEAM)]
    window = QWidget()
    qtbot.addWidget(window)
    dialog = JoinDialog(window, tmp_path / "x.slapack")
    dialog.show_team(team, to)
    assert dialog.who.currentIndex() == meant
