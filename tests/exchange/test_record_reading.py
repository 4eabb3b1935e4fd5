from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from slaapp.domain.instants import start_of_day, to_datetime, to_instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.column_types import profile_table
from slaapp.exchange.dated_value import DatedValue
from slaapp.exchange.header_names import HeaderNames
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.mapping import ColumnMapping, Mapping
from slaapp.exchange.mapping_guess import guess_mapping
from slaapp.exchange.reading import read_table
from slaapp.exchange.record_reading import read_records
from slaapp.exchange.rows import BadRow
from slaapp.exchange.targets import Target

Write = Callable[..., Path]
PARIS = ZoneInfo("Europe/Paris")


def records(path: Path, mapping: Mapping) -> list[LeadRecord | BadRow]:
    return list(read_records(read_table(path), mapping))


def guessed(path: Path, names: HeaderNames, **changes: Any) -> list[LeadRecord]:
    table = read_table(path)
    mapping = replace(guess_mapping(profile_table(table), names), **changes)
    found = list(read_records(table, mapping))
    assert all(isinstance(record, LeadRecord) for record in found)
    return [record for record in found if isinstance(record, LeadRecord)]


def mapped(*columns: tuple[str, Target], **more: Any) -> Mapping:
    """A mapping by column name, day first and with decimal commas."""
    return Mapping(
        tuple(
            ColumnMapping(name, target, date_format="dd/MM/yyyy", number_style="comma")
            for name, target in columns
        ),
        **more,
    )


def only(path: Path, mapping: Mapping) -> LeadRecord:
    (record,) = records(path, mapping)
    assert isinstance(record, LeadRecord)
    return record


def refused(path: Path, mapping: Mapping) -> list[tuple[int, str, str]]:
    found = records(path, mapping)
    return [(bad.line, bad.reason, bad.column) for bad in found if isinstance(bad, BadRow)]


def test_the_marketplace_has_its_leads_by_origin(names: HeaderNames, shared_data: Path) -> None:
    found = guessed(shared_data / "datasets/olist_mql_2017.csv", names)
    kpi = json.loads((shared_data / "datasets/olist_2017_kpi.json").read_text("utf-8"))
    expected = {origin: figures["leads"] for origin, figures in kpi["by_origin"].items()}
    assert Counter(record.source or "(empty)" for record in found) == expected
    assert {record.received.precision for record in found if record.received} == {"day"}
    assert len({record.external_id for record in found}) == kpi["total"]["leads"] == len(found)
    months = Counter(
        to_datetime(r.received.instant, PARIS).strftime("%Y-%m") for r in found if r.received
    )
    cohorts = next(v for k, v in kpi.items() if k.startswith("by_") and "2017-10" in v)
    assert months == {month: figures["leads"] for month, figures in cohorts.items()}


def test_the_marketplace_deals_join_its_leads(names: HeaderNames, shared_data: Path) -> None:
    leads = guessed(shared_data / "datasets/olist_mql_2017.csv", names)
    deals = guessed(shared_data / "datasets/olist_closed_2017.csv", names)
    assert len(deals) == 61
    assert {deal.external_id for deal in deals} <= {lead.external_id for lead in leads}
    assert {deal.won.precision for deal in deals if deal.won} == {"instant"}
    first = datetime(2018, 7, 3, 20, 17, 45, tzinfo=PARIS)
    assert deals[0].won == DatedValue(to_instant(first), "instant")


def test_the_school_has_its_converted_leads(names: HeaderNames, shared_data: Path) -> None:
    facts = json.loads((shared_data / "datasets/xeducation_sample_facts.json").read_text("utf-8"))
    path = shared_data / "datasets/xeducation_sample.csv"
    found = guessed(path, names, empty_words=("Select",))
    assert len(found) == facts["rows"]
    assert sum(record.won_flag is True for record in found) == facts["won"]
    assert not any("Select" in record.custom.values() for record in found)
    assert not any(record.city == "Select" for record in found)
    assert all(isinstance(r.custom.get("totalvisits", 0), int) for r in found)


def test_opportunities_close_as_won_or_lost_or_not_at_all(
    names: HeaderNames, shared_data: Path
) -> None:
    found = guessed(shared_data / "datasets/maven_sales_pipeline.csv", names)
    kpi = json.loads((shared_data / "datasets/maven_kpi.json").read_text("utf-8"))
    assert sum(record.won is not None for record in found) == kpi["by_stage"]["Won"]
    assert sum(record.lost is not None for record in found) == kpi["by_stage"]["Lost"]
    assert {record.stage for record in found if record.lost} == {"lost"}


def test_one_lead_with_everything(write: Write) -> None:
    path = write(
        "id;reçu;prénom;nom;mail;tél;site;montant;note;avis\n"
        "A1;03/04/2026 10:00;Zoé;Durand;ZOE@Exemple.FR;06 12 34 56 78;"
        "https://www.Exemple.fr/x;1 234,565 €;Vue au salon;à rappeler\n"
    )
    columns: list[tuple[str, Target]] = [
        *[("id", "external_id"), ("reçu", "received_at"), ("prénom", "first_name")],
        *[("nom", "last_name"), ("mail", "email"), ("tél", "phone")],
        *[("site", "company_domain"), ("montant", "amount"), ("note", "note"), ("avis", "note")],
    ]
    moment = datetime(2026, 4, 3, 10, tzinfo=PARIS)
    assert only(path, mapped(*columns)) == LeadRecord(
        line=2,
        external_id="A1",
        received=DatedValue(to_instant(moment), "instant"),
        first_name="Zoé",
        last_name="Durand",
        email="ZOE@exemple.fr",
        phone="06 12 34 56 78",
        phone_e164="+33612345678",
        company_domain="exemple.fr",
        amount=123_457,
        currency="EUR",
        note="Vue au salon\nà rappeler",
    )


def test_a_day_stays_a_day_in_the_files_zone(write: Write) -> None:
    path = write("nom;le\nZoé;03/04/2026\n")
    record = only(path, mapped(("nom", "full_name"), ("le", "received_at"), zone="America/Cayenne"))
    day = start_of_day(datetime(2026, 4, 3).date(), ZoneInfo("America/Cayenne"))
    assert record.received == DatedValue(day, "day")
    assert to_datetime(day, ZoneInfo("UTC")) == datetime(2026, 4, 3, 3, tzinfo=UTC)


def test_an_unreadable_date_makes_the_row_bad(write: Write) -> None:
    path = write("nom;le\nZoé;03/04/2026\nPaul;13/13/2026\nAnne;\n")
    mapping = mapped(("nom", "full_name"), ("le", "received_at"))
    assert refused(path, mapping) == [(3, "bad_date", "le")]
    assert len(records(path, mapping)) == 3


def test_an_unreadable_mail_or_phone_is_kept_and_flagged(write: Write) -> None:
    path = write("mail;tél\npas d'adresse;12\nz@z.fr;6,12346E+08\n")
    first, second = records(path, mapped(("mail", "email"), ("tél", "phone")))
    assert isinstance(first, LeadRecord)
    assert isinstance(second, LeadRecord)
    assert (first.email, first.phone, first.phone_e164) == ("pas d'adresse", "12", None)
    assert first.flags == ("email_invalid", "phone_invalid")
    assert second.flags == ("phone_precision_lost",)


def test_a_key_that_lost_its_digits_makes_the_row_bad(write: Write) -> None:
    path = write("id;nom\n4,28018E+15;Zoé\n12;Paul\n")
    mapping = mapped(("id", "external_id"), ("nom", "full_name"))
    assert refused(path, mapping) == [(2, "precision_lost", "id")]


def test_a_row_without_anyone_is_bad_where_people_are_mapped(write: Write) -> None:
    path = write("nom;source\nZoé;web\n;web\n")
    assert refused(path, mapped(("nom", "full_name"), ("source", "source"))) == [
        (3, "no_identity", "")
    ]
    assert refused(path, mapped(("source", "source"))) == []


def test_an_outcome_without_a_key_is_bad(write: Write) -> None:
    path = write("id;gagné le\nA1;03/04/2026\n;04/04/2026\n")
    mapping = mapped(("id", "external_id"), ("gagné le", "won_at"), kind="outcomes")
    assert refused(path, mapping) == [(3, "missing_external_id", "id")]


def test_an_empty_source_stays_empty_and_unknown_stays_a_word(write: Write) -> None:
    path = write("nom;source\nZoé;\nPaul;unknown\nAnne;n/a\n")
    mapping = mapped(("nom", "full_name"), ("source", "source"), empty_words=("N/A",))

    def sources(mapping: Mapping) -> list[str | None]:
        return [r.source for r in records(path, mapping) if isinstance(r, LeadRecord)]

    assert sources(mapping) == [None, "unknown", None]
    assert sources(replace(mapping, empty_source="salon")) == ["salon", "unknown", "salon"]


def test_words_for_stages_and_tiers_mean_what_the_mapping_says(write: Write) -> None:
    path = write("nom;étape;note\nZoé;Closed - Won;Chaud\nPaul;Mystère;?\n")
    mapping = Mapping(
        (
            ColumnMapping("nom", "full_name"),
            ColumnMapping("étape", "stage", words=(("closed won", "won"),)),
            ColumnMapping("note", "tier", words=(("chaud", "hot"),)),
        )
    )
    first, second = records(path, mapping)
    assert isinstance(first, LeadRecord)
    assert isinstance(second, LeadRecord)
    assert (first.stage, first.stage_word, first.tier) == ("won", "Closed - Won", "hot")
    assert (second.stage, second.stage_word, second.tier) == (None, "Mystère", None)
    assert second.flags == ("stage_unknown", "tier_unknown")


def test_custom_fields_have_the_type_of_their_mapping(write: Write) -> None:
    path = write("nom;n;p;b;d;t\nZoé;3;2,5;oui;03/04/2026;x\n")
    types = {"n": "integer", "p": "decimal", "b": "yes_no", "d": "date", "t": "choice"}
    columns = (
        ColumnMapping(
            *(name, "custom", name, name, kind),  # type: ignore[arg-type]
            date_format="dd/MM/yyyy",
            number_style="comma",
        )
        for name, kind in types.items()
    )
    record = only(path, Mapping((ColumnMapping("nom", "full_name"), *columns)))
    assert record.custom == {
        "n": 3,
        "p": 2.5,
        "b": True,
        "d": {"date": "2026-04-03"},
        "t": "x",
    }
    assert (record.first_name, record.last_name) == (None, "Zoé")
    json.dumps(record.custom)


@pytest.mark.parametrize(
    ("kind", "cell", "reason"),
    [
        ("integer", "2,5", "bad_number"),
        ("decimal", "x", "bad_number"),
        ("yes_no", "?", "bad_yes_no"),
    ],
)
def test_a_value_that_its_type_refuses_makes_the_row_bad(
    write: Write, kind: Any, cell: str, reason: str
) -> None:
    column = ColumnMapping("n", "custom", "n", "n", kind, number_style="comma")
    assert refused(write(f"n;m\n{cell};1\n"), Mapping((column,))) == [(2, reason, "n")]


def test_bad_rows_of_the_table_come_through_and_missing_columns_are_passed_over(
    write: Write,
) -> None:
    path = write("nom;le\nZoé;03/04/2026;x\n")
    assert refused(path, mapped(("absent", "source"), ("nom", "full_name"))) == [
        (2, "too_many_fields", "")
    ]


def test_a_zone_that_is_none_is_refused(write: Write) -> None:
    for zone in ("Europe/Atlantis", "", "../etc/passwd", "\0"):
        with pytest.raises(Trouble, match="zone_unknown"):
            records(write("nom\nZoé\n"), mapped(("nom", "full_name"), zone=zone))
