"""All the shared figures (``kpis.KPIS``) of a period, in all and by group, in one reading.

Definitions: ``kpis.md``. Each figure has the cohort that it is of: leads received, hand-overs or
deadlines due in the period; each count has its list, as long as the count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import Connection, null

from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi_value import KpiValue
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.board import GROUPS, names_of_groups
from slaapp.store.figures.board_facts import Facts, read_facts, sum_of
from slaapp.store.figures.due_facts import DueFacts, due_lists, read_dues
from slaapp.store.figures.entries import EntryFacts, entry_lists, read_entries
from slaapp.store.figures.hand_over_facts import HandOverFacts, hand_over_lists, read_hand_overs
from slaapp.store.figures.kept.asking import Adding, facts_by_group
from slaapp.store.figures.kpis import OF_DEADLINES, OF_ENTRIES, OF_HAND_OVERS, OF_LEADS, Kpi
from slaapp.store.figures.narrowing import COUNTED, narrowings

F = TypeVar("F", bound=Adding)


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """The figures of one group (key ``""`` and name None: those without one, or all of them).

    ``values`` by the codes of ``kpis.KPIS``; ``behind`` the list of each count by its name, that
    ``Kpi.opens`` and ``Kpi.among`` say.
    """

    key: str
    name: str | None
    values: Mapping[str, KpiValue]
    behind: Mapping[str, FigureList]

    def opened(self, kpi: Kpi[Any]) -> FigureList:
        """The list behind a figure; of a rate that of its k."""
        return self.behind[kpi.opens]

    def all_of(self, kpi: Kpi[Any]) -> FigureList:
        """The list of a rate's n; of another figure its own."""
        return self.behind[kpi.among or kpi.opens]


@dataclass(frozen=True, slots=True)
class _Facts:
    """Those of each cohort."""

    leads: Facts
    given: HandOverFacts
    due: DueFacts
    done: EntryFacts


@dataclass(frozen=True, slots=True)
class _Found:
    """The facts of each cohort, by group."""

    leads: dict[str, Facts]
    given: dict[str, HandOverFacts]
    due: dict[str, DueFacts]
    done: dict[str, EntryFacts]

    @property
    def keys(self) -> set[str]:
        """The groups that have anything."""
        return {*self.leads, *self.given, *self.due, *self.done}

    def of(self, key: str) -> _Facts:
        """Those of one group."""
        return _Facts(
            self.leads.get(key, Facts()),
            self.given.get(key, HandOverFacts()),
            self.due.get(key, DueFacts()),
            self.done.get(key, EntryFacts()),
        )

    def whole(self) -> _Facts:
        """All groups as one."""
        whole = _Facts(sum_of(self.leads), HandOverFacts(), DueFacts(), EntryFacts())
        for given in self.given.values():
            whole.given.add(given)
        for due in self.due.values():
            whole.due.add(due)
        for done in self.done.values():
            whole.done.add(done)
        return whole


def scoreboard(
    connection: Connection, asked: Question, book: Rulebook, now: Instant
) -> tuple[ScoreLine, list[ScoreLine]]:
    """The line in all, and one for each group in the order of their names."""
    asked = replace(asked, leads=both(asked.leads, COUNTED))
    column, of_group = GROUPS[asked.by] if asked.by else (null(), None)
    found = _read(connection, asked, column, book, now)
    within = _Within(asked, book, now)
    total = within.line(EMPTY, None, LeadFilter(), found.whole())
    if of_group is None:
        return total, []
    names = names_of_groups(connection, asked.by)
    groups = [
        within.line(key, names.get(key, key or None), of_group(key), found.of(key))
        for key in found.keys
    ]
    return total, sorted(groups, key=lambda group: (group.key == EMPTY, group.name or ""))


def _read(
    connection: Connection, asked: Question, column: Any, book: Rulebook, now: Instant
) -> _Found:
    """From what is kept of the connection, where anything is."""

    def of(
        cohort: str, make: Callable[[], F], read: Callable[[Question, Any], dict[str, F]]
    ) -> dict[str, F]:
        def of_share(share: LeadFilter, key: Any) -> dict[str, F]:
            return read(replace(asked, leads=both(asked.leads, share)), key)

        question = (cohort, asked), asked.conversion_days
        return facts_by_group(connection, question, column, of_share, make, book, now)

    days = asked.conversion_days
    return _Found(
        of("leads", Facts, lambda q, key: read_facts(connection, q.received, book, now, key, days)),
        of("given", HandOverFacts, lambda q, key: read_hand_overs(connection, q, key, book, now)),
        of("due", DueFacts, lambda q, key: read_dues(connection, q, key, book, now)),
        of("done", EntryFacts, lambda q, key: read_entries(connection, q, key, book)),
    )


@dataclass(frozen=True, slots=True)
class _Within:
    """What all the lines of an answer share."""

    asked: Question
    book: Rulebook
    now: Instant

    def line(self, key: str, name: str | None, of_group: LeadFilter, facts: _Facts) -> ScoreLine:
        values: dict[str, KpiValue] = {kpi.code: kpi.reckon(facts.leads) for kpi in OF_LEADS}
        values |= {kpi.code: kpi.reckon(facts.given) for kpi in OF_HAND_OVERS}
        values |= {kpi.code: kpi.reckon(facts.due) for kpi in OF_DEADLINES}
        values |= {kpi.code: kpi.reckon(facts.done) for kpi in OF_ENTRIES}
        behind = {code: each.within(of_group) for code, each in self._lists(facts).items()}
        return ScoreLine(key, name, values, behind)

    def _lists(self, facts: _Facts) -> dict[str, FigureList]:
        asked = self.asked
        counted = narrowings(self.now, asked.conversion_days)
        lists = {name: FigureList(both(asked.received, each)) for name, each in counted.items()}
        lists |= hand_over_lists(asked, self.book) | due_lists(asked, facts.due)
        return lists | entry_lists(asked, facts.done)
