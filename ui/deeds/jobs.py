"""The operations behind the deeds, as jobs for the writing thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant
from ui.desk import Job

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt
    from ui.deeds.panel import Given


def deed_job(name: str, keys: Sequence[str], given: Given) -> Job:
    """What a deed does with these leads; one lead, unless the deed is for many."""
    return lambda connection, by, now: _JOBS[name](connection, list(keys), given, by, now)


def _hand_over(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.hand_over import hand_over_each

    owners = {key: (given.owners or {}).get(key, given.member) for key in keys}
    return hand_over_each(c, owners, by=by, now=now, leave_lacking=given.leave_lacking)


def _reassign(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.hand_over import reassign

    return reassign(c, keys, to=given.member, by=by, now=now)


def _accept(c: Any, keys: list[str], _given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.hand_over import accept

    return accept(c, keys[0], by=by, now=now)


def _reject(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.hand_over import reject

    return reject(c, keys[0], reason_id=given.reason, note=given.note, by=by, now=now)


def _uphold(c: Any, keys: list[str], _given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.dispute import uphold

    return uphold(c, keys[0], by=by, now=now)


def _dispute(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.dispute import dispute

    return dispute(c, keys[0], note=given.note, by=by, now=now)


def _overrule(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.dispute import overrule

    return overrule(c, keys[0], note=given.note, by=by, now=now)


def _recycle(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.outcome import recycle

    return recycle(c, keys[0], wakes_at=given.wakes_at, note=given.note, by=by, now=now)


def _note(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.contact import add_note

    return add_note(c, keys[0], given.note, by=by, now=now)


def _opportunity(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.outcome import open_opportunity

    return open_opportunity(c, keys[0], amount_cents=given.amount, by=by, now=now)


def _won(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.outcome import win

    amount, currency = given.amount, given.currency
    return win(c, keys[0], amount_cents=amount, currency=currency, by=by, now=now)


def _lost(c: Any, keys: list[str], given: Given, by: Author, now: Instant) -> Receipt:
    from slaapp.operations.outcome import lose

    return lose(c, keys[0], reason_id=given.reason, note=given.note, by=by, now=now)


_JOBS: dict[str, Callable[[Any, list[str], Given, Author, Instant], Receipt]] = {
    "lead.hand_over": _hand_over,
    "lead.reassign": _reassign,
    "lead.accept": _accept,
    "lead.reject": _reject,
    "lead.uphold": _uphold,
    "lead.dispute": _dispute,
    "lead.overrule": _overrule,
    "lead.recycle": _recycle,
    "lead.note": _note,
    "lead.opportunity": _opportunity,
    "lead.won": _won,
    "lead.lost": _lost,
}
