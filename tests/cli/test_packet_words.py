"""``give``, ``take`` and ``fair``: a file goes out, another machine takes it in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from slaapp.exchange import packet
from tests.cli.conftest import Run

SECRET = "trois pommes bleues"


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packet, "COST", 4)
    monkeypatch.setenv("SLAAPP_PACKET_PASSPHRASE", SECRET)


@pytest.fixture
def there(team_file: Path) -> Path:
    """The same team's file on another machine, as it was before."""
    return Path(shutil.copy(team_file, team_file.with_name("there.slaapp")))


def test_what_is_given_here_is_taken_in_there(run: Run, team_file: Path, there: Path):
    out = team_file.with_name("ventes.slapack")
    run("accept", "1", file=team_file)
    given = run("give", out, "--to", "Ventes", "--json", file=team_file).data
    assert given["leads"] == 3
    looked = run("take", out, "--look", "--json", file=there).data
    assert (looked["operation"], looked["new"]) == (None, {"event": 1})
    assert run("take", out, "--json", file=there).data["undoable"]
    assert run("leads", "--json", file=there).data == run("leads", "--json", file=team_file).data
    again = run("take", out, file=there, language="fr")
    assert again.out == "Tout ce que Chloé Nguyên a donné est déjà connu ici.\n"
    assert run("check", file=there).status == 0


def test_the_second_file_holds_what_is_new(run: Run, team_file: Path):
    first, second = (team_file.with_name(f"{name}.slapack") for name in ("one", "two"))
    run("give", first, "--to", "Ventes", file=team_file)
    run("accept", "1", file=team_file)
    given = run("give", second, "--to", "ventes", "--since-last", "--json", file=team_file).data
    assert given["leads"] == 1


def test_a_second_machine_joins_by_a_file(run: Run, team_file: Path):
    out, new = (team_file.with_name(name) for name in ("all.slapack", "new.slaapp"))
    run("give", out, file=team_file)
    answer = run("take", out, "--new", "--as", "bruno", file=new)
    assert answer.status == 0, answer.err
    assert run("check", file=new).status == 0
    assert run("members", file=new).out == run("members", file=team_file).out


def test_a_fair_comes_home_into_a_file_of_another_team(run: Run, team_file: Path, tmp_path: Path):
    home, out = tmp_path / "home.slaapp", tmp_path / "stand.slapack"
    run("new", "--name", "Siège", "--member", "Eve:manager", file=home)
    run("fair", "pack", out, "--json", file=team_file)
    whole = tmp_path / "whole.slapack"
    run("give", whole, file=team_file)
    assert "another team" in run("take", whole, file=home).sentence
    taken = run("fair", "unpack", out, "--json", file=home).data
    assert taken["new"].get("lead", 0) == 0 or taken["undoable"]


HARMS = (
    (lambda held: b"", "is no file that somebody gave"),
    (lambda held: b"nom;prenom\nDupont;Marie\n", "is no file that somebody gave"),
    (lambda held: held[:20], "damaged on its way"),
    (lambda held: held[:-100], "damaged on its way"),
    (lambda held: held[:5000] + bytes([held[5000] ^ 1]) + held[5001:], "damaged on its way"),
    (lambda held: held[:16] + b"\x00\x09" + held[18:], "newer version"),
)


def test_a_bad_file_is_refused_in_a_sentence(run: Run, team_file: Path, there: Path):
    out = team_file.with_name("ventes.slapack")
    run("give", out, file=team_file)
    held, before = out.read_bytes(), there.read_bytes()
    for harm, sentence in HARMS:
        out.write_bytes(harm(held))
        assert sentence in run("take", out, file=there).sentence
    assert there.read_bytes() == before


def test_a_wrong_passphrase_and_none_are_told(
    run: Run, team_file: Path, there: Path, monkeypatch: pytest.MonkeyPatch
):
    out = team_file.with_name("ventes.slapack")
    run("give", out, file=team_file)
    monkeypatch.setenv("SLAAPP_PACKET_PASSPHRASE", "quatre poires vertes")
    assert "does not open" in run("take", out, file=there).sentence
    monkeypatch.delenv("SLAAPP_PACKET_PASSPHRASE")
    assert "SLAAPP_PACKET_PASSPHRASE" in run("take", out, file=there).sentence
    monkeypatch.setenv("SLAAPP_PACKET_PASSPHRASE", "azerty")
    weak = run("give", out.with_name("weak.slapack"), file=team_file)
    assert "at least 10 characters" in weak.sentence
    assert not out.with_name("weak.slapack").exists()
