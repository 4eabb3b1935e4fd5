"""What both sides wrote is seen with who and when: in the history, and on the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from slaapp.operations.contact import log_contact
from slaapp.operations.leads import LeadForm, edit_lead, read_form
from slaapp.operations.undo import undo
from slaapp.store.rows.history import history_page
from tests.operations.two_machines import give, leave, machine, take
from tests.store.workspaces import PARIS
from ui.models.history_columns import Seen
from ui.pages.history.detail import HistoryDetail


def test_the_history_shows_both_values_with_who_and_when(
    qtbot: QtBot, qapp: QApplication, workspace_template: Path, tmp_path: Path
):
    one, other = (machine(workspace_template, tmp_path, name) for name in ("one", "other"))
    key = one.add(LeadForm(first_name="Léa", last_name="Petit", phone="06 12 34 56 78"))
    take(other, give(one))
    form = replace(read_form(other.connection, key), phone="06 22 22 22 22")
    other.connection.rollback()
    edit_lead(other.connection, key, form, by=other.sales, now=other.at("2026-06-02 09:15"))
    log_contact(other.connection, key, outcome="reached", by=other.sales, now=other.tick())
    undo(one.connection, by=one.marketing, now=one.at("2026-06-01 11:30"))
    take(one, give(other, "sales"), "marketing")
    row = history_page(one.connection)[0]
    one.connection.rollback()
    detail = HistoryDetail(Seen(lambda: one.now, PARIS))
    qtbot.addWidget(detail)
    detail.show_row(row, "EUR")
    table = detail.both.table
    told = [
        [table.item(line, column).text().split("\n") for column in range(4)]
        for line in range(table.rowCount())
    ]
    assert [line[1] for line in told] == [["Phone"], ["Timeline"]]
    assert {line[0][0] for line in told} == {"Léa Petit"}
    assert {line[2][0] for line in told} == {"Withdrawn"}
    assert all("Anaïs Marchand" in line[2][1] and "11:30" in line[2][1] for line in told)
    assert [line[3][0] for line in told] == ["06 22 22 22 22", "Conversation"]
    assert all("Bruno Sertil" in line[3][1] and "9:15" in line[3][1] for line in told)
    assert "2 changes met others" in detail.both.words.text()
    detail.show_row(None, "EUR")
    assert detail.both.isHidden()
    for work in (one, other):
        leave(work)
