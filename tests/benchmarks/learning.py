"""How long one's own history takes to tell what it knows.

No test: ``python -m tests.benchmarks.learning`` prints it, in seconds of the processor, so that
other programs count little. Invents 10,000 leads (or as many as are given) with 30 fields, and
learns from them; then reads and judges as many of a workspace, imported as history. Measures, and
judges nothing.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import process_time

import numpy as np

from slaapp.cli import main as program
from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import HOUR
from slaapp.domain.learning.cases import Cases, Column, cases_of
from slaapp.domain.learning.suggestion import suggest
from slaapp.domain.learning.suspects import suspects_among
from slaapp.store.figures.backtesting import try_on_history
from slaapp.store.figures.lessons import learn
from slaapp.store.opening import open_to_read
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import MONDAY

WORDS, NUMBERS = 20, 10


def invented(leads: int) -> Cases:
    """Words and numbers, a few of which tell."""
    draw = np.random.default_rng(1)
    words = [draw.choice(list("abcde"), leads) for _ in range(WORDS)]
    numbers = [draw.exponential(100, leads).round(1) for _ in range(NUMBERS)]
    odds = (words[0] == "a") + numbers[0] / 120 - 2 + sum(0.4 * (each == "b") for each in words[:9])
    columns = [Column(f"custom:w{n}", tuple(each.tolist())) for n, each in enumerate(words)]
    columns += [Column(f"custom:n{n}", tuple(each.tolist())) for n, each in enumerate(numbers)]
    won = draw.random(leads) < 1 / (1 + np.exp(-odds))
    return cases_of([str(n) for n in range(leads)], won.tolist(), columns)


def say(what: str, since: float) -> None:
    sys.stdout.write(f"{what:<50} {process_time() - since:6.2f} s\n")


def imported(cases: Cases, folder: Path) -> Path:
    """The same leads in a workspace."""
    table, path = folder / "leads.csv", folder / "leads.slaapp"
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        names = [column.field.removeprefix("custom:") for column in cases.columns]
        writer.writerow(["Lead ID", "Converted", *names])
        rows = zip(cases.keys, cases.won, *(c.values for c in cases.columns), strict=True)
        writer.writerows([f"L{key}", int(won), *values] for key, won, *values in rows)
    for words in (
        ["new", "--name", "X", "--member", "A:manager"],
        ["import", "--historical", table],
    ):
        program(["--file", str(path), *map(str, words)], lambda: MONDAY)
    return path


def main(leads: int) -> None:
    cases = invented(leads)
    start = process_time()
    found = suggest(cases)
    say(f"suggest from {leads} leads x {WORDS + NUMBERS} fields", start)
    start = process_time()
    suspects_among(cases)
    say("look for suspects", start)
    with tempfile.TemporaryDirectory() as folder:
        opened = open_to_read(imported(cases, Path(folder)))
        with opened.reading_connection() as connection, connection.begin():
            book, now = read_rulebook(connection), MONDAY + HOUR
            start = process_time()
            learn(connection, book, now)
            say("learn, from the file on", start)
            version = book.version_at(now)
            assert version is not None
            lines = [line.criterion for line in found.lines]
            fill = [Criterion("request", "contains", (str(n),), 5) for n in range(30 - len(lines))]
            draft = replace(version.agreement, criteria=(*lines, *fill))
            start = process_time()
            try_on_history(connection, book, now, draft)
            say("backtest of 30 criteria beside those in force", start)
        opened.reader.dispose()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
