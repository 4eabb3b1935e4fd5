"""The operations behind the form of a lead, as jobs for the writing thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant

if TYPE_CHECKING:
    from slaapp.operations.leads import LeadForm
    from slaapp.operations.operation import Author, Receipt

Job = Callable[[Any, "Author", Instant], Any]


@dataclass(frozen=True)
class Added:
    """A new lead: what the operation did, and the lead's key."""

    receipt: Receipt
    key: str


def adding(form: LeadForm) -> Job:
    """A new lead."""

    def job(connection: Any, by: Author, now: Instant) -> Added:
        from slaapp.operations.leads import add_lead

        return Added(*add_lead(connection, form, by=by, now=now))

    return job


def editing(key: str, form: LeadForm) -> Job:
    """A correction of who a lead is."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.leads import edit_lead

        return edit_lead(connection, key, form, by=by, now=now)

    return job
