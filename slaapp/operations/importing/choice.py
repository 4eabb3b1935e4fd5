"""What was decided about an import, and what staging it gave."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from slaapp.domain.origin import Origin, of_file
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.mapping import Mapping
from slaapp.operations.importing.alike import AlikeRow, Known
from slaapp.operations.importing.places import discard_staging

Clocks: TypeAlias = Literal["historical", "live"]
"""Historical leads never owe anything (rule 32); live ones are judged, and their clocks start."""


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """A file, how to read it, and what its leads are.

    Without ``clocks`` the dates in the file decide, see ``proposed_clocks``. ``known`` is what
    becomes of rows about somebody who is here already, or who stood in the file before.
    ``preset`` is the name of the known mapping that it is read by, "" for none.
    """

    path: Path
    mapping: Mapping
    clocks: Clocks | None = None
    known: Known = "person"
    preset: str = ""

    @property
    def origin(self) -> Origin:
        """Where its leads come from, as far as its rows do not say."""
        return of_file(self.path.name, self.preset)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is not taken: why, in which of the file's columns; ``cells`` as they stood."""

    line: int
    reason: str
    column: str
    cells: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class StagedImport:
    """What would come in, counted; ``staged`` is the file that holds it until it is discarded.

    ``choice`` has its clocks decided. ``known`` leads were in the workspace already and are left
    alone. ``position`` is the workspace's newest operation when it was staged. ``examples`` are
    the first rows that would come in, as they were understood. ``alike`` counts the rows about
    somebody who is known by their reasons; ``alike_rows`` are the first of them, and ``merged``
    how many of the new leads go on under one that is here. ``digest`` is that of the file's bytes.
    """

    choice: ImportChoice
    staged: Path
    position: int
    staged_at: int
    rows: int
    new_leads: int
    outcomes: int
    known: int
    events: int
    flags: dict[str, int] = field(default_factory=dict)
    rejected: tuple[Rejected, ...] = ()
    header: tuple[str, ...] = ()
    examples: tuple[LeadRecord, ...] = ()
    alike: dict[str, int] = field(default_factory=dict)
    alike_rows: tuple[AlikeRow, ...] = ()
    merged: int = 0
    digest: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to bring in."""
        return self.new_leads == 0 and self.outcomes == 0

    def discard(self) -> None:
        """Remove the staged file."""
        discard_staging(self.staged)
