"""The leads that one learns from, read from one's own history: decided ones only, each as it was
known at the last moment before sales had it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import CUSTOM, EVENT, FIELDS, INTERESTS, Criterion, FieldValue
from slaapp.domain.criterion_operator import is_blank
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.learning.cases import Cases, Column, cases_of
from slaapp.domain.learning.past import Moment, PastLead
from slaapp.store.among import among
from slaapp.store.figures.backtesting import read_ends
from slaapp.store.figures.past_reading import read_past
from slaapp.store.tables import custom_field, lead

Progress = Callable[[int, int], None]

WITHIN_DAYS = 30
"""What a lead did is counted over so many days before the judgement."""
_DONE = tuple(f"{EVENT}{kind}" for kind in ("visit", "meeting", "conversation", "attempt"))


@dataclass(frozen=True, slots=True)
class History:
    """``cases`` came to an end, ``undecided`` leads did not yet. ``as_imported`` of the cases came
    with their end: what was known of them at the time nobody can tell.

    ``late`` are, by field, of the leads that sales had and that have a value now, those that got
    it only afterwards. In so many ``months`` the leads were received, decided or not.
    """

    cases: Cases
    undecided: int
    as_imported: int
    late: Mapping[str, Rate]
    months: int = 0


def read_cases(
    connection: Connection,
    now: Instant,
    terms: Agreement | None = None,
    chosen: LeadFilter | None = None,
    without: Collection[str] = (),
    progress: Progress | None = None,
) -> History:
    """What there is to learn from; ``without`` are fields to leave alone, such as those that
    sales fill in. ``terms`` say within how many days a lead has to be won."""
    ends = read_ends(connection, now, chosen, terms)
    decided = [key for key, end in ends.items() if end.won is not None]
    columns = [column for column in _columns(connection) if column.field not in without]
    values: dict[str, list[FieldValue]] = {column.field: [] for column in columns}
    looked = [(_looks(column), values[column.field]) for column in columns]
    counts, imported = _Late(), 0
    for past in read_past(connection, decided, progress):
        known = past.known()
        imported += past.is_as_imported
        counts.note(past, known)
        for looks, held in looked:
            held.append(known.facts.value_for(looks, known.at))
    if progress:
        progress(len(decided), len(decided))
    won = [bool(ends[key].won) for key in decided]
    filled = [_filled(column, values[column.field]) for column in columns]
    cases, months = cases_of(decided, won, filled), _months(connection, ends)
    return History(cases, len(ends) - len(decided), imported, counts.rates, months)


def _months(connection: Connection, keys: Collection[str]) -> int:
    """The months in which any of these leads was received."""
    within = lead.c.id.in_(among(list(keys)))
    query = select(lead.c.received_month).where(within, lead.c.received_month.is_not(None))
    return len(set(connection.execute(query.distinct()).scalars()))


def _columns(connection: Connection) -> list[Column]:
    own = connection.execute(
        select(custom_field).where(custom_field.c.withdrawn == 0).order_by(custom_field.c.id)
    )
    return [
        *(Column(field, (), label=field) for field in (*FIELDS, *INTERESTS)),
        *(Column(field, (), WITHIN_DAYS, label=field) for field in _DONE),
        *(
            Column(CUSTOM + row.key, (), type=row.type or "", label=row.label or row.key)
            for row in own
        ),
    ]


def _looks(column: Column) -> Criterion:
    return Criterion(column.field, "is_known", (), 0, column.within_days)


def _filled(column: Column, values: list[FieldValue]) -> Column:
    return Column(column.field, tuple(values), column.within_days, column.type, column.label)


class _Late:
    """Counts, by field, who has a value and who only got it when sales had the lead."""

    def __init__(self) -> None:
        self._late: Counter[str] = Counter()
        self._known: Counter[str] = Counter()

    def note(self, past: PastLead, known: Moment) -> None:
        """One more lead."""
        if past.cut is None:
            return
        for field, value in past.versions[-1].fields.items():
            if not is_blank(value):
                self._known[field] += 1
                self._late[field] += is_blank(known.facts.fields.get(field))

    @property
    def rates(self) -> dict[str, Rate]:
        """Of those who have a value, those who got it late."""
        return {field: Rate(self._late[field], n) for field, n in self._known.items()}
