"""The scores of many leads anew, column by column: what a new day or new rules make of all.

Each value there is is judged once by the criterion itself, however many leads have it, and the
points are summed by numpy. Only what a score decides is written; where another tier may move a
deadline too, the lead is derived as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score_bulk import Verdicts
from slaapp.store.among import keys_text
from slaapp.store.derivation import Progress, derive
from slaapp.store.judging import Judging
from slaapp.store.machine_settings import note_rescored
from slaapp.store.merges import merged_into, read_survivors, with_survivors

CHUNK = 1_000
"""Leads per round: Python's lock is not held long."""

# By whom the tier was said, and what else hangs on it: of a judgement that names none, marketing's
# deadline is that of the lead's tier.
_SETTLED = """
SELECT DISTINCT lead_id, kind = 'changed' FROM event
WHERE lead_id IN (SELECT value FROM json_each(:keys)) AND in_force = 1
AND ((kind = 'changed' AND field = 'tier') OR (kind = 'qualified' AND tier IS NULL))"""

_SINCE = "SELECT DISTINCT lead_id FROM event WHERE occurred_at >= :since"

_SINCE_AMONG = f"""{_SINCE}
AND lead_id IN (SELECT value FROM json_each(:keys))"""

_WRITE = "UPDATE lead SET score = ?, grade = ?, reached = ?, scored_on = ? WHERE id = ?"
_AGAIN = "UPDATE lead SET scored_on = ? WHERE id = ?"
_TIER = """
UPDATE lead SET tier = ?1,
    tier_rank = CASE ?1 WHEN 'cold' THEN 0 WHEN 'warm' THEN 1 WHEN 'hot' THEN 2 END
WHERE id = ?2"""

Tiers = dict[str, str]


def rescore(
    connection: Connection,
    lead_ids: Sequence[str],
    book: Rulebook,
    day: date,
    progress: Progress | None = None,
) -> None:
    """Bring the scores of these leads to ``day``, as ``derive`` would; nothing but what is known
    of them on another day or under another version may have changed since they were derived.

    ``progress(done, total)`` is told after each chunk, and may raise to break it off.
    """
    note_rescored(connection)
    gone = read_survivors(connection)
    every = with_survivors(lead_ids, gone)
    agreement = book.agreement_on(day)
    if agreement is None:
        derive(connection, every, book, day, progress)
        return
    # Who was merged into another counts there and by itself: they are few.
    derive(connection, [key for key in every if key in gone], book, day)
    every = [key for key in every if key not in gone]
    judging = Judging(agreement, book.end_of(day) - 1, day, gone)
    for start in range(0, len(every), CHUNK):
        chunk = every[start : start + CHUNK]
        stored, found = judging.judge(connection, chunk)
        tiers = _write(connection, stored, found, day)
        if tiers:
            whole = _write_tiers(connection, tiers, gone)
            derive(connection, whole, book, day)
        if progress:
            progress(start + len(chunk), len(every))


def rescore_by_new_version(
    connection: Connection,
    lead_ids: Sequence[str],
    book: Rulebook,
    day: date,
    progress: Progress | None = None,
) -> None:
    """What the version that was signed last makes of these leads: it judges what happens from its
    beginning on, so that what happened before keeps its deadlines, and only scores may be others.
    """
    since = max(book.versions, key=lambda version: version.number).effective_from
    told = connection.exec_driver_sql(_SINCE, {"since": since}).scalars()
    late = set(with_survivors(told, read_survivors(connection)))
    derive(connection, [key for key in lead_ids if key in late], book, day)
    rescore(connection, [key for key in lead_ids if key not in late], book, day, progress)


def rescore_some_by_new_versions(
    connection: Connection, lead_ids: Sequence[str], book: Rulebook, day: date, settled: int
) -> None:
    """``rescore_by_new_version`` for few leads, and for all that were signed after ``settled``."""
    note_rescored(connection)
    gone = read_survivors(connection)
    others = merged_into(gone)
    wanted = {key: None for each in lead_ids for key in (each, *others.get(each, ()))}
    since = min(each.effective_from for each in book.versions if each.number > settled)
    asked = {"since": since, "keys": keys_text(wanted)}
    late = set(with_survivors(connection.exec_driver_sql(_SINCE_AMONG, asked).scalars(), gone))
    derive(connection, [key for key in lead_ids if key in late], book, day)
    rescore(connection, [key for key in lead_ids if key not in late], book, day)


def _write(connection: Connection, stored: Sequence[Any], found: Verdicts, day: date) -> Tiers:
    """Write what differs but the tiers; those that are others than what is stored."""
    today = day.isoformat()
    moved: list[tuple[Any, ...]] = []
    again: list[tuple[str, str]] = []
    tiers: Tiers = {}
    for row, score, grade, reached, tier in zip(stored, *found, strict=True):
        key, was, graded, had, stood, scored_on = row
        if was != score or graded != grade or had != reached:
            moved.append((score, grade, reached, today, key))
        elif scored_on != today:
            again.append((today, key))
        if tier != stood:
            tiers[key] = tier
    if moved:
        connection.exec_driver_sql(_WRITE, moved)
    if again:
        connection.exec_driver_sql(_AGAIN, again)
    return tiers


def _write_tiers(connection: Connection, tiers: Tiers, gone: Mapping[str, str]) -> list[str]:
    """Write the tiers that are the score's, not somebody's; the leads to be derived as a whole."""
    others = merged_into(gone)
    asked = {each: key for key in tiers for each in (key, *others.get(key, ()))}
    said = connection.exec_driver_sql(_SETTLED, {"keys": keys_text(asked)}).all()
    settled = {asked[each] for each, by_somebody in said if by_somebody}
    whole = {asked[each] for each, by_somebody in said if not by_somebody} - settled
    plain = [(tier, key) for key, tier in tiers.items() if key not in settled | whole]
    if plain:
        connection.exec_driver_sql(_TIER, plain)
    return sorted(whole)
