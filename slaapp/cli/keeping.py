"""``check`` and ``backup``: whether the file is sound, and a copy of it."""

from __future__ import annotations

from dataclasses import asdict

from slaapp.cli.output import print_json, utc_text
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.trouble import Trouble
from slaapp.operations.backup import back_up_now
from slaapp.store.check import Finding, check_file
from slaapp.store.rows.leads import count_leads

DIFFERS = 1
"""The exit status where the check found something."""


def add_words(words: WordList) -> None:
    """``check`` and ``backup``."""
    words.add("check", check_all)
    words.add("backup", back_up)


def check_all(session: Session) -> int:
    """SQLite, foreign keys, triggers, signatures, and every figure rebuilt and compared."""
    leads, found = 0, []
    try:
        with session.reading() as reading:
            found = check_file(reading.connection)
            leads = 0 if found else count_leads(reading.connection, LeadFilter())
    except Trouble as trouble:
        if trouble.code != "file_damaged":
            raise
        found = [Finding("damaged", "", "", stored=trouble.values.get("path"))]
    if session.wants_json:
        print_json({"clean": not found, "findings": [asdict(finding) for finding in found]})
    else:
        _tell(session, found, leads)
    return DIFFERS if found else 0


def back_up(session: Session) -> int:
    """A checked copy beside the file; possible while a window holds it."""
    with session.reading() as reading:
        opened, now = reading.opened, reading.now
        copy = back_up_now(opened, now)
    if session.wants_json:
        print_json({"file": str(copy.path), "made_at": utc_text(copy.made_at)})
    else:
        print(session.say("done.backup", path=str(copy.path)))
    return 0


def _tell(session: Session, found: list[Finding], leads: int) -> None:
    if not found:
        print(session.say("check.clean", path=str(session.path), count=leads))
        return
    for finding in found:
        what = session.vocabulary.word("finding", finding.code)
        where = ".".join(part for part in (finding.table, finding.column) if part)
        print(f"{what}  {where}  {finding.row}  {_values(finding)}".rstrip())
    print(session.say("check.differs", count=len(found)))


def _values(finding: Finding) -> str:
    if finding.stored is None and finding.rebuilt is None:
        return ""
    return f"{finding.stored!r} → {finding.rebuilt!r}"
