"""``fair capture``: a lead of a stand from one line, or from a card."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

BY = ("--as", "Bruno Sertil")
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoé Martin\nORG:Nord\nEMAIL:zoe@nord.fr\nEND:VCARD\n"


def facts(run: Run, file: Path) -> dict[str, object]:
    listed = run("leads", "--limit", "1", "--json", file=file).data["leads"][0]
    told = run("leads", "--explain", str(listed["number"]), "--json", file=file).data
    return {"lead": listed, "told": json.dumps(told)}


def test_somebody_is_kept_with_what_was_said_and_agreed_to(run: Run, team_file: Path):
    said = run(
        *("fair", "capture", "--last", "Roy", "--company", "Loma", "--tier", "hot"),
        *("--said", "budget=yes", "--informed", "spoken", "--consent", "emails", *BY),
        file=team_file,
    )
    assert said.status == 0
    found = facts(run, team_file)
    assert (found["lead"]["title"], found["lead"]["tier"]) == ("Roy", "hot")
    for fact in ("privacy.informed", "privacy.consent", "interest.budget", '"stand"'):
        assert fact in found["told"]
    assert "name" in run("fair", "capture", "--request", "x", *BY, file=team_file).sentence


def test_a_card_is_read_and_what_is_typed_goes_before_it(
    run: Run, team_file: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("sys.stdin", io.StringIO(CARD))
    said = run("fair", "capture", "--card", "--job", "Acheteuse", *BY, file=team_file)
    assert said.status == 0
    found = facts(run, team_file)
    assert (found["lead"]["title"], found["lead"]["email"]) == ("Zoé Martin", "zoe@nord.fr")
    assert '"card"' in found["told"]
    monkeypatch.setattr("sys.stdin", io.StringIO("Bonjour"))
    assert run("fair", "capture", "--card", *BY, file=team_file).sentence
