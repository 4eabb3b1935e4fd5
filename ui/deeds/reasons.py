"""The reasons that a deed is asked with, and whether one has to be named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ui.deeds.deed import REASONS_OF

if TYPE_CHECKING:
    from slaapp.store.rows.team import ReasonRow
    from ui.deeds.panel import DeedPanel


class Reasons(NamedTuple):
    """``needed``: a loss always names one, a rejection as the agreement of its hand-over says."""

    listed: list[ReasonRow]
    needed: bool

    def put_into(self, panel: DeedPanel) -> None:
        """Offer them."""
        panel.offer_reasons(self.listed)
        if not self.needed:
            panel.allow_no_reason()


def read_reasons(connection: Any, deed: str, lead_id: str) -> Reasons:
    """The coded reasons of a deed's kind; on the reading thread."""
    from slaapp.operations.rejection_reason import is_reason_needed
    from slaapp.store.rows.team import reasons

    kind = REASONS_OF[deed]
    needed = kind != "rejection" or is_reason_needed(connection, lead_id)
    return Reasons(reasons(connection, kind), needed)
