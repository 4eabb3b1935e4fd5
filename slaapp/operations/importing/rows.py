"""From a record of a file to rows of facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, select

from slaapp.domain.folding import fold
from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.exchange.dated_value import DatedValue
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.mapping import Mapping
from slaapp.operations.importing.present import Present
from slaapp.operations.operation import Author
from slaapp.store.tables import campaign, company, custom_field, member, person, reason, source

# Which dated part of a record becomes which event.
DATED: tuple[tuple[str, str], ...] = (
    ("qualified", "qualified"),
    ("handed_over", "handed_over"),
    ("accepted", "accepted"),
    ("rejected", "rejected"),
    ("first_attempt", "attempt"),
    ("conversation", "conversation"),
    ("won", "won"),
    ("lost", "lost"),
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


@dataclass
class Batch:
    """Rows of facts on their way, by table."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: Table, row: dict[str, Any]) -> str:
        """Put a row in; its key."""
        self.rows.setdefault(table.name, []).append(row)
        return str(row["id"])


class Names:
    """Rows that are known by a name: found again, or made once."""

    def __init__(self, connection: Connection, table: Table, column: str, now: Instant) -> None:
        """Reads the names there are; ``table`` is read from the workspace."""
        query = select(table.c[column], table.c.id).where(table.c.withdrawn == 0)
        self._table, self._column, self._now = table, column, now
        self.known: dict[str, str] = {row[0]: row[1] for row in connection.execute(query)}

    def key(self, batch: Batch, name: str | None, **values: Any) -> str | None:
        """The key of the row with this name."""
        if not name:
            return None
        if name not in self.known:
            row = {"id": new_id(self._now), self._column: name, **values}
            self.known[name] = batch.add(self._table, row)
        return self.known[name]


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
    ) -> None:
        """``connection`` is the staged file's, with the workspace attached."""
        self._by, self._now, self._live, self._mapping = by, now, live, mapping
        self._present = present
        self._sources = Names(connection, source, "name", now)
        self._campaigns = Names(connection, campaign, "name", now)
        self._companies = Names(connection, company, "name", now)
        self._places: dict[tuple[str | None, ...], str] = {}
        self._reasons = {kind: _reason_names(connection, kind) for kind in ("rejection", "loss")}
        members = connection.execute(select(member.c.name, member.c.id))
        self._members = {fold(row.name): row.id for row in members}
        self.custom_rows = self._new_fields(connection)

    def lead(self, batch: Batch, record: LeadRecord) -> str:
        """The rows of a new lead: itself, its person and company, and its timeline."""
        company_id = self._company(batch, record)
        received = record.received or DatedValue(self._now, "instant")
        key = new_id(self._now)
        batch.rows.setdefault("lead", []).append(
            {
                "id": key,
                "person_id": self._person(batch, record, company_id),
                "company_id": company_id,
                "external_id": record.external_id,
                "source_id": self._sources.key(batch, record.source),
                "campaign_id": self._campaigns.key(batch, record.campaign),
                "request": record.note,
                "historical": int(not self._live),
                "custom": _custom(record),
            }
        )
        self._event(batch, key, "received", received)
        if record.tier:
            self._event(batch, key, "changed", received, field="tier", value=record.tier)
        self.outcomes(batch, key, record, received)
        return key

    def outcomes(
        self, batch: Batch, key: str, record: LeadRecord, fallback: DatedValue | None = None
    ) -> int:
        """The events of what happened to a lead that are not known yet; how many there are."""
        said = 0
        for kind, happened, is_dated in self._happenings(record, fallback):
            if self._present.has_event(key, kind, happened.instant if is_dated else None):
                continue
            self._event(batch, key, kind, happened, **self._details(batch, kind, record))
            self._present.learn(key, kind, happened.instant)
            said += 1
            if kind == "handed_over" and self._live:
                # The clocks start now, when the lead reaches this machine (rule 2).
                self._event(batch, key, "available", DatedValue(self._now, "instant"))
        return said

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
        for name in ("received", *(part for part, _kind in DATED)):
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
        undated = fallback or DatedValue(self._now, "instant")
        stage = _OF_STAGE.get(record.stage or "")
        if record.won_flag and "won" not in told:
            yield "won", undated, False
        elif stage and stage not in told and "won" not in told:
            yield stage, undated, False

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
        place = (record.company_domain, record.city, record.country)
        values = dict(zip(("domain", "city", "country"), place, strict=True))
        if record.company:
            return self._companies.key(batch, record.company, **values)
        if not any(place):
            return None
        if place not in self._places:
            row = {"id": new_id(self._now), "name": None, **values}
            self._places[place] = batch.add(company, row)
        return self._places[place]

    def _person(self, batch: Batch, record: LeadRecord, company_id: str | None) -> str | None:
        values = {
            "first_name": record.first_name,
            "last_name": record.last_name or record.full_name,
            "email": record.email,
            "phone": record.phone,
            "phone_e164": record.phone_e164,
            "job_title": record.job_title,
        }
        if not any(values.values()):
            return None
        return batch.add(person, {"id": new_id(self._now), "company_id": company_id, **values})

    def _event(
        self, batch: Batch, key: str, kind: str, happened: DatedValue, **values: Any
    ) -> None:
        row = dict.fromkeys(_EVENT_DETAILS) | values
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
                **row,
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


_EVENT_DETAILS = ("member_id", "tier", "reason_id", "amount_cents", "currency", "field", "value")


def _custom(record: LeadRecord) -> str | None:
    if not record.custom:
        return None
    return json.dumps(record.custom, ensure_ascii=False, separators=(",", ":"))


def _reason_names(connection: Connection, kind: str) -> dict[str, str]:
    rows = connection.execute(select(reason).where(reason.c.kind == kind, reason.c.withdrawn == 0))
    return {fold(row.label or row.code): row.id for row in rows}
