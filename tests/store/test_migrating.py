"""Migrations: all of one or nothing of it, no row lost, the journal whole afterwards."""

from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import indent

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import OperationalError

from slaapp.domain.trouble import Trouble
from slaapp.store.check import check_file
from slaapp.store.journal import trigger_statements
from slaapp.store.migrating import SCHEMA_VERSION, SCRIPTS, migrate, schema_version
from slaapp.store.search_index import COLUMNS
from slaapp.store.tables import metadata
from tests.store.workspaces import Workspace


def scripts_with(tmp_path: Path, body: str) -> Path:
    """The migrations there are, and one more after them that does ``body``."""
    scripts = Path(shutil.copytree(SCRIPTS, tmp_path / "migrations"))
    newest = f"{SCHEMA_VERSION:04}"
    lines = indent(body.strip(), "    ")
    (scripts / "versions" / "9999_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\n"
        f'revision = "9999"\ndown_revision = "{newest}"\n\n\n'
        f"def upgrade() -> None:\n{lines}\n"
    )
    return scripts


def counts(workspace: Workspace) -> dict[str, int]:
    return {
        name: workspace.sql(f'SELECT count(*) FROM "{name}"')[0][0]
        for name in ("person", "company", "lead", "event", "change", "deadline", "member")
    }


def schema_of(workspace: Workspace) -> list:
    return workspace.sql("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")


BATCH = """
with op.batch_alter_table("person") as batch:
    batch.add_column(sa.Column("nickname", sa.Text()))
    batch.alter_column("last_name", existing_type=sa.Text(), type_=sa.String(80))
with op.batch_alter_table("lead") as batch:
    batch.add_column(sa.Column("mood", sa.Text()))
"""


def test_trap_1_a_batch_migration_of_a_parent_table_keeps_its_children(
    workspace: Workspace, tmp_path: Path
):
    workspace.with_sales()
    before = counts(workspace)
    migrate(workspace.connection, scripts_with(tmp_path, BATCH))
    assert counts(workspace) == before
    assert workspace.sql("PRAGMA foreign_key_check") == []
    assert workspace.sql("PRAGMA foreign_keys") == [(1,)]


def test_after_a_migration_every_journal_trigger_is_there_and_writes(
    workspace: Workspace, tmp_path: Path
):
    workspace.with_sales()
    migrate(workspace.connection, scripts_with(tmp_path, BATCH))
    stored = {row[0] for row in workspace.sql("SELECT sql FROM sqlite_master WHERE type='trigger'")}
    assert stored == set(trigger_statements())
    before = counts(workspace)["change"]
    workspace.add()
    assert counts(workspace)["change"] > before
    assert check_file(workspace.connection) == []


@pytest.mark.parametrize(
    "failing",
    ['op.execute("SELECT * FROM nowhere")', 'op.execute("DELETE FROM event")'],
    ids=["a step that fails", "a step that loses rows"],
)
def test_trap_2_a_migration_that_fails_halfway_leaves_the_file_as_it_was(
    workspace: Workspace, tmp_path: Path, failing: str
):
    workspace.with_sales()
    before = schema_of(workspace), counts(workspace)
    scripts = scripts_with(tmp_path, BATCH + failing)
    with pytest.raises((OperationalError, Trouble)):
        migrate(workspace.connection, scripts)
    assert (schema_of(workspace), counts(workspace)) == before
    assert schema_version(workspace.connection) == SCHEMA_VERSION
    workspace.connection.rollback()
    assert workspace.sql("PRAGMA foreign_keys") == [(1,)]
    assert check_file(workspace.connection) == []


def test_a_migration_that_leaves_orphans_is_refused(workspace: Workspace, tmp_path: Path):
    workspace.with_sales()
    scripts = scripts_with(tmp_path, "op.execute(\"UPDATE lead SET person_id = 'nobody'\")")
    with pytest.raises(Trouble) as refused:
        migrate(workspace.connection, scripts)
    assert refused.value.code == "migration_failed"
    assert workspace.sql("PRAGMA foreign_key_check") == []


def is_plain(name: str | None, _kind: str, _parents: object) -> bool:
    """FTS5 keeps its tables in tables of its own."""
    return name is None or not name.startswith(tuple(COLUMNS))


def test_the_migrations_lead_to_the_tables_the_program_knows(workspace: Workspace):
    with workspace.connection.begin():
        opts = {"compare_type": True, "compare_server_default": True, "include_name": is_plain}
        context = MigrationContext.configure(workspace.connection, opts=opts)
        differences = compare_metadata(context, metadata)
    assert differences == []


def test_the_schema_version_is_the_newest_migration():
    scripts = ScriptDirectory(str(SCRIPTS))
    assert scripts.get_current_head() == f"{SCHEMA_VERSION:04}"
    assert len(list(scripts.walk_revisions())) == SCHEMA_VERSION
