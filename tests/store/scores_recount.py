"""The shared figures counted again, in plain Python, from the events: nothing derived is read.

What the rules make of each lead is reckoned anew, one by one; every count is a loop over that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from slaapp.domain.cycle import Cycle
from slaapp.domain.deadline import Deadline
from slaapp.domain.figure_question import Question
from slaapp.domain.figures import reckon
from slaapp.domain.instants import HOUR, Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import KpiValue, TimeShare, censored_spread, spread_of
from slaapp.domain.late_entries import ACTS
from slaapp.domain.openings import Openings
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.standing import Standing
from slaapp.store.derivation import read_subjects
from slaapp.store.tables import event, lead, reason
from tests.store.test_board_lists import passes
from tests.store.workspaces import MONDAY, Workspace

DAY_OF_WORK = 7 * HOUR
"""The default agreement's: from 9:00 to 12:30 and from 14:00 to 17:30."""


class FromEvents:
    """The leads of a file with their cycles and deadlines, reckoned from their events."""

    def __init__(self, work: Workspace, book: Rulebook) -> None:
        self.book = book
        rows = {row["id"]: dict(row) for row in work.connection.execute(select(lead)).mappings()}
        self.leads: list[dict[str, Any]] = []
        self.standings: dict[str, Standing] = {}
        self.cycles: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for key, subject in read_subjects(work.connection, list(rows)):
            found = reckon(subject, book, book.day_of(MONDAY))
            self.leads.append(rows[key] | dict(found.columns))
            self.standings[key] = found.standing
            self.cycles[key] = [asdict_of(each) for each in found.standing.cycles]
        self.events = [dict(row) for row in work.connection.execute(select(event)).mappings()]
        reasons = work.connection.execute(select(reason.c.id).where(reason.c.code == "other"))
        self.others = set(reasons.scalars())

    def clocked(self, one: dict[str, Any], by: Instant) -> list[dict[str, Any]]:
        mine = self.cycles[one["id"]]
        started = [each for each in mine if each["agreement_id"] and each["start_at"] <= by]
        return [each for each in started if each["closed_by"] != "duplicate"]

    def openings(self, version: str | None) -> Openings | None:
        found = [each for each in self.book.versions if each.id == version]
        return self.book.openings_of(found[0]) if found else None


def asdict_of(each: Cycle) -> dict[str, Any]:
    names = ("agreement_id", "start_at", "closed_by", "first_attempt_at")
    return {name: getattr(each, name) for name in names}


class Recount:
    """The figures of H, of deadlines and of entries for one question and some of the leads."""

    def __init__(self, told: FromEvents, asked: Question, now: Instant, of_group: Any) -> None:
        self.told, self.asked, self.now = told, asked, now
        self.mine = [
            one
            for one in told.leads
            if passes(asked.leads, one, told) and passes(of_group, one, told)
            if not one["excluded"]
        ]

    def within(self, instant: Instant) -> bool:
        begin, end = self.asked.begin, self.asked.end
        return (begin is None or instant >= begin) and (end is None or instant < end)

    # --- H

    def hand_overs(self) -> Iterator[Cycle]:
        for one in self.mine:
            for each in self.told.standings[one["id"]].cycles:
                if each.joined_into is None and self.within(each.handed_over_at):
                    yield each

    def answer(self, each: Cycle) -> str:
        if each.rejected_at is not None:
            return "rejected"
        silence = each.accepted_silently_at
        taken = each.accepted_at is not None or (silence is not None and silence <= self.now)
        return "accepted" if taken else "undecided"

    def enough(self, each: Cycle) -> bool:
        terms = next(v for v in self.told.book.versions if v.id == each.agreement_id).agreement
        counts = [one.count for one in terms.commitments if one.kind == "attempts"]
        return each.tries >= (counts[0] if counts else 3)

    def h_figures(self) -> dict[str, KpiValue]:
        given = list(self.hand_overs())
        answers = [self.answer(each) for each in given]
        accepted, rejected = answers.count("accepted"), answers.count("rejected")
        others = sum(
            each.reason_id in self.told.others
            for each, answer in zip(given, answers, strict=True)
            if answer == "rejected"
        )
        clocked = [each for each in given if each.agreement_id is not None]
        spoken = sum(each.first_conversation_at is not None for each in given)
        return {
            "hand_overs": len(given),
            "acceptance": Rate(accepted, accepted + rejected),
            "undecided": answers.count("undecided"),
            "rejection": Rate(rejected, accepted + rejected),
            "other_reasons": Rate(others, rejected),
            "contact": Rate(spoken, len(given)),
            "attempts": spread_of([each.tries for each in clocked]),
            "persistence": Rate(sum(map(self.enough, clocked)), len(clocked)),
            "pauses": self.pauses(clocked),
        }

    def pauses(self, clocked: list[Cycle]) -> TimeShare:
        part = whole = 0
        for each in clocked:
            openings = self.told.openings(each.agreement_id)
            ends = (each.closed_at, each.upheld_silently_at)
            end = min(next((at for at in ends if at is not None), self.now), self.now)
            if end > each.start_at:
                worked = openings.between(each.start_at, end)
                whole += worked
                part += worked - openings.between(each.start_at, end, each.paused)
        return TimeShare(part, whole, sum(bool(each.paused) for each in clocked))

    # --- deadlines

    def deadlines(self, side: str) -> Iterator[tuple[Deadline, str | None]]:
        """Those of a side that count at all, with the version that each is held to."""
        for one in self.mine:
            standing = self.told.standings[one["id"]]
            found = [(d, c.agreement_id) for c in standing.cycles for d in c.deadlines]
            found += [(d, standing.owed_under[key]) for key, d in standing.owed.items()]
            for each, version in found:
                halt = halted(each)
                in_time = halt is not None and halt <= each.due_at
                if each.side == side and not (each.stopped_at is None and in_time):
                    yield each, version

    def state(self, each: Deadline) -> str:
        """Of one that counts: met, breached, or not told yet."""
        if each.due_at > self.now:
            in_time = each.stopped_at is not None and each.stopped_at <= each.due_at
            return "met_so_far" if in_time else "open"
        if each.stopped_at is not None:
            return "met" if each.stopped_at <= each.due_at else "breached"
        late = halted(each) is not None or each.due_at < self.now
        return "breached" if late else "open"

    def due_figures(self, side: str) -> dict[str, KpiValue]:
        every = list(self.deadlines(side))
        due = [(each, v) for each, v in every if self.within(each.due_at)]
        states = [self.state(each) for each, _version in due]
        met, breached = states.count("met"), states.count("breached")
        so_far = states.count("met_so_far")
        late = [pair for pair, state in zip(due, states, strict=True) if state == "breached"]
        overs = [self.overrun(*pair) for pair in late]
        owed = [each for each, _v in late if each.stopped_at is None and halted(each) is None]
        ended = [over for over, ends in overs if ends]
        lasting = [over for over, ends in overs if not ends]
        return {
            f"attainment_{side}": Rate(met, met + breached),
            f"so_far_{side}": Rate(so_far, so_far + states.count("open")),
            f"at_risk_{side}": sum(self.at_risk(each) for each, _version in every),
            f"overrun_{side}": censored_spread(ended, lasting),
            f"over_a_day_{side}": Rate(sum(over > DAY_OF_WORK for over, _ends in overs), breached),
            f"owed_{side}": len(owed),
        }

    def at_risk(self, each: Deadline) -> bool:
        still = each.stopped_at is None and halted(each) is None
        return still and each.warn_at <= self.now <= each.due_at

    def overrun(self, each: Deadline, version: str | None) -> tuple[int, bool]:
        """Working time past the due instant, and whether it has ended."""
        if each.stopped_at is not None:
            return each.overrun_ms, True
        halt = halted(each)
        end = self.now if halt is None else min(halt, self.now)
        return max(0, self.told.openings(version).between(each.due_at, end)), False

    def outcome(self) -> Rate:
        of_outcome = [each for each, _v in self.deadlines("sales") if each.commitment == "outcome"]
        due = [each for each in of_outcome if self.within(each.due_at)]
        told = [each for each in due if self.state(each) in ("met", "breached")]
        return Rate(sum(each.stopped_at is not None for each in told), len(told))

    # --- entries

    def late_entries(self) -> Rate:
        keys = {one["id"] for one in self.mine}
        acts = [
            each
            for each in self.told.events
            if each["lead_id"] in keys and each["kind"] in ACTS and each["in_force"]
            if each["precision"] == "instant" and self.within(each["occurred_at"])
        ]
        return Rate(sum(map(self.is_late, acts)), len(acts))

    def is_late(self, each: dict[str, Any]) -> bool:
        own = self.told.standings[each["lead_id"]].cycles
        given = [c for c in own if c.agreement_id and c.handed_over_at <= each["occurred_at"]]
        version = self.told.book.version_at(each["occurred_at"])
        key = given[-1].agreement_id if given else version.id if version else None
        openings = self.told.openings(key)
        return (
            openings is not None
            and openings.between(each["occurred_at"], each["recorded_at"]) > HOUR
        )

    def figures(self) -> dict[str, KpiValue]:
        """All of them by their codes."""
        return {
            **self.h_figures(),
            **self.due_figures("marketing"),
            **self.due_figures("sales"),
            "outcome": self.outcome(),
            "late_entries": self.late_entries(),
        }


def halted(each: Deadline) -> Instant | None:
    """When nothing was owed any more without it."""
    return each.cancelled_at if each.suspended_at is None else each.suspended_at
