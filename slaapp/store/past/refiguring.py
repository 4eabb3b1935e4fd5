"""The figures of a copy whose facts are those of then: reckoned as of the end of its last day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, select

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.ageing import leads_that_age
from slaapp.store.among import among
from slaapp.store.calendar_reach import leads_reaching
from slaapp.store.derivation import Progress, derive
from slaapp.store.merges import read_survivors, with_survivors
from slaapp.store.past.touching import Touched
from slaapp.store.rulebook import read_rulebook
from slaapp.store.scores_due import forget_scores_due
from slaapp.store.tables import event, lead


def refigure(
    connection: Connection, touched: Touched, moment: Instant, progress: Progress | None
) -> None:
    """Bring every figure to what the facts of then make of it, within a transaction.

    What was not touched since has its figures already; only scores may be of a later day, or of
    a version that is not signed yet.
    """
    book = read_rulebook(connection)
    day = book.day_of(moment)
    judged_otherwise = _moved_versions(touched.versions, book)
    whole = _to_derive(connection, touched, judged_otherwise, book)
    derive(connection, whole, book, day, progress)
    forget_scores_due(connection)
    _rescore(connection, book, day, every=bool(judged_otherwise) or touched.scores_due)


def _moved_versions(
    present: Mapping[str, AgreementVersion], book: Rulebook
) -> list[AgreementVersion]:
    """Those that were signed since, or taken back since."""
    then = {version.id: version for version in book.versions}
    keys = present.keys() ^ then.keys()
    return [(present.get(key) or then[key]) for key in sorted(keys)]


def _to_derive(
    connection: Connection, touched: Touched, moved: Sequence[AgreementVersion], book: Rulebook
) -> list[str]:
    if touched.everything or not book.versions:
        return list(connection.execute(select(lead.c.id)).scalars())
    keys = dict.fromkeys(touched.leads)
    keys |= dict.fromkeys(leads_reaching(connection, book, touched.days, late=True))
    if moved:
        # A version judges what happens from its beginning on; of the others the scores alone.
        since = min(version.effective_from for version in moved)
        told = select(event.c.lead_id).where(event.c.occurred_at >= since).distinct()
        late = connection.execute(told).scalars()
        keys |= dict.fromkeys(with_survivors(late, read_survivors(connection)))
    # Some of them came later.
    there = select(lead.c.id).where(lead.c.id.in_(among(keys))).order_by(lead.c.number)
    return list(connection.execute(there).scalars())


def _rescore(connection: Connection, book: Rulebook, day: date, *, every: bool) -> None:
    # Imported here: it stands on numpy, which not every past needs.
    from slaapp.store.rescoring import rescore

    if every:
        keys = list(connection.execute(select(lead.c.id)).scalars())
    else:
        keys = leads_that_age(connection, book, day)
    if keys:
        rescore(connection, keys, book, day)
