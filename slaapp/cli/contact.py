"""``log``: a call, a mail, a meeting, and how it ended."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.moments import instant_of, plan_of
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session, Writing
from slaapp.domain.criterion_field import INTEREST
from slaapp.domain.events import CHANNELS, OUTCOMES
from slaapp.domain.next_step import Step
from slaapp.operations.contact import log_contact


def add_words(words: WordList) -> None:
    """``log``."""
    log = words.add("log", log_one)
    log.takes("lead")
    log.takes("--outcome", required=True, choices=list(OUTCOMES))
    log.takes("--channel", choices=list(CHANNELS), default="call")
    log.takes("--at", default=None, metavar="TIME")
    log.takes("--note", default="", metavar="TEXT")
    log.takes("--right-number", default="", metavar="NUMBER")
    log.takes("--then", default=None, metavar="TIME")
    log.takes("--said", action="append", default=[], metavar="budget=yes")


def log_one(session: Session) -> int:
    """Log what happened, at the time it happened."""
    options = session.options
    with session.writing() as writing:
        receipt = log_contact(
            writing.connection,
            writing.lead(options.lead),
            outcome=options.outcome,
            channel=options.channel,
            occurred_at=instant_of(options.at, writing.now, writing.zone),
            note=options.note,
            said=dict(answer_of(session, each) for each in options.said),
            then=_next(options.then, writing),
            right_number=options.right_number,
            by=writing.by,
            now=writing.now,
        )
        word = session.vocabulary.word
        said = {"channel": word("channel", options.channel)}
        return tell_done(session, receipt, outcome=word("outcome", options.outcome), **said)


def _next(typed: str | None, writing: Writing) -> Step | None:
    """The call back that is planned with it."""
    if typed is None:
        return None
    plan = plan_of(typed, writing.now, writing.zone)
    return Step("call_back", plan.at, plan.precision)


def answer_of(session: Session, typed: str) -> tuple[str, str]:
    """``budget=yes`` as a field of interest and a code; words of either language too."""
    name, _equals, answer = typed.partition("=")
    vocabulary = session.vocabulary
    field = vocabulary.code_of("field", name)
    plain = field.removeprefix(INTEREST)
    return field, vocabulary.code_of(f"answer_{plain}", answer)
