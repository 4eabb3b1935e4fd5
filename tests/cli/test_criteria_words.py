"""Criteria by command line: counted, passed on, taken over; a score explained with what lacks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from slaapp.domain.agreement import default_agreement
from tests.cli.conftest import Run


def rules(**changes: object) -> dict:
    terms = default_agreement().to_document()
    found = {name: terms[name] for name in ("criteria", "threshold", "tier_points", "qualifying")}
    return {"slaapp": "criteria", "version": 1, **found, **changes}


def test_criteria_are_shown_with_the_leads_that_meet_them(run: Run, team_file: Path):
    assert run("win", 1, file=team_file).status == 0
    shown = run("criteria", "show", "--json", file=team_file).data
    assert (shown["leads"], shown["customers"]) == (3, 1)
    mail = next(each for each in shown["criteria"] if each["field"] == "person.email")
    assert (mail["family"], mail["points"]) == ("profile", 15)
    assert (mail["matches"], mail["customers"]) == (2, 1)
    said = run("criteria", "show", file=team_file, language="fr").out
    assert mail["sentence"] not in said, "the words are French"
    assert "e-mail" in said


def test_criteria_go_to_a_file_and_come_back_into_the_draft(
    run: Run, team_file: Path, tmp_path: Path
):
    out = tmp_path / "criteres.json"
    assert run("criteria", "export", out, file=team_file).status == 0
    held = json.loads(out.read_text("utf-8"))
    assert held["criteria"] == rules()["criteria"]
    held["criteria"][0]["points"] = 25
    held["qualifying"]["gates"] = [
        {"gate": "must_not", "field": "person.job_title", "operator": "contains", "operands": ["é"]}
    ]
    out.write_text(json.dumps(held), "utf-8")
    assert run("criteria", "import", out, file=team_file).status == 0
    shown = run("criteria", "show", "--draft", "--json", file=team_file).data
    assert shown["criteria"][0]["points"] == 25
    assert shown["gates"][0]["sentence"] == "Excluded: job title contains é"
    assert run("criteria", "show", "--json", file=team_file).data["gates"] == []


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("not json", "holds no criteria"),
        (json.dumps({"slaapp": "agreement"}), "holds no criteria"),
        (json.dumps(rules(version=2)), "newer version"),
        (json.dumps(rules(threshold="many")), "threshold"),
        (
            json.dumps(
                rules(
                    criteria=[
                        {"field": "x", "operator": "is", "operands": ["a"], "points": 5},
                    ]
                )
            ),
            "unknown_field",
        ),
    ],
)
def test_what_is_no_such_file_is_refused_and_nothing_changed(
    run: Run, team_file: Path, tmp_path: Path, content: str, sentence: str
):
    path = tmp_path / "criteres.json"
    path.write_text(content, "utf-8")
    said = run("criteria", "import", path, file=team_file)
    assert said.status == 2
    assert sentence in said.err
    assert run("criteria", "show", "--draft", file=team_file).status == 2


def test_a_lead_is_explained_with_what_it_lacks(run: Run, team_file: Path):
    leads = run("leads", "--json", "--limit", "100", file=team_file).data["leads"]
    low = next(each for each in leads if each["score"] == 15)
    told = run("leads", "--explain", low["number"], "--json", file=team_file).data["score"]
    assert told["total"] == sum(line["given"] for line in told["lines"])
    assert told["missing"]["points"] == [{"points": 35, "profile": 0, "engagement": 0}]
    assert [each["field"] for each in told["missing"]["sets"][0]] == ["company.name", "request"]
    said = run("leads", "--explain", low["number"], file=team_file).out
    assert "Missing to qualify\n  35 points\n  or: " in said


def test_what_moved_a_score_is_told_line_by_line(run: Run, team_file: Path):
    said = run("log", 3, "--outcome", "reached", "--said", "besoin=oui", file=team_file)
    assert said.status == 0, said.err
    out = team_file.parent / "criteres.json"
    budget = {"field": "interest.need", "operator": "is", "operands": ["yes"], "points": 20}
    held = rules(criteria=[*rules()["criteria"], budget])
    out.write_text(json.dumps(held), "utf-8")
    assert run("criteria", "import", out, file=team_file).status == 0
    signed = ("--marketing", "Anaïs", "--sales", "Bruno")
    assert run("agreement", "sign", *signed, file=team_file).status == 0
    asked = ("leads", "--explain", 3, "--since", "2026-05-01")
    told = run(*asked, "--json", file=team_file).data
    moved = told["moved"]
    assert moved["since"] == "2026-05-01"
    assert [each["points"] for each in moved["lines"]] == [20]
    assert told["score"]["total"] == 35
    said = run(*asked, file=team_file, language="fr").out
    assert "Ce qui a fait bouger le score depuis le 2026-05-01" in said
    assert "besoin est oui   [oui]" in said
    assert "besoin = oui" in said, "the timeline tells the answer"


def test_an_answer_that_there_is_not_is_refused_in_one_sentence(run: Run, team_file: Path):
    said = run("log", 3, "--outcome", "reached", "--said", "budget=maybe", file=team_file)
    assert said.status == 2
    assert said.sentence.startswith("There is no answer “maybe” to “budget”. Known are: yes, no.")
