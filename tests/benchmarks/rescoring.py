"""How long it takes to bring all scores to a new day, beside the mere reading of what they are of.

No test: ``python -m tests.benchmarks.rescoring`` prints it.

Makes a workspace of invented leads (100,000 unless another number is given) under an agreement of
thirty criteria of all three families, with caps, gates and grades. Then fetches the columns that
they look at by one SQL scan, and rescores and stores all leads for the next day; both in this run,
so that the ratio says something on any machine. It is to stay under 4. Measures, and judges
nothing; the times are the processor's.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import process_time

from sqlalchemy import Connection, insert

from slaapp.domain.agreement import Agreement, AgreementVersion, default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.gate import MUST_NOT, Gate
from slaapp.domain.grade import Matrix
from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY
from slaapp.domain.qualifying import Qualifying
from slaapp.domain.rulebook import Rulebook
from slaapp.store.derivation import derive
from slaapp.store.journaling import Entry, begin_entry
from slaapp.store.judging import Judging
from slaapp.store.rescoring import CHUNK, rescore
from slaapp.store.tables import company, event, lead, person, source
from tests.benchmarks.derivation import say
from tests.store.workspaces import MONDAY, Workspace, entered, workspace_at

TITLES = ("Directrice", "Responsable achats", "Étudiant", "Chef de projet", None)
CITIES = ("Lyon", "Paris", "Nantes", "Lille", "Metz", None)
PAGES = ("/tarifs", "/contact", "/blog/article", "/produits")


def on(field: str, operator: str, *operands: str, **more: object) -> Criterion:
    return Criterion(field, operator, operands, **{"points": 5, **more})


def thirty_criteria() -> tuple[Criterion, ...]:
    """Ten of who they are, ten of the team's own fields, ten of what they did and said."""
    visits = [
        on("event:visit", "at_least", str(n), within_days=days, about=about, half_life=fades)
        for n, days, about, fades in (
            (1, 30, "tarifs", 15),
            (2, 30, "tarifs", 15),
            (3, 90, "", None),
            (1, None, "contact", 30),
            (5, None, "", None),
        )
    ]
    return (
        on("person.email", "is_known"),
        on("person.email", "contains", "gmail", points=-5),
        on("person.phone", "is_known"),
        on("person.job_title", "contains", "direct"),
        on("person.job_title", "is_one_of", "chef de projet", "responsable achats"),
        on("company.name", "is_known"),
        on("company.city", "is", "Lyon"),
        on("company.country", "is_one_of", "France", "Belgique"),
        on("source", "is", "Source 1", points=10),
        on("request", "contains", "devis", points=15),
        on("custom:visits", "at_least", "3"),
        on("custom:visits", "between", "5", "9"),
        on("custom:minutes", "at_least", "10"),
        on("custom:minutes", "at_least", "20"),
        on("custom:city", "is", "lyon"),
        on("custom:city", "is_not", "Paris"),
        on("custom:asked", "is", "yes"),
        on("custom:fair", "within_last", "90"),
        on("custom:fair", "before", "2026-01-01"),
        on("custom:fair", "is_empty", points=-2),
        *(replace(each, group="visits") for each in visits),
        on("last:visit", "at_most", "7"),
        on("event:conversation", "at_least", "1", within_days=60),
        on("interest.budget", "is", "yes", points=20, half_life=90),
        on("interest.timing", "is_one_of", "now", "quarter", points=10),
        on("interest.need", "is_known"),
    )


def terms() -> Agreement:
    """Thirty criteria with a cap, a gate and grades."""
    rules = Qualifying(
        {"visits": 12},
        (Gate(MUST_NOT, on("person.job_title", "contains", "étudiant")),),
        Matrix((50, 35, 20), (30, 20, 10), {"A1": "hot", "A2": "warm"}),
    )
    return replace(default_agreement(), criteria=thirty_criteria(), qualifying=rules)


def fill(work: Workspace, count: int) -> list[str]:
    """Leads of the last year, with three events each."""
    chance, connection = random.Random(7), work.connection
    keys: list[str] = []
    with connection.begin():
        begin_entry(connection, Entry("import", None, "machine-a", {}, None, True), MONDAY)
        sources = [new_id(MONDAY) for _ in range(12)]
        named = [{"id": key, "name": f"Source {at}"} for at, key in enumerate(sources)]
        connection.execute(insert(source), named)
        for start in range(0, count, 5_000):
            numbers = range(start, min(start + 5_000, count))
            keys += _some(connection, chance, sources, numbers)
        connection.exec_driver_sql("UPDATE journal_context SET operation_id = NULL")
    return keys


def _some(
    connection: Connection, chance: random.Random, sources: list[str], numbers: range
) -> list[str]:
    rows: dict[str, list[dict[str, object]]] = {
        "company": [],
        "person": [],
        "lead": [],
        "event": [],
    }
    for number in numbers:
        where, who, key = (new_id(MONDAY) for _ in range(3))
        city = chance.choice(CITIES)
        rows["company"].append(
            {"id": where, "name": f"Société {number}", "city": city, "country": "France"}
        )
        title = chance.choice(TITLES)
        mail, phone = f"e{number}@exemple.fr", f"06{number:08}" if number % 3 else None
        rows["person"].append(
            {"id": who, "company_id": where, "email": mail, "phone": phone, "job_title": title}
        )
        custom = {
            "visits": number % 12,
            "minutes": chance.randrange(60),
            "city": "Lyon",
            "asked": bool(number % 2),
            "fair": {"date": f"2026-0{number % 5 + 1}-15"},
        }
        rows["lead"].append(
            {
                "id": key,
                "person_id": who,
                "company_id": where,
                "source_id": chance.choice(sources),
                "request": "Un devis, s’il vous plaît" if number % 4 else None,
                "custom": json.dumps(custom),
            }
        )
        rows["event"] += [_event(chance, key, at) for at in range(3)]
    for table in (company, person, lead, event):
        connection.execute(insert(table), rows[table.name])
    return [str(row["id"]) for row in rows["lead"]]


def _event(chance: random.Random, key: str, at: int) -> dict[str, object]:
    when = MONDAY - chance.randrange(365 * DAY)
    row = {"id": new_id(MONDAY), "lead_id": key, "occurred_at": when, "recorded_at": when}
    if at == 2 and chance.random() < 0.3:
        said = {
            "kind": "changed",
            "field": "interest.budget",
            "value": chance.choice(("yes", "no")),
        }
    elif at == 0:
        said = {"kind": "received", "field": None, "value": None}
    else:
        said = {"kind": "visit", "field": "page", "value": chance.choice(PAGES)}
    return {**row, **said, "precision": "instant"}


def scan(connection: Connection, judging: Judging, now: int) -> float:
    """The seconds that it takes to fetch the columns, each table's in one scan."""
    begun = process_time()
    for statement in judging.scans:
        connection.execute(statement, {"now": now}).all()
    return process_time() - begun


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.slaapp"
        workspace_at(path).lock.release()
        work = entered(path)
        connection, day = work.connection, work.today
        keys = fill(work, count)
        book = Rulebook("Europe/Paris", [AgreementVersion("v1", 1, 0, terms())], [])
        with connection.begin():
            begun = process_time()
            derive(connection, keys, book, day - timedelta(days=20))
            say("derive every figure once", process_time() - begun, count)
        now = book.end_of(day) - 1
        judging = Judging(terms(), now, day, {})
        with connection.begin():
            fetched = min(scan(connection, judging, now) for _ in range(3))
        say("fetch the columns by one scan of each table", fetched, count)
        with connection.begin():
            begun = process_time()
            for start in range(0, count, CHUNK):
                judging.judge(connection, keys[start : start + CHUNK])
            say("fetch by chunks and judge", process_time() - begun, count)
        begun = process_time()
        with connection.begin():
            rescore(connection, keys, book, day)
        spent = process_time() - begun
        say("rescore and store", spent, count)
        sys.stdout.write(f"{'rescoring beside one scan':<64} {spent / fetched:9.2f} times\n")
        connection.close()
        work.opened.lock.release()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
