"""``criteria backtest``: the criteria tried on one's own history, a draft beside those in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from slaapp.cli.criterion_text import field_text
from slaapp.cli.kpi_document import rate_document
from slaapp.cli.leads import tell_leads
from slaapp.cli.numbers import decimal_text, share_text
from slaapp.cli.output import iso_text, print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.periods import Period, chosen_period
from slaapp.cli.quality_document import DEFINITION, quality_document, quality_text
from slaapp.cli.session import Reading, Session
from slaapp.domain.agreement import Agreement
from slaapp.domain.backtest import Backtest
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.agreement import read_draft
from slaapp.store.rows.agreements import read_proposal
from slaapp.store.rows.sales_fields import sales_fields
from slaapp.store.rows.team import own_field_labels

if TYPE_CHECKING:
    from slaapp.store.figures.backtesting import Trial

_LISTS = ("qualified", "missed", "untried", "differing")


def add_backtest(acts: WordList) -> None:
    """Add the word to those of ``criteria``."""
    tried = acts.add("backtest", backtest_criteria)
    tried.takes("--threshold", type=int, default=None, metavar="N", help_of="try_threshold")
    tried.takes("--period", default=None, metavar="2026-10")
    tried.takes("--list", choices=list(_LISTS), default=None, help_of="backtest_list")


def backtest_criteria(session: Session) -> int:
    """Print what the criteria in force, and those of the draft, would have qualified."""
    from slaapp.store.figures.backtesting import try_on_history

    options = session.options
    period = chosen_period(options.period, None, None)
    with session.reading() as reading:
        zone = reading.zone
        chosen = LeadFilter(
            received_from=period.begins_at(zone), received_until=period.ends_at(zone)
        )
        draft = _draft(session, reading)
        unknown = sales_fields(reading.connection)
        trial = try_on_history(
            reading.connection, reading.book, reading.now, draft, chosen, unknown
        )
        if session.options.list is not None:
            keys = _listed(trial, session.options.list)
            tell_leads(session, reading, LeadFilter(keys=keys), len(keys))
        elif session.wants_json:
            print_json(_document(reading, period, trial, draft))
        else:
            _tell(session, trial, own_field_labels(reading.connection))
    return 0


def _listed(trial: Trial, which: str) -> tuple[str, ...]:
    """The leads behind a number: of the draft where there is one, else of those in force."""
    if which == "differing":
        return trial.as_it_was.differing
    side = trial.draft or trial.in_force
    found: dict[str, tuple[str, ...]] = (
        {}
        if side is None
        else {"qualified": side.qualified, "missed": side.missed, "untried": side.untried}
    )
    return found.get(which, ())


def _draft(session: Session, reading: Reading) -> Agreement | None:
    """The draft, or what is proposed; with another threshold, that of the version in force too."""
    proposal = read_proposal(reading.connection)
    draft = read_draft(reading.connection) or (proposal.terms if proposal else None)
    threshold = session.options.threshold
    if threshold is None:
        return draft
    version = reading.book.version_at(reading.now)
    held = draft or (version.agreement if version else None)
    return None if held is None else replace(held, threshold=threshold)


def _document(
    reading: Reading, period: Period, trial: Trial, draft: Agreement | None
) -> dict[str, Any]:
    version = reading.book.version_at(reading.now)
    return {
        "definition": {
            "known": "each lead as it was known while marketing had it: facts written down before"
            " the hand-over, fields as they stood then",
            "as_imported": "leads that were written down with their end: what the import brought,"
            " without what sales fill in",
            "leaking": "fields that sales fill in and criteria look at",
            "quality": DEFINITION,
            "accepted": {"k": "accepted", "n": "accepted + rejected, of the qualified"},
            "won": {"k": "won", "n": "qualified that came to an end or are old enough to tell"},
            "missed": "customers that the criteria would not have qualified",
            "untried": "qualified by the criteria, never with sales",
            "curve": "for each threshold: leads that reach it, and what was won of them",
            "interval": "wilson, 95 %",
        },
        "as_of": iso_text(reading.now, reading.zone),
        "period": {
            "from": None if period.first is None else period.first.isoformat(),
            "until": None if period.last is None else period.last.isoformat(),
            "zone": reading.workspace.zone,
        },
        "leads": trial.leads,
        "as_imported": trial.as_imported,
        "leaking": list(trial.leaking),
        "as_it_was": {
            "same": trial.as_it_was.same,
            "differing": list(trial.as_it_was.differing),
        },
        "in_force": _side(trial.in_force, version.agreement if version else None),
        "draft": _side(trial.draft, draft),
    }


def _side(found: Backtest | None, terms: Agreement | None) -> dict[str, Any] | None:
    if found is None or terms is None:
        return None
    return {
        "threshold": terms.threshold,
        "decided_by": terms.qualifying.decided_by,
        "qualified": len(found.qualified),
        "per_month": dict(found.per_month),
        "accepted": rate_document(found.accepted),
        "won": rate_document(found.won),
        "missed": list(found.missed),
        "untried": list(found.untried),
        "quality": quality_document(found.quality),
        "curve": [
            {"points": point.points, "qualified": point.qualified, "won": rate_document(point.won)}
            for point in found.curve
        ],
    }


def _tell(session: Session, trial: Trial, labels: Mapping[str, str]) -> None:
    say, language = session.say, session.vocabulary.language
    print(say("criteria.tried_on", leads=decimal_text(trial.leads, 0, language)))
    if trial.as_imported:
        count = decimal_text(trial.as_imported, 0, language)
        print(say("criteria.as_imported", count=count))
    if trial.leaking:
        names = (field_text(session, field, labels) for field in trial.leaking)
        print(say("criteria.leaking", fields=", ".join(names)))
    sides = {"in_force": trial.in_force, "draft": trial.draft}
    shown = {name: found for name, found in sides.items() if found is not None}
    if not shown:
        print(say("criteria.nothing_in_force"))
        return
    print()
    heads = ["", *(say(f"criteria.{name}") for name in shown)]
    print_table(heads, _rows(session, shown), "l" + "r" * len(shown))
    print()
    print(say("criteria.backtest_meaning"))
    if trial.as_it_was.differing:
        differing = decimal_text(len(trial.as_it_was.differing), 0, language)
        print(say("criteria.differing", count=differing))


def _rows(session: Session, sides: Mapping[str, Backtest]) -> list[list[str]]:
    language = session.vocabulary.language
    found = list(sides.values())
    months = sorted({month for each in found for month in each.per_month})
    rows = [
        ["qualified", *(decimal_text(len(each.qualified), 0, language) for each in found)],
        ["accepted", *(_rate(session, each.accepted) for each in found)],
        ["won", *(_rate(session, each.won) for each in found)],
        ["missed", *(decimal_text(len(each.missed), 0, language) for each in found)],
        ["untried", *(decimal_text(len(each.untried), 0, language) for each in found)],
        ["quality", *(quality_text(session, each.quality) for each in found)],
    ]
    said = [[session.say(f"criteria.row.{name}"), *cells] for name, *cells in rows]
    said += [
        [
            session.say("criteria.row.month", month=month),
            *(decimal_text(each.per_month.get(month, 0), 0, language) for each in found),
        ]
        for month in months
    ]
    return said


def _rate(session: Session, rate: Rate) -> str:
    language = session.vocabulary.language
    between = rate.interval
    if between is None:
        return "–"
    low, high = (share_text(end, language) for end in between)
    mark = "*" if rate.is_too_few else ""
    return f"{share_text(rate.value, language)}{mark} ({low} – {high}), {rate.k}/{rate.n}"
