"""``stagnating``, ``escalations``: what somebody has to look into now."""

from __future__ import annotations

from typing import Any

from slaapp.cli.difference_text import difference_words
from slaapp.cli.leads import tell_leads
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Reading, Session
from slaapp.domain.agreement_diff import escalation_code
from slaapp.domain.escalation import Notice
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.roles import ROLES
from slaapp.domain.stagnation import MOVING_STAGES, still_filter
from slaapp.store.figures.escalations import escalations
from slaapp.store.rows.leads import count_leads
from slaapp.store.rows.titles import lead_titles


def add_words(words: WordList) -> None:
    """``stagnating``, ``escalations``."""
    still = words.add("stagnating", show_stagnating)
    still.takes("--stage", action="append", choices=list(MOVING_STAGES), default=None)
    still.takes("--limit", type=int, default=50, metavar="N")
    told = words.add("escalations", show_escalations)
    told.takes("--to", dest="role", choices=list(ROLES), default="", help_of="to_role")


def show_stagnating(session: Session) -> int:
    """Print the leads that stand still now; exit status 0."""
    with session.reading() as reading:
        version = reading.book.version_at(reading.now)
        limits = {} if version is None else version.agreement.stagnation
        stages = session.options.stage or ()
        text = None
        if version is not None:
            openings = reading.book.openings_of(version)
            text = still_filter(limits, openings, reading.now, stages)
        chosen = LeadFilter(keys=()) if text is None else LeadFilter(still=text)
        if session.wants_json or count_leads(reading.connection, chosen):
            tell_leads(session, reading, chosen, max(0, session.options.limit))
        else:
            print(session.say("stagnating.no_limits" if text is None else "stagnating.none"))
    return 0


def show_escalations(session: Session) -> int:
    """Print the steps of the ladders that have come true; exit status 0."""
    with session.reading() as reading:
        found = escalations(reading.connection, reading.book, reading.now, session.options.role)
        if session.wants_json:
            print_json({"count": len(found), "escalations": [_document(each) for each in found]})
        elif found:
            heads = ("version", "step", "so_far", "leads")
            cells = [_cells(session, reading, notice) for notice in found]
            print_table([session.say(f"head.{name}") for name in heads], cells, "rlll")
        else:
            print(session.say("escalations.none"))
    return 0


def _cells(session: Session, reading: Reading, notice: Notice) -> list[str]:
    words, step = difference_words(session), notice.step
    code = escalation_code(step)
    said = f"{words.label(code)} — {words.value(code, step)}"
    if notice.rate is None:
        so_far = session.say("escalations.late", n=notice.deadlines)
    else:
        side = session.vocabulary.word("side", notice.side)
        rate = notice.rate
        so_far = session.say("escalations.below", k=rate.k, n=rate.n, month=notice.month, side=side)
    titles = lead_titles(reading.connection, notice.lead_ids[:_SHOWN])
    more = ["…"] if len(notice.lead_ids) > _SHOWN else []
    return [str(notice.number), said, so_far, ", ".join([*titles, *more])]


_SHOWN = 5


def _document(notice: Notice) -> dict[str, Any]:
    return {
        "version": notice.number,
        "step": notice.at,
        **notice.step.to_document(),
        "deadlines": notice.deadlines,
        "month": notice.month or None,
        "side": notice.side or None,
        "met": None if notice.rate is None else notice.rate.k,
        "of": None if notice.rate is None else notice.rate.n,
        "leads": list(notice.lead_ids),
    }
