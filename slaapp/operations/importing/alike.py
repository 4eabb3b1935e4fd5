"""Who of a file is here already, or stands in it twice: by address, number, name and company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Literal, NamedTuple, TypeAlias

from sqlalchemy import Connection, text

from slaapp.domain.folding import fold
from slaapp.domain.likeness import CERTAIN, Traits, Who, traits_of
from slaapp.domain.likeness_blocks import Blocks
from slaapp.exchange.lead_records import LeadRecord
from slaapp.operations.importing.shelf import Met, StagedShelf
from slaapp.store.likely_pairs import everybody
from slaapp.store.tables import person

Known: TypeAlias = Literal["person", "merge", "skip"]
"""What becomes of a row about somebody who is known: one more lead of that person, one with the
lead that is here, or nothing."""

KNOWN: tuple[Known, ...] = ("person", "merge", "skip")
FILLED = ("first_name", "last_name", "email", "phone", "phone_e164", "job_title")
OBJECTING = ("objection", "objected_at")
_PHONES = ("phone", "phone_e164")
_MOST_SHOWN = 200
_MOST_PERSONS = 20_000
"""Persons of the file whose values are kept in memory: far more than wait to be written."""


class Twin(NamedTuple):
    """Somebody a row looks like: their lead and person, why, and how strongly.

    One that ``is_new`` is of this file.
    """

    lead_id: str
    person_id: str | None
    reason: str
    strength: int
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """A row about somebody who is known, to be looked through before anything is imported."""

    line: int
    name: str
    company: str
    reason: str
    strength: int
    lead_id: str


@dataclass
class Alike:
    """What was found: by reason, and the first rows; what known persons gain from it."""

    counts: Counter[str] = field(default_factory=Counter)
    rows: list[AlikeRow] = field(default_factory=list)
    filled: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Values for the blanks of persons, by key."""

    def note(self, record: LeadRecord, twin: Twin) -> None:
        """One more row about somebody who is known."""
        self.counts[twin.reason] += 1
        if len(self.rows) < _MOST_SHOWN:
            shown = (_name(record), record.company or "", twin.reason, twin.strength)
            self.rows.append(AlikeRow(record.line, *shown, twin.lead_id))


class Everybody:
    """All who are here and all of the file so far; in memory a bounded number of them."""

    def __init__(self, connection: Connection) -> None:
        """``connection`` is the staged file's, with the workspace attached as ``original``."""
        self._connection = connection
        self._met: dict[int, Met] = {}
        self._shelf = StagedShelf(connection, self._met.pop)
        self._blocks = Blocks(CERTAIN, self._shelf)
        self._persons: dict[str, tuple[Any, ...]] = {}
        self._gained: dict[str, tuple[Any, ...]] = {}
        self._looked_at: tuple[LeadRecord | None, Traits] = (None, traits_of(Who()))
        for row, traits in everybody(connection, "original"):
            self._add(traits, Met(row.id, row.person_id, False))

    def twin_of(self, record: LeadRecord) -> Twin | None:
        """Who the row is about, if that is certain enough to be told."""
        self._looked_at = record, _traits(record)
        match = self._blocks.best(self._looked_at[1])
        if match is None:
            return None
        met = self._met.get(match.place) or self._shelf.whose(match.place)
        lead_id, person_id, is_new = met
        return Twin(lead_id, person_id, match.reason, match.strength, is_new)

    def learn(self, record: LeadRecord, lead: Twin, values: Mapping[str, Any] | None) -> None:
        """The row is (part of) that lead now; ``values`` are its person's, if they are new."""
        seen, traits = self._looked_at
        met = Met(lead.lead_id, lead.person_id, lead.is_new)
        self._add(traits if seen is record else _traits(record), met)
        if lead.person_id and values is not None:
            if len(self._persons) >= _MOST_PERSONS:
                # Those before the last thousands are written by now.
                for key in list(islice(self._persons, _MOST_PERSONS // 2)):
                    del self._persons[key]
            self._persons[lead.person_id] = tuple(values.get(name) for name in FILLED)

    def _add(self, traits: Traits, met: Met) -> None:
        place = self._blocks.add(traits)
        self._met[place] = met

    def agrees(self, person_id: str | None, values: Mapping[str, Any]) -> bool:
        """Whether nothing in ``values`` is otherwise than what is known of the person."""
        if person_id is None:
            return False
        held = self._held(person_id)
        told = {name: value for name, value in values.items() if value and name in FILLED}
        # A number is told apart by its international form, where there is one.
        skipped = "phone" if held["phone_e164"] and told.get("phone_e164") else ""
        return not any(
            held[name] and fold(held[name]) != fold(value)
            for name, value in told.items()
            if name != skipped
        )

    def blanks_of(self, person_id: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """What of ``values`` the person lacks."""
        held = self._held(person_id)
        if held["phone"] or held["phone_e164"]:
            values = {name: value for name, value in values.items() if name not in _PHONES}
        return {name: values[name] for name in FILLED if values.get(name) and not held[name]}

    def learn_blanks(self, person_id: str, gained: Mapping[str, Any]) -> None:
        """The person has these from now on."""
        held = self._held(person_id) | dict(gained)
        self._gained[person_id] = tuple(held[name] for name in FILLED)

    def _held(self, person_id: str) -> dict[str, Any]:
        held = self._gained.get(person_id) or self._persons.get(person_id)
        if held is None:
            row = self._connection.execute(_PERSON, {"key": person_id}).first()
            held = tuple(row) if row else (None,) * len(FILLED)
        return dict(zip(FILLED, held, strict=True))


_LISTED = ", ".join(FILLED)
_PERSON = text(
    f"SELECT {_LISTED} FROM main.person WHERE id = :key "
    f"UNION ALL SELECT {_LISTED} FROM original.person WHERE id = :key"
)


def fill_persons(connection: Connection, filled: Mapping[str, Mapping[str, Any]]) -> None:
    """Give persons of the staged file what they lacked."""
    names = (*FILLED, *OBJECTING)
    given = [dict.fromkeys(names) | dict(values) | {"key": key} for key, values in filled.items()]
    if given:
        sets = ", ".join(f"{name} = coalesce({name}, :{name})" for name in names)
        statement = f"UPDATE main.{person.name} SET {sets} WHERE id = :key"
        connection.execute(text(statement), given)


def leads_of(connection: Connection, person_ids: Iterable[str]) -> list[str]:
    """The leads of these persons that are in the workspace: their figures change with them."""
    keys = [(key,) for key in person_ids]
    if not keys:
        return []
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS of_persons(id TEXT PRIMARY KEY)")
    connection.exec_driver_sql("DELETE FROM of_persons")
    connection.exec_driver_sql("INSERT OR IGNORE INTO of_persons(id) VALUES (?)", keys)
    found = "SELECT id FROM original.lead WHERE person_id IN (SELECT id FROM of_persons)"
    return list(connection.exec_driver_sql(found).scalars())


def _traits(record: LeadRecord) -> Traits:
    email = "" if "email_invalid" in record.flags else record.email or ""
    phone = record.phone_e164 or record.phone or ""
    return traits_of(Who(_name(record), record.company or "", email, phone))


def _name(record: LeadRecord) -> str:
    return f"{record.first_name or ''} {record.last_name or record.full_name or ''}".strip()
