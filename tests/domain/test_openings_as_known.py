from __future__ import annotations

from datetime import date

from slaapp.domain.instants import DAY, HOUR, start_of_day
from slaapp.domain.openings import Openings
from slaapp.domain.openings_as_known import OpeningsAsKnown
from slaapp.domain.working_calendar import DatedEntry, french_calendar
from slaapp.domain.zones import zone_of

FRIDAY = date(2026, 5, 15)
MIDNIGHT = start_of_day(FRIDAY, zone_of("Europe/Paris"))
THURSDAY_EVENING = MIDNIGHT - 7 * HOUR
BRIDGE = DatedEntry(FRIDAY, "closure", (), "Pont de l'Ascension", MIDNIGHT - 9 * DAY)
LATE = DatedEntry(date(2026, 5, 18), "closure", (), "Panne", MIDNIGHT + 9 * DAY)
UNDONE = DatedEntry(FRIDAY, "closure", (), "", MIDNIGHT - 2 * DAY, observed=False)


def due(entries, closed_at, admitted=frozenset()) -> int:
    known = OpeningsAsKnown(french_calendar(tuple(entries)))
    return known.at(closed_at, admitted).add(THURSDAY_EVENING, HOUR)


USUAL = Openings(french_calendar()).add(THURSDAY_EVENING, HOUR)
WITH_BRIDGE = Openings(french_calendar((BRIDGE,))).add(THURSDAY_EVENING, HOUR)


def test_an_open_cycle_knows_every_entry_recorded_before_its_day():
    assert due([BRIDGE, LATE], None) == WITH_BRIDGE
    assert due([BRIDGE, UNDONE], None) == USUAL


def test_a_cycle_closed_before_an_entry_was_recorded_never_hears_of_it():
    assert due([BRIDGE], BRIDGE.recorded_at) == USUAL
    assert due([BRIDGE], BRIDGE.recorded_at + 1) == WITH_BRIDGE
    assert due([BRIDGE, UNDONE], UNDONE.recorded_at) == WITH_BRIDGE


def test_an_exception_counts_for_the_leads_it_lists_only():
    both = frozenset({BRIDGE, LATE})

    assert due([BRIDGE, LATE], BRIDGE.recorded_at, both) == WITH_BRIDGE + DAY
    assert due([BRIDGE, LATE], BRIDGE.recorded_at) == USUAL


def test_cycles_closed_between_the_same_two_entries_share_their_openings():
    known = OpeningsAsKnown(french_calendar((BRIDGE, UNDONE, LATE)))

    assert known.at(None) is known.at(UNDONE.recorded_at + 1)
    assert known.at(BRIDGE.recorded_at + 1) is known.at(UNDONE.recorded_at)
    assert known.at(BRIDGE.recorded_at) is not known.at(BRIDGE.recorded_at + 1)
