"""``presets``: the known mappings, shipped ones and the team's, as a list and as files."""

from __future__ import annotations

from pathlib import Path

from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.operations.presets import (
    delete_preset,
    export_preset,
    import_preset,
    known_presets,
    saved_presets,
)


def add_preset_words(words: WordList) -> None:
    """Add ``presets`` and its acts."""
    acts = words.add_group("presets")
    acts.add("list", list_presets)
    exported = acts.add("export", export_one)
    exported.takes("name", help_of="preset_name")
    exported.takes("out", help_of="preset_out")
    imported = acts.add("import", import_one)
    imported.takes("path", help_of="preset_in")
    removed = acts.add("remove", remove_one)
    removed.takes("name", help_of="preset_name")


def list_presets(session: Session) -> int:
    """Every preset by name, whose it is, and how many columns it knows."""
    with session.reading() as reading:
        saved = {preset.name for preset in saved_presets(reading.connection)}
        known = known_presets(reading.connection)
    rows = [
        (each.name, "team" if each.name in saved else "shipped", len(each.columns))
        for each in known
    ]
    if session.wants_json:
        names = ("name", "from", "columns")
        print_json({"presets": [dict(zip(names, row, strict=True)) for row in rows]})
        return 0
    say = session.say
    heads = [say(f"presets.{name}") for name in ("name", "from", "columns")]
    said = [(name, say(f"presets.{whose}"), str(columns)) for name, whose, columns in rows]
    print_table(heads, said, "llr")
    return 0


def export_one(session: Session) -> int:
    """Write a preset to a file."""
    path = Path(session.options.out)
    with session.reading() as reading:
        export_preset(reading.connection, session.options.name, path)
    if session.wants_json:
        print_json({"file": str(path)})
    else:
        print(session.say("done.export_preset", name=session.options.name, path=str(path)))
    return 0


def import_one(session: Session) -> int:
    """Take a shared preset in."""
    with session.writing() as writing:
        path = Path(session.options.path)
        receipt = import_preset(writing.connection, path, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def remove_one(session: Session) -> int:
    """Give a preset of the team's up."""
    with session.writing() as writing:
        name = session.options.name
        receipt = delete_preset(writing.connection, name, by=writing.by, now=writing.now)
        return tell_done(session, receipt)
