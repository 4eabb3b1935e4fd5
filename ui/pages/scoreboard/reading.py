"""What the page has done on the reading thread; imported late, where nobody waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from slaapp.domain.board_choice import BoardChoice
    from slaapp.domain.board_period import BoardPeriod
    from slaapp.domain.bottleneck import Bottleneck
    from slaapp.store.rows.saved_boards import BoardRow
    from ui.pages.leads.asking import Setting
    from ui.pages.scoreboard.question import BoardAnswer

NAMED = frozenset(
    {"source", "campaign", "product", "tag", "member", "workspace", "agreement", "saved_view"}
)


def get_ready_to_draw(_nothing: None) -> None:
    """Import the library of the charts; on the painter's thread."""
    from ui.charts.library import load_library

    load_library()


def nothing(_answer: None) -> None:
    """Nothing is to be done with the answer."""


def read_answer(connection: Any, choice: BoardChoice, now: int) -> BoardAnswer:
    """On the reading thread, where nobody waits for what has to be imported."""
    import ui.pages.scoreboard.screen
    from ui.pages.scoreboard.question import read_board

    assert ui.pages.scoreboard.screen is not None
    return read_board(connection, choice, now)


def read_lost(
    connection: Any, choice: BoardChoice, now: int
) -> tuple[list[Bottleneck], BoardPeriod | None]:
    """Where working time is lost, and the period that it is compared with."""
    from ui.pages.scoreboard.question import read_bottlenecks

    return read_bottlenecks(connection, choice, now)


def read_names(
    connection: Any, zone: Any, team: Any, now: int
) -> tuple[Setting, Sequence[BoardRow]]:
    """What keys are called, and the saved boards."""
    from slaapp.store.rows.saved_boards import saved_boards
    from ui.pages.leads.asking import read_setting

    return read_setting(connection, zone, team, now), saved_boards(connection)
