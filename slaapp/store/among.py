"""Many keys as one parameter: no statement of five hundred marks to build and to bind."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Select, Text, bindparam, column, func, select


def among(keys: Iterable[str]) -> Select[tuple[str]]:
    """The keys as a subquery: ``lead.c.id.in_(among(keys))``."""
    listed = func.json_each(json.dumps(list(keys))).table_valued(column("value", Text))
    return select(listed.c.value)


def among_bound(name: str) -> Select[tuple[str]]:
    """The same for a statement made once: ``execute(statement, {name: keys_text(keys)})``."""
    listed = func.json_each(bindparam(name, type_=Text)).table_valued(column("value", Text))
    return select(listed.c.value)


def keys_text(keys: Iterable[str]) -> str:
    """What the parameter of ``among_bound`` is given."""
    return json.dumps(list(keys))
