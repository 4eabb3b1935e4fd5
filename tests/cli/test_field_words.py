"""Fields, lists and tags are kept from the command line as from the window."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.store.workspaces import entered


def test_fields_lists_and_tags_by_words(run: Run, fresh_file: Path):
    work = entered(fresh_file)
    work.add()
    work.close()
    by = ("--as", "Anaïs Marchand")

    def said(*words: object) -> str:
        answer = run(*words, *by, file=fresh_file)
        assert answer.status == 0, answer.err
        return answer.out.strip()

    assert said("fields", "add", "Énergie", "--type", "choice", "--choice", "Gaz") == (
        "Leads have a new field: Énergie."
    )
    said("fields", "choices", "énergie", "Gaz", "Bois")
    said("fields", "choice", "Énergie", "Gaz", "Gaz naturel")
    said("fields", "rename", "Énergie", "Chauffage")
    (field,) = run("fields", "list", "--json", file=fresh_file).data
    assert field["name"] == "Chauffage"
    assert field["choices"] == ["Gaz naturel", "Bois"]
    assert said("fields", "type", "Chauffage", "text") == "Chauffage now holds: text."
    said("fields", "withdraw", "Chauffage")
    assert run("fields", "list", "--json", file=fresh_file).data == []
    assert (
        "champ" in run("fields", "rename", "X", "Y", *by, file=fresh_file, language="fr").sentence
    )
    said("tag", "1", "Salon", "VIP")
    said("lists", "add", "tag", "Foire")
    assert said("lists", "merge", "tag", "Salon", "Foire") == "Salon is now Foire."
    lines = said("lists", "show", "tag").splitlines()
    assert [line.split() for line in lines[1:]] == [["Foire", "1"], ["VIP", "1"]]
    said("untag", "1", "vip")
    said("lists", "withdraw", "tag", "VIP")
    said("lists", "add", "campaign", "Printemps")
    said("lists", "campaign", "Printemps", "--from", "2026-03-01", "--cost", "1200")
    refused = run("lists", "campaign", "Printemps", "--to", "2026-02-01", *by, file=fresh_file)
    assert "ends before it begins" in refused.sentence
    rows = run("lists", "show", "source", "--json", file=fresh_file).data
    assert [(row["name"], row["leads"]) for row in rows] == [("Salon", 1)]
