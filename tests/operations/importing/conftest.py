"""A workspace to import into."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from slaapp.domain.instants import to_instant
from slaapp.operations.import_leads import (
    ImportChoice,
    StagedImport,
    apply_import,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.operations.operation import Author, Receipt
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.opening import OpenFile

NOW = to_instant(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
BY = Author(None, "a machine")


@dataclass
class Bench:
    """An opened workspace, its writing connection, and the steps of an import."""

    opened: OpenFile
    connection: Connection
    now: int = NOW
    staged: list[StagedImport] = field(default_factory=list)

    def stage(self, path: Path, clocks: str = "historical") -> StagedImport:
        """Inspect with the guessed mapping (the suspects declared empty) and stage."""
        found = inspect_file(path)
        found = inspect_file(path, empty_words=found.profile.suspects)
        choice = ImportChoice(path, found.mapping, clocks)
        place = staging_path(self.opened.path)
        self.now += 1_000
        staged = stage_import(self.opened.path, place, choice, by=BY, now=self.now)
        self.staged.append(staged)
        return staged

    def bring_in(self, path: Path, clocks: str = "historical", good_rows_only=False) -> Receipt:
        """Stage and apply; the file's leads are there afterwards."""
        staged = self.stage(path, clocks)
        self.now += 1_000
        receipt = apply_import(
            self.connection, staged, by=BY, now=self.now, good_rows_only=good_rows_only
        )
        staged.discard()
        return receipt


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with bench_in(tmp_path) as made:
        yield made


@contextmanager
def bench_in(folder: Path) -> Iterator[Bench]:
    """A bench over a new file in a folder."""
    start = Start("Nord", [NewMember("Anne", "marketing"), NewMember("Bruno", "sales")])
    opened = create_workspace(folder / "t.slaapp", start, device_id="a machine", now=NOW)
    with opened.writing_connection() as connection:
        yield Bench(opened, connection)
    opened.lock.release()


@pytest.fixture
def write_file(tmp_path: Path):
    """Write a small CSV beside the workspace."""

    def write(text: str, name: str = "leads.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
