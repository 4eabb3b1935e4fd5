"""Known mappings: each shipped file is sound and recognises its program; all can be shared."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.header_names import name_key
from slaapp.exchange.mapping import ColumnMapping, Mapping
from slaapp.exchange.preset import Preset, preset_from, preset_of, preset_text, read_preset
from slaapp.exchange.preset_use import recognised
from slaapp.exchange.reading import read_table
from slaapp.exchange.record_reading import read_records
from slaapp.exchange.rows import BadRow
from slaapp.exchange.targets import TARGETS
from slaapp.operations.importing.inspection import inspect_file
from slaapp.operations.importing.presets import shipped_presets

Write = Callable[..., Path]
WANTED = {
    "HubSpot",
    "Salesforce",
    "Pipedrive",
    "Zoho CRM",
    "Odoo",
    "Outlook",
    "Google Contacts",
} | {
    *("LinkedIn", "Meta Lead Ads", "Mautic", "Marketo", "Badge scanner", "vCard"),
}


def test_every_program_that_was_promised_is_known_by_a_file_of_its_own() -> None:
    assert {preset.name for preset in shipped_presets()} >= WANTED


def test_no_two_programs_are_recognised_by_the_same_names() -> None:
    marks = [each for preset in shipped_presets() for each in set(preset.recognised_by)]
    assert len(marks) == len(set(marks))


@pytest.mark.parametrize("preset", shipped_presets(), ids=lambda preset: preset.name)
def test_a_header_of_each_kind_is_recognised_and_knows_who_it_is_about(preset: Preset) -> None:
    assert preset.recognised_by
    names = {name_key(column.column) for column in preset.columns}
    for mark in preset.recognised_by:
        found = recognised(shipped_presets(), mark)
        assert found is preset, mark
        assert len(mark & names) >= len(mark) - 2, mark
    targets = {column.target for column in preset.columns}
    assert targets >= {"first_name", "email", "company"} or "full_name" in targets


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("hubspot/hubspot_contacts_default.csv", "HubSpot"),
        ("pipedrive/pipedrive_people.csv", "Pipedrive"),
        ("salesforce/salesforce_lead_report.csv", "Salesforce"),
        ("salesforce/ivelasq_salesforce_leads.csv", "Salesforce"),
        ("outlook/outlook_fr_semicolon_cp1252.csv", "Outlook"),
        ("google/google_contacts_new.csv", "Google Contacts"),
        ("google/google_contacts_old.csv", "Google Contacts"),
        ("linkedin/linkedin_connections.csv", "LinkedIn"),
        ("meta/meta_lead_ads_utf16le.tsv.csv", "Meta Lead Ads"),
        ("chatwoot/contacts.csv", ""),
    ],
)
def test_real_exports_are_recognised_without_a_question(
    shared_data: Path, file: str, name: str
) -> None:
    found = inspect_file(shared_data / "formats/csv" / file)
    assert (found.preset, found.questions) == (name, ())
    assert found.mapping.doubled_targets == ()
    records = list(read_records(read_table(found.path), found.mapping))
    assert all(isinstance(r, BadRow) or r.first_name or r.email for r in records)


@pytest.mark.parametrize("program", ["outlook-2003", "outlook-unknown", "thunderbird", "yahoo"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_known_header_of_an_address_book_is_recognised(
    shared_data: Path, write: Write, program: str, language: str
) -> None:
    known = json.loads((shared_data / "formats/headers_known.json").read_text("utf-8"))
    columns = known.get(f"{program}-csv/{language}")
    if columns is None:
        pytest.skip("not known in this language")
    names, cells = [], []
    for column in columns:
        for name in column["name"].split(","):
            names.append(name)
            cells.append(VALUES.get(column["field"] or "", ""))
    found = inspect_file(write(f"{';'.join(names)}\n{';'.join(cells)}\n"))
    assert found.preset.casefold() == program.partition("-")[0]
    (record,) = read_records(read_table(found.path), found.mapping)
    assert not isinstance(record, BadRow)
    assert (record.first_name, record.last_name, record.email) == ("Zoé", "Çelik", "z@example.org")
    assert (record.phone_e164, record.company) == ("+33612345678", "Étoile")
    assert record.job_title in ("Gérante", None if program == "outlook-unknown" else "Gérante")


VALUES = {
    **{"firstName": "Zoé", "lastName": "Çelik", "email": "z@example.org", "company": "Étoile"},
    **{"mobilePhone": "06 12 34 56 78", "jobTitle": "Gérante", "namePrefix": "Mme"},
}


def test_marks_before_values_go_and_a_test_of_the_form_is_no_lead(shared_data: Path) -> None:
    found = inspect_file(shared_data / "formats/csv/meta/meta_lead_ads_utf16le.tsv.csv")
    zoe, test, jean = read_records(read_table(found.path), found.mapping)
    assert not isinstance(zoe, BadRow)
    assert zoe.external_id == "4280180252203503"
    assert zoe.custom["ad_id"] == "120232362357810199"
    assert zoe.source == "ig"
    assert isinstance(test, BadRow)
    assert test.reason == "test_row"
    assert not isinstance(jean, BadRow)
    assert (jean.first_name, jean.last_name) == ('"Jean"', "O’Neill")


def test_the_first_good_number_of_several_columns_counts(write: Write) -> None:
    path = write(
        "First Name;Last Name;Business Phone;Mobile Phone;E-mail Address;E-mail 2 Address\n"
        "A;B;;0612345678;;b@example.org\nC;D;12;0612345678;not;d@example.org\n"
        "E;F;0142000000;0612345678;e@example.org;\n"
    )
    found = inspect_file(path)
    records = [
        r for r in read_records(read_table(path), found.mapping) if not isinstance(r, BadRow)
    ]
    assert [record.phone_e164 for record in records] == [
        "+33612345678", "+33612345678", "+33142000000",
    ]  # fmt: skip
    assert [record.email for record in records] == [
        "b@example.org",
        "d@example.org",
        "e@example.org",
    ]
    assert [record.flags for record in records] == [(), (), ()]


@given(
    st.lists(
        st.builds(
            ColumnMapping,
            st.text(min_size=1, max_size=9),
            st.sampled_from(TARGETS),
            prefix=st.text(max_size=3),
        ),
        unique_by=lambda column: column.column,
        max_size=5,
    )
)
def test_a_shared_preset_is_read_as_it_was_written(columns: list[ColumnMapping]) -> None:
    preset = preset_of("Salon de Lyon", Mapping(tuple(columns), empty_words=("néant",)))
    assert preset_from(preset_text(preset)) == preset


def test_what_is_no_preset_is_one_sentence(write: Write) -> None:
    good = json.loads(preset_text(replace(shipped_presets()[0])))
    for broken in ({}, {**good, "columns": {"a": "nickname"}}, {**good, "name": ""}, []):
        with pytest.raises(Trouble, match="preset_unreadable"):
            read_preset(write(json.dumps(broken), "p.json"))
    with pytest.raises(Trouble, match="preset_newer"):
        read_preset(write(json.dumps({**good, "version": 2}), "p.json"))
