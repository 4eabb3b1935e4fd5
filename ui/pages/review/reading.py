"""What the page has done by the two threads; imported late, where nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from slaapp.domain.board_period import BoardPeriod
    from slaapp.domain.review import Resolved
    from slaapp.store.figures.review_pack import ReviewPack
    from slaapp.store.rows.reviews import DecisionRow, ReviewRow

Job = Callable[[Any, Any, int], Any]


@dataclass(frozen=True)
class Held:
    """Every meeting, the latest first, what was decided in them, and the one that is looked at
    with its figures (None: none is)."""

    meetings: tuple[ReviewRow, ...]
    decisions: tuple[DecisionRow, ...]
    pack: ReviewPack | None


def read_held(connection: Any, wanted: str | None, now: int) -> Held:
    """The meeting ``wanted``, else the one that goes on."""
    from slaapp.store.figures.review_pack import read_review_pack
    from slaapp.store.rows.reviews import decisions_of, reviews
    from slaapp.store.rows.team import rulebook

    meetings = reviews(connection)
    found = next((each for each in meetings if each.id == wanted), None)
    found = found or next((each for each in meetings if each.is_open), None)
    book = rulebook(connection)
    pack = read_review_pack(connection, book, found.period, now, found) if found else None
    decided = decisions_of(connection, [each.id for each in meetings])
    return Held(tuple(meetings), tuple(decided), pack)


def beginning(period: BoardPeriod, present: str) -> Job:
    """Open a meeting about a period."""

    def run(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.review import open_review

        days = (period.first, period.last)
        return open_review(connection, *days, present=present, by=by, now=now)[0]

    return run


def naming_present(key: str, present: str) -> Job:
    """Note who is there."""

    def run(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.review import note_present

        return note_present(connection, key, present, by=by, now=now)

    return run


def deciding(key: str, decided: Resolved) -> Job:
    """Note a decision of the meeting ``key``."""

    def run(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.review import note_decision

        return note_decision(connection, key, decided, by=by, now=now)[0]

    return run


def correcting(key: str, decided: Resolved) -> Job:
    """Put a decision in other words."""

    def run(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.review import correct_decision

        return correct_decision(connection, key, decided, by=by, now=now)

    return run


def marking(key: str, done: bool) -> Job:
    """Say that a decision is done, or that it is not."""

    def run(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.review import mark_decision_done

        return mark_decision_done(connection, key, done=done, by=by, now=now)

    return run


def dropping(key: str) -> Job:
    """Give a decision up."""

    def run(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.review import drop_decision

        return drop_decision(connection, key, by=by, now=now)

    return run


def closing(key: str) -> Job:
    """End the meeting."""

    def run(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.review import close_review

        return close_review(connection, key, by=by, now=now)

    return run


def write_pack(connection: Any, path: Path, key: str, now: int) -> Path:
    """Lay the pack of a meeting out and write it. Raises Trouble."""
    from slaapp.operations.paper import keep_paper
    from ui.paper.review import review_paper

    pack = read_held(connection, key, now).pack
    assert pack is not None
    keep_paper(path, review_paper(pack).pdf())
    return path
