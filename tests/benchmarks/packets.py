"""How long giving and taking many leads takes, and how much memory: ``python -m
tests.benchmarks.packets [leads]``."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from slaapp.operations.packets import Giving, note_given, pack, preview, unpack
from slaapp.store.opening import close_file
from tests.benchmarks.rescoring import fill
from tests.operations.two_machines import SECRET, leave, machine
from tests.store.workspaces import MONDAY, Workspace, workspace_at


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base.slaapp"
        close_file(workspace_at(base), MONDAY)
        here, there = (machine(base, Path(folder), name) for name in ("here", "there"))
        timed(f"{count} leads made", lambda: fill(here, count))
        exchange(here, there, Path(folder) / "all.slapack", count)
        leave(here)
        leave(there)


def exchange(here: Workspace, there: Workspace, out: Path, count: int) -> None:
    by = here.marketing
    packed = timed(
        "given",
        lambda: pack(
            here.path, out, Giving("everything", "Ventes"), SECRET, by=by, now=here.tick()
        ),
    )
    print(f"{packed.size / 1e6:9.1f} MB, {packed.leads} leads, {packed.events} entries")
    note_given(here.connection, packed, by=by, now=here.tick())
    timed("looked at", lambda: preview(there.path, out, SECRET))
    take = lambda: unpack(  # noqa: E731
        there.connection, out, SECRET, by=there.sales, now=there.tick()
    )
    timed("taken in", take)
    timed("taken in again", take)
    again = Path(out.with_name("news.slapack"))
    giving = Giving("everything", "Ventes", since_last=True)
    here.add()
    news = timed(
        "the news given", lambda: pack(here.path, again, giving, SECRET, by=by, now=here.tick())
    )
    assert news.leads < count
    timed(
        "the news taken in",
        lambda: unpack(there.connection, again, SECRET, by=there.sales, now=there.tick()),
    )


def timed(what: str, work: Callable[[], Any]) -> Any:
    before, held = time.perf_counter(), peak()
    value = work()
    took = time.perf_counter() - before
    print(f"{took:9.2f} s  {what:24}  peak {peak() / 1e6:7.0f} MB (+{(peak() - held) / 1e6:.0f})")
    return value


def peak() -> int:
    """The most memory that this process ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
