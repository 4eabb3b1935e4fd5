"""The page of today in its window, over a real file: what three reps and marketing owe."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from slaapp.domain.instants import DAY, HOUR, MINUTE, Instant
from slaapp.operations import behaviour
from slaapp.operations import hand_over as handing
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.opening import close_file
from slaapp.store.rows.members import members
from slaapp.store.rows.timeline import LeadDetails, lead_details
from tests.store.workspaces import MONDAY, TEAM, paris
from tests.ui.plain_page import PLAIN_PAGES
from tests.ui.window import CONTROL, NONE, SHIFT, plain, windows
from tests.ui.window import Window as EveryWindow
from ui.pages import PAGES
from ui.pages.today import TodayPage

NOW = MONDAY
REACHED = {"phone": "06 12 34 56 78", "email": "on@exemple.fr", "request": "Un devis"}


def tell(connection, people: dict[str, Author]) -> dict[str, str]:
    """Monday 10:00: Bruno owes three leads, Denise one, nobody holds one, marketing owes two.

    All are warm (acceptance within 4 h, first attempt within 7 h), except the hot Hugo Faure.
    """
    marketing, keys = people["marketing"], {}

    def add(name: str, at: Instant) -> str:
        first, last = name.split()
        form = LeadForm(first, last, company=f"Ateliers {last}", source="Salon", **REACHED)
        keys[name] = add_lead(connection, form, by=marketing, now=at)[1]
        return keys[name]

    def give(name: str, to: str | None, at: Instant, visits: int = 0) -> None:
        key = add(name, at - 30 * MINUTE)
        for number in range(visits):
            seen = at - (20 + number) * MINUTE
            behaviour.record_visit(connection, key, by=marketing, now=at, occurred_at=seen)
        handing.hand_over(connection, [key], to=to, by=marketing, now=at)

    friday = paris("2026-05-29 09:00")
    bruno, denise = people["bruno"].member_id, people["denise"].member_id
    give("Luc Simon", bruno, friday)
    handing.accept(connection, keys["Luc Simon"], by=people["bruno"], now=friday + HOUR)
    add("Inès Dupont", NOW - 2 * HOUR)
    give("Claire Martin", bruno, NOW - HOUR)
    give("Hugo Faure", bruno, NOW - 20 * MINUTE, visits=2)
    give("Marc Petit", denise, NOW - 30 * MINUTE)
    give("Zoé Robin", None, NOW - 15 * MINUTE)
    add("Paul Durand", NOW - 10 * MINUTE)
    return keys


@pytest.fixture(scope="session")
def told_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The story as a closed file, and the leads' keys by name; made once."""
    path = tmp_path_factory.mktemp("today") / "equipe.slaapp"
    team = (*TEAM, NewMember("Denise Aubry", "sales", "denise@exemple.fr"))
    opened = create_workspace(path, Start("Essai", team), device_id="m", now=NOW - 40 * DAY)
    connection = opened.writing_connection()
    listed = members(connection)
    people = {each.role: Author(each.id, "m") for each in listed}
    people |= {each.name.split()[0].lower(): Author(each.id, "m") for each in listed}
    connection.rollback()
    keys = tell(connection, people)
    connection.close()
    close_file(opened, NOW)
    return path, keys


class Window(EveryWindow):
    """The window with the page of today, and what a person does with it."""

    def __init__(self, *parts: Any, keys: dict[str, str]) -> None:
        super().__init__(*parts)
        self.keys = keys

    @property
    def page(self) -> TodayPage:
        page = self.shell._pages["today"]
        assert isinstance(page, TodayPage)
        return page

    def become(self, name: str) -> None:
        """Somebody of the team acts from now on."""
        team = self.session.desk.team
        self.session.become(next(person for person in team if person.name.startswith(name)))
        self.rest()

    def set_clock(self, instant: Instant) -> None:
        self.clock.set_to(instant)
        self.rest()

    # --- what is shown ---

    def rows(self) -> list[tuple[str, str]]:
        """Lead and commitment of each row, from the top."""
        return [(row.title, row.commitment) for row in self.page.model.rows]

    def leads(self) -> list[str]:
        """The leads of the rows, each once, in their order."""
        return list(dict.fromkeys(lead for lead, _ in self.rows()))

    def countdown(self, lead: str, commitment: str) -> str:
        """What the first column says."""
        place = self.rows().index((lead, commitment))
        return plain(self.page.model.index(place, 0).data())

    def selected(self) -> tuple[str, str] | None:
        row = self.page.view.current_row()
        return (row.title, row.commitment) if row is not None else None

    def card(self, part: str) -> str:
        """A card's name, figure and note."""
        return plain(self.page.cards.cards[part].accessibleName())

    def details(self, lead: str) -> LeadDetails:
        """The lead in full, as the file has it."""
        found: list[LeadDetails | None] = []
        key, now = self.keys[lead], self.clock.now()
        self.session.reader.ask(lambda c: lead_details(c, key, now), found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        assert found[0] is not None
        return found[0]

    # --- what is done ---

    def choose(self, lead: str, commitment: str | None = None) -> None:
        """Select a lead's row by a click."""
        fits = lambda row: row[0] == lead and commitment in (None, row[1])  # noqa: E731
        place = next(i for i, row in enumerate(self.rows()) if fits(row))
        view = self.page.view
        index = view.model().index(place, 0)
        view.scrollTo(index)
        at = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        self.rest()

    def press(self, *key: Any, **more: Any) -> None:
        super().press(*key, **more)
        self.rest()

    def click(self, *what: Any, **more: Any) -> None:
        super().click(*what, **more)
        self.rest()

    def undo(self) -> None:
        """Press "Undo" in the newest message."""
        banner = self.shell.banners.banners()[-1]
        buttons = [each for each in banner.findChildren(QPushButton) if each.text() == "Undo"]
        self.click(buttons[0])


Open = Callable[[Path], Window]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, themed: None, told_file) -> Iterator[Open]:
    specs = [spec for spec in PAGES if spec.name == "today"]
    pages = (*specs, *(spec for spec in PLAIN_PAGES if spec.name != "today"))

    with windows(qtbot, qapp, pages, partial(Window, keys=told_file[1])) as open_it:

        def open_for_bruno(path: Path) -> Window:
            window = open_it(path, NOW)
            window.become("Bruno")
            return window

        yield open_for_bruno


@pytest.fixture
def file(told_file, tmp_path: Path) -> Path:
    """This test's own copy of the story."""
    return Path(shutil.copy(told_file[0], tmp_path / "equipe.slaapp"))


@pytest.fixture
def window(open_window: Open, file: Path) -> Window:
    """The window in which Bruno, who sells, works on Monday at 10:00."""
    return open_window(file)


__all__ = ["CONTROL", "NOW", "SHIFT", "Open", "Window", "paris", "plain"]
