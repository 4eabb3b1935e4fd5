"""``leads``: the list with its filters, or one lead explained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slaapp.cli.author import find_member
from slaapp.cli.explaining import explain_lead
from slaapp.cli.moments import day_of
from slaapp.cli.numbers import decimal_text, money_text
from slaapp.cli.output import iso_text, print_json, print_table, time_text
from slaapp.cli.parser import WordList
from slaapp.cli.session import Reading, Session
from slaapp.domain.folding import fold
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.standing import STAGES
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.leads import PAGE, LeadRow, count_leads, lead_page
from slaapp.store.rows.members import members
from slaapp.store.rows.team import sources

EMPTY_WORDS = ("(empty)", "-")
"""What stands for "no source", "nobody" after a filter."""

_TIERS = ("hot", "warm", "cold")


def add_words(words: WordList) -> None:
    """``leads``."""
    leads = words.add("leads", show_leads)
    leads.takes("--stage", action="append", choices=list(STAGES), default=None)
    leads.takes("--source", action="append", default=None, metavar="NAME")
    leads.takes("--owner", action="append", default=None, metavar="NAME")
    leads.takes("--tier", action="append", choices=list(_TIERS), default=None)
    leads.takes("--search", default=None, metavar="TEXT")
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
        chosen = _chosen(session, reading)
        tell_leads(session, reading, chosen, max(0, session.options.limit))
    return 0


def tell_leads(session: Session, reading: Reading, chosen: LeadFilter, limit: int) -> None:
    """Print the newest leads of a filter, at most so many, and how many there are."""
    total = count_leads(reading.connection, chosen)
    rows = _rows(reading, chosen, limit)
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


def _chosen(session: Session, reading: Reading) -> LeadFilter:
    options = session.options
    return LeadFilter(
        text=options.search,
        stages=_tuple(options.stage),
        source_ids=_source_ids(reading, options.source),
        owner_ids=_owner_ids(reading, options.owner),
        tiers=_tuple(options.tier),
    )


def _tuple(given: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if given is None else tuple(given)


def _source_ids(reading: Reading, names: Sequence[str] | None) -> tuple[str, ...] | None:
    """Every source of these names (a word's case and accents do not matter)."""
    if names is None:
        return None
    known, found = sources(reading.connection), []
    for name in names:
        meant = [each.id for each in known if fold(each.name) == fold(name)]
        if name in EMPTY_WORDS:
            meant.append(EMPTY)
        if not meant:
            raise Trouble("unknown_source", name=name)
        found += meant
    return tuple(found)


def _owner_ids(reading: Reading, names: Sequence[str] | None) -> tuple[str, ...] | None:
    if names is None:
        return None
    team = members(reading.connection)
    return tuple(EMPTY if name in EMPTY_WORDS else find_member(team, name) for name in names)


def _rows(reading: Reading, chosen: LeadFilter, limit: int) -> list[LeadRow]:
    rows: list[LeadRow] = []
    while len(rows) < limit:
        after = rows[-1] if rows else None
        size = min(PAGE, limit - len(rows))
        page = lead_page(reading.connection, chosen, after=after, limit=size)
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
