"""To rescore in bulk is to derive: whatever the leads, the rules and the day."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from sqlalchemy import Connection, insert

from slaapp.domain.agreement import AgreementVersion, default_agreement
from slaapp.domain.commitment import TIERS
from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY
from slaapp.domain.rulebook import Rulebook
from slaapp.operations import refresh
from slaapp.operations.refresh import refresh_scores
from slaapp.store.derivation import derive
from slaapp.store.rescoring import rescore
from slaapp.store.tables import event
from tests.store.judged_leads import MONDAY_DAY, fill
from tests.store.random_leads import seeds
from tests.store.random_terms import some_terms
from tests.store.workspaces import MONDAY, Workspace, entered

LEADS = 60
NEW_RULES = MONDAY + 3 * DAY


def at_sales(connection: Connection, draw: Random, keys: list[str]) -> None:
    """Some were qualified and handed over; of some somebody said the tier."""
    for key in keys:
        at = MONDAY - draw.randint(1, 300) * DAY // 10
        kinds = draw.choice(((), ("qualified",), ("qualified", "handed_over"), ("changed",)))
        for step, kind in enumerate(("received", *kinds)):
            tier = draw.choice((None, *TIERS))
            said = {"field": "tier", "value": tier} if kind == "changed" else {}
            row = {"lead_id": key, "kind": kind, "tier": tier, "field": None, "value": None, **said}
            times = {"occurred_at": at + step, "recorded_at": at + step, "precision": "instant"}
            connection.execute(insert(event).values(id=new_id(at), **row, **times))


def figures(connection: Connection) -> list[list]:
    return [
        connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id").all()
        for table in ("lead", "cycle", "deadline")
    ]


@pytest.fixture(scope="module")
def filled(workspace_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("rescored")
    work = entered(shutil.copy(workspace_template, folder / "equipe.slaapp"))
    draw = Random(8)
    keys = fill(work, draw, LEADS)
    with work.connection.begin():
        work.connection.exec_driver_sql("DROP TRIGGER journal_event_insert")
        at_sales(work.connection, draw, keys)
    yield work, keys
    work.connection.close()
    work.opened.lock.release()


@settings(max_examples=25)
@given(seeds)
def test_to_rescore_is_to_derive(filled: tuple[Workspace, list[str]], seed: int):
    work, keys = filled
    draw = Random(seed)
    versions = [AgreementVersion("v1", 1, 0, some_terms(draw))]
    if draw.random() < 0.5:
        versions.append(AgreementVersion("v2", 2, NEW_RULES, some_terms(draw)))
    book = Rulebook("Europe/Paris", versions, [])
    days = draw.sample(range(-40, 40), 2)
    before, day = (MONDAY_DAY + timedelta(days=each) for each in days)
    connection = work.connection
    with connection.begin() as transaction:
        derive(connection, keys, book, before)
        rescore(connection, keys, book, day)
        found = figures(connection)
        derive(connection, keys, book, day)
        assert found == figures(connection)
        transaction.rollback()


def test_leads_without_an_agreement_lose_their_scores(filled: tuple[Workspace, list[str]]):
    work, keys = filled
    book = Rulebook("Europe/Paris", [AgreementVersion("v1", 1, MONDAY, default_agreement())], [])
    with work.connection.begin() as transaction:
        derive(work.connection, keys, book, MONDAY_DAY)
        rescore(work.connection, keys, book, date(2020, 1, 1))
        scores = work.connection.exec_driver_sql("SELECT DISTINCT score, tier FROM lead").all()
        assert {row[0] for row in scores} == {0}
        transaction.rollback()


def test_it_can_be_broken_off_between_two_steps_and_goes_on_later(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    class EnoughError(Exception):
        pass

    def stop(done: int, of: int) -> None:
        if done == 2:
            raise EnoughError

    for _ in range(5):
        workspace.add()
    connection = workspace.connection
    workspace.tick(3 * DAY)
    with connection.begin():
        connection.exec_driver_sql("UPDATE lead SET scored_on = NULL, score = 999")
    monkeypatch.setattr(refresh, "STEP", 2)
    with pytest.raises(EnoughError):
        refresh_scores(connection, workspace.now, stop)
    scored = "SELECT count(*) FROM lead WHERE score = 999"
    assert workspace.sql(scored)[0][0] == 3
    assert refresh_scores(connection, workspace.now).count == 3
    assert workspace.sql(scored)[0][0] == 0
