"""A filter of leads out of a document that holds its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_type_hints

from slaapp.domain.lead_filter import NOW_PARTS, LeadFilter

_WORDS, _GROUPS = tuple[str, ...] | None, tuple[tuple[str, ...], ...] | None
_PLAIN: dict[Any, type] = {str | None: str, bool | None: bool, int | None: int}


def filter_from(document: Mapping[str, Any]) -> LeadFilter:
    """The filter of these parts; what means "now" is as of the instant 0 (``LeadFilter.as_of``).

    ValueError, TypeError, KeyError or AttributeError for what is none.
    """
    return LeadFilter(**{name: _part(name, value) for name, value in document.items()})


def _part(name: str, value: Any) -> Any:
    kind = _KINDS[name]
    if kind == _WORDS:
        return tuple(texts_in(value))
    if kind == _GROUPS:
        return tuple(tuple(texts_in(group)) for group in _listed(value))
    if type(value) is not _PLAIN[kind]:
        raise ValueError(name)
    return 0 if name in NOW_PARTS else value


def texts_in(value: Any) -> list[str]:
    """A list of texts; ValueError for anything else."""
    if not all(isinstance(each, str) for each in _listed(value)):
        raise ValueError(value)
    return list(value)


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(value)
    return value


_KINDS: dict[str, Any] = {
    field.name: get_type_hints(LeadFilter)[field.name] for field in fields(LeadFilter)
}
