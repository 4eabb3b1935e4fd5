"""The two threads: answers in the window's thread, late ones dropped, queries broken off."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from slaapp.domain.trouble import Trouble
from ui.background import Access, Cancelled, Progress, Reader, Writer

FOREVER = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def count(connection: sqlite3.Connection) -> int:
    return connection.execute("SELECT count(*) FROM lead").fetchone()[0]


def forever(connection: sqlite3.Connection) -> object:
    return connection.execute(FOREVER).fetchone()


def test_a_job_runs_on_another_thread_and_answers_in_the_windows(qtbot: QtBot, reader: Reader):
    ran, answered = [], []
    reader.ask(
        lambda connection: (ran.append(threading.current_thread()), count(connection))[1],
        lambda value: answered.append((value, QThread.currentThread().isMainThread())),
    )
    qtbot.waitUntil(lambda: bool(answered))
    assert answered == [(250, True)]
    assert ran[0] is not threading.main_thread()


def test_of_two_questions_on_a_topic_only_the_later_is_answered(qtbot: QtBot, reader: Reader):
    answered, ended = [], []
    page = QObject()
    for n in range(5):
        reader.ask(
            lambda _connection, n=n: n,
            answered.append,
            owner=page,
            topic="rows",
            ended=lambda n=n: ended.append(n),
        )
    qtbot.waitUntil(lambda: len(ended) == 5)
    assert answered[-1] == 4
    assert len(answered) <= 2  # the first may have been done before it was replaced


def test_questions_on_different_topics_are_all_answered(qtbot: QtBot, reader: Reader):
    answered: list[str] = []
    page = QObject()
    for topic in ("rows", "count"):
        reader.ask(lambda _c, topic=topic: topic, answered.append, owner=page, topic=topic)
    reader.ask(lambda _c: "free", answered.append, owner=page)
    reader.ask(lambda _c: "free", answered.append, owner=page)
    qtbot.waitUntil(reader.is_idle)
    assert answered == ["rows", "count", "free", "free"]


def test_a_running_query_that_would_never_end_is_broken_off(qtbot: QtBot, reader: Reader):
    page, answered = QObject(), []
    reader.ask(forever, answered.append, owner=page, topic="rows")
    qtbot.wait(100)
    reader.ask(count, answered.append, owner=page, topic="rows")
    qtbot.waitUntil(lambda: bool(answered))
    assert answered == [250]


def half_read(connection: sqlite3.Connection) -> int:
    rows = connection.execute(FOREVER.replace("count(*)", "i"))
    rows.fetchone()
    return forever(connection) or len(rows.fetchall())


def test_a_question_broken_off_with_its_rows_half_read_does_not_break_the_next(
    qtbot: QtBot, database: Path
):
    opened: list[sqlite3.Connection] = []

    def open_one() -> sqlite3.Connection:
        opened.append(sqlite3.connect(database, isolation_level=None))
        return opened[-1]

    def begin_and(job: Callable[[sqlite3.Connection], int]) -> Callable[[sqlite3.Connection], int]:
        return lambda connection: (connection.execute("BEGIN"), job(connection))[1]

    reader = Reader(
        Access(
            open=open_one,
            close=lambda connection: connection.close(),
            interrupt=lambda connection: connection.interrupt(),
            rest=lambda connection: connection.rollback(),
        )
    )
    page, answered, bugs = QObject(), [], []
    reader.bug.connect(bugs.append)
    for _ in range(5):
        reader.ask(begin_and(half_read), answered.append, owner=page, topic="rows")
        QTest.qWait(20)
        reader.ask(begin_and(count), answered.append, owner=page, topic="rows")
        qtbot.waitUntil(reader.is_idle)
    reader.stop()
    assert (answered, bugs) == ([250] * 5, [])
    assert len(opened) == 1


def test_a_connection_that_cannot_end_its_transaction_is_left_for_a_new_one(
    qtbot: QtBot, database: Path
):
    opened: list[sqlite3.Connection] = []

    def open_one() -> sqlite3.Connection:
        opened.append(sqlite3.connect(database))
        return opened[-1]

    def rest(connection: sqlite3.Connection) -> None:
        if connection is opened[0]:
            raise sqlite3.OperationalError("interrupted")

    reader = Reader(Access(open=open_one, close=lambda c: c.close(), rest=rest))
    answered: list[int] = []
    for _ in range(3):
        reader.ask(count, answered.append)
    qtbot.waitUntil(reader.is_idle)
    reader.stop()
    assert answered == [250] * 3
    assert len(opened) == 2


def test_an_answer_whose_owner_is_gone_is_dropped(qtbot: QtBot, reader: Reader):
    page, answered = QObject(), []
    reader.ask(lambda _c: sleep(0.05), answered.append, owner=page)
    page.deleteLater()
    qtbot.waitUntil(reader.is_idle)
    assert answered == []


def test_a_trouble_is_told_to_everyone_unless_it_is_taken(qtbot: QtBot, reader: Reader):
    told: list[Trouble] = []
    taken: list[Exception] = []
    reader.trouble.connect(told.append)

    def job(_connection: object) -> None:
        raise Trouble("disk_full", path="x")

    reader.ask(job, print)
    reader.ask(job, print, failed=taken.append)
    qtbot.waitUntil(reader.is_idle)
    assert [trouble.code for trouble in told] == ["disk_full"]
    assert [getattr(error, "code", "") for error in taken] == ["disk_full"]


def test_any_other_exception_is_a_bug_and_the_thread_goes_on(qtbot: QtBot, reader: Reader):
    bugs: list[Exception] = []
    taken: list[Exception] = []
    answered: list[int] = []
    reader.bug.connect(bugs.append)
    reader.ask(lambda _c: 1 // 0, print, failed=taken.append)
    reader.ask(count, answered.append)
    qtbot.waitUntil(reader.is_idle)
    assert [type(error) for error in bugs] == [ZeroDivisionError]
    assert bugs == taken
    assert answered == [250]


def test_an_exception_in_what_takes_the_answer_is_a_bug_too(qtbot: QtBot, reader: Reader):
    bugs: list[Exception] = []
    reader.bug.connect(bugs.append)
    reader.ask(count, lambda value: value["no such thing"])
    qtbot.waitUntil(lambda: bool(bugs))
    assert isinstance(bugs[0], TypeError)


def test_writes_happen_in_order_and_tell_what_they_changed(qtbot: QtBot, writer: Writer):
    changed: list[frozenset[str]] = []
    writer.changed.connect(changed.append)

    def rename(connection: sqlite3.Connection, name: str) -> frozenset[str]:
        with connection:
            connection.execute("UPDATE lead SET name = ? WHERE number = 0", (name,))
        return frozenset({"lead"})

    for name in ("one", "two", "three"):
        writer.run(lambda connection, name=name: rename(connection, name))
    found: list[str] = []
    writer.run(
        lambda connection: connection.execute("SELECT name FROM lead").fetchone()[0], found.append
    )
    qtbot.waitUntil(writer.is_idle)
    assert found == ["three"]
    assert changed == [frozenset({"lead"})] * 3


def test_a_job_that_takes_long_is_shown_and_its_end_too(qtbot: QtBot, reader: Reader):
    told: list[bool] = []
    reader.busy.connect(told.append)
    reader.ask(lambda _c: sleep(0.5), lambda _v: None)
    qtbot.waitUntil(lambda: True in told, timeout=1000)
    qtbot.waitUntil(reader.is_idle)
    assert told[-1] is False


def test_a_long_write_reports_and_can_be_cancelled_and_leaves_nothing(qtbot: QtBot, writer: Writer):
    progress = Progress()
    moved: list[tuple[int, int]] = []
    taken: list[Exception] = []
    progress.moved.connect(lambda done, total: moved.append((done, total)))

    def fill(connection: sqlite3.Connection) -> None:
        with connection:
            for number in range(1_000):
                connection.execute("INSERT INTO lead VALUES (?, 0, '')", (f"new {number}",))
                progress.report(number, 1_000)
                sleep(0.002)

    writer.run(fill, failed=taken.append, progress=progress)
    qtbot.waitUntil(lambda: bool(moved))
    writer.cancel_running()
    qtbot.waitUntil(writer.is_idle)
    assert [type(error) for error in taken] == [Cancelled]
    left: list[int] = []
    writer.run(count, left.append)
    qtbot.waitUntil(writer.is_idle)
    assert left == [250]


def test_a_write_without_progress_is_not_cancelled(qtbot: QtBot, writer: Writer):
    done: list[int] = []
    writer.run(lambda connection: (sleep(0.1), count(connection))[1], done.append)
    qtbot.wait(30)
    writer.cancel_running()
    qtbot.waitUntil(writer.is_idle)
    assert done == [250]


def test_stopping_does_what_waits_to_be_written(qtbot: QtBot, access: Access[sqlite3.Connection]):
    writer = Writer(access)
    written: list[int] = []
    for number in range(20):
        writer.run(lambda _c, number=number: (sleep(0.005), written.append(number)))
    writer.stop()
    assert written == list(range(20))


def test_stopping_drops_what_is_being_read(qtbot: QtBot, access: Access[sqlite3.Connection]):
    reader = Reader(access)
    answered: list[object] = []
    ended: list[str] = []
    reader.ask(forever, answered.append, ended=lambda: ended.append("forever"))
    reader.ask(count, answered.append, ended=lambda: ended.append("count"))
    qtbot.wait(50)
    # It would never come to an end by itself.
    reader.stop()
    qtbot.wait(20)
    assert answered == []
    assert ended == ["forever", "count"], "nobody goes on waiting for them"
    assert reader.is_idle()


def test_what_goes_wrong_at_closing_is_kept_for_who_stops(qtbot: QtBot, database: object):
    def refuse(_connection: object) -> None:
        raise Trouble("disk_full", path="x")

    writer = Writer(Access(open=lambda: object(), close=refuse))
    writer.run(lambda _c: None)
    writer.stop()
    assert isinstance(writer.closing_error, Trouble)


def test_a_file_that_cannot_be_opened_fails_each_question(qtbot: QtBot):
    def refuse() -> None:
        raise Trouble("file_missing", path="x")

    reader = Reader(Access(open=refuse))
    taken: list[Exception] = []
    for _ in range(2):
        reader.ask(lambda _c: None, print, failed=taken.append)
    qtbot.waitUntil(reader.is_idle)
    reader.stop()
    assert len(taken) == 2


def test_asking_after_the_end_is_a_bug(qtbot: QtBot, access: Access[sqlite3.Connection]):
    reader = Reader(access)
    reader.stop()
    with pytest.raises(RuntimeError):
        reader.ask(count, print)


class Peep:
    """A glance that knows one thing."""

    closed = False

    def interrupt(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True


def glancing_reader(peep: Peep | None) -> tuple[Reader, list[str]]:
    opened: list[str] = []
    return Reader(Access(open=lambda: opened.append("opened") or "real", glance=lambda: peep)), (
        opened
    )


def test_what_a_glance_can_answer_comes_first_and_the_rest_waits_for_it(qtbot: QtBot):
    peep, told = Peep(), []
    reader, _opened = glancing_reader(peep)
    reader.glanced.connect(lambda: told.append(("glanced", None)))
    reader.ask(lambda connection: connection, lambda got: told.append(("all", got)))
    reader.ask(lambda connection: connection, lambda got: told.append(("rows", got)), soon=True)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [("rows", peep), ("glanced", None), ("all", "real")]
    assert peep.closed
    reader.stop()


def test_what_is_asked_soon_after_the_first_answer_is_part_of_the_first_look(qtbot: QtBot):
    peep, told = Peep(), []
    reader, opened = glancing_reader(peep)

    def go_on(_facts: object) -> None:
        reader.ask(lambda connection: connection, told.append, soon=True)

    reader.ask(lambda connection: connection, go_on, soon=True)
    qtbot.waitUntil(lambda: bool(told))
    assert (told, opened) == ([peep], [])
    reader.stop()
    assert peep.closed


def test_where_there_is_nothing_to_glance_at_the_file_is_opened_at_once(qtbot: QtBot):
    told: list[object] = []
    reader, _opened = glancing_reader(None)
    reader.ask(lambda connection: connection, told.append, soon=True)
    reader.ask(lambda connection: connection, told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["real", "real"]
    reader.stop()


def test_a_glance_that_fails_is_made_up_for_by_the_opened_file(qtbot: QtBot):
    told: list[object] = []
    reader, _opened = glancing_reader(Peep())
    reader.ask(lambda connection: connection.upper(), told.append, soon=True)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["REAL"]
    reader.stop()
