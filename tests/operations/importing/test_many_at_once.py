"""Where most leads are written at once the indexes are built afterwards, and are whole then."""

from __future__ import annotations

import pytest

from slaapp.operations.undo import redo, undo
from slaapp.store import bulk_writing
from slaapp.store.check import check_file

from .conftest import BY

LEADS = "id;date;nom;source\n" + "".join(f"{n};13/10/2026;Roy {n};Salon\n" for n in range(12))
SCHEMA = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
FOUND = "SELECT count(*) FROM lead_words WHERE lead_words MATCH 'roy'"


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    monkeypatch.setattr(bulk_writing, "_MANY", 5)


def told(bench, query: str) -> list:
    with bench.connection.begin():
        return [tuple(row) for row in bench.connection.exec_driver_sql(query)]


def is_sound(bench) -> bool:
    with bench.connection.begin():
        return check_file(bench.connection) == []


def test_an_import_its_undoing_and_redoing_leave_every_index_whole(bench, write_file):
    before = told(bench, SCHEMA)
    receipt = bench.bring_in(write_file(LEADS), "live")
    assert told(bench, SCHEMA) == before
    assert is_sound(bench)
    undo(bench.connection, by=BY, now=bench.now + 1, operation_id=receipt.operation_id)
    assert told(bench, SCHEMA) == before
    assert is_sound(bench)
    redo(bench.connection, by=BY, now=bench.now + 2)
    assert is_sound(bench)
    assert told(bench, FOUND) == [(12,)]


class Enough(Exception):  # noqa: N818 - nothing went wrong
    """The user has had enough."""


@pytest.mark.parametrize("step", [0, 1, -1])
def test_an_undoing_that_is_broken_off_changed_nothing(bench, write_file, step: int):
    receipt = bench.bring_in(write_file(LEADS), "live")
    calls: list[tuple[int, int]] = []

    def run(progress) -> None:
        undo(
            bench.connection,
            by=BY,
            now=bench.now + 1,
            operation_id=receipt.operation_id,
            progress=progress,
        )

    held = told(bench, SCHEMA), told(bench, "SELECT * FROM lead"), told(bench, FOUND)

    def stop(done: int, total: int) -> None:
        calls.append((done, total))
        assert done <= total
        if step >= 0 and len(calls) == step + 1:
            raise Enough
        if step < 0 and done == total == 12:
            raise Enough

    with pytest.raises(Enough):
        run(stop)
    assert held == (told(bench, SCHEMA), told(bench, "SELECT * FROM lead"), told(bench, FOUND))
    assert is_sound(bench)
    # What was broken off can be done: the index is as it was, and still kept.
    run(None)
    assert is_sound(bench)
