"""``criteria suggest``: points that one's own history suggests; nothing is changed by them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from slaapp.cli.agreement import next_terms
from slaapp.cli.criterion_text import criterion_text, field_text, named_fields
from slaapp.cli.done import tell_done
from slaapp.cli.kpi_document import rate_document
from slaapp.cli.numbers import decimal_text, share_text
from slaapp.cli.output import iso_text, print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.quality_document import DEFINITION, quality_document, quality_text
from slaapp.cli.session import Reading, Session
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import save_draft
from slaapp.store.rows.sales_fields import sales_fields
from slaapp.store.rows.team import own_field_labels
from slaapp.store.rulebook import read_rulebook

if TYPE_CHECKING:
    from slaapp.domain.learning.suspects import Suspect
    from slaapp.domain.learning.threshold import ProposedThreshold
    from slaapp.store.figures.lessons import Lesson

_WIDTH = 60
"""Columns that a criterion may take in the table; JSON has all of it."""


def add_suggest(acts: WordList) -> None:
    """Add the word to those of ``criteria``."""
    suggested = acts.add("suggest", suggest_points)
    suggested.takes("--without", action="append", default=[], metavar="FIELD", help_of="without")
    suggested.takes("--take", type=int, action="append", default=[], metavar="N", help_of="take")


def suggest_points(session: Session) -> int:
    """Print the suggested lines, how well they rank, and what is suspected of knowing the end."""
    if session.options.take:
        return _take(session)
    with session.reading() as reading:
        labels = own_field_labels(reading.connection)
        lesson = _lesson(session, reading.connection, reading.book, reading.now, labels)
        if session.wants_json:
            print_json(_document(reading, labels, lesson))
        else:
            _tell(session, labels, lesson)
    return 0


def _lesson(
    session: Session,
    connection: Connection,
    book: Rulebook,
    now: Instant,
    labels: Mapping[str, str],
) -> Lesson:
    # Imported here: no other word needs what it stands on, numpy.
    from slaapp.store.figures.lessons import learn

    without = named_fields(session, session.options.without, labels) | sales_fields(connection)
    return learn(connection, book, now, without)


def _take(session: Session) -> int:
    """Take lines over into the draft, by the numbers that they have in the list."""
    from slaapp.domain.learning.taking import taken_over

    with session.writing() as writing:
        connection, now = writing.connection, writing.now
        with connection.begin():
            labels = own_field_labels(connection)
            lesson = _lesson(session, connection, read_rulebook(connection), now, labels)
            terms = next_terms(connection, now)
        lines = lesson.suggestion.lines
        for number in session.options.take:
            if not 1 <= number <= len(lines):
                raise Trouble("unknown_line", number=number, lines=len(lines))
        chosen = [lines[number - 1].criterion for number in session.options.take]
        changed = replace(terms, criteria=taken_over(terms.criteria, chosen))
        receipt = save_draft(connection, changed, by=writing.by, now=now)
        return tell_done(session, receipt)


def _document(reading: Reading, labels: Mapping[str, str], lesson: Lesson) -> dict[str, Any]:
    found, history = lesson.suggestion, lesson.history
    return {
        "definition": {
            "quality": DEFINITION,
            "out_of_fold": "each lead judged by points learned without it (5 folds, stratified)",
            "points": "penalised logistic regression, 20 points per unit of log odds, rounded to 5",
            "known": "facts written down before sales had the lead; of leads that were imported"
            " with their end, what the import brought",
            "rates": {"k": "customers", "n": "leads", "interval": "wilson, 95 %"},
            "thresholds": "for all the lines and no other; separates: the share of customers who"
            " reach it minus that of the others is greatest (Youden 1950); brings_volume: the"
            " highest that brings the promised volume a month",
        },
        "as_of": iso_text(reading.now, reading.zone),
        "leads": {
            "customers": found.customers,
            "others": found.others,
            "undecided": history.undecided,
            "as_imported": history.as_imported,
        },
        "left_out": sorted(lesson.left_out),
        "suspects": [_suspect_document(each, labels) for each in lesson.suspects],
        "quality": quality_document(found.quality),
        "quality_fitted": quality_document(found.fitted),
        "quality_without_suspects": quality_document(lesson.without_suspects),
        "warnings": list(lesson.warnings),
        "thresholds": [_threshold_document(each) for each in lesson.thresholds],
        "lines": [
            {
                **line.criterion.to_document(),
                "label": labels.get(line.criterion.field),
                "met": rate_document(line.met),
                "unmet": rate_document(line.unmet),
            }
            for line in found.lines
        ],
    }


def _threshold_document(proposed: ProposedThreshold) -> dict[str, Any]:
    return {
        "reason": proposed.reason,
        "points": proposed.points,
        "customers": rate_document(proposed.customers),
        "others": rate_document(proposed.others),
        "per_month": proposed.per_month,
    }


def _suspect_document(suspect: Suspect, labels: Mapping[str, str]) -> dict[str, Any]:
    return {
        "field": suspect.field,
        "label": labels.get(suspect.field),
        "reasons": list(suspect.reasons),
        "quality_alone": quality_document(suspect.quality),
        "late": rate_document(suspect.late),
    }


def _tell(session: Session, labels: Mapping[str, str], lesson: Lesson) -> None:
    say, language = session.say, session.vocabulary.language
    found = lesson.suggestion
    counts = (found.customers, found.others, lesson.history.undecided)
    won, lost, undecided = (decimal_text(count, 0, language) for count in counts)
    print(say("criteria.learned_from", customers=won, others=lost, undecided=undecided))
    if lesson.left_out:
        names = sorted(field_text(session, field, labels) for field in lesson.left_out)
        print(say("criteria.left_out", fields=", ".join(names)))
    for code in lesson.warnings:
        print(say(f"criteria.warning.{code}"))
    if found.lines:
        print()
        heads = ("line", "points", "criterion", "with_it", "without_it")
        cells = [
            [str(number), *_cells(session, labels, line)]
            for number, line in enumerate(found.lines, 1)
        ]
        print_table([say(f"head.{name}") for name in heads], cells, "rrlrr")
        print()
        print(say("criteria.quality", said=quality_text(session, found.quality)))
        print(say("criteria.suggest_meaning"))
        for proposed in lesson.thresholds:
            print(_threshold_text(session, proposed))
    _tell_suspects(session, labels, lesson.suspects)
    if lesson.without_suspects is not None:
        print(say("criteria.without_suspects", said=quality_text(session, lesson.without_suspects)))


def _threshold_text(session: Session, proposed: ProposedThreshold) -> str:
    language = session.vocabulary.language
    return session.say(
        f"criteria.threshold.{proposed.reason}",
        points=proposed.points,
        customers=share_text(proposed.customers.value, language),
        others=share_text(proposed.others.value, language),
        volume=decimal_text(proposed.per_month or 0, 0, language),
    )


def _cells(session: Session, labels: Mapping[str, str], line: Any) -> list[str]:
    return [
        f"{line.criterion.points:+d}",
        _shortened(criterion_text(session, line.criterion, labels)),
        _rate_text(session, line.met),
        _rate_text(session, line.unmet),
    ]


def _shortened(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"


def _rate_text(session: Session, rate: Rate) -> str:
    language = session.vocabulary.language
    between = rate.interval
    if between is None:
        return "–"
    low, high = (share_text(end, language) for end in between)
    return f"{share_text(rate.value, language)} ({low} – {high}), n = {rate.n}"


def _tell_suspects(
    session: Session, labels: Mapping[str, str], suspects: Sequence[Suspect]
) -> None:
    if not suspects:
        return
    say = session.say
    print()
    print(say("criteria.suspects"))
    for each in suspects:
        why = ", ".join(say(f"criteria.suspect.{reason}") for reason in each.reasons)
        name = field_text(session, each.field, labels)
        print(say("criteria.suspect_line", field=name, why=why))
