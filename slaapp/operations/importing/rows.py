"""From a record of a file to rows of facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from resources.domain_words import domain_word
from resources.languages import LANGUAGES
from slaapp.domain.folding import fold
from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.domain.lead_fields import LISTED, fields_in
from slaapp.domain.origin import Origin
from slaapp.domain.privacy import INFORMED
from slaapp.exchange.dated_value import DatedValue
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.mapping import Mapping
from slaapp.operations.importing.batch import Batch
from slaapp.operations.importing.names import Names
from slaapp.operations.importing.origins import KnownOrigins
from slaapp.operations.importing.present import SEPARATOR, Present
from slaapp.operations.operation import Author
from slaapp.store.cycle_facts import INTO
from slaapp.store.objections import KnownObjections, Objection
from slaapp.store.tables import (
    company,
    custom_field,
    lead_tag,
    member,
    metadata,
    person,
    reason,
    tag,
)

# Which dated part of a record becomes which event.
DATED: tuple[tuple[str, str], ...] = (
    ("qualified", "qualified"),
    ("handed_over", "handed_over"),
    ("accepted", "accepted"),
    ("rejected", "rejected"),
    ("first_attempt", "attempt"),
    ("conversation", "conversation"),
    ("opportunity", "opportunity"),
    ("won", "won"),
    ("lost", "lost"),
    ("recycled", "recycled"),
)
# What a record's stage says where no date does; "new" is the receipt itself.
_OF_STAGE: dict[str, str] = {
    "qualified": "qualified",
    "handed_over": "handed_over",
    "accepted": "accepted",
    "contacted": "conversation",
    "opportunity": "opportunity",
    "won": "won",
    "lost": "lost",
    "rejected": "rejected",
    "recycled": "recycled",
}


class Rows:
    """Makes the rows of each record; keeps what several records share."""

    def __init__(
        self,
        connection: Connection,
        mapping: Mapping,
        by: Author,
        now: Instant,
        live: bool,
        present: Present,
        origin: Origin,
    ) -> None:
        """``connection`` is the staged file's, with the workspace attached; ``origin`` is that of
        rows that say nothing of it."""
        self._by, self._now, self._live, self._mapping = by, now, live, mapping
        self._present = present
        self._origins = KnownOrigins(origin)
        self._listed = {
            each: Names(connection, metadata.tables[each], "name", now) for each in LISTED
        }
        self._tags = Names(connection, tag, "name", now)
        self._tag_names = {fold(name): name for name in self._tags.known}
        self._companies = Names(connection, company, "name", now)
        self._places: dict[tuple[str | None, ...], str] = {}
        self._reasons = {kind: _reason_names(connection, kind) for kind in ("rejection", "loss")}
        members = connection.execute(select(member.c.name, member.c.id))
        self._members = {fold(row.name): row.id for row in members}
        self._objections = KnownObjections(connection, "original")
        self.custom_rows = self._new_fields(connection)

    def lead(
        self,
        batch: Batch,
        record: LeadRecord,
        *,
        person_id: str | None = None,
        into: str | None = None,
    ) -> tuple[str, str | None]:
        """The rows of a new lead: itself, its person and company, its timeline; both keys.

        ``person_id`` is the person where they are known; with ``into`` it goes on under that lead.
        """
        company_id = self._company(batch, record)
        person_id = person_id or self._person(batch, record, company_id)
        # What comes in live comes in now; when history came in, nobody knows unless it says so.
        unsaid = DatedValue(self._now, "instant" if self._live else "unknown")
        received = record.received or unsaid
        key = new_id(self._now)
        batch.rows.setdefault("lead", []).append(
            {
                "id": key,
                "person_id": person_id,
                "company_id": company_id,
                **_values(record, "lead"),
                **self._words(batch, record),
                "historical": int(not self._live),
                "custom": _custom(record),
                "withdrawn": int(into is not None),
            }
        )
        self._event(batch, key, "received", received, **self._origins.of(record.origin).columns())
        if record.tier:
            self._event(batch, key, "changed", received, field="tier", value=record.tier)
        # A person has one address and one number; the others stand where everybody reads them.
        if others := (*record.other_emails, *record.other_phones):
            self._event(batch, key, "note", received, note=SEPARATOR.join(dict.fromkeys(others)))
        self._tag(batch, key, record)
        self._owner(batch, key, record, received)
        self.outcomes(batch, key, record, received)
        if into is not None:
            self._merge(batch, into, key)
        return key, person_id

    def _owner(self, batch: Batch, key: str, record: LeadRecord, since: DatedValue) -> None:
        """Whose lead history says it is, where no hand-over says so."""
        owner = self._members.get(fold(record.owner or ""))
        if owner is not None and not self._live and record.handed_over is None:
            self._event(batch, key, "reassigned", since, member_id=owner)

    def outcomes(
        self, batch: Batch, key: str, record: LeadRecord, fallback: DatedValue | None = None
    ) -> int:
        """The events of what happened to a lead that are not known yet; how many there are."""
        said = self._answers(batch, key, record, fallback)
        for kind, happened, is_dated in self._happenings(record, fallback):
            if self._present.has_event(key, kind, happened.instant if is_dated else None):
                continue
            self._event(batch, key, kind, happened, **self._details(batch, kind, record))
            self._present.learn(key, kind, happened.instant)
            said += 1
            if kind == "handed_over" and self._live:
                # The clocks start now, when the lead reaches this machine (rule 2).
                self._event(batch, key, "available", DatedValue(self._now, "instant"))
        return said if fallback else said + self._noted(batch, key, record)

    def _noted(self, batch: Batch, key: str, record: LeadRecord) -> int:
        """What a row about a lead that is here says beside the outcomes: comments, and ways to
        reach somebody that are not known. Noted when the row's last outcome was, each once."""
        phones = (record.phone_e164 or record.phone, *record.other_phones)
        ways = filter(None, (record.email, *record.other_emails, *phones))
        told = [SEPARATOR.join(self._present.unsaid(key, ways))]
        told += self._present.unsaid(key, filter(None, (record.note,)))
        dated = [
            happened for _kind, happened, is_dated in self._happenings(record, None) if is_dated
        ]
        since = max(dated, key=lambda each: each.instant, default=DatedValue(self._now, "instant"))
        for words in filter(None, told):
            self._event(batch, key, "note", since, note=words)
        return len(list(filter(None, told)))

    def _answers(
        self, batch: Batch, key: str, record: LeadRecord, fallback: DatedValue | None
    ) -> int:
        """What was said of the interest, where it is news: said when the lead came, or now."""
        news = self._present.new_answers(key, record.answers)
        if record.informed is not None:
            news.pop(INFORMED, None)
        for code, answer in news.items():
            happened = fallback or DatedValue(self._now, "instant")
            self._event(batch, key, "changed", happened, field=code, value=answer)
        return len(news) + self._informed(batch, key, record)

    def _informed(self, batch: Batch, key: str, record: LeadRecord) -> int:
        """When the person was informed, where it is news."""
        on = record.informed
        if on is None or self._present.has_event(key, INFORMED, on.instant):
            return 0
        how = record.answers.get(INFORMED, "yes")
        self._event(batch, key, "changed", on, field=INFORMED, value=how)
        self._present.learn(key, INFORMED, on.instant)
        return 1

    def is_undated(self, record: LeadRecord) -> bool:
        """Whether nobody knows when the lead was received."""
        return not self._live and record.received is None

    def is_owned_by_stranger(self, record: LeadRecord) -> bool:
        """Whether the row names an owner who is not in the team."""
        return record.owner is not None and fold(record.owner) not in self._members

    def column_of(self, part: str) -> str:
        """The file's column behind a part of a record; "" where there is none."""
        columns = {column.target: column.column for column in self._mapping.columns}
        # A date of closing has become that of winning or losing.
        targets = (part, f"{part}_at", *(("closed_at",) if part in ("won", "lost") else ()))
        return next((columns[name] for name in targets if name in columns), "")

    def is_in_future(self, record: LeadRecord) -> str | None:
        """The part of a record that is dated after now: quarantined (rule 30)."""
        for name in ("received", "informed", *(part for part, _kind in DATED)):
            value = getattr(record, name)
            if value is not None and value.instant > self._now:
                return name
        return None

    def _happenings(
        self, record: LeadRecord, fallback: DatedValue | None
    ) -> Iterator[tuple[str, DatedValue, bool]]:
        """What happened, when, and whether the file says when."""
        told = set()
        for part, kind in DATED:
            if (value := getattr(record, part)) is not None:
                told.add(kind)
                yield kind, value, True
        undated = self._undated(fallback)
        stage = _OF_STAGE.get(record.stage or "")
        if record.won_flag and "won" not in told:
            yield "won", undated, False
        elif stage and stage not in told and "won" not in told:
            yield stage, undated, False

    def _undated(self, fallback: DatedValue | None) -> DatedValue:
        """When that was which the file does not date: of history nobody knows, though it was after
        the receipt; what comes in live is told of now."""
        since = fallback or DatedValue(self._now, "instant")
        return since if self._live else DatedValue(since.instant, "unknown")

    def _details(self, batch: Batch, kind: str, record: LeadRecord) -> dict[str, Any]:
        if kind == "handed_over":
            return {"member_id": self._members.get(fold(record.owner or "")), "tier": record.tier}
        if kind in ("won", "opportunity"):
            return {"amount_cents": record.amount, "currency": record.currency}
        if kind == "rejected":
            return {"reason_id": self._reason(batch, "rejection", record.rejection_reason)}
        if kind == "lost":
            return {"reason_id": self._reason(batch, "loss", record.lost_reason)}
        return {}

    def _reason(self, batch: Batch, kind: str, word: str | None) -> str | None:
        if not word:
            return None
        known = self._reasons[kind]
        if fold(word) not in known:
            row = {"id": new_id(self._now), "kind": kind, "code": "custom", "label": word}
            known[fold(word)] = batch.add(reason, row)
        return known[fold(word)]

    def _company(self, batch: Batch, record: LeadRecord) -> str | None:
        """The company by its name; a place without one is kept as a nameless company of its own."""
        values = _values(record, "company")
        name = values.pop("name")
        place = tuple(values.values())
        if name:
            return self._companies.key(batch, name, **values)
        if not any(place):
            return None
        if place not in self._places:
            row = {"id": new_id(self._now), "name": None, **values}
            self._places[place] = batch.add(company, row)
        return self._places[place]

    def person_values(self, record: LeadRecord) -> dict[str, str | None]:
        """The columns of the person that a record tells of."""
        values = _values(record, "person") | {"phone_e164": record.phone_e164}
        values["last_name"] = values["last_name"] or record.full_name
        return values

    def objection(self, record: LeadRecord) -> Objection | None:
        """What whoever has this address or this number is known to object to."""
        return self._objections.of(record.email, record.phone_e164)

    def _person(self, batch: Batch, record: LeadRecord, company_id: str | None) -> str | None:
        values = self.person_values(record)
        if not any(values.values()):
            return None
        objection, objected_at = self.objection(record) or (None, None)
        row = {"id": new_id(self._now), "company_id": company_id, **values}
        return batch.add(person, row | {"objection": objection, "objected_at": objected_at})

    def _merge(self, batch: Batch, kept: str, other: str) -> None:
        """Both timelines say that the two are one, as ``operations.merge`` says it."""
        now = DatedValue(self._now, "instant")
        self._event(batch, kept, "merged", now, value=other)
        self._event(batch, other, "merged", now, value=kept, field=INTO)

    def _words(self, batch: Batch, record: LeadRecord) -> dict[str, str | None]:
        """The keys of the words of the team's lists."""
        return {
            f"{name}_id": names.key(batch, record.value_of(name))
            for name, names in self._listed.items()
        }

    def _tag(self, batch: Batch, key: str, record: LeadRecord) -> None:
        for name in {fold(each): each for each in record.tags}.values():
            word = self._tags.key(batch, self._tag_names.setdefault(fold(name), name))
            batch.add(lead_tag, {"id": new_id(self._now), "lead_id": key, "tag_id": word})

    def _event(
        self, batch: Batch, key: str, kind: str, happened: DatedValue, **values: Any
    ) -> None:
        batch.rows.setdefault("event", []).append(
            {
                "id": new_id(self._now),
                "lead_id": key,
                "kind": kind,
                "occurred_at": happened.instant,
                "precision": happened.precision,
                "recorded_at": self._now,
                "author_id": self._by.member_id,
                "device_id": self._by.device_id,
                **values,
            }
        )

    def _new_fields(self, connection: Connection) -> list[dict[str, Any]]:
        known = set(connection.execute(select(custom_field.c.key)).scalars())
        wanted = [c for c in self._mapping.columns if c.target == "custom"]
        return [
            {
                "id": new_id(self._now),
                "key": column.field_key,
                "label": column.field_label or column.column,
                "type": {"integer": "number", "decimal": "number"}.get(
                    column.field_type, column.field_type or "text"
                ),
            }
            for column in wanted
            if column.field_key not in known
        ]


def _values(record: LeadRecord, table: str) -> dict[str, str | None]:
    """The columns of a table that the record tells."""
    return {each.column: record.value_of(each.target) for each in fields_in(table) if each.target}


def _custom(record: LeadRecord) -> str | None:
    if not record.custom:
        return None
    return json.dumps(record.custom, ensure_ascii=False, separators=(",", ":"))


def _reason_names(connection: Connection, kind: str) -> dict[str, str]:
    """By their labels; those of the program by their codes and their words in every language."""
    query = select(reason).where(reason.c.kind == kind, reason.c.withdrawn == 0)
    known: dict[str, str] = {}
    for row in connection.execute(query):
        words = (domain_word("reason", row.code, language) for language in LANGUAGES)
        for name in (row.label,) if row.label else (row.code, *words):
            known.setdefault(fold(name), row.id)
    return known
