"""A list of leads by name: its filter, its columns and its order, as a value and as a document."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from slaapp.domain.filter_document import filter_from, texts_in
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.trouble import Trouble

FORMAT = 1
EVERY_LEAD = LeadFilter()


@dataclass(frozen=True, slots=True)
class ListView:
    """What a list shows; ``columns`` by name from the left, none for the usual ones; ``column``
    is what it is sorted by."""

    chosen: LeadFilter = EVERY_LEAD
    columns: tuple[str, ...] = ()
    column: str = "received_at"
    descending: bool = True

    def settled(self) -> ListView:
        """The same at no instant in particular: two that differ by the time of day are one."""
        return replace(self, chosen=self.chosen.settled)


def view_text(view: ListView) -> str:
    """The document of a view; what means "now" in its filter is kept as that."""
    said = view.settled()
    document = {
        "format": FORMAT,
        "filter": said.chosen.parts,
        "columns": said.columns,
        "order": [said.column, "down" if said.descending else "up"],
    }
    return json.dumps(document, ensure_ascii=False, sort_keys=True)


def read_view(text: str | None) -> ListView:
    """The view of a document; what means "now" is as of the instant 0 (``LeadFilter.as_of``).

    Raises Trouble("view_unreadable") for what is none, and where its filter has a part that is not
    known here: without it the list would show more than is meant.
    """
    try:
        document = json.loads(text or "")
        column, way = document["order"]
        return ListView(
            filter_from(document["filter"]),
            tuple(texts_in(document["columns"])),
            "".join(texts_in([column])),
            way == "down",
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise Trouble("view_unreadable") from None
