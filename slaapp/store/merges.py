"""Which leads were merged into which, read for all at once: they are few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from slaapp.domain.merging import survivors

# The kind is spelt out: only so does the partial index serve; and the index is named, since with
# statistics of a time before there was one every event is read. Of two marks the earlier counts.
_MARKS = """
SELECT lead_id, value FROM {schema}.event INDEXED BY ix_event_merged
WHERE kind = 'merged' AND field = 'into' AND in_force = 1 AND value IS NOT NULL
ORDER BY occurred_at DESC, id DESC"""


def read_survivors(connection: Connection, schema: str = "main") -> dict[str, str]:
    """The lead that each merged one is part of in the end; ``schema`` as the file is attached."""
    marks = connection.exec_driver_sql(_MARKS.format(schema=schema)).all()
    return survivors({row.lead_id: row.value for row in marks}) if marks else {}


def with_survivors(lead_ids: Iterable[str], found: Mapping[str, str]) -> list[str]:
    """These leads and those they were merged into: their figures hang on these leads' facts."""
    each_once = dict.fromkeys(lead_ids)
    return list(each_once | dict.fromkeys(found[key] for key in each_once if key in found))


def merged_into(found: Mapping[str, str]) -> dict[str, list[str]]:
    """Every lead that others were merged into, with those others, in the order of their keys."""
    gone: dict[str, list[str]] = defaultdict(list)
    for key in sorted(found):
        gone[found[key]].append(key)
    return gone
