"""A file brought in after the clock, which once ran ahead, was put right."""

from __future__ import annotations

from slaapp.domain.instants import DAY
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.store.check import check_file

from .conftest import BY, NOW

TABLE = (
    "Nom;E-mail;Téléphone;Société;Demande;Date\n"
    "Roux;roux@loma.fr;06 12 34 56 78;Loma;Un devis;22/10/2026\n"
    "Petit;petit@nord.fr;06 12 34 56 79;Nord;Un rappel;23/10/2026\n"
)


def test_live_leads_start_their_clocks_now_and_are_recorded_after_all_before_them(
    bench, write_file
):
    add_lead(bench.connection, LeadForm(last_name="Futur"), by=BY, now=NOW + 400 * DAY)
    bench.bring_in(write_file(TABLE), "live")
    with bench.connection.begin():
        run = bench.connection.exec_driver_sql
        ahead = run("SELECT min(recorded_at) FROM event").scalar_one()
        judged = run(
            "SELECT occurred_at, recorded_at, clock_at FROM event WHERE kind = 'qualified'"
        ).all()
        received = run(
            "SELECT max(occurred_at) FROM event WHERE kind = 'received' AND recorded_at > ?",
            (ahead,),
        ).scalar_one()
        starts = set(run("SELECT start_at FROM deadline WHERE side = 'marketing'").scalars())
        assert check_file(bench.connection) == []
    assert len(judged) == 2
    for happened, recorded, clock in judged:
        assert NOW < happened <= clock == bench.now
        assert recorded > ahead
    assert received < NOW
    assert starts == {happened for happened, *_others in judged}
