"""What ``import`` answers: the counts, the rows it did not take and why."""

from __future__ import annotations

from typing import Any

from resources.import_words import flag_words, reason_words
from slaapp.cli.numbers import decimal_text
from slaapp.cli.output import print_json, print_table
from slaapp.cli.session import Session
from slaapp.operations.import_leads import Inspection, StagedImport
from slaapp.operations.operation import Receipt

_MOST_SHOWN = 20


def tell_import(session: Session, staged: StagedImport, receipt: Receipt, found: Inspection) -> int:
    """Say what came in; exit status 0."""
    if session.wants_json:
        document = import_document(staged, found.remembered, found.preset)
        print_json({"operation": receipt.operation_id, **document})
        return 0
    said = _values(session, staged)
    code = "outcomes" if staged.choice.mapping.kind == "outcomes" else "leads"
    print(session.say(f"import.{code}", **said))
    print(session.say(f"import.{staged.choice.clocks}"))
    if staged.known:
        print(session.say("import.known", **said))
    for reason, count in sorted(staged.alike.items()):
        why = session.vocabulary.word("likeness", reason)
        known = f"import.alike.{staged.choice.known}"
        print(
            session.say(known, count=decimal_text(count, 0, session.vocabulary.language), why=why)
        )
    if found.remembered:
        print(session.say("import.remembered"))
    if found.preset:
        print(session.say("import.preset", name=found.preset))
    for flag, count in sorted(staged.flags.items()):
        print(flag_words(flag, count, session.vocabulary.language))
    if staged.rejected:
        print(session.say("import.left_out", **said))
        _list_refused(session, staged)
    return 0


def tell_refused(session: Session, staged: StagedImport) -> None:
    """Say which rows stop the import; the trouble that follows says what to do."""
    if session.wants_json:
        print_json({"operation": None, **import_document(staged, remembered=False)})
    else:
        _list_refused(session, staged)


def import_document(staged: StagedImport, remembered: bool, preset: str = "") -> dict[str, Any]:
    """The counts, and each row that is not taken by line, column and code of the reason."""
    return {
        "file": str(staged.choice.path),
        "kind": staged.choice.mapping.kind,
        "clocks": staged.choice.clocks,
        "remembered": remembered,
        "preset": preset or None,
        "rows": staged.rows,
        "new_leads": staged.new_leads,
        "outcomes": staged.outcomes,
        "known": staged.known,
        "events": staged.events,
        "alike": {"choice": staged.choice.known, "reasons": staged.alike},
        "merged": staged.merged,
        "flags": staged.flags,
        "rejected": [
            {"line": row.line, "column": row.column or None, "reason": row.reason}
            for row in staged.rejected
        ],
    }


def _list_refused(session: Session, staged: StagedImport) -> None:
    language = session.vocabulary.language
    rows = [
        (str(row.line), row.column, reason_words(row.reason, language))
        for row in staged.rejected[:_MOST_SHOWN]
    ]
    heads = [session.say(f"import.{name}") for name in ("line", "column", "reason")]
    print_table(heads, rows, "r")
    more = len(staged.rejected) - _MOST_SHOWN
    if more > 0:
        print(session.say("import.more", count=more))


def _values(session: Session, staged: StagedImport) -> dict[str, object]:
    counts = {
        "count": staged.new_leads,
        "outcomes": staged.outcomes,
        "known": staged.known,
        "events": staged.events,
        "left_out": len(staged.rejected),
    }
    language = session.vocabulary.language
    said = {name: decimal_text(count, 0, language) for name, count in counts.items()}
    return {**said, "file": staged.choice.path.name}
