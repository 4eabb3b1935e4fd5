"""``import``: a file of leads, or of what happened to them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from resources.import_words import reason_words
from slaapp.cli.import_answer import tell_import, tell_refused
from slaapp.cli.import_mapping import chosen_mapping
from slaapp.cli.parser import WordList
from slaapp.cli.presets import add_preset_words
from slaapp.cli.session import Session, Writing
from slaapp.domain.trouble import Trouble
from slaapp.operations.import_leads import (
    KNOWN,
    Clocks,
    ImportChoice,
    Inspection,
    ReadOptions,
    StagedImport,
    apply_import,
    discard_staging,
    inspect_file,
    inspected_with_texts,
    recall,
    remembered_mapping,
    stage_import,
    staging_path,
    text_fields,
    with_preset,
    write_rejected,
)
from slaapp.operations.presets import named_preset, own_preset_for, save_preset

_ESCAPED = {"\\t": "\t", "tab": "\t"}


def add_words(words: WordList) -> None:
    """``import`` and ``presets``."""
    word = words.add("import", import_file)
    word.takes("table", metavar="FILE", help_of="import_table")
    word.takes("--outcomes", action="store_true", help_of="import_outcomes")
    word.takes("--historical", action="store_true", help_of="import_historical")
    word.takes("--live", action="store_true", help_of="import_live")
    word.takes("--map", action="append", default=[], metavar="COLUMN=TARGET", help_of="import_map")
    word.takes("--empty", action="append", default=[], metavar="WORD", help_of="import_empty")
    for name in ("--date-format", "--number-style"):
        help_of = f"import_{name[2:].replace('-', '_')}"
        word.takes(name, action="append", default=[], metavar="COLUMN=FORMAT", help_of=help_of)
    word.takes("--known", choices=list(KNOWN), default="person", help_of="import_known")
    word.takes("--zone", default="", metavar="Europe/Paris", help_of="import_zone")
    word.takes("--encoding", default="", metavar="cp1252", help_of="import_encoding")
    word.takes("--delimiter", default="", metavar="SIGN", help_of="import_delimiter")
    word.takes("--sheet", default="", metavar="NAME", help_of="import_sheet")
    word.takes("--bad-rows", default=None, metavar="FILE", help_of="import_bad_rows")
    word.takes("--good-rows-only", action="store_true", help_of="import_good_rows_only")
    word.takes("--preset", default="", metavar="NAME", help_of="import_preset")
    word.takes("--save-preset", default="", metavar="NAME", help_of="import_save_preset")
    add_preset_words(words)


def import_file(session: Session) -> int:
    """Inspect, map, stage and apply; all of the file or nothing of it."""
    options = session.options
    clocks = _clocks(session)
    with session.writing() as writing:
        found = _inspected(session, writing)
        mapping = chosen_mapping(found, options)
        choice = ImportChoice(found.path, mapping, clocks, options.known, found.preset)
        with _staged(writing, choice) as staged:
            if staged.rejected and options.bad_rows:
                _write_bad_rows(session, staged, Path(options.bad_rows))
            if staged.rejected and not options.good_rows_only:
                tell_refused(session, staged)
            if options.save_preset:
                save_preset(
                    writing.connection,
                    options.save_preset,
                    choice.mapping,
                    by=writing.by,
                    now=writing.now,
                )
            receipt = apply_import(
                writing.connection,
                staged,
                by=writing.by,
                now=session.clock(),
                good_rows_only=options.good_rows_only,
                passphrase=writing.opened.passphrase,
            )
            return tell_import(session, staged, receipt, found)


def _clocks(session: Session) -> Clocks | None:
    if session.options.historical and session.options.live:
        raise Trouble("import_clocks_twice")
    if session.options.historical:
        return "historical"
    return "live" if session.options.live else None


def _inspected(session: Session, writing: Writing) -> Inspection:
    options = session.options
    delimiter = _ESCAPED.get(options.delimiter, options.delimiter)
    found = inspect_file(
        Path(options.table),
        ReadOptions(encoding=options.encoding, delimiter=delimiter, sheet=options.sheet),
        zone=writing.workspace.zone,
        empty_words=tuple(options.empty),
        progress=teller(),
    )
    with writing.connection.begin():
        return inspected_with_texts(
            _recalled(found, writing.connection, options.preset), text_fields(writing.connection)
        )


def _recalled(found: Inspection, connection: Connection, preset: str) -> Inspection:
    """With a known mapping by its name, or what was decided for such a header, if anything was."""
    if preset:
        return with_preset(found, named_preset(connection, preset))
    kept = remembered_mapping(connection, found.fingerprint)
    if kept is not None:
        return recall(found, kept)
    own = own_preset_for(connection, found.header)
    return found if own is None else with_preset(found, own)


@contextmanager
def _staged(writing: Writing, choice: ImportChoice) -> Iterator[StagedImport]:
    """The staged import; whatever happens, its file does not stay."""
    place = staging_path(writing.opened.path)
    tell = teller()
    try:
        yield stage_import(
            writing.opened.path,
            place,
            choice,
            by=writing.by,
            now=writing.now,
            passphrase=writing.opened.passphrase,
            progress=None if tell is None else lambda _step, done, of: tell(done, of),
        )
    finally:
        discard_staging(place)


def _write_bad_rows(session: Session, staged: StagedImport, place: Path) -> None:
    language = session.vocabulary.language
    header = session.say("import.reason")
    write_rejected(place, staged, header, lambda code: reason_words(code, language))


def teller() -> Callable[[int, int], None] | None:
    """Where somebody looks on, how far it is."""
    if not sys.stderr.isatty():
        return None

    def tell(done: int, of: int) -> None:
        share = 100 * done // max(1, of)
        print(f"\r{share:3d} %", end="\r", file=sys.stderr, flush=True)

    return tell
