"""How tables and columns are declared: a fact, a derived figure, or this machine's own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, text

FACT, DERIVED, MACHINE = "fact", "derived", "machine"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def key() -> Column[str]:
    """A row's key: a UUIDv7, made on any machine."""
    return Column("id", Text, primary_key=True, nullable=False)


def reference(name: str, table: str, **more: Any) -> Column[str]:
    """The key of a row of ``table``."""
    return Column(name, Text, ForeignKey(f"{table}.id"), **more)


def text_column(name: str, nature: str = FACT) -> Column[str]:
    """A column of text, a fact unless said otherwise."""
    return Column(name, Text, info={"nature": nature})


def whole(name: str, nature: str = FACT, **more: Any) -> Column[int]:
    """A column of whole numbers, a fact unless said otherwise."""
    return Column(name, Integer, info={"nature": nature}, **more)


def withdrawn() -> Column[int]:
    """Undoing an insertion withdraws the row; nothing that others refer to is ever deleted."""
    return Column("withdrawn", Integer, nullable=False, server_default=text("0"))


def clock_at() -> Column[int]:
    """What the machine's clock said, where ``recorded_at``, which never goes back, differs."""
    return whole("clock_at")


def facts(name: str, *columns: Any) -> Table:
    """A table that the journal watches."""
    return Table(name, metadata, *columns, info={"nature": FACT})


def derived(name: str, *columns: Any) -> Table:
    """A table of figures, rebuilt from facts."""
    return Table(name, metadata, *columns, info={"nature": DERIVED})


def machine(name: str, *columns: Any) -> Table:
    """A table of this machine's own."""
    return Table(name, metadata, *columns, info={"nature": MACHINE})
