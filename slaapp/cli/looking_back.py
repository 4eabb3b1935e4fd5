"""``--as-of 2026-10-31``: what the same word said when that day ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from slaapp.cli.moments import day_of
from slaapp.cli.parser import Parser
from slaapp.cli.session import Reading, Session
from slaapp.operations.as_of import as_of, forget_pasts


def take_day(word: Parser) -> None:
    """The option."""
    word.takes("--as-of", default=None, metavar="2026-10-31")


@contextmanager
def looking_back(session: Session) -> Iterator[Reading]:
    """The file as it is, or as it stood at the end of the day asked for.

    Raises Trouble: day_unclear, day_to_come, before_the_file, and as ``Session.reading``.
    """
    asked = session.options.as_of
    day = day_of(asked) if asked else None
    with session.reading() as present:
        try:
            then = as_of(present.connection, day, present.now)
            yield Reading(present.opened, then.connection, then.now)
        finally:
            forget_pasts(present.connection)
