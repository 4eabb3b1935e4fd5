"""``import``: real files come in and give the reference figures; what is unclear is asked."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from slaapp.domain.instants import DAY
from tests.cli.conftest import Run
from tests.store.workspaces import MONDAY

AUTUMN = MONDAY + 170 * DAY
"""In November 2026."""

LEADS = "id;date;nom;origine;budget\n" + "".join(
    f"{n};{n % 28 + 1:02}/10/2026;Nom {n};web;{n} 200,50\n" for n in range(1, 40)
)


@pytest.fixture
def bring_in(run: Run, team_file: Path):
    """Import a file into the workspace of three leads."""

    def go(path: Path, *words: object, language: str = "en"):
        return run("import", path, *words, file=team_file, now=AUTUMN, language=language)

    return go


@pytest.fixture
def write(tmp_path: Path):
    def write(text: str, name: str = "leads.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


def count(run: Run, file: Path) -> int:
    return run("kpi", "--json", file=file, now=AUTUMN).data["total"]["leads"]


def test_two_real_files_give_every_reference_figure(run: Run, tmp_path: Path, shared_data: Path):
    file, folder = tmp_path / "olist.slaapp", shared_data / "datasets"
    assert run("new", "--name", "O", "--member", "Anne:manager", file=file).status == 0
    leads = run(
        "import", folder / "olist_mql_2017.csv", "--historical", "--json", file=file, now=AUTUMN
    )
    assert (leads.data["new_leads"], leads.data["rejected"]) == (2_002, [])
    won = run("import", folder / "olist_closed_2017.csv", "--json", file=file, now=AUTUMN)
    assert (won.data["kind"], won.data["outcomes"]) == ("outcomes", 61)
    reference = json.loads((folder / "olist_2017_kpi.json").read_text())
    for by, part in (("source", "by_origin"), ("month", "by_cohort_month")):
        found = run("kpi", "--by", by, "--json", file=file, now=AUTUMN).data
        groups = {group["name"]: group for group in found["groups"]}
        assert groups.keys() == reference[part].keys()
        for name, expected in reference[part].items():
            assert_equals(groups[name], expected)
        assert (found["total"]["leads"], found["total"]["won"]) == (2_002, 61)
    assert run("check", file=file, now=AUTUMN).status == 0


def assert_equals(group: dict, expected: dict):
    assert (group["leads"], group["won"]) == (expected["leads"], expected["won"])
    assert group["conversion"]["value"] == expected["conversion"]
    for name in ("median_days", "p90_days", "mean_days", "n"):
        if f"ttc_{name}" in expected:
            assert group["ttc"][name] == expected[f"ttc_{name}"], name


def test_it_says_in_both_languages_what_came_in(bring_in, write):
    said = bring_in(write(LEADS), language="fr")
    assert said.status == 0
    assert said.out.splitlines()[0] == (
        "Importé de leads.csv : 39 nouveaux prospects, 39 événements."
    )
    assert said.out.splitlines()[1].startswith("Ils commencent maintenant")
    again = bring_in(write(LEADS))
    assert again.status == 2
    assert again.sentence.startswith("There is nothing new in")


def test_an_unclear_date_is_asked_with_its_choices_never_guessed(bring_in, write, run, team_file):
    path = write("id;nom;date\n1;Dupont;03/04/2026\n2;Roy;05/04/2026\n")
    refused = bring_in(path)
    assert refused.status == 2
    assert '"date" = dd/MM/yyyy | MM/dd/yyyy (03/04/2026, 05/04/2026)' in refused.sentence
    assert count(run, team_file) == 3
    assert bring_in(path, "--date-format", "Date=dd/MM/yyyy").status == 0
    april = run("kpi", "--period", "2026-04", "--json", file=team_file, now=AUTUMN)
    assert april.data["total"]["leads"] == 2


def test_an_unclear_number_is_asked_too(bring_in, write):
    path = write("id;nom;montant\n1;Dupont;1,234\n2;Roy;2,345\n")
    assert '"montant" = point | comma (1,234, 2,345)' in bring_in(path).sentence
    assert bring_in(path, "--number-style", "montant=comma").status == 0


def test_columns_can_be_told_what_they_become(bring_in, write, run, team_file):
    path = write("clé;qui;note interne;visites\nA1;Dupont;bonjour;7\n")
    given = (
        "--map", "clé=external_id", "--map", "qui=last_name", "--map", "note interne=ignore",
        "--map", "visites=custom:decimal",
    )  # fmt: skip
    assert bring_in(path, *given).status == 0
    newest = run("leads", "--json", file=team_file, now=AUTUMN).data["leads"][0]
    assert newest["title"] == "Dupont"
    # The next file with such a header needs no words.
    more = write("clé;qui;note interne;visites\nA2;Roy;salut;8\n")
    said = bring_in(more)
    assert said.status == 0
    assert "as last time" in said.out


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("--map", "nowhere=email"), "The file has no column “nowhere”"),
        (("--map", "nom"), "“nom” is no pair"),
        (("--map", "nom=nickname"), "A column cannot become “nickname”"),
        (("--map", "nom=custom:colour"), "There is no field type “colour”"),
        (("--map", "origine=external_id"), "Several columns would become “external_id”"),
        (("--date-format", "date=YYYY"), "“YYYY” is no format"),
        (("--number-style", "budget=dot"), "“dot” is no format"),
        (("--zone", "Mars/Olympus"), "The time zone “Mars/Olympus” is not known"),
        (("--encoding", "klingon"), "The encoding “klingon” is not known"),
        (("--delimiter", "§§"), "“§§” cannot separate columns"),
        (("--historical", "--live"), "Leads are either history or begin now"),
        (("--outcomes", "--map", "id=ignore"), "No column is the key"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_changes_nothing(
    bring_in, write, run, team_file, words, begins
):
    refused = bring_in(write(LEADS), *words)
    assert refused.status == 2
    assert refused.sentence.startswith(begins)
    assert count(run, team_file) == 3


@pytest.mark.parametrize(
    ("content", "begins"),
    [
        (b"", "{path} is empty"),
        (b"%PDF-1.7 ...", "{path} holds no table"),
        (b"\x89PNG\r\n\x1a\n....", "{path} holds no table"),
        (None, "There is no file {path}"),
    ],
)
def test_a_file_that_is_no_table_is_one_sentence(bring_in, tmp_path, content, begins):
    path = tmp_path / "x.csv"
    if content is not None:
        path.write_bytes(content)
    assert bring_in(path).sentence.startswith(begins.format(path=path))


def test_a_folder_is_one_sentence(bring_in, tmp_path):
    assert bring_in(tmp_path).sentence.startswith(f"{tmp_path} is a folder")


BROKEN = LEADS + "40;31/02/2026;Morel;web;1\n1;01/10/2026;Bis;web;1\n"


def test_bad_rows_stop_everything_unless_only_the_good_ones_are_wanted(
    bring_in, write, run, team_file, tmp_path
):
    path, bad = write(BROKEN), tmp_path / "bad.csv"
    refused = bring_in(path, "--bad-rows", bad)
    assert refused.status == 2
    assert refused.sentence.startswith("Rows of ")
    assert " that cannot be imported: 2. " in refused.sentence
    assert [line.split()[0] for line in refused.out.splitlines()] == ["Line", "41", "42"]
    assert count(run, team_file) == 3
    taken = bring_in(path, "--bad-rows", bad, "--good-rows-only", "--json", language="fr").data
    assert taken["new_leads"] == 39
    assert taken["rejected"] == [
        {"line": 41, "column": "date", "reason": "bad_date"},
        {"line": 42, "column": "id", "reason": "external_id_twice"},
    ]
    rows = list(csv.reader(bad.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0] == ["id", "date", "nom", "origine", "budget", "Raison"]
    assert rows[2][:3] == ["1", "01/10/2026", "Bis"]
    assert rows[2][-1] == "le même identifiant qu’une ligne plus haut"


def test_nothing_is_left_beside_the_workspace(bring_in, write, team_file):
    bring_in(write(BROKEN))
    bring_in(write(LEADS))
    assert [path.name for path in team_file.parent.glob("*.import-part*")] == []


def test_an_import_is_undone_by_its_word(bring_in, write, run, team_file):
    bring_in(write(LEADS))
    assert count(run, team_file) == 42
    assert run("undo", file=team_file, now=AUTUMN + DAY).status == 0
    assert count(run, team_file) == 3


def test_words_can_count_as_empty(bring_in, write, run, team_file):
    path = write("id;nom;origine\n1;Dupont;Select\n2;Roy;web\n")
    assert bring_in(path, "--empty", "Select").status == 0
    found = run("kpi", "--by", "source", "--json", file=team_file, now=AUTUMN).data["groups"]
    assert "Select" not in {group["name"] for group in found}


def test_an_old_encoding_and_another_sign_between_columns(bring_in, write, run, team_file):
    path = write("id|nom\n1|Zoé\n", encoding="cp850")
    assert bring_in(path, "--encoding", "cp850", "--delimiter", "|").status == 0
    assert run("leads", "--json", file=team_file, now=AUTUMN).data["leads"][0]["title"] == "Zoé"


def test_a_known_mapping_is_chosen_by_name_kept_and_shared(
    bring_in, write, run, team_file, tmp_path
):
    path = write("Qui;Boîte\nZoé Çelik;Étoile\n")
    refused = bring_in(path, "--preset", "Salon")
    assert refused.sentence.startswith(
        "There is no known mapping “Salon”. There are: Badge scanner"
    )
    given = ("--map", "Qui=full_name", "--map", "Boîte=company", "--save-preset", "Salon")
    assert bring_in(path, *given).status == 0
    listed = run("presets", "list", "--json", file=team_file).data["presets"]
    assert {"name": "Salon", "from": "team", "columns": 2} in listed
    assert {each["name"] for each in listed} >= {"HubSpot", "Outlook", "Meta Lead Ads"}
    shared = tmp_path / "salon.json"
    assert run("presets", "export", "salon", shared, file=team_file).status == 0
    assert run("presets", "remove", "salon", file=team_file, now=AUTUMN).status == 0
    assert run("presets", "import", shared, file=team_file, now=AUTUMN).status == 0
    more = write("Qui;Boîte;Autre\nPaul N’Diaye;Lune;x\n")
    said = bring_in(more, "--preset", "SALON")
    assert said.status == 0
    assert "The columns were taken as those of Salon." in said.out
    assert "votre équipe" in run("presets", "list", file=team_file, language="fr").out


def test_cards_are_imported_and_the_broken_one_is_told(bring_in, write):
    path = write(
        "BEGIN:VCARD\nFN:Zoé Çelik\nTEL:0612345678\nEND:VCARD\nBEGIN:VCARD\nFN:Coupée", "c.vcf"
    )
    refused = bring_in(path, language="fr")
    assert "une fiche coupée avant sa fin" in refused.out
    taken = bring_in(path, "--good-rows-only", "--json").data
    assert (taken["new_leads"], taken["preset"]) == (1, "vCard")
    assert taken["rejected"] == [{"line": 5, "column": None, "reason": "card_not_closed"}]
