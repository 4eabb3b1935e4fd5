"""What is stored of a lead: every descriptive field, once. The form, imports, criteria, the facts
beside a list, the figures and the check of a file read it from here.

One field more is a line here, a column in the store and its word (``field.CODE``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

LISTED: tuple[str, ...] = ("source", "campaign", "product")
"""Lists of words that a lead refers to: tables with a name, by which an entry is found or made."""


@dataclass(frozen=True, slots=True)
class LeadField:
    """A field by its code: the table and the column that hold it.

    A table other than "lead" is the one that ``lead.TABLE_id`` points to. ``typed`` is its name on
    ``LeadForm`` (blank: it is among the form's ``more``); ``target`` what a column of a file is
    mapped to (blank: no column is). ``judged``: criteria look at it. ``asked``: the window's form
    asks for it; ``shown``: it stands among the facts of a lead.
    """

    code: str
    table: str
    column: str
    typed: str = ""
    target: str = ""
    judged: bool = True
    asked: bool = False
    shown: bool = False

    @property
    def is_listed(self) -> bool:
        """Whether it is one of the team's words, of a list."""
        return self.table in LISTED


def _listed(table: str, **more: bool) -> LeadField:
    typed = table if table != "product" else ""
    return LeadField(table, table, "name", typed, table, asked=True, **more)


def _person(column: str, **more: bool) -> LeadField:
    target = column if column != "phone_e164" else ""
    return LeadField(f"person.{column}", "person", column, target, target, **more)


def _company(column: str, typed: str = "", target: str = "", **more: bool) -> LeadField:
    return LeadField(f"company.{column}", "company", column, typed, target or column, **more)


LEAD_FIELDS: tuple[LeadField, ...] = (
    _person("first_name", judged=False, asked=True),
    _person("last_name", judged=False, asked=True),
    _company("name", "company", "company", asked=True),
    _person("phone", asked=True),
    _person("phone_e164", judged=False),
    _person("email", asked=True),
    _person("job_title", asked=True),
    _listed("source"),
    LeadField("request", "lead", "request", "request", "note", asked=True, shown=True),
    _listed("campaign", shown=True),
    _listed("product", shown=True),
    _company("postcode", asked=True, shown=True),
    _company("city", "city", asked=True, shown=True),
    _company("country", shown=True),
    _company("domain", target="company_domain", shown=True),
    LeadField("external_id", "lead", "external_id", "external_id", "external_id", judged=False),
)
"""In the order in which a form asks for them."""

BY_CODE: dict[str, LeadField] = {field.code: field for field in LEAD_FIELDS}
TABLES: tuple[str, ...] = ("person", "company", *LISTED)
"""The tables that a lead points to."""


def judged_fields() -> tuple[str, ...]:
    """The codes that criteria look at: whence first, then who, then what was asked."""
    rank = {table: place for place, table in enumerate((*LISTED, "person", "company", "lead"))}
    judged = (field for field in LEAD_FIELDS if field.judged)
    return tuple(field.code for field in sorted(judged, key=lambda field: rank[field.table]))


@cache
def fields_in(table: str) -> tuple[LeadField, ...]:
    """The fields that a table holds."""
    return tuple(field for field in LEAD_FIELDS if field.table == table)
