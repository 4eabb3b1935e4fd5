from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.entries_in_force import entries_in_force, entries_known
from slaapp.domain.instants import DAY, start_of_day
from slaapp.domain.working_calendar import DatedEntry, Window
from slaapp.domain.zones import zone_of

PARIS = zone_of("Europe/Paris")
ASSUMPTION = date(2026, 8, 15)
MORNING = start_of_day(ASSUMPTION, PARIS)
JANUARY, MARCH, JUNE = MORNING - 220 * DAY, MORNING - 150 * DAY, MORNING - 60 * DAY


def entry(kind="holiday", recorded_at=JANUARY, observed=True, label="") -> DatedEntry:
    windows = (Window(540, 720),) if kind in ("half_day", "special") else ()
    return DatedEntry(ASSUMPTION, kind, windows, label, recorded_at, observed)


def in_force(*entries: DatedEntry) -> DatedEntry | None:
    return entries_in_force(entries).get(ASSUMPTION)


def test_a_holiday_that_is_switched_off_is_a_day_like_any_other():
    assert in_force(entry(), entry(recorded_at=MARCH, observed=False)) is None


def test_a_holiday_that_is_switched_on_again_counts_again():
    again = entry(recorded_at=JUNE)

    assert in_force(entry(), entry(recorded_at=MARCH, observed=False), again) == again


def test_switching_a_holiday_off_leaves_the_closure_of_that_day():
    closure = entry("closure", label="Congés d'août")

    assert in_force(entry(), closure, entry(recorded_at=MARCH, observed=False)) == closure


def test_what_a_person_decided_goes_before_a_computed_holiday_recorded_later():
    special = entry("special", JANUARY)

    assert in_force(special, entry("holiday", MARCH)) == special


def test_of_two_decisions_the_later_one_counts():
    assert in_force(entry("closure", MARCH), entry("special", JUNE)).kind == "special"
    assert in_force(entry("closure", JUNE), entry("special", MARCH)).kind == "closure"


def test_recorded_in_one_millisecond_switching_off_wins():
    assert in_force(entry(), entry(observed=False)) is None


def test_an_entry_recorded_on_its_own_day_moves_nothing():
    known = entries_known((entry(recorded_at=MORNING - 1), entry(recorded_at=MORNING)), PARIS, None)

    assert known == (entry(recorded_at=MORNING - 1),)


def test_its_own_day_begins_at_midnight_of_the_teams_clock():
    tokyo = zone_of("Asia/Tokyo")
    begins = start_of_day(ASSUMPTION, tokyo)

    assert begins < MORNING
    assert entries_known((entry(recorded_at=begins),), tokyo, None) == ()


def test_an_entry_recorded_after_the_cycle_closed_moves_nothing():
    assert entries_known((entry(recorded_at=MARCH),), PARIS, closed_at=MARCH) == ()
    assert len(entries_known((entry(recorded_at=MARCH),), PARIS, closed_at=MARCH + 1)) == 1


def test_a_holiday_switched_off_after_the_cycle_closed_stays_a_holiday_for_it():
    history = (entry(), entry(recorded_at=JUNE, observed=False))

    assert in_force(*entries_known(history, PARIS, closed_at=MARCH)) == entry()
    assert in_force(*entries_known(history, PARIS, closed_at=None)) is None


def test_a_correction_recorded_too_late_leaves_what_was_known_in_time():
    history = (entry(), entry(recorded_at=MORNING + DAY, observed=False))

    assert in_force(*entries_known(history, PARIS, None)) == entry()


def test_a_signed_exception_lets_a_late_entry_count():
    late = entry(recorded_at=MORNING + DAY)

    assert entries_known((late,), PARIS, closed_at=MARCH, admitted={late}) == (late,)


@given(
    st.lists(
        st.builds(
            entry,
            st.sampled_from(("holiday", "closure", "half_day", "special")),
            st.sampled_from((JANUARY, MARCH, JUNE)),
            st.booleans(),
            st.sampled_from(("a", "b")),
        )
    ),
    st.integers(),
)
def test_the_order_and_the_repetition_of_entries_mean_nothing(entries, seed):
    shuffled = entries + entries
    Random(seed).shuffle(shuffled)

    assert entries_in_force(shuffled) == entries_in_force(entries)
