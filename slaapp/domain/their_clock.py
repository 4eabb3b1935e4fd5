"""What the clock shows where somebody is called, by the country of their number."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

import phonenumbers
import tzdata  # type: ignore[import-untyped]

from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.zones import zone_of


@dataclass(frozen=True, slots=True)
class TheirClock:
    """The zones of a country that show the earliest and the latest hour; mostly one and the
    same."""

    country: str
    earliest: ZoneInfo
    latest: ZoneInfo


def their_clock(
    phone: str | None, country: str | None, ours: ZoneInfo, now: Instant
) -> TheirClock | None:
    """Where the clock differs from ours now; None where it does not, or nothing is known.

    ``phone`` in E.164 tells the country before ``country`` (two letters, ISO 3166) does.
    """
    code = country_of_phone(phone) or (country or "").strip().upper()
    zones = [zone_of(name) for name in zones_of_country(code)]
    if not zones or any(_offset(zone, now) == _offset(ours, now) for zone in zones):
        return None
    zones.sort(key=lambda zone: _offset(zone, now))
    return TheirClock(code, zones[0], zones[-1])


def country_of_phone(phone: str | None) -> str | None:
    """The two letters of the country that a number (E.164) belongs to."""
    if not phone:
        return None
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return None
    code = phonenumbers.region_code_for_number(number)
    return code if code and code.isalpha() else None


@cache
def zones_of_country(code: str) -> tuple[str, ...]:
    """The names of a country's zones, as the tzdata package lists them."""
    return _listed().get(code, ())


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    path = os.path.join(os.path.dirname(tzdata.__file__), "zoneinfo", "zone.tab")
    found: dict[str, list[str]] = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                code, _place, name = line.rstrip("\n").split("\t")[:3]
                found.setdefault(code, []).append(name)
    return {code: tuple(names) for code, names in found.items()}


def _offset(zone: ZoneInfo, now: Instant) -> float:
    offset = to_datetime(now, zone).utcoffset()
    return offset.total_seconds() if offset is not None else 0.0
