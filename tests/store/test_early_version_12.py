"""A file that version 12 was brought to before that was finished is whole once it is opened."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from slaapp.domain.objection import digests_of
from slaapp.operations.leads import LeadForm
from slaapp.store.check import check_file
from tests.store.files.make import FOLDER
from tests.store.workspaces import Workspace, entered

OBJECTOR = ("INÈS@atelier.fr", "+33612345678")
INDEXES = "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'apart' ORDER BY name"


@pytest.fixture(params=["0012", "0013", "0016"])
def early(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A stored file, as the first form of the step to version 12 left those tables.

    Somebody objected before: that form kept nobody's digests, and one index for both sides.
    """
    path = tmp_path / "early.slaapp"
    path.write_bytes(gzip.decompress((FOLDER / f"schema-{request.param}.slaapp.gz").read_bytes()))
    file = sqlite3.connect(path)
    triggers = file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in triggers:
        file.execute(f'DROP TRIGGER "{name}"')
    file.execute("DROP INDEX ix_apart_one_id")
    file.execute("DROP INDEX ix_apart_other_id")
    file.execute("CREATE INDEX ix_apart_one_id_other_id ON apart (one_id, other_id)")
    file.execute("DELETE FROM objection_mark")
    file.execute(
        "UPDATE person SET email = ?, phone_e164 = ?, objection = 'calls', objected_at = 5 "
        "WHERE id = (SELECT min(id) FROM person)",
        OBJECTOR,
    )
    for _name, sql in triggers:
        file.execute(sql)
    file.commit()
    file.close()
    return path


def test_the_digests_of_earlier_objectors_are_kept_and_they_are_recognised(early: Path):
    work = entered(early)
    marks = work.sql("SELECT about, digest, objection, objected_at FROM objection_mark")
    told = {about: digest for about, digest, *_more in marks}
    assert told == digests_of(*OBJECTOR)
    assert {tuple(more) for _about, _digest, *more in marks} == {("calls", 5)}
    work.add(LeadForm(last_name="Dupont", email="inès@atelier.fr"))
    newest = "SELECT objection FROM person ORDER BY id DESC LIMIT 1"
    assert work.sql(newest) == [("calls",)]
    work.close()


def test_pairs_are_found_as_in_a_new_file(early: Path, workspace: Workspace):
    work = entered(early)
    assert work.sql(INDEXES) == workspace.sql(INDEXES)
    assert check_file(work.connection) == []
    work.connection.rollback()
    work.close()
