"""Cards and calendars: lines that other programs read, whatever stands in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.instants import SECOND
from slaapp.exchange.card import Card, CardAddress, CardValue
from slaapp.exchange.content_lines import escaped, line
from slaapp.exchange.ical_writing import CalendarEntry, sequence_of, write_calendar
from slaapp.exchange.vcard_reading import read_cards
from slaapp.exchange.vcard_writing import card_bytes, write_cards

TEXTS = st.text("aé😀;:,\\\"'=+ \n-", max_size=60).map(str.strip)
WORK = frozenset({"work"})


def unfolded(written: bytes) -> str:
    return written.replace(b"\r\n ", b"").decode().removesuffix("\r\n")


@given(TEXTS)
def test_no_line_is_longer_than_75_octets_and_none_cuts_a_letter(text: str):
    written = line("NOTE", escaped(text * 5))
    parts = written.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(part) <= 75 for part in parts)
    assert all(part.decode() for part in parts)
    assert unfolded(written) == f"NOTE:{escaped(text * 5)}"


def test_what_parts_values_is_escaped_and_what_nobody_sees_is_gone():
    assert escaped("a;b,c\\d\r\ne\x00\x1b") == "a\\;b\\,c\\\\d\\ne"


CARDS = st.builds(
    Card,
    uid=st.just("urn:uuid:01a2096b-0ba0-700c-9376-8b278ef79d38"),
    name=st.tuples(TEXTS.map("D{}".format), TEXTS),
    organisation=st.none() | st.tuples(TEXTS.map("O{}".format)),
    title=st.none() | TEXTS.map("T{}".format),
    phones=st.sampled_from([(), (CardValue("+33 6 12 34 56 78", WORK),)]),
    emails=st.sampled_from([(), (CardValue("ines@atelier.fr", WORK),)]),
    address=st.none() | st.builds(CardAddress, city=TEXTS.map("C{}".format), postcode=TEXTS),
    website=st.sampled_from([None, "https://atelier.fr"]),
    categories=st.sampled_from([(), ("Salon", "vip, or not")]),
    note=st.none() | TEXTS.map("N{}".format),
)


@given(CARDS, st.sampled_from(["4.0", "3.0"]))
def test_a_card_that_was_written_is_read_as_it_was(card: Card, version: str):
    (found,) = read_cards(b"".join(card_bytes(card, version)))
    assert found.name[:2] == card.name
    assert (found.phones, found.emails) == (card.phones, card.emails)
    same = ("organisation", "title", "website", "categories", "note", "address")
    assert {name: getattr(found, name) for name in same} == {
        name: getattr(card, name) for name in same
    }
    assert found.uid.removeprefix("urn:uuid:") == card.uid.removeprefix("urn:uuid:")


def test_a_company_without_anybody_has_a_card_of_its_own(tmp_path: Path):
    cards = [Card(organisation=("Atelier",)), Card(), Card(emails=(CardValue("a@b.fr"),))]
    assert write_cards(tmp_path / "c.vcf", cards) == 3
    names = [card.formatted_name for card in read_cards((tmp_path / "c.vcf").read_bytes())]
    assert names == ["Atelier", "?", "a@b.fr"]


ENTRY = CalendarEntry("01a2:outcome@slaapp", 1_790_000_000_000, 1_792_888_200_500, "Issue – É, F")


def entries(path: Path, *written: CalendarEntry) -> list[dict[str, str]]:
    write_calendar(path, written, "Prospects; échéances")
    text = unfolded(path.read_bytes())
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR")
    found = [each.split("\r\nEND:VEVENT")[0] for each in text.split("BEGIN:VEVENT\r\n")[1:]]
    return [dict(each.split(":", 1) for each in event.split("\r\n")) for event in found]


def test_a_point_in_time_is_written_in_utc(tmp_path: Path):
    (event,) = entries(tmp_path / "c.ics", ENTRY)
    assert event["DTSTART"] == "20261025T003000Z"
    assert not {"DTEND", "DURATION"} & event.keys()
    assert (event["STATUS"], event["TRANSP"]) == ("CONFIRMED", "TRANSPARENT")
    assert event["SUMMARY"] == "Issue – É\\, F"


def test_a_day_is_a_day_and_an_appointment_lasts(tmp_path: Path):
    day, meeting = entries(
        tmp_path / "c.ics",
        replace(ENTRY, starts=date(2026, 12, 31)),
        replace(ENTRY, minutes=30, busy=True, description="a\nb", categories=("x", "y")),
    )
    assert (day["DTSTART;VALUE=DATE"], day["DTEND;VALUE=DATE"]) == ("20261231", "20270101")
    assert (meeting["DURATION"], meeting["TRANSP"]) == ("PT30M", "OPAQUE")
    assert (meeting["DESCRIPTION"], meeting["CATEGORIES"]) == ("a\\nb", "x,y")


def test_a_later_state_counts_more_and_the_same_state_as_much():
    assert sequence_of(ENTRY.changed_at + SECOND) == sequence_of(ENTRY.changed_at) + 1
    assert 0 < sequence_of(ENTRY.changed_at) < 2**31
    assert sequence_of(0) == 0
