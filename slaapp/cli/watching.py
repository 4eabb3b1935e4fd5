"""``watched``: what waits in a folder to be imported."""

from __future__ import annotations

from pathlib import Path

from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.exchange.watched_folder import digest_of
from slaapp.operations.watched import WaitingFile, leave_file, look_into, sort_files


def add_words(words: WordList) -> None:
    """``watched``."""
    watched = words.add("watched", show_watched)
    watched.takes("folder", help_of="watched_folder")
    watched.takes("--leave", default=None, metavar="FILE", help_of="watched_leave")


def show_watched(session: Session) -> int:
    """List what waits, or leave one aside."""
    folder = Path(session.options.folder)
    if session.options.leave is not None:
        return _leave(session, folder / session.options.leave)
    with session.reading() as reading:
        found = sort_files(reading.connection, look_into(folder, {}, reading.now))
    if session.wants_json:
        print_json({"folder": str(folder), "files": [_document(each) for each in found]})
        return 0
    if not any(each.fate in ("waits", "written") for each in found):
        print(session.say("watched.nothing", folder=folder))
    if found:
        heads = [session.say(f"head.{name}") for name in ("file", "state", "read_as")]
        print_table(heads, [_cells(session, each) for each in found], "lll")
    return 0


def _leave(session: Session, path: Path) -> int:
    digest = digest_of(path)
    with session.writing() as writing:
        receipt = leave_file(writing.connection, path, digest, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _cells(session: Session, one: WaitingFile) -> list[str]:
    read_as = one.preset or session.say("watched.by_names")
    if one.remembered:
        read_as = session.say("watched.as_before")
    waits = one.fate == "waits"
    return [one.path.name, session.say(f"watched.fate.{one.fate}"), read_as if waits else ""]


def _document(one: WaitingFile) -> dict[str, object]:
    return {
        "file": one.path.name,
        "state": one.fate,
        "sha256": one.digest or None,
        "remembered": one.remembered,
        "preset": one.preset or None,
    }
