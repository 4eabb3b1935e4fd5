"""A small team's workspace for a test: real files, a clock that only moves when told to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, select

from slaapp.domain.instants import SECOND, Instant, to_datetime, to_instant
from slaapp.operations.hand_over import hand_over
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.opening import OpenFile, close_file, open_file
from slaapp.store.tables import member, reason

PARIS = ZoneInfo("Europe/Paris")

TEAM = (
    NewMember("Anaïs Marchand", "marketing", "anais@exemple.fr"),
    NewMember("Bruno Sertil", "sales", "bruno@exemple.fr"),
    NewMember("Chloé Nguyên", "manager", "chloe@exemple.fr"),
)

SCORING = LeadForm(
    first_name="Inès",
    last_name="Dupont",
    email="ines@atelier.fr",
    phone="06 12 34 56 78",
    company="Atelier Œuvre",
    source="Salon",
    request="Un devis",
)
"""Enough for the default agreement's threshold of 50: phone, e-mail, company and request."""


def paris(text: str) -> Instant:
    """The instant of a wall clock in Paris: ``paris("2026-06-01 10:00")``."""
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=PARIS))


MONDAY = paris("2026-06-01 10:00")
"""When every test begins: a Monday morning without holidays near by, except 1 May before it."""


@dataclass
class Workspace:
    """An opened workspace with one writing connection, its people and its clock."""

    path: Path
    opened: OpenFile
    connection: Connection
    now: Instant = MONDAY
    people: dict[str, Author] = field(default_factory=dict)

    @property
    def marketing(self) -> Author:
        return self.people["marketing"]

    @property
    def sales(self) -> Author:
        return self.people["sales"]

    @property
    def manager(self) -> Author:
        return self.people["manager"]

    @property
    def today(self) -> date:
        """The day in Paris."""
        return to_datetime(self.now, PARIS).date()

    def tick(self, ms: int = SECOND) -> Instant:
        """Let time go by; the new now."""
        self.now += ms
        return self.now

    def at(self, text: str) -> Instant:
        """Set the clock to a wall time in Paris."""
        self.now = paris(text)
        return self.now

    def add(self, form: LeadForm = SCORING, **more: object) -> str:
        """A new lead by marketing, now; its key."""
        return add_lead(self.connection, form, by=self.marketing, now=self.tick(), **more)[1]

    def with_sales(self, form: LeadForm = SCORING) -> str:
        """A new lead that was handed over to the one who sells; its key."""
        key = self.add(form)
        self.hand_over(key)
        return key

    def hand_over(self, key: str) -> None:
        who = self.sales.member_id
        hand_over(self.connection, [key], to=who, by=self.marketing, now=self.tick())

    def reason(self, kind: str = "rejection") -> str:
        """The key of the first coded reason of a kind."""
        query = select(reason.c.id).where(reason.c.kind == kind).order_by(reason.c.id)
        return self.rows(query)[0][0]

    def rows(self, query) -> list:
        """What a query finds, outside any transaction afterwards."""
        found = self.connection.execute(query).all()
        self.connection.rollback()
        return found

    def sql(self, statement: str, *values: object) -> list:
        """What a plain statement finds."""
        found = self.connection.exec_driver_sql(statement, values).all()
        self.connection.rollback()
        return found

    def reopen(self) -> None:
        """Close the file as a program does, and open it again."""
        self.close()
        self.opened = open_file(self.path, self.tick())
        self.connection = self.opened.writing_connection()

    def close(self) -> None:
        self.connection.close()
        close_file(self.opened, self.tick())


def workspace_at(path: Path, passphrase: str | None = None) -> OpenFile:
    """A new workspace of the small team."""
    start = Start("Essai", TEAM)
    return create_workspace(path, start, device_id="machine-a", now=MONDAY, passphrase=passphrase)


def entered(path: Path, passphrase: str | None = None) -> Workspace:
    """The workspace in a file, opened, with the clock at the test's beginning."""
    opened = open_file(path, MONDAY, passphrase)
    connection = opened.writing_connection()
    people = {
        row.role: Author(row.id, "machine-a")
        for row in connection.execute(select(member.c.id, member.c.role))
    }
    connection.rollback()
    return Workspace(path, opened, connection, MONDAY, people)


_made: list[Path] = []


@pytest.fixture(scope="session")
def workspace_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace made once, however many folders name this fixture; tests work on copies."""
    if not _made:
        path = tmp_path_factory.mktemp("template") / "template.slaapp"
        close_file(workspace_at(path), MONDAY)
        _made.append(path)
    return _made[0]


@pytest.fixture
def fresh_file(workspace_template: Path, tmp_path: Path) -> Path:
    """A closed workspace file of the small team, this test's own."""
    return Path(shutil.copy(workspace_template, tmp_path / "equipe.slaapp"))


@pytest.fixture
def workspace(fresh_file: Path) -> Iterator[Workspace]:
    """An opened workspace of the small team."""
    entry = entered(fresh_file)
    yield entry
    entry.connection.close()
    entry.opened.lock.release()
