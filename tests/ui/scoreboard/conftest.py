"""The Scoreboard in its window, over June and July of a small team."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from slaapp.domain.board_choice import BY, PERIODS, BoardChoice, PeriodChoice, board_text
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.contact import log_contact
from slaapp.operations.leads import LeadForm
from slaapp.operations.outcome import win
from slaapp.store.figures.board import BoardLine
from slaapp.store.rows.leads import count_leads
from tests.store.workspaces import SCORING, entered, paris, workspace_template
from tests.ui.real_window import Open, RealWindow, open_window, plain
from ui.pages.scoreboard.columns import COLUMNS
from ui.preferences import remember

__all__ = ["open_window", "workspace_template"]

NOW = paris("2026-07-10 15:00")
TODAY = date(2026, 7, 10)
COUNTED = ("Leads", "Qualified", "Handed over", "Accepted", "Won")


@pytest.fixture(scope="session")
def told_file(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """June and July: leads of three sources, handed over, called after a while, some won."""
    path = tmp_path_factory.mktemp("board") / "equipe.slaapp"
    workspace = entered(Path(shutil.copy(workspace_template, path)))
    connection, sales = workspace.connection, workspace.sales
    workspace.at("2026-06-02 09:00")
    workspace.add(LeadForm(last_name="Personne"))
    for day, source, wait, won in (
        (3, "Salon", 30, True),
        (4, "Salon", 90, False),
        (5, "Site", 200, True),
        (8, "Un salon professionnel au nom bien trop long", 400, False),
        (9, "Site", None, False),
    ):
        workspace.at(f"2026-06-{day:02} 09:30")
        key = workspace.with_sales(replace(SCORING, last_name=f"Juin{day}", source=source))
        if wait is not None:
            now = workspace.tick(wait * 60_000)
            log_contact(connection, key, outcome="reached", by=sales, now=now)
        if won:
            win(connection, key, by=sales, now=workspace.tick(86_400_000), amount_cents=120_050)
    workspace.at("2026-07-06 10:00")
    workspace.with_sales(replace(SCORING, last_name="Juillet", source="Site"))
    workspace.at("2026-07-10 14:00")
    workspace.close()
    return path


@pytest.fixture
def window(open_window: Open, told_file: Path, tmp_path: Path) -> RealWindow:
    """Every lead, by month."""
    return opened_at(BoardChoice(PeriodChoice("all"), by="month"), open_window, told_file, tmp_path)


def opened_at(choice: BoardChoice, open_window: Open, told_file: Path, folder: Path) -> RealWindow:
    """The page as somebody left it the last time: it reads its figures once."""
    window = open_window(Path(shutil.copy(told_file, folder / "equipe.slaapp")), NOW)
    remember("board/choice", board_text(choice))
    window.open("scoreboard")
    return window


def choose(window: RealWindow, by: str = "month", period: str = "all") -> None:
    """By keys, as in any list of choices."""
    page = window.page
    for box, place in (
        (page.bar.period.kinds, PERIODS.index(period)),
        (page.board.by, BY.index(by)),
    ):
        if box.currentIndex() != place:
            window.choose(box, box.itemText(place))
            window.rest()


def count(window: RealWindow, chosen: LeadFilter) -> int:
    return window.read(lambda connection: count_leads(connection, chosen))


def opened(window: RealWindow) -> LeadFilter:
    """What the page of leads was given last; one is back at the figures afterwards."""
    assert window.page is window.leads_page, "the page of leads is looked at"
    chosen = window.leads_page.given[-1]
    assert isinstance(chosen, LeadFilter)
    window.open("scoreboard")
    return chosen


def board(window: RealWindow):
    """The figures below the clauses."""
    return window.page.board.figures


def cell(window: RealWindow, row: int, heading: str) -> str:
    column = [column.heading() for column in COLUMNS].index(heading) + 1
    return plain(board(window).model.index(row, column).data())


def click_cell(window: RealWindow, row: int, heading: str) -> None:
    column = [column.heading() for column in COLUMNS].index(heading) + 1
    table = board(window).table
    index = board(window).model.index(row, column)
    table.scrollTo(index)
    window.click(table.viewport(), table.visualRect(index).center())
    window.rest()


def click_bar(window: RealWindow, chart: str, place: int) -> None:
    view = board(window).charts[chart].view
    hit = view._hits[place]
    at = QPoint(round(hit.left + hit.width / 2), round(hit.top + hit.height / 2))
    window.click(view, at)
    window.rest()


def lines(window: RealWindow) -> list[BoardLine]:
    answer = window.page._answer
    return [answer.total, *answer.groups]
