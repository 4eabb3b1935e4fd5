"""Known mappings of one's own: saved under a name, shared as a file, given up; all can be undone.

They lie beside the mappings that are remembered by a file's header, under a key made of the name.
One with the name of a shipped preset goes before it: that is how a shipped one is corrected.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, select

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.mapping import Mapping
from slaapp.exchange.preset import (
    LONGEST_NAME,
    Preset,
    preset_from,
    preset_of,
    preset_text,
    read_preset,
    write_preset,
)
from slaapp.exchange.preset_use import recognised
from slaapp.operations.importing.presets import shipped_presets
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.tables import import_mapping

_MARK = "preset:"


def saved_presets(connection: Connection) -> list[Preset]:
    """Those of the team, by name; one that a newer version saved is passed over."""
    query = select(import_mapping.c.document).where(
        import_mapping.c.fingerprint.like(f"{_MARK}%"), import_mapping.c.withdrawn == 0
    )
    found = (_readable(text) for text in connection.execute(query).scalars())
    return sorted(filter(None, found), key=lambda preset: fold(preset.name))


def known_presets(connection: Connection) -> list[Preset]:
    """The team's, then the shipped ones that have no namesake among them."""
    saved = saved_presets(connection)
    names = {fold(preset.name) for preset in saved}
    return [*saved, *(each for each in shipped_presets() if fold(each.name) not in names)]


def named_preset(connection: Connection, name: str) -> Preset:
    """The preset of that name, whatever its case. Raises Trouble("preset_unknown")."""
    known = known_presets(connection)
    found = next((each for each in known if fold(each.name) == fold(name.strip())), None)
    if found is None:
        names = ", ".join(each.name for each in known)
        raise Trouble("preset_unknown", name=name, names=names)
    return found


def own_preset_for(connection: Connection, header: tuple[str, ...]) -> Preset | None:
    """The team's preset that knows a header; None where none does."""
    return recognised(saved_presets(connection), header)


def save_preset(
    connection: Connection, name: str, mapping: Mapping, *, by: Author, now: Instant
) -> Receipt:
    """Keep what was decided about a file under a name; one of that name is replaced.

    Raises Trouble: entry_nameless, entry_too_long.
    """
    return keep_preset(connection, preset_of(_checked(name), mapping), by=by, now=now)


def keep_preset(connection: Connection, preset: Preset, *, by: Author, now: Instant) -> Receipt:
    """Keep a preset, for instance one that was shared. Raises as ``save_preset``."""
    name = _checked(preset.name)
    with operation(connection, "save_preset", by=by, now=now) as doing:
        mark, text = _MARK + fold(name), preset_text(replace(preset, name=name))
        query = select(import_mapping).where(import_mapping.c.fingerprint == mark)
        held = connection.execute(query).first()
        if held is None:
            doing.add(import_mapping, fingerprint=mark, name=name, document=text)
        else:
            doing.change(import_mapping, held.id, name=name, document=text, withdrawn=0)
        doing.details["name"] = name
    assert doing.receipt is not None
    return doing.receipt


def delete_preset(connection: Connection, name: str, *, by: Author, now: Instant) -> Receipt:
    """Give a preset of one's own up. Raises Trouble: preset_unknown (a shipped one stays)."""
    with operation(connection, "delete_preset", by=by, now=now) as doing:
        query = select(import_mapping).where(
            import_mapping.c.fingerprint == _MARK + fold(name.strip()),
            import_mapping.c.withdrawn == 0,
        )
        held = connection.execute(query).first()
        if held is None:
            names = ", ".join(each.name for each in saved_presets(connection))
            raise Trouble("preset_unknown", name=name, names=names or "–")
        doing.change(import_mapping, held.id, withdrawn=1)
        doing.details["name"] = held.name
    assert doing.receipt is not None
    return doing.receipt


def export_preset(connection: Connection, name: str, path: Path) -> None:
    """Write a preset to a file to share. Raises Trouble: preset_unknown, and of writing."""
    write_preset(path, named_preset(connection, name))


def import_preset(connection: Connection, path: Path, *, by: Author, now: Instant) -> Receipt:
    """Take a shared preset in. Raises Trouble as ``read_preset``, and as ``save_preset``."""
    return keep_preset(connection, read_preset(path), by=by, now=now)


def _checked(name: str) -> str:
    typed = " ".join(name.split())
    if not typed:
        raise Trouble("entry_nameless")
    if len(typed) > LONGEST_NAME:
        raise Trouble("entry_too_long", most=LONGEST_NAME)
    return typed


def _readable(text: str) -> Preset | None:
    try:
        return preset_from(text)
    except (Trouble, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
