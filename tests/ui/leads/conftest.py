"""The page of leads in its window, over a real file with a few leads at every stage."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection, insert

from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY, HOUR, MINUTE, start_of_day, to_datetime
from slaapp.operations import contact, outcome
from slaapp.operations import hand_over as handing
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author, operation
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.opening import close_file, open_file
from slaapp.store.rows.members import members
from slaapp.store.rows.team import reasons
from slaapp.store.tables import event, lead, person
from tests.store.workspaces import MONDAY, PARIS, TEAM
from tests.ui.plain_page import PLAIN_PAGES
from tests.ui.window import CONTROL, SHIFT, plain, windows
from tests.ui.window import Window as EveryWindow
from ui.pages import PAGES
from ui.pages.leads import LeadsPage

NOW = MONDAY
BOTH = CONTROL | SHIFT


class Story:
    """Writes down what happened to a lead, through the operations."""

    def __init__(self, connection: Connection, people: dict[str, Author]) -> None:
        self.connection, self.people = connection, people
        self.keys: dict[str, str] = {}

    def add(self, name: str, *, company: str = "Loma", source: str = "Salon", **more: str) -> str:
        """A lead that reaches the threshold unless told otherwise; an hour after the last."""
        first, last = name.split()
        at = NOW - 3 * DAY + len(self.keys) * HOUR
        form = LeadForm(first, last, company=company, source=source, **more)
        self.keys[name] = add_lead(self.connection, form, by=self.people["marketing"], now=at)[1]
        return self.keys[name]

    def hand_over(self, key: str, before: int) -> None:
        to = self.people["sales"].member_id
        by = self.people["marketing"]
        handing.hand_over(self.connection, [key], to=to, by=by, now=NOW - before)


REACHED = {"phone": "06 12 34 56 78", "email": "on@exemple.fr", "request": "Un devis"}


def tell(story: Story) -> None:
    """One lead at each stage, in the order of time; the newest was received last."""
    c, sales = story.connection, story.people["sales"]
    names = ("Claire Martin", "Luc Simon", "Marc Petit", "Zoé Robin", "Paul Durand")
    for name in names:
        story.add(name, **REACHED)
    story.add("Inès Dupont", company="Atelier Œuvre", source="Site web", **REACHED)
    story.add("Adam Boyer", source="", phone="0033 6 99 88 77 66")
    for name in names[:4]:
        story.hand_over(story.keys[name], 2 * DAY)
    for name in ("Claire Martin", "Marc Petit", "Zoé Robin"):
        key, called = story.keys[name], NOW - 2 * DAY + 2 * HOUR
        handing.accept(c, key, by=sales, now=NOW - 2 * DAY + HOUR)
        contact.log_contact(
            c, key, outcome="reached", by=sales, now=NOW - 2 * DAY + 5 * HOUR, occurred_at=called
        )
    keys = story.keys
    outcome.open_opportunity(c, keys["Marc Petit"], by=sales, now=NOW - DAY, amount_cents=845_000)
    outcome.win(c, keys["Claire Martin"], by=sales, now=NOW - DAY, amount_cents=120_050)
    reason = reasons(c, "rejection")[0].id
    c.rollback()
    handing.reject(
        c, keys["Luc Simon"], reason_id=reason, note="Trop loin", by=sales, now=NOW - DAY
    )
    story.hand_over(keys["Paul Durand"], HOUR)


def add_many(connection: Connection, by: Author, count: int) -> None:
    """So many more leads, older than the others, known to the day, in one operation."""
    with operation(connection, "import", by=by, now=NOW) as doing:
        people, leads, events = [], [], []
        for number in range(count):
            who, key = new_id(NOW), new_id(NOW)
            day = to_datetime(NOW - (30 + number % 90) * DAY, PARIS).date()
            received = doing.event_row(key, "received", start_of_day(day, PARIS), precision="day")
            people.append({"id": who, "first_name": "Nom", "last_name": f"{number:05}"})
            leads.append({"id": key, "person_id": who, "historical": 1})
            events.append(received)
        for table, rows in ((person, people), (lead, leads), (event, events)):
            connection.execute(insert(table), rows)


@pytest.fixture(scope="session")
def told_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The story as a closed file, and the leads' keys by name; made once."""
    path = tmp_path_factory.mktemp("leads") / "equipe.slaapp"
    team = (*TEAM, NewMember("Denise Aubry", "sales", "denise@exemple.fr"))
    opened = create_workspace(path, Start("Essai", team), device_id="m", now=NOW - 40 * DAY)
    c = opened.writing_connection()
    people = {each.role: Author(each.id, "m") for each in reversed(members(c))}
    c.rollback()
    story = Story(c, people)
    tell(story)
    c.close()
    close_file(opened, NOW)
    return path, story.keys


@pytest.fixture(scope="session")
def long_template(
    told_file: tuple[Path, dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The same with 1,200 leads more."""
    path = Path(shutil.copy(told_file[0], tmp_path_factory.mktemp("long") / "long.slaapp"))
    opened = open_file(path, NOW)
    with opened.writing_connection() as connection:
        add_many(connection, Author(None, "machine-a"), 1_200)
    close_file(opened, NOW)
    return path


@pytest.fixture(scope="session", autouse=True)
def quick_collection(told_file) -> Iterator[None]:
    """Each test ends with collecting garbage; what the imports left behind is none of it."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


class Window(EveryWindow):
    """The window with the page of leads, and what a person does with it."""

    def __init__(self, *parts: Any, keys: dict[str, str]) -> None:
        super().__init__(*parts)
        self.keys = keys

    @property
    def page(self) -> LeadsPage:
        page = self.shell.page()
        assert isinstance(page, LeadsPage)
        return page

    def titles(self) -> list[str]:
        """The leads listed, from the top."""
        model = self.page.list.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def cell(self, name: str, column: str) -> str:
        """What a column says of a lead."""
        model = self.page.list.model
        names = [each.name for each in model.columns]
        text: str = model.index(self.titles().index(name), names.index(column)).data()
        return plain(text)

    def choose(self, *names: str) -> None:
        """Select leads by clicks, the others with Ctrl held."""
        view, modifier = self.page.list.view, Qt.KeyboardModifier.NoModifier
        for name in names:
            index = view.model().index(self.titles().index(name), 0)
            view.scrollTo(index)
            place = view.visualRect(index).center()
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
            modifier = CONTROL
        self.rest()

    def wait_for_panel(self) -> None:
        self.qtbot.waitUntil(lambda: self.page.side.panel() is not None)


Open = Callable[[Path], Window]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, themed: None, told_file) -> Iterator[Open]:
    specs = [spec for spec in PAGES if spec.name == "leads"]
    pages = (*specs, *(spec for spec in PLAIN_PAGES if spec.name != "leads"))
    with windows(qtbot, qapp, pages, partial(Window, keys=told_file[1])) as open_it:
        yield lambda path: open_it(path, NOW)


@pytest.fixture
def file(told_file, tmp_path: Path) -> Path:
    """This test's own copy of the story."""
    return Path(shutil.copy(told_file[0], tmp_path / "equipe.slaapp"))


@pytest.fixture
def long_file(long_template: Path, tmp_path: Path) -> Path:
    """This test's own copy of the long list."""
    return Path(shutil.copy(long_template, tmp_path / "long.slaapp"))


@pytest.fixture
def window(open_window: Open, file: Path) -> Window:
    """The window with the story's leads."""
    return open_window(file)


@pytest.fixture
def long_window(open_window: Open, long_file: Path) -> Window:
    """The window with a long list."""
    return open_window(long_file)


__all__ = ["BOTH", "CONTROL", "MINUTE", "NOW", "SHIFT", "Open", "Window", "plain"]
