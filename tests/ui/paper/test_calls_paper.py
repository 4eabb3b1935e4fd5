"""The day's calls on paper: a numbered line each, boxes to tick, in both languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from slaapp.domain.instants import HOUR
from slaapp.operations.contact import log_contact
from slaapp.operations.objection import note_objection
from slaapp.store.rows.call_sheet import DaySheet, call_sheet
from tests.store.workspaces import (
    PARIS,
    SCORING,
    Workspace,
    fresh_file,
    workspace,
    workspace_template,
)
from ui.__main__ import main
from ui.paper.calls import calls_paper

__all__ = ["fresh_file", "workspace", "workspace_template"]


def test_each_lead_has_one_numbered_line_with_boxes(qapp: object, workspace: Workspace):
    c, by = workspace.connection, workspace.sales
    first = workspace.with_sales()
    other = replace(SCORING, first_name="Luc", last_name="Simon", email="luc@atelier.fr")
    second = workspace.with_sales(other)
    log_contact(c, first, outcome="no_answer", note="Occupé", by=by, now=workspace.tick(HOUR))
    note_objection(c, second, to="calls", by=by, now=workspace.tick())
    lines = call_sheet(c, workspace.now, PARIS, by.member_id, part="all")
    c.rollback()
    assert sorted(line.owed.title for line in lines) == ["Inès Dupont", "Luc Simon"]
    sheet = DaySheet("Bruno Sertil", workspace.now, PARIS, tuple(lines))
    for language, box in (("en", "□ No answer"), ("fr", "□ Pas de réponse")):
        paper = calls_paper(sheet, language)
        said = " ".join(paper.texts())
        assert said.count(box) == 2
        for part in ("06 12 34 56 78", "Un devis", "Occupé", "Luc Simon"):
            assert part in said
        assert paper.pdf().startswith(b"%PDF-")
    assert "Objects to calls" in " ".join(calls_paper(sheet, "en").texts())
    nothing = calls_paper(replace(sheet, lines=()), "en")
    assert "No call is due today." in list(nothing.texts())


def test_the_word_prints_them(fresh_file: Path, tmp_path: Path, qapp: object):
    out = tmp_path / "appels.pdf"
    words = ["report", "calls", "--file", str(fresh_file), "--pdf", str(out)]
    assert main([*words, "--language", "fr", "--owner", "Bruno"]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
