"""Criteria as a file of their own, without the promises: to try elsewhere, or to write by hand.

A JSON object: ``slaapp`` is "criteria", ``version`` the number of this form, and beside them
``criteria``, ``threshold``, ``tier_points`` and ``qualifying`` as in an agreement's document.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import criterion_from
from slaapp.domain.document_part import Part, whole_number
from slaapp.domain.qualifying import qualifying_from
from slaapp.domain.trouble import Trouble
from slaapp.exchange.contents import opened
from slaapp.exchange.text_writing import write_text

VERSION = 1
LARGEST = 4_000_000
"""In bytes: criteria that fill all their limits have far fewer."""

_PARTS = ("criteria", "threshold", "tier_points", "qualifying")


def write_criteria(path: Path, terms: Agreement) -> None:
    """Write what an agreement judges leads by. Raises Trouble as ``write_agreement``."""
    document = terms.to_document()
    whole = {"slaapp": "criteria", "version": VERSION, **{name: document[name] for name in _PARTS}}
    write_text(path, json.dumps(whole, ensure_ascii=False, indent=2) + "\n")


def read_criteria(path: Path, terms: Agreement) -> Agreement:
    """The agreement with the criteria of a file instead.

    Raises Trouble: file_missing, file_is_folder, file_unreadable, not_a_criteria_file,
    agreement_from_newer_version, agreement_unreadable (with the field).
    """
    with opened(path) as handle:
        content = handle.read(LARGEST + 1)
    try:
        whole = json.loads(content.decode("utf-8-sig")) if len(content) <= LARGEST else None
    except (ValueError, RecursionError):
        whole = None
    if not isinstance(whole, dict) or whole.get("slaapp") != "criteria":
        raise Trouble("not_a_criteria_file", path=str(path))
    number = whole.get("version")
    if type(number) is int and number > VERSION:
        raise Trouble("agreement_from_newer_version", format=number)
    part = Part("", whole, ("slaapp", "version", *_PARTS))
    return replace(
        terms,
        criteria=part.each("criteria", criterion_from),
        threshold=part.whole("threshold"),
        tier_points=part.by_name("tier_points", whole_number),
        qualifying=part.one("qualifying", qualifying_from),
    )
