"""What a file of leads can hold, a column each: every field, what became of the lead, its figures.

The fields are those of ``LEAD_FIELDS``: one more there comes out by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from slaapp.domain.criterion_field import CUSTOM, INTERESTS
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.domain.origin import ORIGIN
from slaapp.domain.privacy import PRIVACY_FIELDS

ColumnKind: TypeAlias = Literal["text", "code", "number", "money", "moment", "own"]


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column by its code; ``target`` is what an import takes it for (blank: a figure, which no
    import brings in). Of kind "code" it holds codes of a ``family`` of words; of kind "own" a
    value of a field of the team's own, under its ``label``."""

    code: str
    kind: ColumnKind = "text"
    target: str = ""
    family: str = ""
    label: str = ""

    @property
    def is_figure(self) -> bool:
        """Whether it is made of the facts, and no fact itself."""
        return not self.target


MOMENTS: tuple[str, ...] = (
    "received_at",
    "qualified_at",
    "handed_over_at",
    "accepted_at",
    "rejected_at",
    "first_attempt_at",
    "conversation_at",
    "opportunity_at",
    "won_at",
    "lost_at",
    "recycled_at",
)
"""What happened to a lead, and when; an import takes each under the same name."""

_FIRST = (
    ExportColumn("number", "number"),
    ExportColumn("title"),
)
_FIELDS = tuple(ExportColumn(field.code, target=field.target) for field in LEAD_FIELDS)
_COURSE = (
    ExportColumn("tags", target="tags"),
    ExportColumn("owner", target="owner"),
    ExportColumn("stage", "code", "stage", "stage"),
    ExportColumn("tier", "code", "tier", "tier"),
    *(ExportColumn(code, "moment", code) for code in MOMENTS),
    ExportColumn("rejection_reason", "code", "rejection_reason", "reason"),
    ExportColumn("lost_reason", "code", "lost_reason", "reason"),
    ExportColumn("amount_cents", "money", "amount"),
    ExportColumn("currency", target="currency"),
)
_ANSWERS = tuple(
    ExportColumn(code, "code", code, f"answer_{code.removeprefix('interest.')}")
    for code in INTERESTS
)
_PRIVACY = (
    ExportColumn(ORIGIN, target=ORIGIN),
    *(ExportColumn(code, "code", code, f"answer_{code}") for code in PRIVACY_FIELDS),
    ExportColumn("informed_at", "moment", "informed_at"),
)
_FIGURES = (
    ExportColumn("score", "number"),
    ExportColumn("grade"),
    ExportColumn("stage_since", "moment"),
    ExportColumn("last_contact_at", "moment"),
    ExportColumn("next_step_at", "moment"),
    ExportColumn("next_due_at", "moment"),
    ExportColumn("next_commitment", "code", family="commitment"),
    ExportColumn("objection", "code", family="objection"),
)

EXPORT_COLUMNS: tuple[ExportColumn, ...] = (
    *_FIRST,
    *_FIELDS,
    *_COURSE,
    *_ANSWERS,
    *_PRIVACY,
    *_FIGURES,
)
"""In the order in which a file has them."""

OURS_ALONE: tuple[str, ...] = ("number", "stage_since", "next_due_at", "next_commitment")
"""Figures whose headings no other program uses: a file that has one was written by this one."""

LEFT_OUT: frozenset[str] = frozenset({"title", "person.phone_e164"})
"""What others say already: not in a file of everything, unless it was asked for."""

PHONES: frozenset[str] = frozenset({"person.phone", "person.phone_e164"})
MAILS: frozenset[str] = frozenset({"person.email"})
"""Ways to reach somebody, which an objection closes."""

_OF_LIST: dict[str, tuple[str, ...]] = {
    "title": ("title", "person.first_name", "person.last_name"),
    "company": ("company.name",),
    "phone": ("person.phone",),
    "email": ("person.email",),
    "amount_cents": ("amount_cents", "currency"),
}


def export_columns(own: Mapping[str, str]) -> tuple[ExportColumn, ...]:
    """Every column there is; ``own`` are the labels of the team's own fields by key."""
    return (*EXPORT_COLUMNS, *(_own(key, label) for key, label in own.items()))


def everything(own: Mapping[str, str]) -> tuple[ExportColumn, ...]:
    """The columns of a file that leaves out no fact."""
    return tuple(column for column in export_columns(own) if column.code not in LEFT_OUT)


def chosen_columns(codes: Iterable[str], own: Mapping[str, str]) -> tuple[ExportColumn, ...]:
    """The columns of these codes, each once; those that are not there are passed over."""
    known = {column.code: column for column in export_columns(own)}
    return tuple(known[code] for code in dict.fromkeys(codes) if code in known)


def of_list(names: Iterable[str]) -> tuple[str, ...]:
    """The codes of the columns that a list shows, by the list's names for them."""
    codes = (code for name in names for code in _OF_LIST.get(name, (name,)))
    return tuple(dict.fromkeys(codes))


def _own(key: str, label: str) -> ExportColumn:
    return ExportColumn(CUSTOM + key, "own", "custom", label=label or key)
