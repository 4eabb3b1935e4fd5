"""``paste``: a text on standard input becomes a draft; nothing is saved unasked."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Run

MAIL = "Bonjour,\nUn devis, merci.\n\nCordialement,\nZélie Öztürk\nVerrerie SARL\nzelie@verrerie.fr"
BY = ("--as", "Anaïs Marchand")


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch):
    """Put a text on standard input."""

    def put(text: str) -> None:
        stream = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
        monkeypatch.setattr("sys.stdin", stream)

    return put


def test_a_draft_is_shown_and_saved_only_when_asked(run: Run, team_file: Path, typed):
    typed(MAIL)
    told = run("paste", "--json", file=team_file).data
    assert told["kind"] == "mail"
    assert told["draft"] == {
        "first_name": "Zélie",
        "last_name": "Öztürk",
        "email": "zelie@verrerie.fr",
        "company": "Verrerie SARL",
        "request": "Un devis, merci.",
    }
    assert told["duplicates"] == []
    before = run("leads", "--json", file=team_file).data["count"]
    typed(MAIL)
    assert "Zélie Öztürk" in run("paste", "--save", *BY, file=team_file).out
    found = run("leads", "--json", file=team_file).data
    assert found["count"] == before + 1
    assert found["leads"][0]["source"] == "E-mail"
    typed(MAIL)
    assert run("paste", "--json", file=team_file).data["duplicates"][0]["reason"] == "email"
    typed(MAIL)
    said = run("paste", file=team_file, language="fr").out
    assert "Déjà là\N{NARROW NO-BREAK SPACE}: Zélie Öztürk (même e-mail)." in said


def test_a_text_that_says_nothing_of_anybody_is_refused_in_a_sentence(
    run: Run, team_file: Path, typed
):
    for words in ((), ("--save", *BY)):
        typed("rien du tout")
        assert "Nobody could be read" in run("paste", *words, file=team_file).sentence


def test_an_objection_of_somebody_who_is_known_by_a_digest_alone_is_announced(
    run: Run, team_file: Path, typed
):
    typed(MAIL)
    run("paste", "--save", *BY, file=team_file)
    number = run("leads", "--limit", "1", "--json", file=team_file).data["leads"][0]["number"]
    run("object", str(number), "--to", "emails", *BY, file=team_file)
    typed(MAIL)
    assert run("paste", "--json", file=team_file).data["objection"] == "emails"
    typed(MAIL)
    said = run("paste", file=team_file, language="fr").out
    assert "s’oppose aux e-mails" in said
