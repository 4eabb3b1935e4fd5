"""Leads with any values there may be, and criteria about them: pairs for both faces to judge."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert

from slaapp.domain.criterion import (
    BEHAVIOURS,
    CUSTOM,
    EVENT,
    FIELDS,
    INTERESTS,
    LAST,
    MAX_POINTS,
    OPERATORS,
    Criterion,
)
from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY
from slaapp.store.journaling import Entry, begin_entry
from slaapp.store.tables import campaign, company, event, lead, person, source
from tests.store.workspaces import MONDAY, Workspace

TEXTS = (
    None, None, "", " ", "\u202f\t", "Été", "ETE", "été ", "e\u0301te\u0301", "Œuvre", "oeuvre",
    "L’Œuvre d’été", "straße", "STRASSE", "Łódź", "ŞİŞLİ", "ﬁn", "a_b%c", ".*", "[a-z]+", "\\",
    "'", '"', "01000", "1000", "1 000", "1\u202f234,5", "1234.5", "-3", "+5", ".5", "5.", "nan",
    "inf", "Infinity", "1e3", "٣", "yes", "No", "true", "2026-05-31", " 2026-06-01 ", "2026-02-30",
    "0000-01-01", "2026-6-1", "9999-12-31", "x" * 300, "9" * 400, "\u0301", "👍🏽", "日本",
)  # fmt: skip
NUMBERS = (0, 1, -3, 5, 5.0, 5.5, 1000, 1234.5, 2**53 + 1, 10**18, -0.0, 1e300, 0.1, True, False)
KEYS = ("x", "été", 'a"b', "a.b", "")
DAYS_AGO = (0, 1, 2, 3, 7, 29, 30, 31, 90, 400)
MONDAY_DAY = date(2026, 6, 1)
PAGES = (None, "", "/tarifs", "/Tarifs/Été", "/contact", "a_b%c")


def some_custom(draw: Random) -> str | None:
    """The custom values of a lead, in the file's own form."""
    if draw.random() < 0.2:
        return None
    held: dict[str, Any] = {}
    for key in KEYS:
        if draw.random() < 0.6:
            kind = draw.random()
            if kind < 0.4:
                held[key] = draw.choice(TEXTS)
            elif kind < 0.75:
                held[key] = draw.choice(NUMBERS)
            else:
                day = _day(draw)
                held[key] = draw.choice(({"date": day}, {"date": day, "time": "10:00"}, {}))
    return json.dumps(held, ensure_ascii=draw.random() < 0.5)


def some_criteria(draw: Random, count: int) -> list[Criterion]:
    """Criteria of every field and operator; not all of them could be signed."""
    return [_criterion(draw) for _ in range(count)]


_CODES = (
    *FIELDS,
    *(CUSTOM + key for key in KEYS * 3),
    *(prefix + kind for prefix in (EVENT, LAST) for kind in BEHAVIOURS),
    *INTERESTS,
    "no.such.field",
)
_DATED = ("before", "after", "between", "within_last")


def _criterion(draw: Random) -> Criterion:
    operator = draw.choice((*OPERATORS, *_DATED))
    dated = operator in _DATED and draw.random() < 0.7
    code = CUSTOM + draw.choice(KEYS) if dated else draw.choice(_CODES)
    return Criterion(
        code,
        operator,
        tuple(_operand(draw, code, operator) for _ in range(draw.choice((0, 1, 2, 2, 2, 2, 3)))),
        draw.randint(-MAX_POINTS, MAX_POINTS),
        draw.choice((None, None, 1, 2, 30, 90)),
        draw.choice(("", "", "", "tarifs", "ÉTÉ", "b%", "\u0301")),
    )


def _operand(draw: Random, code: str, operator: str) -> str:
    if operator in ("before", "after") or (operator == "between" and draw.random() < 0.4):
        return draw.choice((_day(draw), _day(draw), "2026-02-30", "5"))
    if operator == "within_last":
        return draw.choice(("1", "2", "30", "31", "90", "0", "-1", "2,5", "many", "9" * 400))
    if code in INTERESTS and draw.random() < 0.8:
        return draw.choice(INTERESTS[code])
    if draw.random() < 0.4:
        return draw.choice(("0", "1", "2", "3", "5", "5,0", "7", "29", "30", "1000", "1 234,5"))
    return draw.choice(TEXTS) or draw.choice(("été", "5", ""))


def _day(draw: Random) -> str:
    return (MONDAY_DAY - timedelta(days=draw.choice((-1, *DAYS_AGO)))).isoformat()


def fill(work: Workspace, draw: Random, count: int) -> list[str]:
    """Put leads with such values into a file, past all operations; their keys."""
    connection = work.connection
    keys: list[str] = []
    with connection.begin():
        begin_entry(connection, Entry("import", None, "machine-a", {}, None, True), work.tick())
        sources = [_add(work, source, name=draw.choice(TEXTS)) for _ in range(8)]
        campaigns = [_add(work, campaign, name=draw.choice(TEXTS)) for _ in range(8)]
        for _ in range(count):
            keys.append(_lead(work, draw, sources, campaigns))
            rows = [_event(work, draw, keys[-1]) for _ in range(draw.choice((0, 1, 3, 8)))]
            if rows:
                connection.execute(insert(event), rows)
        merged = draw.sample(keys, count // 5)
        pairs = zip(merged[::2], merged[1::2], strict=False)
        marks = [_mark(work, gone, into) for gone, into in pairs]
        connection.execute(insert(event), marks)
        connection.exec_driver_sql("UPDATE journal_context SET operation_id = NULL")
    return keys


def _lead(work: Workspace, draw: Random, sources: Sequence[str], campaigns: Sequence[str]) -> str:
    at = {name: draw.choice(TEXTS) for name in ("name", "domain", "city", "country")}
    where = None if draw.random() < 0.2 else _add(work, company, **at)
    who = {name: draw.choice(TEXTS) for name in ("email", "phone", "job_title")}
    whom = None if draw.random() < 0.2 else _add(work, person, company_id=where, **who)
    return _add(
        work,
        lead,
        person_id=whom,
        company_id=where,
        source_id=draw.choice((None, *sources)),
        campaign_id=draw.choice((None, *campaigns)),
        request=draw.choice(TEXTS),
        custom=some_custom(draw),
    )


def _event(work: Workspace, draw: Random, lead_id: str) -> dict[str, Any]:
    at = MONDAY - draw.choice((-2, *DAYS_AGO)) * DAY - draw.choice((0, 0, 1, DAY - 1))
    row = {
        "id": new_id(work.tick()),
        "lead_id": lead_id,
        "occurred_at": at,
        "recorded_at": MONDAY,
        "precision": "instant",
        "in_force": int(draw.random() < 0.9),
        "note": draw.choice((None, "Été", "tarifs")),
    }
    if draw.random() < 0.3:
        code = draw.choice(tuple(INTERESTS))
        answer = draw.choice((*INTERESTS[code], None, ""))
        return {**row, "kind": "changed", "field": code, "value": answer}
    kind = draw.choice((*BEHAVIOURS, "visit", "visit"))
    return {**row, "kind": kind, "field": "page", "value": draw.choice(PAGES)}


def _mark(work: Workspace, gone: str, into: str) -> dict[str, Any]:
    return {
        "id": new_id(work.tick()),
        "lead_id": gone,
        "kind": "merged",
        "field": "into",
        "value": into,
        "occurred_at": MONDAY,
        "recorded_at": MONDAY,
        "precision": "instant",
        "in_force": 1,
        "note": None,
    }


def _add(work: Workspace, table: Any, **values: Any) -> str:
    key = new_id(work.tick())
    work.connection.execute(insert(table).values(id=key, **values))
    return key
