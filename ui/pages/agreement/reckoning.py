"""What terms come to while they are typed: their faults, and worked examples of their targets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from slaapp.domain.agreement import Agreement
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.openings import Openings
from slaapp.domain.target import Target
from slaapp.domain.trouble import Trouble
from slaapp.domain.worked_examples import worked_examples
from slaapp.domain.working_calendar import DatedEntry, WorkingCalendar
from ui.example_words import example_heading, example_line
from ui.pages.agreement.words import fault_word
from ui.trouble_words import sentence_for


@dataclass(frozen=True)
class Reckoning:
    """Terms with their calendar compiled; ``faults`` are all that is wrong with them."""

    terms: Agreement
    today: date
    faults: tuple[Fault, ...]
    openings: Openings | None
    """None where the calendar is faulty."""

    def calendar_faults(self) -> list[Fault]:
        """Those of the calendar, with fields such as ``week.0``, ``zone``, ``entries``."""
        begins = "calendar."
        return [
            Fault(one.code, one.field.removeprefix(begins), one.values)
            for one in self.faults
            if one.field.startswith(begins)
        ]

    def with_terms(self, terms: Agreement) -> Reckoning:
        """The same for terms whose week is another one and faultless: nothing is looked for but
        what it comes to, so that it can be asked while one drags."""
        if self.openings is None:
            return self
        entries = self.openings.calendar.entries
        return replace(self, terms=terms, openings=Openings(terms.calendar.with_entries(entries)))

    def examples(self, target: Target, starts: str) -> list[tuple[str, str]] | str:
        """Heading and line of each example; a sentence where there can be none."""
        if self.openings is None:
            return fault_word(self.calendar_faults()[0])
        try:
            found = worked_examples(target, self.openings, self.today)
        except Trouble as trouble:
            return sentence_for(trouble)
        zone = self.openings.hours.zone
        return [(example_heading(one), example_line(one, starts, zone)) for one in found]


class Reckoner:
    """Reckons terms with the file's dated entries; a calendar that stays is compiled once."""

    def __init__(self) -> None:
        self._calendar: WorkingCalendar | None = None
        self._openings: Openings | None = None
        self._last: tuple[Reckoning, Sequence[DatedEntry], frozenset[str]] | None = None

    def reckon(
        self,
        terms: Agreement,
        entries: Sequence[DatedEntry],
        today: date,
        deleted: frozenset[str] = frozenset(),
    ) -> Reckoning:
        """What the terms come to on a day; the same terms once more are not reckoned again.

        ``deleted`` are the keys of custom fields that are gone.
        """
        if self._last is not None:
            found, before, gone = self._last
            same = found.terms is terms and before is entries and gone == deleted
            if same and found.today == today:
                return found
        faults = agreement_faults(terms, today, entries, deleted)
        found = self._reckon(terms, entries, today, faults)
        self._last = found, entries, deleted
        return found

    def _reckon(
        self,
        terms: Agreement,
        entries: Sequence[DatedEntry],
        today: date,
        faults: Sequence[Fault],
    ) -> Reckoning:
        if any(one.field.startswith("calendar.") for one in faults):
            return Reckoning(terms, today, tuple(faults), None)
        calendar = terms.calendar.with_entries(tuple(entries))
        if calendar != self._calendar or self._openings is None:
            self._calendar, self._openings = calendar, Openings(calendar)
        return Reckoning(terms, today, tuple(faults), self._openings)
