"""Any agreement that the editor accepts is stored, signed, passed on and compared without loss."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from slaapp.domain.agreement import Agreement, canonical_text, digest
from slaapp.domain.agreement_diff import differences
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.operations.agreement import put_in_force, read_draft, save_draft
from slaapp.operations.agreement_files import export_agreement, import_agreement
from slaapp.store.agreement_texts import stored_versions
from slaapp.store.check import check_file
from slaapp.store.rulebook import read_rulebook
from tests.domain.sound_agreements import accepted
from tests.store.workspaces import Workspace, entered


@contextmanager
def team(template: Path, folder: str, name: str) -> Iterator[Workspace]:
    """A team's file of its own."""
    work = entered(Path(shutil.copy(template, Path(folder, name))))
    try:
        yield work
    finally:
        work.connection.close()
        work.opened.lock.release()


# Each draw is two files, so that half of the usual draws is enough.
two_files = settings(max_examples=max(10, settings.default.max_examples // 3))


@two_files
@given(terms=accepted, other=accepted)
def test_it_is_stored_signed_passed_on_and_compared_without_loss(
    workspace_template: Path, terms: Agreement, other: Agreement
):
    with TemporaryDirectory() as folder:
        file = Path(folder, "accord.json")
        with team(workspace_template, folder, "une.slaapp") as one:
            sign(one, terms)
            assert signed(one) == terms
            assert check_file(one.connection) == []
            one.connection.rollback()
            export_agreement(one.connection, file)
            assert read_rulebook(one.connection).versions[-1].agreement == terms
        said = json.loads(file.read_text("utf-8"))
        assert said["sha256"] == digest(canonical_text(terms))
        with team(workspace_template, folder, "autre.slaapp") as two:
            import_agreement(two.connection, file, by=two.manager, now=two.tick())
            taken = read_draft(two.connection)
            two.connection.rollback()
            assert taken == terms
            assert agreement_faults(taken, two.today) == []
    compare(terms, other)


def sign(work: Workspace, terms: Agreement) -> None:
    save_draft(work.connection, terms, by=work.manager, now=work.tick())
    names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno", "today": work.today}
    put_in_force(work.connection, **names, by=work.manager, now=work.tick())


def signed(work: Workspace) -> Agreement:
    """What the newest version's document says, read from its bytes."""
    newest = stored_versions(work.connection)[-1]
    work.connection.rollback()
    assert newest.tampered is None
    return newest.terms()


def compare(one: Agreement, other: Agreement) -> None:
    """The same has no differences; of two each difference is told from both sides."""
    assert differences(one, one) == ()
    there, back = differences(one, other), differences(other, one)
    assert bool(there) is (canonical_text(one) != canonical_text(other))
    turned = {"added": "removed", "removed": "added"}
    assert {(each.code, each.how) for each in back if each.part != "criteria"} == {
        (each.code, turned.get(each.how, each.how)) for each in there if each.part != "criteria"
    }
