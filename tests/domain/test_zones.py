from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import tzdata

from slaapp.domain.instants import DAY, HOUR, to_instant
from slaapp.domain.zone_offsets import constant_offsets, offset_at
from slaapp.domain.zones import zone_data_version, zone_of

SUMMER = to_instant(datetime(2026, 3, 29, 1, tzinfo=UTC))


def test_zones_are_those_of_the_package_and_not_of_the_machine(monkeypatch):
    zone_of.cache_clear()
    monkeypatch.setattr("zoneinfo.TZPATH", ())
    zone = zone_of("Europe/Paris")

    assert zone is zone_of("Europe/Paris")
    assert zone is not ZoneInfo("Europe/Paris")
    assert zone.key == "Europe/Paris"
    assert zone_data_version() == tzdata.IANA_VERSION


def test_stretches_of_one_offset_leave_no_gap():
    stretches = constant_offsets(zone_of("Europe/Paris"), SUMMER - 5 * DAY, SUMMER + 5 * DAY)

    assert stretches == [
        (SUMMER - 5 * DAY, SUMMER, HOUR),
        (SUMMER, SUMMER + 5 * DAY, 2 * HOUR),
    ]


@pytest.mark.parametrize("first", [SUMMER - DAY, SUMMER, SUMMER + 1])
def test_a_change_on_the_edge_is_on_the_right_side_of_it(first):
    paris = zone_of("Europe/Paris")

    assert constant_offsets(paris, first, SUMMER + DAY)[-1][2] == 2 * HOUR
    assert constant_offsets(paris, SUMMER - DAY, SUMMER) == [(SUMMER - DAY, SUMMER, HOUR)]


@pytest.mark.parametrize(
    "name", ["Europe/Paris", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"]
)
def test_every_instant_of_twelve_years_has_the_offset_of_its_stretch(name):
    zone = zone_of(name)
    first = to_instant(datetime(2008, 1, 1, tzinfo=UTC))
    stretches = constant_offsets(zone, first, first + 12 * 365 * DAY)

    for begins, ends, offset in stretches:
        probes = {begins, ends - 1, *range(begins, ends, 6 * HOUR)}
        assert {offset_at(zone, probe) for probe in probes} == {offset}
    assert [one[1] for one in stretches[:-1]] == [one[0] for one in stretches[1:]]
