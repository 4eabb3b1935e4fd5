from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from slaapp.exchange.column_types import profile_table
from slaapp.exchange.header_names import HeaderNames, load_header_names
from slaapp.exchange.mapping import ColumnMapping, Mapping, open_questions
from slaapp.exchange.mapping_guess import guess_mapping
from slaapp.exchange.reading import read_table
from slaapp.exchange.targets import TARGETS

Write = Callable[..., Path]
Guess = Callable[[Path], Mapping]


@pytest.fixture
def guess(names: HeaderNames) -> Guess:
    """The mapping of a file, with no question left open that its values answer."""

    def guessed(path: Path) -> Mapping:
        table = read_table(path)
        profile = profile_table(table)
        mapping = guess_mapping(profile, names, reading=table.options)
        assert mapping.doubled_targets == ()
        assert [column.column for column in mapping.columns] == list(table.header)
        for question in open_questions(mapping, profile):
            assert len(question.choices) > 1
        return mapping

    return guessed


def targets(mapping: Mapping) -> dict[str, str]:
    """The targets by column name; a custom field shows its type."""
    return {c.column: shown(c) for c in mapping.columns if c.target != "ignore"}


def shown(column: ColumnMapping) -> str:
    return f"custom {column.field_type}" if column.target == "custom" else column.target


def test_the_marketplace_leads(guess: Guess, shared_data: Path) -> None:
    mapping = guess(shared_data / "datasets/olist_mql_2017.csv")
    assert mapping.kind == "leads"
    assert targets(mapping) == {
        "mql_id": "external_id",
        "first_contact_date": "received_at",
        "landing_page_id": "custom text",
        "origin": "source",
    }
    assert mapping.columns[1].date_format == "yyyy-MM-dd"


def test_the_marketplace_deals_are_outcomes_of_leads(guess: Guess, shared_data: Path) -> None:
    mapping = guess(shared_data / "datasets/olist_closed_2017.csv")
    found = targets(mapping)
    assert mapping.kind == "outcomes"
    assert (found["mql_id"], found["won_date"]) == ("external_id", "won_at")
    assert (found["sr_id"], found["has_company"]) == ("custom text", "custom yes_no")
    assert found["declared_monthly_revenue"] == "custom decimal"


def test_the_leads_of_the_school(guess: Guess, shared_data: Path) -> None:
    mapping = guess(shared_data / "datasets/xeducation_sample.csv")
    found = targets(mapping)
    assert mapping.kind == "leads"
    assert found["Prospect ID"] == "external_id"
    assert found["Lead Source"] == "source"
    assert found["Converted"] == "won_flag"
    assert found["TotalVisits"] == "custom integer"
    assert found["Total Time Spent on Website"] == "custom integer"
    assert found["Page Views Per Visit"] == "custom decimal"
    assert found["Last Activity"] == "custom choice"
    assert found["Do Not Email"] == "custom yes_no"
    assert "Unnamed: 37" not in found


def test_the_opportunities_with_stages(guess: Guess, shared_data: Path) -> None:
    mapping = guess(shared_data / "datasets/maven_sales_pipeline.csv")
    assert targets(mapping) == {
        "opportunity_id": "external_id",
        "sales_agent": "owner",
        "product": "product",
        "account": "company",
        "deal_stage": "stage",
        "engage_date": "received_at",
        "close_date": "closed_at",
        "close_value": "amount",
    }
    stage = next(column for column in mapping.columns if column.target == "stage")
    assert dict(stage.words)["won"] == "won"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "hubspot/hubspot_contacts_default.csv",
            {"Record ID": "external_id", "Create Date": "received_at", "Lead Status": "stage"}
            | {"Associated Company": "company", "Contact owner": "owner", "Email": "email"},
        ),
        (
            "salesforce/salesforce_lead_report.csv",
            {"Lead Owner": "owner", "Company / Account": "company", "Rating": "tier"}
            | {"Title": "job_title", "Lead Source": "source"},
        ),
        (
            "pipedrive/pipedrive_people.csv",
            {"Person - ID": "external_id", "Person - Name": "full_name"}
            | {"Person - Email": "email", "Organization - Name": "company"},
        ),
        (
            "linkedin/linkedin_connections.csv",
            {"Connected On": "received_at", "Position": "job_title", "Email Address": "email"},
        ),
        (
            "meta/meta_lead_ads_utf16le.tsv.csv",
            {"id": "external_id", "created_time": "received_at", "campaign_name": "campaign"}
            | {"full_name": "full_name", "phone_number": "phone", "work_email": "email"},
        ),
        (
            "outlook/outlook_fr_semicolon_cp1252.csv",
            {"Prénom": "first_name", "Nom": "last_name", "Titre (2)": "job_title"}
            | {"Téléphone (bureau)": "phone", "Adresse de messagerie": "email", "Notes": "note"}
            | {"Code postal (bureau)": "postcode", "Société": "company"},
        ),
        (
            "google/google_contacts_new.csv",
            {"First Name": "first_name", "E-mail 1 - Value": "email", "Phone 1 - Value": "phone"}
            | {"Organization Name": "company", "Organization Title": "job_title"},
        ),
    ],
)
def test_well_known_exports(
    guess: Guess, shared_data: Path, name: str, expected: dict[str, str]
) -> None:
    found = targets(guess(shared_data / "formats/csv" / name))
    assert expected.items() <= found.items()


def test_address_books_known_by_name_map_to_people(names: HeaderNames, shared_data: Path) -> None:
    known = json.loads((shared_data / "formats/headers_known.json").read_text("utf-8"))
    fields = {
        "firstName": "first_name",
        "lastName": "last_name",
        "fullName": "full_name",
        "company": "company",
        "email": "email",
        "mobilePhone": "phone",
        "workPhone": "phone",
        "notes": "note",
    }
    missed = []
    for book in known.values():
        for column in book if isinstance(book, list) else []:
            expected, found = fields.get(column["field"]), names.target_of(column["name"])
            # Yahoo's "Work" and "Other" say nothing without their neighbours.
            if expected and (not found or found[0] != expected) and " " in column["name"]:
                missed.append(column["name"])
    assert missed == []


def test_the_civility_is_no_job_title(guess: Guess, write: Write) -> None:
    found = targets(guess(write("Titre;Nom;Mail\nMme;Zoé;z@z.fr\nM.;Paul;p@p.fr\n")))
    assert found == {"Nom": "full_name", "Mail": "email"}


def test_a_nom_beside_a_prenom_is_a_last_name(guess: Guess, write: Write) -> None:
    found = targets(guess(write("Nom;Prénom\nDurand;Zoé\nMartin;Paul\n")))
    assert found == {"Nom": "last_name", "Prénom": "first_name"}


def test_a_column_of_addresses_is_found_without_its_name(guess: Guess, write: Write) -> None:
    found = targets(guess(write("qui;adr\nZoé D;z@z.fr\nPaul M;p@p.fr\n")))
    assert found == {"qui": "custom text", "adr": "email"}


def test_an_ambiguous_date_stays_open(guess: Guess, write: Write) -> None:
    mapping = guess(write("nom;reçu le\nZoé;03/04/2026\nPaul;05/04/2026\n"))
    assert (mapping.columns[1].target, mapping.columns[1].date_format) == ("received_at", "")


def test_a_date_column_with_a_broken_row_is_still_the_date(guess: Guess, write: Write) -> None:
    rows = "".join(f"Zoé{day};{day}/04/2026\n" for day in range(1, 31))
    mapping = guess(write(f"nom;reçu le\n{rows}Paul;demain\n"))
    column = mapping.columns[1]
    assert (column.target, column.date_format) == ("received_at", "dd/MM/yyyy")


def test_a_name_that_its_values_contradict_is_not_believed(guess: Guess, write: Write) -> None:
    found = targets(guess(write("nom;date;montant;ville\nZoé;demain;cher;2026-01-02\n")))
    assert found["date"] == "custom text"
    assert found["montant"] == "custom text"
    assert found["ville"] == "custom date"


def test_decimals_elsewhere_in_the_file_settle_an_open_amount(guess: Guess, write: Write) -> None:
    mapping = guess(write("nom;montant;note moyenne\nZoé;1,234;2,5\nPaul;2,345;3,25\n"))
    assert [c.number_style for c in mapping.columns] == ["", "comma", "comma"]


def test_custom_fields_have_keys_of_their_own(guess: Guess, write: Write) -> None:
    mapping = guess(write("Étape n°1;Etape N 1;日期\nx;y;z\nx;t;z\n"))
    keys = [(c.field_key, c.field_label) for c in mapping.columns]
    assert keys == [("etape_n_1", "Étape n°1"), ("etape_n_1_2", "Etape N 1"), ("field", "日期")]


def calls_to_guess(columns: int, names: HeaderNames, write: Write) -> int:
    """How many functions are called to guess what so many columns mean."""
    head = ";".join(f"montant {n}" for n in range(columns))
    row = ";".join(f"{n},5" for n in range(columns))
    profile = profile_table(read_table(write(f"{head}\n{row}\n{row}\n")))
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        guess_mapping(profile, names)
    finally:
        sys.setprofile(None)
    return calls


def test_four_times_as_many_columns_are_four_times_the_work(
    names: HeaderNames, write: Write
) -> None:
    few, many = (calls_to_guess(columns, names, write) for columns in (125, 500))
    assert few < many < 5 * few


def test_the_shipped_names_know_every_target_but_the_two_without_a_name(
    names: HeaderNames,
) -> None:
    assert set(TARGETS) - {target for target, _ in names.ranks.values()} == {"custom", "ignore"}


def test_a_name_for_a_target_that_does_not_exist_is_our_fault() -> None:
    with pytest.raises(ValueError, match="no such target"):
        load_header_names('{"targets": {"phones": ["x"]}, "parts": {}, "texts": []}')
