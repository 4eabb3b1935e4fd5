"""``dispute``, ``uphold``, ``overrule``: what becomes of a rejection."""

from __future__ import annotations

from collections.abc import Callable

from slaapp.cli.done import tell_done
from slaapp.cli.moments import instant_of
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.operations.dispute import dispute, overrule, uphold
from slaapp.operations.operation import Receipt

_ACTS: dict[str, Callable[..., Receipt]] = {
    "dispute": dispute,
    "uphold": uphold,
    "overrule": overrule,
}


def add_words(words: WordList) -> None:
    """``dispute``, ``uphold``, ``overrule``."""
    for word in _ACTS:
        decided = words.add(word, answer_rejection)
        decided.takes("lead")
        decided.takes("--at", default=None, metavar="TIME")
        decided.takes("--note", default="", metavar="TEXT")


def answer_rejection(session: Session) -> int:
    """Marketing contests it or lets it stand, the manager decides."""
    options = session.options
    with session.writing() as writing:
        receipt = _ACTS[options.word](
            writing.connection,
            writing.lead(options.lead),
            note=options.note,
            occurred_at=instant_of(options.at, writing.now, writing.zone),
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt)
