"""Cases from other projects' test suites, and French ones."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from slaapp.domain.instants import DAY, SECOND, to_instant
from slaapp.domain.openings import Openings
from tests.domain.working_time.schedules import calendar_of

OUR_POLICIES = {
    "add": ("closing", "stay"),
    "subtract": ("opening", "stay"),
    "is_open": ("half_open",),
}


def instant(text: str) -> int:
    return to_instant(datetime.fromisoformat(text))


def answer(openings: Openings, operation: str, given: dict):
    match operation:
        case "add":
            return openings.add(instant(given["start"]), given["seconds"] * SECOND)
        case "subtract":
            return openings.subtract(instant(given["start"]), given["seconds"] * SECOND)
        case "between":
            return openings.between(instant(given["start"]), instant(given["end"])) / SECOND
        case "intervals":
            return intervals(openings, given)
    asked = {
        "is_open": openings.is_open,
        "next_open_or_same": openings.next_opening_or_same,
        "prev_open_or_same": openings.previous_worked_or_same,
        "next_open_strict": openings.next_opening,
        "next_close": openings.next_closing,
        "prev_open_strict": openings.previous_opening,
        "prev_close": openings.previous_closing,
    }
    return asked[operation](instant(given["at"]))


def intervals(openings: Openings, given: dict):
    start = instant(given["start"])
    if "end" in given:
        return openings.intervals(start, instant(given["end"]))
    back = given.get("direction") == "back"
    reach = DAY
    while True:
        span = (start - reach, start) if back else (start, start + reach)
        found = openings.intervals(*span)[:: -1 if back else 1]
        if len(found) > given["n"]:
            return found[: given["n"]]
        reach *= 2


def expected(case: dict):
    by_policy = case.get("by_policy")
    if by_policy is None:
        return read(case["expected"])
    return read(next(by_policy[name] for name in OUR_POLICIES[case["op"]] if name in by_policy))


def read(value):
    if isinstance(value, str):
        return instant(value)
    return [(instant(a), instant(b)) for a, b in value] if isinstance(value, list) else value


def wrong(cases: list, schedules: dict) -> list[str]:
    failures = []
    for case in cases:
        schedule = case.get("schedule") or schedules[case["schedule_name"]]
        found = answer(Openings(calendar_of(schedule)), case["op"], case["input"])
        if found != expected(case):
            failures.append(f"{case['id']} {case['op']} {case['input']}: {found}")
    return failures


@pytest.mark.parametrize(
    ("file", "count"),
    [("worktime_cases_share.json", 424), ("worktime_fr_generated_share.json", 120)],
)
def test_every_shared_case_comes_out_right(shared_data, file, count):
    shared = json.loads((shared_data / "worktime" / file).read_text(encoding="utf-8"))

    assert len(shared["cases"]) == count
    assert wrong(shared["cases"], shared.get("schedules", {})) == []


def test_where_the_sources_contradict_each_other_the_reference_is_followed(shared_data):
    shared = json.loads((shared_data / "worktime" / "worktime_disagreements.json").read_text())
    for case in shared["cases"]:
        by_policy = case.pop("brute")
        case["expected"] = by_policy.get("value")
        if case["expected"] is None:
            case["by_policy"] = by_policy

    assert wrong(shared["cases"], {}) == []


def test_a_night_shift_that_may_not_run_into_a_holiday_is_a_matter_of_its_own_hours(shared_data):
    shared = json.loads((shared_data / "worktime" / "worktime_disagreements.json").read_text())
    (case,) = [case for case in shared["cases"] if "brute_calendar_day" in case]
    case["schedule"]["holiday_mode"] = "calendar_day"
    case["by_policy"] = case.pop("brute_calendar_day")

    assert wrong([case], {}) == []
