"""What is given: which leads, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["everything", "sales", "fair"]
KINDS: tuple[Kind, ...] = ("everything", "sales", "fair")


@dataclass(frozen=True, slots=True)
class Choice:
    """``sales``: the leads that were ever handed over; ``fair``: those of a campaign, or, without
    one, those that ``device_id`` wrote down first.

    ``since`` is a place in the journal (``change.sequence``): only leads touched after it, each of
    them whole; what came from ``echo_of`` (a machine's key) does not count, that one has it.
    """

    kind: Kind = "everything"
    campaign_id: str | None = None
    device_id: str | None = None
    since: int | None = None
    echo_of: str | None = None

    @property
    def scope(self) -> str:
        """What "since last time" is remembered by, beside whom it was given to."""
        return ":".join((self.kind, self.campaign_id or ""))
