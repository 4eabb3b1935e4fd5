"""The board on paper: both sides apart, in both languages, also where there is nothing to say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from slaapp.domain.board_period import days_from, month_of
from slaapp.store.figures.board_sheet import BoardSheet, read_board_sheet
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace, fresh_file, workspace, workspace_template
from tests.ui.window import plain
from ui.__main__ import main
from ui.paper.board import board_paper

__all__ = ["fresh_file", "workspace", "workspace_template"]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, qapp: object):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def sheet_of(work: Workspace) -> BoardSheet:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        return read_board_sheet(work.connection, book, month_of(work.today), work.now)


def test_each_side_stands_for_itself_with_its_score(workspace: Workspace):
    workspace.with_sales()
    workspace.at("2026-06-12 12:00")
    paper = board_paper(sheet_of(workspace))
    said = plain(" ".join(paper.texts()))
    assert "Scoreboard – June 2026" in said
    assert "of 40 promised" in said
    assert "At this pace" in said
    assert said.index("Marketing –") < said.index("Qualified leads") < said.index("Sales –")
    assert paper.pdf().startswith(b"%PDF-")


def test_an_empty_file_and_a_day_off_print_words_and_no_empty_tables(workspace: Workspace):
    with workspace.connection.begin():
        book = read_rulebook(workspace.connection)
        nobody = book.up_to(0)
        day = days_from(workspace.today, workspace.today)
        sheet = read_board_sheet(workspace.connection, nobody, day, workspace.now)
    said = " ".join(board_paper(sheet).texts())
    assert "Marketing promised nothing that can be measured." in said
    assert "No lead was received in this period." in said


def test_the_word_prints_it_and_says_which_days(
    fresh_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "tableau.pdf"
    words = ["report", "board", "--file", str(fresh_file), "--pdf", str(out), "--json"]
    assert main([*words, "--language", "fr", "--period", "2026-Q2"]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    told = json.loads(capsys.readouterr().out)
    assert told["language"] == "fr"
    assert told["period"] == {"from": "2026-04-01", "until": "2026-06-30"}
    assert QLocale().name() == "en_GB", "the window's own language is back"
