"""How a worker thread gets at the data: callables given to it, so that it knows no database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

C = TypeVar("C")


def _nothing(_connection: Any) -> None:
    return None


def _as_it_is(error: Exception) -> Exception:
    return error


class Glance(Protocol):
    """A connection that is there before the real one, and answers few questions."""

    def interrupt(self) -> None:
        """Break off the running query; from any thread."""

    def close(self) -> None:
        """Let go of the file."""


def _no_tables(_returned: Any) -> frozenset[str]:
    return frozenset()


@dataclass(frozen=True)
class Access(Generic[C]):
    """One thread's way to a connection; all but ``interrupt`` are called on that thread."""

    open: Callable[[], C]
    close: Callable[[C], None] = _nothing
    interrupt: Callable[[C], None] = _nothing
    """Break off the running query; called from the window's thread."""
    rest: Callable[[C], None] = _nothing
    """After each job: end a transaction left open, so that no old snapshot is kept."""
    changed: Callable[[Any], frozenset[str]] = _no_tables
    """The tables that a job changed, read from what it returned."""
    name: Callable[[Exception], Exception] = _as_it_is
    """The known Trouble behind an error, where there is one; else the error."""
    glance: Callable[[], Glance | None] | None = None
    """A first look that is sooner there than ``open``; it gives None where the file allows none."""
