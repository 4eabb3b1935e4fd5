"""Public holidays as proposals: rows that somebody accepts, and only rows move a deadline.

Computed by the ``holidays`` package, which is slow to load and therefore loaded when asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry

_ABOLITION_OF_SLAVERY = {
    "971": (5, 27),
    "972": (5, 22),
    "973": (6, 10),
    "974": (12, 20),
    "976": (4, 27),
    "BL": (10, 9),
    "MF": (5, 28),
}
"""Code du travail, art. L3422-2: the one day that each of these adds to those of L3133-1."""

_SCHOOL_ZONES = "Zone "


def propose_holidays(
    country: str,
    region: str | None,
    years: Iterable[int],
    language: str,
    recorded_at: Instant,
) -> tuple[DatedEntry, ...]:
    """The public holidays of a country (``"FR"``) and, if given, of a region of it (``"57"``).

    ``language`` is a code such as ``"fr"``; where the country has no names in it, its own language
    is used. Days of French overseas departments that the labour code does not list are proposed
    switched off (``observed=False``): keeping them is a local choice. Raises
    Trouble("holidays_unknown", country=..., region=...).
    """
    listed = tuple(years)
    named = _named(country, region, listed, language)
    legal = set(named)
    if country == "FR" and region in _ABOLITION_OF_SLAVERY:
        month, day = _ABOLITION_OF_SLAVERY[region]
        legal = set(_named(country, None, listed, language))
        legal |= {date(year, month, day) for year in listed}
    return tuple(
        DatedEntry(day, "holiday", (), label, recorded_at, observed=day in legal)
        for day, label in sorted(named.items())
    )


def countries_and_regions() -> dict[str, tuple[str, ...]]:
    """The countries that holidays can be proposed for (ISO 3166 letters), with their regions."""
    from holidays import list_supported_countries

    return {
        country: tuple(one for one in regions if not one.startswith(_SCHOOL_ZONES))
        for country, regions in list_supported_countries(include_aliases=False).items()
    }


def region_names(country: str) -> dict[str, str]:
    """The regions of a country by code, with the longest name that is known of each.

    Raises Trouble("holidays_unknown").
    """
    from holidays import country_holidays

    _require_code(country, None)
    try:
        aliases: dict[str, str] = country_holidays(country).subdivisions_aliases
    except NotImplementedError as reason:
        raise Trouble("holidays_unknown", country=country, region=None) from reason
    names = {code: code for code in countries_and_regions().get(country, ())}
    for alias, code in aliases.items():
        known = names.get(code, "")
        if code in names and (known == code or len(alias) > len(known)):
            names[code] = alias
    return names


def regional_days(country: str, year: int, language: str) -> dict[str, tuple[str, ...]]:
    """The holidays that a region keeps besides the whole country's, by its code; () for none.

    Raises Trouble("holidays_unknown").
    """
    everywhere = {each.day for each in propose_holidays(country, None, (year,), language, 0)}
    return {
        region: tuple(
            each.label
            for each in propose_holidays(country, region, (year,), language, 0)
            if each.observed and each.day not in everywhere
        )
        for region in countries_and_regions().get(country, ())
    }


def _named(
    country: str, region: str | None, years: Sequence[int], language: str
) -> dict[date, str]:
    """Day and name. The package knows no place by raising NotImplementedError."""
    from holidays import country_holidays

    _require_code(country, region)
    try:
        place = country_holidays(country, subdiv=region)
        words = _language(place.supported_languages, language) or place.default_language
        return dict(country_holidays(country, subdiv=region, years=years, language=words).items())
    except NotImplementedError as reason:
        raise Trouble("holidays_unknown", country=country, region=region) from reason


def _require_code(country: str, region: str | None) -> None:
    """The package takes any name in it for a country: ``registry``, ``__dict__``."""
    if re.fullmatch("[A-Z]{2}", country) is None:
        raise Trouble("holidays_unknown", country=country, region=region)


def _language(supported: Sequence[str], wanted: str) -> str | None:
    """The language as the package spells it: "en" is "en_US" there."""
    for code in supported:
        if code == wanted or code.startswith(f"{wanted}_"):
            return code
    return None
