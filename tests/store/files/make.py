"""Make the stored file of the schema version that the program has now.

``python -m tests.store.files.make`` writes ``schema-NNNN.slaapp.gz`` and, beside it, what it says
(``schema-NNNN.facts``). Run it once when a version of the schema is released, and commit both:
the tests open the file of every version for ever. Only until the first release may it be run
again for the same version.
"""

from __future__ import annotations

import gzip
import tempfile
from datetime import date
from pathlib import Path

from slaapp.domain.absence import Away
from slaapp.domain.agreement import default_agreement
from slaapp.domain.review import Resolved
from slaapp.operations.absence import add_absence
from slaapp.operations.agreement import save_draft
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.hand_over import accept, hand_over, reject
from slaapp.operations.leads import LeadForm, edit_lead
from slaapp.operations.outcome import win
from slaapp.operations.proposal import propose
from slaapp.operations.review import close_review, note_decision, open_review
from slaapp.operations.signing import sign
from slaapp.operations.undo import undo
from slaapp.store.dump import facts_in_force
from slaapp.store.migrating import SCHEMA_VERSION
from slaapp.store.opening import close_file
from tests.store.workspaces import MONDAY, SCORING, Workspace, entered, workspace_at

FOLDER = Path(__file__).parent


def live(work: Workspace) -> None:
    """Something of every kind: a win, a rejection, an edit, a note, something undone."""
    by, sold, refused = work.sales, work.with_sales(), work.with_sales(LeadForm(company="Loma"))
    accept(work.connection, sold, by=by, now=work.tick())
    log_contact(work.connection, sold, outcome="reached", note="été", by=by, now=work.tick())
    win(work.connection, sold, amount_cents=120_000, by=by, now=work.tick())
    reject(work.connection, refused, reason_id=work.reason(), by=by, now=work.tick())
    open_one = work.add(LeadForm(first_name="Zoé", last_name="Œuvrard", custom={"visits": 3}))
    form = LeadForm(first_name="Zoé", last_name="Œuvrard", source="Web", campaign="Été")
    edit_lead(work.connection, open_one, form, by=work.marketing, now=work.tick())
    hand_over(work.connection, [open_one], to=None, by=work.manager, now=work.tick())
    add_note(work.connection, open_one, "à rappeler", by=by, now=work.tick())
    away = Away(date(2026, 8, 3), date(2026, 8, 14), until_noon=True)
    cover = work.manager.member_id
    add_absence(work.connection, by.member_id, away, cover_id=cover, by=by, now=work.tick())
    work.add(SCORING)
    june = date(2026, 6, 1), date(2026, 6, 30)
    _, review = open_review(work.connection, *june, by=work.manager, now=work.tick())
    decided = Resolved("Rappeler avant midi", by.member_id, date(2026, 7, 3))
    note_decision(work.connection, review, decided, by=work.manager, now=work.tick())
    close_review(work.connection, review, by=work.manager, now=work.tick())
    save_draft(work.connection, default_agreement(), by=work.manager, now=work.tick())
    propose(work.connection, begins_on=date(2026, 7, 1), by=work.manager, now=work.tick())
    names = {"name": "Anaïs Marchand", "function": "Directrice"}
    sign(work.connection, "marketing", **names, by=work.marketing, now=work.tick())
    work.add(LeadForm(last_name="Petit"))
    undo(work.connection, by=work.marketing, now=work.tick())


def main() -> None:
    name = f"schema-{SCHEMA_VERSION:04}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stored.slaapp"
        close_file(workspace_at(path), MONDAY)
        work = entered(path)
        live(work)
        facts = facts_in_force(work.connection)
        work.connection.rollback()
        work.close()
        packed = gzip.compress(path.read_bytes(), mtime=0)
    (FOLDER / f"{name}.slaapp.gz").write_bytes(packed)
    (FOLDER / f"{name}.facts").write_text(facts + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
