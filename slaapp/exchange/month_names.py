"""The names of the months in French and English, whole and shortened, as folded text."""

from __future__ import annotations

_NAMES: tuple[tuple[str, ...], ...] = (
    ("january", "jan", "janvier", "janv"),
    ("february", "feb", "fevrier", "fevr", "fev"),
    ("march", "mar", "mars"),
    ("april", "apr", "avril", "avr"),
    ("may", "mai"),
    ("june", "jun", "juin"),
    ("july", "jul", "juillet", "juil"),
    ("august", "aug", "aout", "aou"),
    ("september", "sep", "sept", "septembre"),
    ("october", "oct", "octobre"),
    ("november", "nov", "novembre"),
    ("december", "dec", "decembre"),
)
MONTHS: dict[str, int] = {
    name: month for month, names in enumerate(_NAMES, start=1) for name in names
}
