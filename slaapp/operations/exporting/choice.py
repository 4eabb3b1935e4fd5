"""What was decided about an export, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from slaapp.domain.saved_view import ListView

Form: TypeAlias = Literal["csv", "xlsx", "vcard", "vcard3", "icalendar"]
FORMS: tuple[Form, ...] = get_args(Form)
TABLES: frozenset[str] = frozenset({"csv", "xlsx"})
"""The forms that have columns to choose from."""

SUFFIXES: dict[Form, str] = {
    "csv": ".csv",
    "xlsx": ".xlsx",
    "vcard": ".vcf",
    "vcard3": ".vcf",
    "icalendar": ".ics",
}

Objectors: TypeAlias = Literal["hide", "leave_out", "keep"]
"""Those who object: without the ways to reach them that they closed; not at all; as anybody."""
OBJECTORS: tuple[Objectors, ...] = get_args(Objectors)


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """A file and what it is to hold: the leads of a view in its order.

    ``columns`` are codes of ``EXPORT_COLUMNS`` and "custom:KEY", none for everything; ``language``
    is that of headings and words. Of a calendar: ``member_id``, with what nobody holds of their
    ``side``, or everybody's.
    """

    path: Path
    form: Form
    view: ListView = field(default_factory=ListView)
    columns: tuple[str, ...] = ()
    language: str = "en"
    objectors: Objectors = "hide"
    member_id: str | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written: ``count`` rows, cards or entries; of ``hidden`` leads a closed way
    to reach somebody was left out, ``left_out`` leads are not in it."""

    path: Path
    form: Form
    count: int
    hidden: int = 0
    left_out: int = 0


def form_of(path: Path) -> Form | None:
    """The form that a file's name asks for; None where it asks for none."""
    suffix = path.suffix.lower()
    return next((form for form, known in SUFFIXES.items() if known == suffix), None)
