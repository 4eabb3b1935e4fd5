"""``leads``: the list with its filters, or one lead explained."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from slaapp.cli.explaining import explain_lead
from slaapp.cli.lead_filters import as_of_now, chosen_view, take_filters
from slaapp.cli.moments import day_of
from slaapp.cli.numbers import decimal_text, money_text
from slaapp.cli.output import iso_text, print_json, print_table, time_text
from slaapp.cli.parser import WordList
from slaapp.cli.session import Reading, Session
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import view_text
from slaapp.store.rows.leads import PAGE, LeadRow, Order, count_leads, lead_page
from slaapp.store.rows.saved_views import ViewRow, saved_views

NEWEST_FIRST = Order()


def add_words(words: WordList) -> None:
    """``leads``, and ``views``, the lists of leads that were saved under a name."""
    words.add("views", list_views)
    leads = words.add("leads", show_leads)
    take_filters(leads)
    leads.takes("--limit", type=int, default=50, metavar="N")
    leads.takes("--explain", default=None, metavar="LEAD")
    leads.takes("--since", default=None, metavar="2026-12-01", help_of="moved_since")


def show_leads(session: Session) -> int:
    """Print the newest leads of a filter, or everything about the one to explain."""
    with session.reading() as reading:
        if session.options.explain is not None:
            since = session.options.since
            asked = None if since is None else day_of(since)
            return explain_lead(session, reading, session.options.explain, asked)
        view = chosen_view(session, reading)
        order = Order(view.column, view.descending)
        tell_leads(session, reading, view.chosen, max(0, session.options.limit), order)
    return 0


def list_views(session: Session) -> int:
    """Every saved list, and how many leads it shows now."""
    with session.reading() as reading:
        rows = [(row, _view_count(reading, row)) for row in saved_views(reading.connection)]
    if session.wants_json:
        print_json({"views": [_view_document(row, count) for row, count in rows]})
    elif not rows:
        print(session.say("views.none"))
    else:
        heads = [session.say(f"head.{name}") for name in ("name", "leads")]
        cells = [[row.name, "–" if n is None else _count(session, n)] for row, n in rows]
        print_table(heads, cells, "lr")
    return 0


def _view_count(reading: Reading, row: ViewRow) -> int | None:
    if row.view is None:
        return None
    return count_leads(reading.connection, as_of_now(reading, row.view.chosen))


def _view_document(row: ViewRow, count: int | None) -> dict[str, Any]:
    said = None if row.view is None else json.loads(view_text(row.view))
    return {"id": row.id, "name": row.name, "count": count, "view": said}


def tell_leads(
    session: Session,
    reading: Reading,
    chosen: LeadFilter,
    limit: int,
    order: Order = NEWEST_FIRST,
) -> None:
    """Print the first leads of a filter, at most so many, and how many there are."""
    total = count_leads(reading.connection, chosen)
    rows = _rows(reading, chosen, limit, order)
    if session.wants_json:
        documents = [lead_document(row, reading) for row in rows]
        print_json({"count": total, "leads": documents})
    else:
        _tell(session, reading, rows, total)


def lead_document(row: LeadRow, reading: Reading) -> dict[str, Any]:
    """One line of the list; instants in ISO 8601, money in cents."""
    zone = reading.zone
    return {
        "id": row.id,
        "number": row.number,
        "title": row.title,
        "company": row.company,
        "source": row.source,
        "owner": row.owner,
        "stage": row.stage,
        "tier": row.tier,
        "score": row.score,
        "received_at": iso_text(row.received_at, zone, row.received_precision),
        "next_due_at": iso_text(row.next_due_at, zone),
        "next_commitment": row.next_commitment,
        "amount_cents": row.amount_cents,
        "currency": row.currency,
        "phone": row.phone,
        "email": row.email,
    }


def _rows(reading: Reading, chosen: LeadFilter, limit: int, order: Order) -> list[LeadRow]:
    rows: list[LeadRow] = []
    while len(rows) < limit:
        after = rows[-1] if rows else None
        size = min(PAGE, limit - len(rows))
        page = lead_page(reading.connection, chosen, order, after, size)
        rows += page
        if len(page) < size:
            break
    return rows


_COLUMNS = (
    "number", "name", "company", "source", "stage", "tier", "score", "owner", "received",
    "next_due", "amount",
)  # fmt: skip


def _tell(session: Session, reading: Reading, rows: Sequence[LeadRow], total: int) -> None:
    if not total:
        print(session.say("leads.none"))
        return
    heads = [session.say(f"head.{name}") for name in _COLUMNS]
    print_table(heads, [_cells(session, reading, row) for row in rows], "rlllllrlllr")
    if total > len(rows):
        print(session.say("leads.more", shown=len(rows), count=_count(session, total)))


def _cells(session: Session, reading: Reading, row: LeadRow) -> list[str]:
    word, zone = session.vocabulary.word, reading.zone
    return [
        str(row.number),
        row.title,
        row.company or "",
        row.source or "",
        word("stage", row.stage),
        word("tier", row.tier),
        str(row.score),
        row.owner or "",
        time_text(row.received_at, zone, row.received_precision),
        time_text(row.next_due_at, zone),
        money_text(row.amount_cents, row.currency, session.vocabulary.language),
    ]


def _count(session: Session, number: int) -> str:
    return decimal_text(number, 0, session.vocabulary.language)
