"""History that does not say when a lead was received: it is here, and in no period."""

from __future__ import annotations

from datetime import UTC, datetime

from slaapp.domain.instants import to_instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.check import check_file
from slaapp.store.figures.board import board_with_total
from slaapp.store.rows.leads import count_leads
from slaapp.store.rows.team import rulebook

# Four leads: two dated in May, two that say nothing of when they came; one of these is won.
HISTORY = """id;nom;créé le;gagné le
1;Aubert;2026-05-04;2026-05-20
2;Bonnet;2026-05-11;
3;Colin;;2026-06-02
4;Durand;;
"""


def counted(bench, chosen: LeadFilter) -> int:
    return count_leads(bench.connection, chosen)


def test_who_is_not_dated_is_generated_in_no_month_least_of_all_in_that_of_the_import(
    bench, write_file
):
    bench.bring_in(write_file(HISTORY))
    assert bench.staged[0].flags == {"undated": 2}
    with bench.connection.begin():
        assert counted(bench, LeadFilter()) == 4
        assert counted(bench, LeadFilter(received=False)) == 2
        month = to_instant(datetime(2026, 11, 1, tzinfo=UTC))
        assert counted(bench, LeadFilter(received_from=month)) == 0
        book = rulebook(bench.connection)
        asked = (bench.connection, LeadFilter(), book, bench.now, "month", 90)
        total, months = board_with_total(*asked)
    assert {line.key: line.count("leads") for line in months} == {"2026-05": 2, "": 2}
    # Of the two wins only one has both of its days: 4 to 20 May.
    assert total.count("won") == 2
    assert (total.spread("ttc").n, total.spread("ttc").median) == (1, 16)


def test_what_comes_in_live_comes_in_now(bench, write_file):
    bench.bring_in(write_file(HISTORY), clocks="live")
    with bench.connection.begin():
        assert counted(bench, LeadFilter(received=False)) == 0


def test_an_undated_receipt_is_a_fact_like_any_other_when_checked(bench, write_file):
    bench.bring_in(write_file(HISTORY))
    with bench.connection.begin():
        assert check_file(bench.connection) == []


# Three were received on a known day and ended nobody knows when; one of each has both days.
OUTCOMES = """id;nom;créé le;étape;gagné le;perdu le
1;Aubert;2026-05-04;gagné;;
2;Bonnet;2026-05-11;gagné;2026-05-20;
3;Colin;2026-05-12;perdu;;
4;Durand;2026-05-13;perdu;;2026-05-30
5;Evrard;2026-05-14;gagné;;
"""


def test_an_end_that_nobody_dated_counts_as_one_and_took_no_time_that_is_known(bench, write_file):
    bench.bring_in(write_file(OUTCOMES))
    with bench.connection.begin():
        book = rulebook(bench.connection)
        asked = (bench.connection, LeadFilter(), book, bench.now, "month", 90)
        total, _months = board_with_total(*asked)
        told = {code: total.spread(code) for code in ("ttc", "lost_in")}
        behind = {name: counted(bench, total.behind[name]) for name in ("closed", "given_up")}
        assert check_file(bench.connection) == []
    assert (total.count("won"), total.count("lost")) == (3, 2)
    # Whoever was won at some time is no lead that was never won.
    assert (total.rate("conversion").k, total.rate("conversion").n) == (3, 5)
    assert (told["ttc"].n, told["ttc"].median) == (1, 9)
    assert (told["lost_in"].n, told["lost_in"].median) == (1, 17)
    assert behind == {"closed": 1, "given_up": 1}
