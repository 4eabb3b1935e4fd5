"""Owners by rule from the command line: the way, territories, who would be given a lead."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_territories_share_out_all_that_is_qualified(run: Run, team_file: Path):
    def go(*words: object, **more: object):
        return run(*words, file=team_file, **more)

    assert go("assigning", "show", "--json").data == {"way": None, "hand_over_qualified": False}
    assert "à la main" in go("assigning", "show", language="fr").out
    assert go("assigning", "set", "territory").status == 0
    added = go("territory", "add", "Bruno", "country", "France", "--as", "Anaïs", language="fr")
    assert added.out == "Bruno Sertil : pays France.\n".replace(" :", "\u202f:")
    assert "Bruno Sertil" in go("assigning", "try", "--country", "FRANCE").out
    assert "sales manager" in go("assigning", "try", "--city", "Gand").out
    assert go("territory", "list", "--json").data["territories"][0]["value"] == "France"
    # Lead 2 is in no territory: the manager decides. In turn it is Bruno's.
    assert "no-such" in go("hand-over", "--qualified", "--by-rule", "no-such").sentence
    done = go("hand-over", "--qualified", "--by-rule", "round-robin", "--json").data
    assert done["details"]["count"] == 1
    (row,) = go("leads", "--stage", "handed_over", "--search", "Zoé", "--json").data["leads"]
    assert row["owner"] == "Bruno Sertil"
    assert "qualified" in go("hand-over", "--qualified").sentence
    assert go("territory", "remove", "1").status == 0
    assert "territory list" in go("territory", "remove", "1").sentence


def test_a_hand_over_says_what_it_is_about(run: Run, team_file: Path):
    for words, said in (
        (("hand-over",), "--qualified"),
        (("hand-over", "2", "--qualified"), "not both"),
        (("hand-over", "2", "--to", "Bruno", "--by-rule", "territory"), "by which rule"),
    ):
        refused = run(*words, file=team_file)
        assert refused.status != 0
        assert said in refused.sentence


def test_the_switch_hands_over_what_an_import_qualifies(run: Run, team_file: Path, tmp_path: Path):
    table = tmp_path / "leads.csv"
    table.write_text(
        "First name,Last name,E-mail,Phone,Company,Request,City\n"
        "Inès,Dupont,ines@atelier.fr,06 12 34 56 79,Atelier,Un devis,Lyon\n"
        "Luc,Petit,,,,,Lyon\n",
        "utf-8",
    )
    run("assigning", "set", "round-robin", "--hand-over-qualified", "on", file=team_file)
    answer = run("import", table, "--live", "--json", file=team_file)
    assert answer.status == 0, answer.err
    found = run("leads", "--stage", "handed_over", "--search", "Dupont", "--json", file=team_file)
    assert [row["owner"] for row in found.data["leads"] if row["phone"].endswith("79")] == [
        "Bruno Sertil"
    ]
    kinds = [row["kind"] for row in run("history", "--json", file=team_file).data["operations"]]
    assert kinds[:2] == ["hand_over_qualified", "import"]


def test_an_absence_is_covered_changed_and_taken_over(run: Run, team_file: Path):
    def go(*words: object, **more: object):
        return run(*words, file=team_file, **more)

    away = ("absence", "add", "Bruno", "--from", "2026-06-01", "--to", "2026-06-05")
    assert go(*away, "--cover", "Chloé").status == 0
    (row,) = go("absence", "list", "--json").data["absences"]
    assert row["cover"] == "Chloé Nguyên"
    assert go("absence", "change", "1", "--until-noon", "yes", "--note", "congés").status == 0
    (row,) = go("absence", "list", "--json").data["absences"]
    assert (row["until_noon"], row["note"], row["cover"]) == (True, "congés", "Chloé Nguyên")
    taken = go("absence", "cover", "1", language="fr")
    assert taken.out.startswith("Chloé Nguyên reprend à Bruno Sertil"), taken.err
    assert "falls due" in go("absence", "cover", "1").sentence
    assert go("absence", "change", "1", "--cover", "-").status == 0
    assert go("absence", "list", "--json").data["absences"][0]["cover"] is None
