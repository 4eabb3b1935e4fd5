"""MECARD: the short card of QR codes, one line of ``NAME:value;`` ended by ``;;``.

``MECARD:N:Durand,Amélie;TEL:+33612345678;EMAIL:a@example.org;;`` (NTT docomo's format).
"""

from __future__ import annotations

import re

from slaapp.exchange.card import Card, CardAddress, CardValue

_BEGINS = re.compile(r"\s*MECARD\s*:", re.IGNORECASE)
_FIELD = re.compile(r"\s*([A-Za-z-]+)\s*:((?:[^;\\]|\\.)*)(?:;|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_COMMA = re.compile(r"((?:[^,\\]|\\.)*)(?:,|$)", re.DOTALL)
_LONGEST = 10_000
"""Characters; a QR code holds 4,296 at most."""
_MOST_FIELDS = 100


def is_mecard(text: str) -> bool:
    """Whether a text begins as a MECARD does."""
    return _BEGINS.match(text[:_LONGEST]) is not None


def read_mecard(text: str, line: int = 1) -> Card | None:
    """The card in a text; None for any other text. Never raises."""
    begun = _BEGINS.match(text[:_LONGEST])
    if begun is None:
        return None
    found = _fields(text[begun.end() : _LONGEST])
    phones = (*found.get("TEL", ()), *found.get("TEL-AV", ()))
    return Card(
        line=line,
        version="MECARD",
        formatted_name=_one_name(found.get("N", [""])[0]),
        name=_name(found.get("N", [""])[0]),
        organisation=tuple(map(_plain, found["ORG"][:1])) if "ORG" in found else None,
        title=_plain(found["TITLE"][0]) if "TITLE" in found else None,
        emails=tuple(CardValue(_plain(each)) for each in found.get("EMAIL", ())),
        phones=tuple(CardValue(_plain(each)) for each in phones),
        address=_address(found.get("ADR", [""])[0]),
        website=_plain(found["URL"][0]) if "URL" in found else None,
        note="\n".join(map(_plain, (*found.get("NOTE", ()), *found.get("MEMO", ())))) or None,
    )


def _fields(text: str) -> dict[str, list[str]]:
    """The values as written, by name; those that say nothing are left out."""
    found: dict[str, list[str]] = {}
    place = 0
    for _ in range(_MOST_FIELDS):
        field = _FIELD.match(text, place)
        if field is None:
            break
        place = field.end()
        if field[2].strip():
            found.setdefault(field[1].upper(), []).append(field[2].strip())
    return found


def _name(value: str) -> tuple[str, ...] | None:
    """Family name and first name; one without a comma is no name in parts."""
    parts = _parts(value)
    return (parts[0], " ".join(filter(None, parts[1:]))) if len(parts) > 1 else None


def _one_name(value: str) -> str | None:
    parts = _parts(value)
    return " ".join(filter(None, (*parts[1:], parts[0]))) or None


def _address(value: str) -> CardAddress | None:
    """As vCard has it with commas (box, flat, street, city, region, postcode, country), or text."""
    parts = _parts(value)
    if not any(parts):
        return None
    if len(parts) < 7:
        return CardAddress(street=", ".join(filter(None, parts)))
    return CardAddress(parts[2], parts[3], parts[5], parts[6])


def _parts(value: str) -> list[str]:
    return [_plain(each) for each in _COMMA.findall(value)[: value.count(",") + 1]]


def _plain(value: str) -> str:
    return _ESCAPED.sub(r"\1", value).strip()
