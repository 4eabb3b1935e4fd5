"""Machines of one team for tests: copies of one workspace, each with a clock and files to give."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

from slaapp.exchange import packet
from slaapp.operations.packets import Giving, Packed, Taken, note_given, pack, unpack
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from tests.store.workspaces import Workspace, entered

# What is hard to guess takes long: no secret is kept here.
packet.COST = 4
SECRET = "trois pommes bleues"
_numbers = count()


@contextmanager
def machines(template: Path, folder: Path, *names: str) -> Iterator[list[Workspace]]:
    """Opened copies of one file, each on a machine of its own."""
    made = [machine(template, folder, name) for name in names]
    yield made
    for work in made:
        leave(work)


def machine(template: Path, folder: Path, name: str) -> Workspace:
    """One more copy, opened."""
    path = folder / f"{name}-{next(_numbers)}.slaapp"
    work = entered(Path(shutil.copy(template, path)))
    work.people = {role: replace(by, device_id=name) for role, by in work.people.items()}
    return work


def leave(work: Workspace) -> None:
    """Let go of a machine's file without a backup."""
    work.connection.close()
    work.opened.reader.dispose()
    work.opened.writer.dispose()
    work.opened.lock.release()


def give(work: Workspace, role: str = "marketing", **giving: object) -> Path:
    """A packet of what a machine knows, everything unless said otherwise."""
    return given(work, role, **giving).path


def given(work: Workspace, role: str = "marketing", **giving: object) -> Packed:
    """The same, with what is told of it; it is noted in the history."""
    out = work.path.parent / f"{work.path.stem}-{next(_numbers)}.slapack"
    said = Giving(**{"kind": "everything", **giving})
    by = work.people[role]
    packed = pack(work.path, out, said, SECRET, by=by, now=work.tick())
    note_given(work.connection, packed, by=by, now=work.tick())
    return packed


def take(work: Workspace, source: Path, role: str = "sales") -> Taken:
    """Take a packet in."""
    return unpack(work.connection, source, SECRET, by=work.people[role], now=work.tick())


def facts(work: Workspace) -> str:
    """What a machine knows; its file is sound."""
    wrong = check_file(work.connection)
    assert not wrong, wrong[:3]
    text = facts_in_force(work.connection)
    work.connection.rollback()
    return text
