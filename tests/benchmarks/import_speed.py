"""How long an import of many leads takes beside the checks alone and a bare journaled insert.

    python -m tests.benchmarks.import_speed [ROWS]

No test: makes a CSV of people (default 100,000 rows, one in fifty known by then), imports it into
a new file as the program does, prints where the time goes (CPU seconds: others may be at work),
then runs the checks alone (phonenumbers, email-validator, rapidfuzz with plain blocks) and inserts
the same rows into the same tables of another new file with nothing but the journal's triggers. Ends
with 1 if the import took more than 1.5 times as long as these two together, or 500 MB. What the
program's own likeness takes alone is told beside it: it compares more than plain blocks do.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import email_validator
import phonenumbers
from rapidfuzz.fuzz import token_sort_ratio

from slaapp.domain.likeness import CERTAIN, Who, traits_of
from slaapp.domain.likeness_blocks import Blocks
from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.store.tables import company, event, lead, person, source
from tests.store.workspaces import MONDAY, Workspace, entered, workspace_at

ROWS, BOUND, MEGABYTES, KNOWN = 100_000, 1.5, 500, 0.02
HEADER = "Prénom;Nom;Société;E-mail;Téléphone;Ville;Source;Demande\n"
FIRST = "Inès Jean-Luc Anne Zoé Bruno Chloé Élodie Karim Marie Paul Sofia Théo Léa Hugo".split()  # noqa: SIM905
SYLLABLES = "mar tin du pont le fè vre ber nard mo reau pe tit gar nier cha bert rou sel".split()  # noqa: SIM905
TABLES = (source, company, person, lead, event)


def people(rows: int) -> Iterator[str]:
    """Lines of a CSV; some are a person of an earlier line again."""
    draw = Random(7)
    told: list[str] = []
    for number in range(rows):
        if told and draw.random() < KNOWN:
            yield draw.choice(told)
            continue
        first = draw.choice(FIRST)
        last = "".join(draw.choice(SYLLABLES) for _ in range(3)).capitalize()
        firm = f"{''.join(draw.choice(SYLLABLES) for _ in range(2)).capitalize()} SARL"
        mail = f"{first[0].lower()}.{last.lower()}{number}@exemple{number % 9000}.fr"
        phone = f"06 {number // 10**6 % 100:02} {number // 10**4 % 100:02} "
        phone += f"{number // 100 % 100:02} {number % 100:02}"
        line = f"{first};{last};{firm};{mail};{phone};Lyon;Salon;Un devis\n"
        if len(told) < 1_000:
            told.append(line)
        yield line


class Watch:
    """CPU seconds of each part."""

    def __init__(self) -> None:
        self.parts: dict[str, float] = defaultdict(float)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        begun = time.process_time()
        yield
        self.parts[name] += time.process_time() - begun

    def tell(self) -> float:
        for name, seconds in self.parts.items():
            print(f"  {seconds:7.2f} s  {name}")
        return sum(self.parts.values())


def imported(work: Workspace, table: Path, watch: Watch) -> None:
    """The whole import, as the program does it."""
    steps: dict[str, float] = {}

    def note(step: str, _done: int, _of: int) -> None:
        steps.setdefault(step, time.process_time())

    with watch.part("look at the file"):
        found = inspect_file(table)
    begun = time.process_time()
    staged = stage_import(
        work.path,
        staging_path(work.path),
        ImportChoice(table, found.mapping),
        by=work.marketing,
        now=work.tick(),
        progress=note,
    )
    ended = time.process_time()
    reckoned = steps.get("reckon", ended)
    watch.parts["read, check, compare"] += reckoned - begun
    watch.parts["figures"] += ended - reckoned
    with watch.part("write"):
        apply_import(work.connection, staged, by=work.marketing, now=work.tick())
    staged.discard()
    alike = sum(staged.alike.values())
    print(f"{staged.new_leads} leads, {alike} of people who were known")


def checks(lines: list[list[str]], watch: Watch) -> None:
    """Nothing but the libraries, once for each row."""
    with watch.part("phonenumbers"):
        for line in lines:
            number = phonenumbers.parse(line[4], "FR")
            assert phonenumbers.is_valid_number(number)
            phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    with watch.part("email-validator"):
        for line in lines:
            email_validator.validate_email(line[3], check_deliverability=False)
    with watch.part("rapidfuzz with blocking"):
        blocks: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for first, last, firm, *_more in lines:
            name, employer = f"{first} {last}".casefold(), firm.casefold()
            held = blocks[last[:3].casefold(), employer[:4]]
            for other, other_employer in held[-200:]:
                if token_sort_ratio(name, other) >= CERTAIN:
                    token_sort_ratio(employer, other_employer)
            held.append((name, employer))


def our_likeness(lines: list[list[str]], watch: Watch) -> None:
    """The program's own rule alone: it compares addresses, numbers and slips of the pen, too."""
    with watch.part("(our likeness alone, not counted)"):
        blocks = Blocks(CERTAIN)
        for first, last, firm, mail, phone, *_more in lines:
            traits = traits_of(Who(f"{first} {last}", firm, mail, phone))
            blocks.best(traits)
            blocks.add(traits)


def inserted(work: Workspace, rows: dict[str, list[tuple[Any, ...]]], watch: Watch) -> None:
    """The same rows into the same tables, with nothing but the journal."""
    raw: Any = work.connection.connection.dbapi_connection
    with watch.part("bare journaled insert"):
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO operation(id, position) VALUES('o', 1000000)")
        raw.execute("UPDATE journal_context SET operation_id = 'o'")
        for table in TABLES:
            names, marks = _columns(table), ", ".join("?" * len(table.columns))
            raw.executemany(f"INSERT INTO {table.name}({names}) VALUES ({marks})", rows[table.name])
        raw.execute("COMMIT")


def rows_of(work: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """What the import wrote."""
    return {
        table.name: [tuple(row) for row in work.sql(f"SELECT {_columns(table)} FROM {table.name}")]
        for table in TABLES
    }


def _columns(table: Any) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)


def at(folder: Path, name: str, use: Callable[[Workspace], Any]) -> Any:
    """What ``use`` gives of a new workspace."""
    from slaapp.store.opening import close_file

    close_file(workspace_at(folder / name), MONDAY)
    work = entered(folder / name)
    try:
        return use(work)
    finally:
        work.connection.close()
        work.opened.lock.release()


def main(rows: int) -> int:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        table = folder / "leads.csv"
        text = "".join(people(rows))
        table.write_text(HEADER + text, encoding="utf-8")
        begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        whole, apart = Watch(), Watch()

        def bring(work: Workspace) -> dict[str, list[tuple[Any, ...]]]:
            imported(work, table, whole)
            used = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - begun) // 1024
            print(f"{used} MB more than before")
            whole.parts["megabytes"] = 0
            whole.megabytes = used  # type: ignore[attr-defined]
            return rows_of(work)

        held = at(folder, "whole.slaapp", bring)
        del whole.parts["megabytes"]
        print("import:")
        took = whole.tell()
        print("alone:")
        checks([line.split(";") for line in text.splitlines()], apart)
        at(folder, "bare.slaapp", lambda work: inserted(work, held, apart))
        needed, beside = apart.tell(), Watch()
        our_likeness([line.split(";") for line in text.splitlines()], beside)
        beside.tell()
        ratio = took / needed
        print(f"{took:.1f} s / {needed:.1f} s = {ratio:.2f}")
        used = whole.megabytes  # type: ignore[attr-defined]
        return int(ratio > BOUND or used > MEGABYTES)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
