"""The operations behind the form of a lead, as jobs for the writing thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble

if TYPE_CHECKING:
    from slaapp.operations.leads import LeadForm
    from slaapp.operations.operation import Author, Receipt

Job = Callable[[Any, "Author", Instant], Any]


@dataclass(frozen=True)
class Added:
    """A new lead: what the last operation did, the lead's key, and why it was not handed over."""

    receipt: Receipt
    key: str
    trouble: Trouble | None = None


def adding(form: LeadForm, to: str | None = None) -> Job:
    """A new lead, handed over to ``to`` at once unless that is None."""

    def job(connection: Any, by: Author, now: Instant) -> Added:
        from slaapp.operations.hand_over import hand_over
        from slaapp.operations.leads import add_lead

        added = Added(*add_lead(connection, form, by=by, now=now))
        if to is None:
            return added
        try:
            return Added(hand_over(connection, [added.key], to=to, by=by, now=now), added.key)
        except Trouble as trouble:
            return Added(added.receipt, added.key, trouble)

    return job


def editing(key: str, form: LeadForm) -> Job:
    """A correction of who a lead is."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.leads import edit_lead

        return edit_lead(connection, key, form, by=by, now=now)

    return job


def tagging(key: str, name: str, *, on: bool) -> Job:
    """A tag goes on a lead, or comes off."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.tags import tag_leads, untag_leads

        return (tag_leads if on else untag_leads)(connection, [key], [name], by, now)

    return job
