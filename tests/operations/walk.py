"""A walk at random through a team's work: what every step has to leave sound."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)
from sqlalchemy import Table, select

from resources.sentences import trouble_words
from slaapp.domain.instants import HOUR, MINUTE, SECOND
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author
from slaapp.operations.undo import redo, undo
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.tables import event, fact_tables, operation
from tests.operations.agreed import agree_on_answers
from tests.store.workspaces import SCORING, Workspace, entered

LEADS: Bundle[str] = Bundle("leads")
ROLES = st.sampled_from(("marketing", "sales", "manager"))
WAITS = st.sampled_from((0, SECOND, 20 * MINUTE, 5 * HOUR, 50 * HOUR))
PLACES = st.integers(0, 4)
"""Which row of a table: the newest that stand come first."""

# What no team can do anything about says nothing of what it did.
FAILURES = {"disk_failed", "disk_full", "file_closed", "file_damaged", "file_locked"}

# The timeline of a lead that was merged into another goes on counting there; what was taken off
# a list stays with whoever has it, and a reason that was merged with what happened.
GONE = """parent.withdrawn = 1 AND parent.id NOT IN (
    SELECT lead_id FROM event WHERE kind = 'merged' AND field = 'into' AND in_force = 1
    UNION ALL SELECT row_id FROM change JOIN operation ON operation.id = change.operation_id
    WHERE operation.undone = 0 AND (operation.kind = 'withdraw_entry'
        OR operation.kind = 'merge_entries' AND change.table_name = 'reason'))"""
TORN = " UNION ALL ".join(
    f"SELECT child.id FROM {table.name} AS child JOIN {key.column.table.name} AS parent "
    f"ON parent.id = child.{key.parent.name} "
    f"WHERE {GONE} AND child.{'in_force = 1' if table is event else 'withdrawn = 0'}"
    for table in fact_tables()
    for key in table.foreign_keys
)


class Walk(RuleBasedStateMachine):
    """Random members do random things; what cannot be done is refused in a sentence."""

    template: Path
    done: ClassVar[Counter[str]]
    """Of all walks of this kind: what was done, and undone, by its kind."""

    @initialize(target=LEADS, with_sales=st.booleans())
    def found(self, with_sales: bool) -> MultipleResults[str]:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(shutil.copy(self.template, Path(self.folder.name) / "equipe.slaapp"))
        self.work: Workspace = entered(path)
        agree_on_answers(self.work)
        ((self.signed,),) = self.work.sql("SELECT max(position) FROM operation")
        self.first = self.dump()
        begin = self.work.with_sales if with_sales else self.work.add
        return multiple(*(begin(form) for form in (SCORING, replace(SCORING, last_name="Petit"))))

    def teardown(self) -> None:
        if hasattr(self, "work"):
            try:
                self.undo_everything()
            finally:
                self.work.connection.close()
                self.work.opened.lock.release()
                self.folder.cleanup()

    def dump(self) -> str:
        text = facts_in_force(self.work.connection)
        self.work.connection.rollback()
        return text

    def written(self) -> list:
        """What no change of a fact leaves as it was."""
        return self.work.sql("SELECT max(sequence), count(*) FROM change")

    def doing(self, role: str, wait: int = SECOND) -> dict:
        return {"by": self.work.people[role], "now": self.work.tick(wait)}

    def attempt(self, work, *arguments, **more) -> bool:
        """Do it, or be refused for a reason that a user understands."""
        before, refusal = self.written(), None
        try:
            work(self.work.connection, *arguments, **more)
        except Trouble as trouble:
            refusal = trouble
        if refusal is not None:
            assert refusal.code not in FAILURES
            assert refusal.code in trouble_words()
            assert self.written() == before, "a refusal changes nothing"
        return refusal is None

    def some(self, table: Table, place: int, *where) -> str:
        """A row of a table by its place, those that stand before the others; "none" of none."""
        stands = table.c.in_force.desc() if table is event else table.c.withdrawn
        query = select(table.c.id).where(*where).order_by(stands, table.c.id.desc()).limit(5)
        found = self.work.rows(query)
        return found[place % len(found)][0] if found else "none"

    @rule(role=ROLES)
    def undo(self, role: str) -> None:
        """Undo and redo at once come to nothing; undo alone is drawn next time."""
        before = self.dump()
        if self.attempt(undo, **self.doing(role)):
            redo(self.work.connection, **self.doing(role))
            assert self.dump() == before
            undo(self.work.connection, **self.doing(role))

    @rule(role=ROLES, back=st.integers(0, 6))
    def undo_an_older_one(self, role: str, back: int) -> None:
        newest = select(operation.c.id).order_by(operation.c.position.desc())
        key = self.work.rows(newest.offset(back).limit(1))
        if key:
            self.attempt(undo, operation_id=key[0][0], **self.doing(role))

    @rule(role=ROLES)
    def redo(self, role: str) -> None:
        self.attempt(redo, **self.doing(role))

    @invariant()
    def the_file_is_sound(self) -> None:
        if hasattr(self, "work"):
            assert check_file(self.work.connection) == []
            self.work.connection.rollback()

    @invariant()
    def nothing_in_force_refers_to_what_was_withdrawn(self) -> None:
        if hasattr(self, "work"):
            assert self.work.sql(TORN) == []

    def undo_everything(self) -> None:
        """The newest first, by whoever did it; nothing stands in the way then."""
        standing = (
            select(operation.c.id, operation.c.author_id)
            .where(operation.c.undone == 0, operation.c.undoable == 1)
            .where(operation.c.undoes.is_(None), operation.c.position > self.signed)
            .order_by(operation.c.position.desc())
            .limit(1)
        )
        while found := self.work.rows(standing):
            by = Author(found[0].author_id, "machine-a")
            undo(self.work.connection, operation_id=found[0].id, by=by, now=self.work.tick())
        assert self.dump() == self.first
        self.the_file_is_sound()
        since = select(operation.c.kind).where(operation.c.position > self.signed)
        self.done.update(row.kind for row in self.work.rows(since))
