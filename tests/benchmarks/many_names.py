"""A workspace of leads with names as frequent as life has them, to search and to sort.

``python -m tests.benchmarks.many_names FILE [NUMBER]`` makes it: 200,000 leads unless said.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY, HOUR
from slaapp.operations.operation import Operation, operation
from slaapp.store.opening import close_file
from slaapp.store.tables import campaign, company, event, lead, person, product, source
from tests.store.workspaces import MONDAY, entered, workspace_at

FIRST = ("Élodie", "Zoé", "Jean", "Marie", "Paul", "Inès", "Luc", "Anne", "Pierre", "Chloé", "Noël")
LAST = ("Martin", "Bernard", "DUPÔNT", "Dubois", "Durand", "Petit", "Duhamel", "Moreau", "Lefèvre")
_SYLLABLES = "ba be bi do du da fa ka la le lo ma me mi no na pa po ra re ro sa se ta te va vi œu é"
_KINDS = (
    (),
    ("visit",),
    ("handed_over",),
    ("handed_over", "accepted", "attempt", "conversation"),
    ("handed_over", "attempt", "won"),
    ("handed_over", "rejected"),
)
_TABLES = {
    "source": source, "campaign": campaign, "product": product,
    "company": company, "person": person, "lead": lead, "event": event,
}  # fmt: skip

Rows = dict[str, list[dict[str, Any]]]


def make(path: Path, count: int) -> None:
    """A new file there with so many leads."""
    workspace_at(path).lock.release()
    work = entered(path)
    with operation(work.connection, "import", by=work.sales, now=MONDAY) as doing:
        for name, rows in _rows(count, doing, work.sales.member_id).items():
            work.connection.execute(insert(_TABLES[name]), rows)
    work.connection.close()
    close_file(work.opened, MONDAY)


def _rows(count: int, doing: Operation, owner: str | None) -> Rows:
    chance = random.Random(11)
    rows: Rows = {name: [] for name in _TABLES}
    for table, number in (("source", 12), ("campaign", 30), ("product", 8)):
        rows[table] = [
            {"id": new_id(MONDAY), "name": f"{_word(chance)} {n}".title()} for n in range(number)
        ]
    for number in range(count):
        _add_lead(rows, number, chance, doing, owner)
    return rows


def _add_lead(
    rows: Rows, number: int, chance: random.Random, doing: Operation, owner: str | None
) -> None:
    ids = {table: new_id(MONDAY) for table in ("company", "person", "lead")}
    first = chance.choice(FIRST)
    last = chance.choice(LAST) if chance.random() < 0.4 else _word(chance).title()
    firm = _word(chance, 4)
    digits = f"{chance.randrange(10**8):08}"
    rows["company"].append({"id": ids["company"], "name": f"{firm.title()} et fils"})
    rows["person"].append(
        {
            "id": ids["person"],
            "company_id": ids["company"],
            "first_name": first,
            "last_name": last,
            "email": f"{first[0].lower()}.{number}@{firm}.fr",
            "phone": f"06 {digits}",
            "phone_e164": f"+336{digits}",
        }
    )
    pick = lambda table: chance.choice(rows[table])["id"]  # noqa: E731
    request = " ".join(["Un devis pour", *(_word(chance) for _ in range(8))])
    rows["lead"].append(
        {
            "id": ids["lead"],
            "person_id": ids["person"],
            "company_id": ids["company"],
            "source_id": pick("source"),
            "campaign_id": pick("campaign"),
            "product_id": pick("product"),
            "request": request if number % 3 else None,
        }
    )
    received = MONDAY - chance.randrange(3 * 365 * DAY)
    for step, kind in enumerate(("received", *chance.choice(_KINDS))):
        values = doing.event_row(ids["lead"], kind, received + step * 3 * HOUR)
        given = kind == "handed_over"
        told = {"tier": chance.choice(("hot", "warm", "cold")) if given else None}
        told |= {"member_id": owner if given else None}
        told |= {"note": f"parlé de {_word(chance)}" if kind == "conversation" else None}
        rows["event"].append(values | told)


def _word(chance: random.Random, syllables: int = 3) -> str:
    return "".join(chance.choices(_SYLLABLES.split(), k=syllables))


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200_000)
