"""Where the time goes when leads are reckoned and listed.

No test: ``python -m tests.benchmarks.derivation`` prints it.

Makes a workspace of invented leads (50,000 unless another number is given), derives their figures
in one operation, then asks for what the pages ask for. Prints microseconds per lead of each step
and milliseconds per question; measures, and judges nothing. The times are the processor's, so that
other programs count little.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

from sqlalchemy import Connection, insert, select

from slaapp.domain.agreement import default_agreement
from slaapp.domain.figures import reckon
from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.reckoning import reckon_all
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.agreement import save_draft
from slaapp.operations.calendar import add_entry
from slaapp.operations.contact import log_contact
from slaapp.operations.operation import Author, Operation, operation
from slaapp.operations.refresh import refresh_scores
from slaapp.operations.undo import undo
from slaapp.store import derivation
from slaapp.store.check import check_file
from slaapp.store.derivation import CHUNK
from slaapp.store.figures.board import board
from slaapp.store.journaling import changed_tables, touched_leads
from slaapp.store.rebuilding import rebuild_figures
from slaapp.store.rows.leads import SORTABLE, Order, count_leads, lead_page
from slaapp.store.rows.owed import OwedChoice, QueueChoice, owed_page
from slaapp.store.rows.timeline import lead_details
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import company, event, lead, person, source
from tests.store.workspaces import MONDAY, entered, workspace_at

Rows = dict[str, list[dict[str, Any]]]
_TABLES = {"source": source, "company": company, "person": person, "lead": lead, "event": event}


def say(what: str, seconds: float, count: int | None = None) -> None:
    each = f"{seconds / count * 1e6:9.1f} µs each" if count else f"{seconds * 1e3:9.1f} ms"
    sys.stdout.write(f"{what:<64} {each}\n")


@contextmanager
def timed(what: str, count: int | None = None) -> Iterator[None]:
    begun = process_time()
    yield
    say(what, process_time() - begun, count)


def best(what: str, work: Callable[[], object], times: int = 5) -> None:
    taken = []
    for _ in range(times):
        begun = process_time()
        work()
        taken.append(process_time() - begun)
    say(what, min(taken))


def invented(count: int, doing: Operation, owner: str | None) -> Rows:
    """Leads of the last year, half of them at sales or beyond."""
    chance = random.Random(7)
    key = lambda: new_id(doing.recorded_at)  # noqa: E731
    rows: Rows = {name: [] for name in _TABLES}
    rows["source"] = [{"id": key(), "name": f"Source {n}"} for n in range(12)]
    for number in range(count):
        received = MONDAY - chance.randrange(365 * DAY)
        ids = {"company": key(), "person": key(), "lead": key()}
        rows["company"].append({"id": ids["company"], "name": f"Société {number // 2}"})
        rows["person"].append(
            {
                "id": ids["person"],
                "company_id": ids["company"],
                "first_name": "Élodie",
                "last_name": f"Dupont{number}",
                "email": f"e{number}@exemple.fr",
                "phone": f"06 12 {number:06}",
                "phone_e164": f"+33612{number:06}",
            }
        )
        rows["lead"].append(
            {
                "id": ids["lead"],
                "person_id": ids["person"],
                "company_id": ids["company"],
                "source_id": chance.choice(rows["source"])["id"],
                "request": "Un devis pour l'an prochain" if number % 3 else None,
                "custom": '{"visits": 3, "city": "Lyon"}',
            }
        )
        kinds = chance.choice(
            (
                (),
                ("visit",),
                ("handed_over",),
                ("handed_over", "accepted", "attempt", "conversation"),
                ("handed_over", "attempt", "won"),
                ("handed_over", "rejected"),
            )
        )
        for step, kind in enumerate(("received", *kinds)):
            values = doing.event_row(ids["lead"], kind, received + step * 3 * HOUR)
            given = kind == "handed_over"
            tier = chance.choice(("hot", "warm", "cold")) if given else None
            rows["event"].append(values | {"tier": tier, "member_id": owner if given else None})
    return rows


def fill(connection: Connection, by: Author, count: int) -> None:
    begun = process_time()
    with operation(connection, "import", by=by, now=MONDAY) as doing:
        rows = invented(count, doing, by.member_id)
        with timed("insert the facts, journalled", count):
            for name, table in _TABLES.items():
                connection.execute(insert(table), rows[name])
        with timed("find the leads an operation touched", count):
            tables = changed_tables(connection, doing.id)
            assert len(touched_leads(connection, doing.id, tables)) == count
        inserted = process_time()
    say("derive, qualify and commit", process_time() - inserted, count)
    say("all of it", process_time() - begun, count)


def derive_in_parts(connection: Connection, keys: list[str], day: date) -> None:
    """The steps of ``derivation.derive``, each by itself."""
    with connection.begin() as transaction:
        with timed("read the rulebook"):
            book = read_rulebook(connection)
        chunks = [keys[at : at + CHUNK] for at in range(0, len(keys), CHUNK)]
        with timed("read the facts", len(keys)):
            subjects = [
                pair for chunk in chunks for pair in derivation.read_subjects(connection, chunk)
            ]
        with timed("reckon one by one", len(keys)):
            alone = {key: reckon(subject, book, day) for key, subject in subjects}
        parts = [subjects[at : at + CHUNK] for at in range(0, len(subjects), CHUNK)]
        with timed("reckon in bulk", len(keys)):
            figures = {
                key: each for part in parts for key, each in reckon_all(part, book, day).items()
            }
        assert figures == alone
        with timed("store the figures", len(keys)):
            for chunk in chunks:
                derivation._store(connection, {key: figures[key] for key in chunk})
        transaction.rollback()


def ask(connection: Connection, keys: list[str], now: int) -> None:
    everything = LeadFilter()
    for column in SORTABLE:
        for descending in (True, False):
            order = Order(column, descending)
            best(f"first page by {order}", lambda o=order: lead_page(connection, everything, o))
    deep = lead_page(connection, everything, Order(), skip=len(keys) - 200, limit=1)[0]
    best("a page from deep down", lambda: lead_page(connection, everything, Order(), deep))
    for chosen in (
        LeadFilter(text="dupont1234"),
        LeadFilter(text="06 12 00 12"),
        LeadFilter(stages=("won",)),
        LeadFilter(owner_ids=("",)),
        LeadFilter(attempted=True),
    ):
        best(f"page of {chosen.parts}", lambda c=chosen: lead_page(connection, c))
        best(f"count of {chosen.parts}", lambda c=chosen: count_leads(connection, c))
    for choice in (QueueChoice(), QueueChoice("sales"), QueueChoice("sales", "nobody")):
        best(f"{choice}", lambda c=choice: owed_page(connection, OwedChoice(0, 0, c)))
    book = read_rulebook(connection)
    for by in (None, "source", "month", "owner", "tier"):
        best(f"board by {by}", lambda b=by: board(connection, everything, book, now, b), 2)
    best("a lead in full", lambda: lead_details(connection, keys[0], now))
    connection.rollback()


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.slaapp"
        workspace_at(path).lock.release()
        work = entered(path)
        connection, by = work.connection, work.sales
        fill(connection, by, count)
        keys = [row[0] for row in work.rows(select(lead.c.id))]
        derive_in_parts(connection, keys, work.today)
        ask(connection, keys, MONDAY)
        with timed("check the whole file", count):
            assert check_file(connection) == []
        connection.rollback()
        with timed("log a call"):
            log_contact(connection, keys[0], outcome="reached", by=by, now=work.tick())
        with timed("save a draft of the agreement"):
            terms = replace(default_agreement(), name="x")
            save_draft(connection, terms, by=work.manager, now=work.tick())
        for what, day in (("tomorrow", date(2026, 6, 2)), ("in a month", date(2026, 7, 3))):
            with timed(f"close a day {what}: leads whose clocks reach it are judged anew"):
                closed = DatedEntry(day, "closure", (), "pont", 0)
                add_entry(connection, closed, by=work.manager, now=work.tick())
        for who in (by, work.manager, work.manager, work.manager):
            undo(connection, by=who, now=work.tick())
        for days in (1, 99):
            with timed(f"scores of {days} days later: the leads that age"):
                refreshed = refresh_scores(connection, work.tick(days * DAY))
            sys.stdout.write(f"    {refreshed.count} of {count} leads\n")
        with timed("rebuild every figure", count):
            rebuild_figures(connection, work.now)
        with timed("undo the import", count):
            undo(connection, by=by, now=work.tick())
        connection.close()
        work.opened.lock.release()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
