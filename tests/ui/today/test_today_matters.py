"""What stands beside the queue: tiles that count, lists behind them, the manager's decisions."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.dispute import dispute
from slaapp.operations.hand_over import reject
from slaapp.operations.next_step import plan_step
from slaapp.store.rows.leads import lead_keys
from tests.store.workspaces import Workspace, entered
from tests.ui.today.conftest import NOW, Open, Window, plain

CONTESTED = ("Claire Martin", "Marc Petit")


def contest(file: Path, keys: dict[str, str]) -> None:
    """Bruno rejected three leads; marketing contests two of the rejections."""
    work: Workspace = entered(file)
    reason = work.reason()
    for name in (*CONTESTED, "Hugo Faure"):
        at = work.tick(MINUTE)
        reject(work.connection, keys[name], reason_id=reason, by=work.sales, now=at, note="Non")
    for name in CONTESTED:
        at, lead = work.tick(MINUTE), keys[name]
        dispute(work.connection, lead, by=work.marketing, now=at, note="Si, c’est notre cible")
    work.close()


def tiles(window: Window) -> dict[str, str]:
    """What the tiles say, by what they are about."""
    return {
        name: plain(tile.accessibleName())
        for name, tile in window.page.beside.bar.tiles.items()
    }  # fmt: skip


def leads_behind(window: Window, chosen: LeadFilter) -> set[str]:
    found: list[list[str]] = []
    window.session.reader.ask(lambda c: lead_keys(c, chosen), found.append)
    window.qtbot.waitUntil(lambda: bool(found))
    names = {key: name for name, key in window.keys.items()}
    return {names[key] for key in found[0]}


def test_each_role_has_its_tiles_and_the_manager_decides_by_key(open_window: Open, file, told_file):
    contest(file, told_file[1])
    window = open_window(file)
    window.set_clock(NOW + HOUR)
    assert tiles(window) == {
        "steps": "My next steps: 0",
        "still": "Standing still: 0",
        "escalations": "Escalations: 0",
    }

    window.become("Anaïs")
    told = tiles(window)
    assert told["to_hand_over"] == "To hand over: 2"
    assert told["to_answer"] == "Rejections to answer: 1"
    assert told["awake"] == "To think of again: 0"
    window.click(window.page.beside.bar.tiles["to_answer"])
    assert window.rows() == [("Hugo Faure", "answer")]
    assert window.page.beside.bar.tiles["to_answer"].accessibleDescription() == "These are shown."
    window.click(window.page.beside.bar.tiles["to_answer"])
    assert len(window.rows()) == 3

    window.become("Chloé")
    assert tiles(window)["disputes"] == "Disputes to decide: 2"
    tile = window.page.beside.bar.tiles["disputes"]
    tile.setFocus()
    window.press(Qt.Key.Key_Return)
    view = window.page.beside.view
    QAbstractItemModelTester(view.rows)
    assert [row.title for row in view.rows.rows] == list(CONTESTED)
    assert "“Si, c’est notre cible”" in plain(view.rows.index(0, 2).data())
    assert not window.page.bar.buttons["lead.overrule"].isHidden()
    view.setFocus()
    window.press(Qt.Key.Key_A)
    assert window.said()[-1] == "Agreed that it is rejected: Claire Martin."
    assert tiles(window)["disputes"] == "Disputes to decide: 1"
    assert view.current_row().title == "Marc Petit"
    window.press(Qt.Key.Key_R)
    window.type("On reprend")
    window.press(Qt.Key.Key_Return)
    assert window.said()[-1] == "Back with sales: Marc Petit."
    assert tiles(window)["disputes"] == "Disputes to decide: 0"
    assert window.page.nothing.isVisible()
    window.click(window.page.nothing.button)
    assert window.page.view.isVisible()

    window.set_clock(NOW + 10 * DAY)
    told = tiles(window)
    window.click(window.page.beside.bar.tiles["escalations"])
    notices = window.page.beside.view.rows.rows
    assert told["escalations"] == f"Escalations: {len(notices)}"
    assert {notice.step.to for notice in notices} == {"manager", "management"}
    notice = notices[0]
    window.press(Qt.Key.Key_Return, on=window.page.beside.view)
    given = window.shell.page().given[-1]
    assert given == LeadFilter(keys=notice.lead_ids)
    window.shell.open_page("today")
    window.rest()
    window.click(window.page.beside.bar.tiles["still"])
    given = window.shell.page().given[-1]
    number = int(told["still"].rpartition(" ")[2])
    assert len(leads_behind(window, given)) == number >= 3


@pytest.mark.parametrize(
    ("pressed", "banner"),
    [(Qt.Key.Key_D, "Done: Luc Simon."), (Qt.Key.Key_X, "Dropped: Luc Simon.")],
)
def test_ones_own_next_steps_stand_in_the_queue_and_are_done_or_dropped_by_a_key(
    open_window: Open, file, told_file, pressed: Qt.Key, banner: str
):
    work = entered(file)
    key, day = told_file[1]["Luc Simon"], NOW + DAY
    ((bruno,),) = work.sql("SELECT id FROM member WHERE name LIKE 'Bruno%'")
    ours = {"by": work.sales, "now": work.tick(MINUTE), "member_id": bruno}
    plan_step(work.connection, key, kind="task", due_at=day, precision="day", note="Devis", **ours)
    work.close()
    window = open_window(file)
    window.set_clock(NOW + HOUR)
    assert tiles(window)["steps"] == "My next steps: 1"
    window.click(window.page.beside.bar.tiles["steps"])
    (row,) = window.page.model.rows
    said = [plain(window.page.model.index(0, column).data()) for column in range(3)]
    assert (row.title, said[1]) == ("Luc Simon", "Task")
    assert said[0].endswith("tomorrow")
    window.page.view.setFocus()
    window.press(Qt.Key.Key_M)
    window.type("in 3 days")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert plain(window.page.model.index(0, 0).data()).endswith("Thu")
    window.press(Qt.Key.Key_P)
    window.type("1tomorrow 9h")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert plain(window.said()[-1]) == "Planned with Luc Simon: Call back, tomorrow 09:00."
    assert tiles(window)["steps"] == "My next steps: 2"
    window.page.view.choose(window.page.model.rows[-1].id)
    window.press(pressed)
    assert window.said()[-1] == banner
    window.press(Qt.Key.Key_X)
    assert tiles(window)["steps"] == "My next steps: 0"
    window.become("Chloé")
    assert "steps" not in tiles(window)
