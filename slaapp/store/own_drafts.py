"""Drafts of the agreement that are drawn up here.

A proposal that was taken in and then taken back where it was drawn up is a draft again over there:
the row says so here too, and whoever drew it up goes on with it alone.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from slaapp.store.tables import agreement, change, operation


def own_drafts() -> Select[Any]:
    """Their rows, the newest first; there is more than one where a redo brought an older back."""
    came = (
        select(change.c.row_id)
        .join(operation, operation.c.id == change.c.operation_id)
        .where(change.c.row_id == agreement.c.id, change.c.table_name == agreement.name)
        .where(change.c.kind == "insert", operation.c.kind == "take_in")
    )
    drafts = select(agreement).where(agreement.c.state == "draft", agreement.c.withdrawn == 0)
    return drafts.where(~came.exists()).order_by(agreement.c.id.desc())
