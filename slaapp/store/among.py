"""Many keys as one parameter: no statement of five hundred marks to build and to bind."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Select, Text, column, func, select


def among(keys: Iterable[str]) -> Select[tuple[str]]:
    """The keys as a subquery: ``lead.c.id.in_(among(keys))``."""
    listed = func.json_each(json.dumps(list(keys))).table_valued(column("value", Text))
    return select(listed.c.value)
