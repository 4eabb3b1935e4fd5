"""What takes long in an import, on its own thread: most of it is done by a child process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from slaapp.operations.importing.child import ChildCancelled, ImportChild
from ui.background import Cancelled

if TYPE_CHECKING:
    from slaapp.operations.import_leads import (
        ImportChoice,
        Inspection,
        ReadOptions,
        StagedImport,
    )

T = TypeVar("T")
Tell = Callable[[str, int, int], None]


def warm_up() -> None:
    """Import what the later steps need, so that the window does not have to."""
    import slaapp.operations.import_leads
    import slaapp.operations.presets
    from slaapp.operations.importing.inspection import known_header_names
    from slaapp.operations.importing.presets import shipped_presets
    from ui.pages.importing.zones import zone_names

    assert slaapp.operations.import_leads
    assert slaapp.operations.presets
    known_header_names()
    shipped_presets()
    zone_names()


def new_child() -> ImportChild:
    """A child process to be, for several calls."""
    return ImportChild(stays=True)


def unless_cancelled(call: Callable[[], T]) -> T:
    """What a call of the child gives. Raises Cancelled where it was stopped."""
    try:
        return call()
    except ChildCancelled:
        raise Cancelled from None


def inspect(
    child: ImportChild,
    path: Path,
    options: ReadOptions | None,
    zone: str,
    empty_words: tuple[str, ...],
    tell: Tell,
) -> Inspection:
    """Look at a file. Raises the Troubles of reading it."""
    from slaapp.operations.import_leads import inspect_file

    return child.call(
        inspect_file,
        path,
        options,
        zone=zone,
        empty_words=empty_words,
        progress=lambda done, total: tell("look", done, total),
    )


def stage(
    child: ImportChild,
    original: Path,
    place: Path,
    choice: ImportChoice,
    member_id: str | None,
    now: int,
    passphrase: str | None,
    tell: Tell,
) -> StagedImport:
    """Stage a file at ``place``, where nothing stays unless it was staged whole."""
    from slaapp.operations.import_leads import discard_staging, stage_import
    from slaapp.operations.operation import Author
    from slaapp.operations.places import device_id

    try:
        return child.call(
            stage_import,
            original,
            place,
            choice,
            by=Author(member_id, device_id()),
            now=now,
            passphrase=passphrase,
            progress=tell,
        )
    except BaseException:
        discard_staging(place)
        raise


def new_place(original: Path) -> Path:
    """Where a staged file can lie."""
    from slaapp.operations.importing.places import staging_path

    return staging_path(original)


def write_bad_rows(
    staged: StagedImport, place: Path, header: str, words: Callable[[str], str]
) -> int:
    """Write the rows that are left out. Raises Trouble: file_exists, folder_missing, …"""
    from slaapp.domain.trouble import Trouble
    from slaapp.operations.import_leads import write_rejected

    if place.exists():
        raise Trouble("file_exists", path=str(place))
    return write_rejected(place, staged, header, words)


def apply(
    connection: Any,
    staged: StagedImport,
    by: Any,
    now: int,
    passphrase: str | None,
    tell: Callable[[int, int], None],
) -> Any:
    """On the writing thread: bring the staged rows in; what was staged is then no longer needed."""
    from slaapp.operations.import_leads import apply_import

    receipt = apply_import(
        connection,
        staged,
        by=by,
        now=now,
        good_rows_only=True,
        passphrase=passphrase,
        progress=tell,
    )
    staged.discard()
    return receipt
