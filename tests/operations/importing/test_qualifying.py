"""A live import qualifies what reaches the agreed score, as any operation does."""

from __future__ import annotations

from sqlalchemy import select

from slaapp.domain.agreement import default_agreement
from slaapp.operations.leads import add_lead
from slaapp.store.tables import event, lead
from tests.store.workspaces import SCORING

from .conftest import BY

# The same enquiry as the form of ``SCORING``, told by a file; and one that says little.
FILE = """id;prénom;nom;société;e-mail;téléphone;origine;commentaire
1;Inès;Dupont;Atelier Œuvre;ines@atelier.fr;06 12 34 56 78;Salon;Un devis
2;;Petit;;;;Web;
"""


def qualified(bench) -> list[tuple]:
    query = (
        select(event.c.tier, event.c.value, event.c.author_id, lead.c.tier, lead.c.score)
        .join(lead, lead.c.id == event.c.lead_id)
        .where(event.c.kind == "qualified")
        .order_by(lead.c.number)
    )
    with bench.connection.begin():
        return [tuple(row) for row in bench.connection.execute(query)]


def test_the_tier_of_the_day_is_noted_with_the_judgement(bench, write_file):
    bench.bring_in(write_file(FILE), "live")
    ((tier, score, author, current, points),) = qualified(bench)
    assert (tier, score, author) == (current, str(points), None)
    assert tier == default_agreement().tier_of(points)
    assert tier is not None


def test_a_file_and_a_form_that_say_the_same_are_judged_alike(bench, write_file):
    bench.bring_in(write_file(FILE), "live")
    add_lead(bench.connection, SCORING, by=BY, now=bench.now + 5_000)
    by_file, by_form = qualified(bench)
    assert by_file == by_form


def test_history_is_not_judged(bench, write_file):
    bench.bring_in(write_file(FILE), "historical")
    assert qualified(bench) == []
