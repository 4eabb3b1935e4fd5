"""``criteria show``, ``export``, ``import``: what leads are judged by, and how many meet it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from slaapp.cli.criterion_text import criterion_text
from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.reporting import chosen_version
from slaapp.cli.score_text import Labels, gate_text
from slaapp.cli.session import Reading, Session
from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import faults_of
from slaapp.operations.criteria_files import export_criteria, import_criteria, terms_judged_by
from slaapp.store.criterion_value import Moment
from slaapp.store.figures.criterion_counts import Count, count_all, counts_of
from slaapp.store.merges import read_survivors
from slaapp.store.rows.team import own_field_labels
from slaapp.store.rulebook import read_rulebook


def add_sharing(acts: WordList) -> None:
    """Add these words to those of ``criteria``."""
    shown = acts.add("show", show_criteria)
    exported = acts.add("export", export_all)
    exported.takes("out", help_of="criteria_out")
    for parser in (shown, exported):
        parser.takes("--number", type=int, default=None, metavar="N")
        parser.takes("--draft", action="store_true", help_of="show_draft")
        parser.takes("--proposal", action="store_true", help_of="show_proposal")
    imported = acts.add("import", import_all)
    imported.takes("path", help_of="criteria_in")


def show_criteria(session: Session) -> int:
    """Each criterion and gate with the leads that meet it now, and those that became customers."""
    with session.reading() as reading:
        terms = terms_judged_by(reading.connection, chosen_version(session.options))
        everything, counts = _counts(reading, terms)
        labels = own_field_labels(reading.connection)
        if session.wants_json:
            print_json(_document(session, terms, everything, counts, labels))
        else:
            _tell(session, terms, everything, counts, labels)
    return 0


def export_all(session: Session) -> int:
    """Write the criteria to a file."""
    path = Path(session.options.out)
    with session.reading() as reading:
        export_criteria(reading.connection, path, chosen_version(session.options))
    if session.wants_json:
        print_json({"file": str(path)})
    else:
        print(session.say("done.export_agreement", path=str(path)))
    return 0


def import_all(session: Session) -> int:
    """Make a file's criteria those of the draft."""
    with session.writing() as writing:
        path = Path(session.options.path)
        receipt = import_criteria(writing.connection, path, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _counts(reading: Reading, terms: Agreement) -> tuple[Count, list[Count | None]]:
    """All leads, and those that meet each criterion and then each gate; None for a faulty one."""
    connection = reading.connection
    day = read_rulebook(connection).day_of(reading.now)
    moment = Moment(reading.now, day, read_survivors(connection))
    conditions = [*terms.criteria, *(gate.condition for gate in terms.qualifying.gates)]
    sound = [each for each in conditions if not faults_of(each)]
    found = iter(counts_of(connection, sound, moment))
    met = [None if faults_of(each) else next(found) for each in conditions]
    return count_all(connection), met


def _document(
    session: Session,
    terms: Agreement,
    everything: Count,
    counts: Sequence[Count | None],
    labels: Labels,
) -> dict[str, Any]:
    met = [
        {"matches": each and each.leads, "customers": each and each.customers} for each in counts
    ]
    said = [criterion_text(session, each, labels) for each in terms.criteria]
    barring = [gate_text(session, gate, labels) for gate in terms.qualifying.gates]
    rules = terms.qualifying.to_document()
    gates = zip(rules.pop("gates"), barring, met[len(said) :], strict=True)
    return {
        "leads": everything.leads,
        "customers": everything.customers,
        "threshold": terms.threshold,
        "tier_points": dict(terms.tier_points),
        "criteria": [
            {**each.to_document(), "family": each.family, "sentence": sentence, **count}
            for each, sentence, count in zip(terms.criteria, said, met, strict=False)
        ],
        "gates": [{**gate, "sentence": sentence, **count} for gate, sentence, count in gates],
        **rules,
    }


def _tell(
    session: Session,
    terms: Agreement,
    everything: Count,
    counts: Sequence[Count | None],
    labels: Labels,
) -> None:
    say = session.say
    print(say("criteria.leads", leads=everything.leads, customers=everything.customers))
    points = [f"{each.points:+d}" for each in terms.criteria]
    said = [criterion_text(session, each, labels) for each in terms.criteria]
    points += [""] * len(terms.qualifying.gates)
    said += [gate_text(session, gate, labels) for gate in terms.qualifying.gates]
    rows = [
        [given, sentence, *((str(count.leads), str(count.customers)) if count else ("–", "–"))]
        for given, sentence, count in zip(points, said, counts, strict=True)
    ]
    names = ("points", "criterion", "matches", "customers")
    print_table([say(f"criteria.{name}") for name in names], rows, "rlrr")
