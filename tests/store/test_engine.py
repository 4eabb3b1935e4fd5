"""Connections: one thread each, interruptible from any, all or nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from slaapp.store.engine import end_transaction, interrupt, path_of
from tests.store.workspaces import Workspace

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


def in_another_thread(work: Callable[[], object]) -> BaseException | None:
    """What went wrong there."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return raised[0] if raised else None


@pytest.mark.parametrize("writing", [True, False])
def test_trap_6_a_connection_used_from_another_thread_raises(workspace: Workspace, writing: bool):
    with workspace.opened.reading_connection() as reading:
        connection = workspace.connection if writing else reading
        assert isinstance(in_another_thread(connection.begin), RuntimeError)


def test_trap_6_also_in_the_middle_of_a_transaction(workspace: Workspace):
    with workspace.connection.begin():
        look = "SELECT 1"
        raised = in_another_thread(lambda: workspace.connection.exec_driver_sql(look).scalar())
        assert isinstance(raised, ProgrammingError)
        assert workspace.connection.exec_driver_sql(look).scalar() == 1


def test_trap_6_also_if_its_own_thread_never_used_it(workspace: Workspace):
    connection = workspace.opened.reading_connection()
    raised = in_another_thread(lambda: connection.exec_driver_sql("SELECT 1"))
    assert isinstance(raised, RuntimeError | ProgrammingError)
    connection.close()


def test_a_query_is_broken_off_from_another_thread_and_the_connection_lives_on(
    workspace: Workspace,
):
    with workspace.opened.reading_connection() as connection:
        connection.begin()

        def later() -> None:
            time.sleep(0.05)
            interrupt(connection)

        waker = threading.Thread(target=later)
        waker.start()
        with pytest.raises(OperationalError, match="interrupted"):
            connection.exec_driver_sql(ENDLESS).scalar()
        waker.join()
        connection.rollback()
        assert connection.exec_driver_sql("SELECT count(*) FROM member").scalar() == 3


def test_trap_2_a_statement_that_fails_takes_the_whole_transaction_with_it(workspace: Workspace):
    before = workspace.sql("SELECT * FROM sqlite_master")
    settings = workspace.sql("SELECT * FROM setting")
    steps = (
        "CREATE TABLE half(x)",
        "INSERT INTO setting(key, value) VALUES ('a', 'b')",
        "INSERT INTO change(operation_id, table_name, row_id, kind) VALUES ('no', 'a', 'b', 'c')",
    )

    def take_steps() -> None:
        with workspace.connection.begin():
            for step in steps:
                workspace.connection.exec_driver_sql(step)

    with pytest.raises(IntegrityError):
        take_steps()
    assert workspace.sql("SELECT * FROM sqlite_master") == before
    assert workspace.sql("SELECT * FROM setting") == settings


def test_a_reader_sees_one_state_while_a_writer_goes_on(workspace: Workspace):
    count = "SELECT count(*) FROM lead"
    with workspace.opened.reading_connection() as reading:
        assert reading.exec_driver_sql(count).scalar() == 0
        workspace.add()
        assert reading.exec_driver_sql(count).scalar() == 0
        reading.rollback()
        assert reading.exec_driver_sql(count).scalar() == 1


def test_a_connection_knows_its_file(workspace: Workspace):
    assert path_of(workspace.connection) == workspace.path


def test_a_connection_that_an_interrupt_holds_says_so_and_a_new_one_works(workspace: Workspace):
    """Two queries half read, one after the other: the interrupt breaks off the ROLLBACK too."""
    opened = workspace.opened
    with pytest.raises(driver.OperationalError, match="interrupted"):
        leave_half_read(opened.reading_connection())
    with opened.reading_connection() as connection:
        assert connection.exec_driver_sql("SELECT 2").scalar() == 2


def leave_half_read(connection: Connection) -> None:
    raw = connection.connection.dbapi_connection
    half_read = None
    for kept in (True, False):
        connection.exec_driver_sql("SELECT 1").scalar()
        half_read = raw.execute(ENDLESS.replace("count(*)", "x"))
        half_read.fetchone()
        interrupt(connection)
        half_read = half_read if kept else None
        end_transaction(connection)
