"""The review pack: everything a meeting looks at stands on one page, in both languages."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from slaapp.domain.board_period import month_of
from slaapp.domain.review import Resolved
from slaapp.operations.dispute import dispute
from slaapp.operations.hand_over import reject
from slaapp.operations.review import close_review, note_decision, open_review
from slaapp.store.figures.review_pack import ReviewPack, read_review_pack
from slaapp.store.rows.reviews import reviews
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace, fresh_file, workspace, workspace_template
from tests.ui.paper.test_board_paper import english
from tests.ui.window import plain
from ui.__main__ import main
from ui.paper.review import review_paper

__all__ = ["english", "fresh_file", "workspace", "workspace_template"]


def met(work: Workspace, first: date, *texts: str) -> str:
    days = first, month_of(first).last
    _, key = open_review(work.connection, *days, present="Anaïs", by=work.manager, now=work.tick())
    for text in texts:
        decided = Resolved(text, work.sales.member_id, first + timedelta(days=20))
        note_decision(work.connection, key, decided, by=work.manager, now=work.tick())
    return key


def pack_of(work: Workspace) -> ReviewPack:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        review = reviews(work.connection)[0]
        return read_review_pack(work.connection, book, review.period, work.now, review)


def test_all_of_it_stands_on_one_page_and_decisions_are_never_left_out(workspace: Workspace):
    work = workspace
    last = met(work, date(2026, 5, 1), "Rappeler avant midi")
    close_review(work.connection, last, by=work.manager, now=work.tick())
    keys = [work.with_sales() for _ in range(14)]
    for key in keys:
        said = {"reason_id": work.reason(), "note": "Pas pour nous"}
        reject(work.connection, key, **said, by=work.sales, now=work.tick())
    dispute(work.connection, keys[0], note="Mais si", by=work.marketing, now=work.tick())
    work.at("2026-06-12 12:00")
    review = met(work, date(2026, 6, 1), "Relever le seuil")
    paper = review_paper(pack_of(work))
    said = plain(" ".join(paper.texts()))
    told = (
        "Review meeting – June 2026", "Present: Anaïs", "meeting of 1 June 2026",
        "Rappeler avant midi", "Late", "Marketing –", "Qualified leads", "Sales –",
        "Where working time is lost", "14 of 14 decided leads were rejected", "Pas pour nous",
        "Mais si", "Decisions of this meeting", "Relever le seuil", "Bruno Sertil", "To do",
    )  # fmt: skip
    places = [said.find(each) for each in told]
    assert -1 not in places, told[places.index(-1)]
    assert len(paper.pages) == 1
    more = [f"Décision {n}" for n in range(60)]
    for text in more:
        note_decision(work.connection, review, Resolved(text), by=work.manager, now=work.tick())
    said = plain(" ".join(review_paper(pack_of(work)).texts()))
    assert all(text in said for text in more)


def test_the_word_prints_the_days_asked_for_though_nobody_met(
    fresh_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "revue.pdf"
    words = ["report", "review", "--file", str(fresh_file), "--pdf", str(out), "--json"]
    assert main([*words, "--language", "fr", "--period", "2026-05"]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    told = json.loads(capsys.readouterr().out)
    assert told["period"] == {"from": "2026-05-01", "until": "2026-05-31"}
    assert told["review"] is None
    assert QLocale().name() == "en_GB", "the window's own language is back"
