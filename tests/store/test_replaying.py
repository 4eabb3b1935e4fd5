"""Other promises, tried on what happened: the same ones give what the Scoreboard gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, Commitment
from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from slaapp.operations.contact import log_contact
from slaapp.operations.exception import exclude
from slaapp.operations.outcome import recycle
from slaapp.store.figures.attainment import attainment
from slaapp.store.figures.replaying import replay_history
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import lead
from tests.operations.demo_file import DEMO_NOW, demo_template
from tests.store.workspaces import PARIS, Workspace, entered

__all__ = ["demo_template"]


def replayed(work: Workspace, *commitments: Commitment, **more: object) -> dict:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        lines = replay_history(work.connection, book, commitments, work.now, **more)
    return {(line.commitment, line.tier): line for line in lines}


@pytest.fixture(scope="module")
def demo(demo_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("replay") / "demo.slaapp"
    path.write_bytes(demo_template.read_bytes())
    work = entered(path)
    work.now = DEMO_NOW
    yield work
    work.connection.close()
    work.opened.lock.release()


@pytest.mark.parametrize("kind", ["acceptance", "first_attempt", "outcome", "hand_over", "answer"])
def test_what_was_promised_replayed_is_the_attainment_of_the_scoreboard(demo: Workspace, kind: str):
    with demo.connection.begin():
        terms = read_rulebook(demo.connection).version_at(demo.now).agreement
        found = attainment(
            demo.connection, AttainmentFilter(commitments=(kind,)), demo.now, PARIS, "tier"
        )
    lines = replayed(demo, terms.commitment(kind))
    for group in found:
        line = lines[kind, group.key or None]
        assert (line.kept.k, line.kept.n) == (group.met, group.met + group.breached)
        assert line.promised == line.kept
    assert lines[kind, None].kept.n == sum(group.met + group.breached for group in found) > 0


def test_a_longer_time_keeps_no_fewer_and_a_shorter_one_no_more(demo: Workspace):
    shares = []
    for hours in (1, 4, 16, 80):
        line = replayed(demo, Commitment("first_attempt", {"default": WorkingTime(hours * HOUR)}))
        shares.append(line["first_attempt", None].kept)
    kept = [share.value for share in shares]
    assert kept == sorted(kept)
    assert kept[0] < kept[-1]
    assert shares[0].n >= shares[-1].n, "the longer the time, the more are not due yet"


def test_the_tiers_add_up_to_the_whole_and_the_leads_to_the_numbers(demo: Workspace):
    lines = replayed(demo, Commitment("first_attempt", {"default": WorkingTime(4 * HOUR)}))
    whole = lines.pop(("first_attempt", None))
    for outcome in ("kept", "missed", "not_due", "left_out"):
        parts = Counter(key for line in lines.values() for key in line.leads[outcome])
        assert parts == Counter(whole.leads[outcome])
    assert (len(whole.leads["kept"]), len(whole.leads["missed"])) == (
        whole.kept.k,
        whole.kept.n - whole.kept.k,
    )
    known = {row.id for row in demo.rows(lead.select())}
    assert known >= set(whole.leads["kept"])


FOUR_HOURS = Commitment("first_attempt", {"default": WorkingTime(4 * HOUR)})


def outcome(work: Workspace, key: str, commitment: Commitment = FOUR_HOURS) -> str | None:
    line = replayed(work, commitment).get((commitment.kind, None))
    return next((name for name, keys in line.leads.items() if key in keys), None) if line else None


def test_a_lead_is_kept_missed_still_waiting_or_not_due(workspace: Workspace):
    work = workspace
    called, late, waiting, gone = (work.with_sales() for _ in range(4))
    by = work.sales
    log_contact(work.connection, called, outcome="no_answer", by=by, now=work.tick(2 * HOUR))
    recycle(work.connection, gone, by=by, now=work.tick())
    assert outcome(work, called) == "not_due", "it enters on its due instant, though kept"
    work.at("2026-06-01 18:00")
    log_contact(work.connection, late, outcome="no_answer", by=by, now=work.tick())
    work.at("2026-06-02 09:30")
    assert outcome(work, called) == "kept"
    assert outcome(work, late) == "missed"
    assert outcome(work, waiting) == "missed", "it still waits beyond the due instant"
    assert outcome(work, gone) == "left_out", "nothing was owed any more when it would be due"
    wide = Commitment("first_attempt", {"default": EndOfWorkingDay(3)})
    assert outcome(work, waiting, wide) == "not_due"
    assert outcome(work, late, wide) == "not_due"


def test_a_tier_without_a_time_promises_nothing(workspace: Workspace):
    work = workspace
    key = work.with_sales()
    work.tick(3 * DAY)
    assert outcome(work, key, Commitment("first_attempt", {"hot": CalendarTime(MINUTE)})) in (
        None,
        "missed",
    )
    assert outcome(work, key, Commitment("first_attempt", {})) is None


def test_what_was_never_promised_can_be_replayed(workspace: Workspace):
    work = workspace
    key = work.with_sales()
    work.tick(3 * DAY)
    attempts = Commitment("attempts", {"default": WorkingTime(4 * HOUR)}, 2, HOUR)
    assert outcome(work, key, attempts) == "missed"
    lines = replayed(work, attempts)
    assert lines["attempts", None].promised.n == 0


def test_an_excluded_lead_and_one_outside_the_period_are_not_counted(workspace: Workspace):
    work = workspace
    key = work.with_sales()
    begin = work.now
    work.tick(3 * DAY)
    assert replayed(work, FOUR_HOURS, started_until=begin) == {}
    assert replayed(work, FOUR_HOURS, started_from=begin + 1) == {}
    assert outcome(work, key) == "missed"
    signed = {"reason": "essai", "marketing_signer": work.marketing.member_id}
    exclude(work.connection, [key], **signed, by=work.manager, now=work.tick())
    assert outcome(work, key) is None


def test_every_kind_of_commitment_can_be_replayed(demo: Workspace):
    made = [Commitment(kind, {"default": WorkingTime(8 * HOUR)}) for kind in KINDS_OF_COMMITMENT]
    assert {kind for kind, _tier in replayed(demo, *made)} == set(KINDS_OF_COMMITMENT)


def test_the_work_tells_how_far_it_is_and_can_be_broken_off(demo: Workspace):
    told: list[tuple[int, int]] = []
    replayed(demo, FOUR_HOURS, progress=lambda done, of: told.append((done, of)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 0

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replayed(demo, FOUR_HOURS, progress=stop)
