"""The clauses of both sides counted again, in plain Python, from the rows and the journal alone."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import Any

from slaapp.domain.agreement import Agreement
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.rulebook import Rulebook
from tests.store.workspaces import PARIS, Workspace

Place = tuple[str, int, str]
"""A month, a version's number and a clause's code."""


def month_of(instant: Instant) -> str:
    return to_datetime(instant, PARIS).strftime("%Y-%m")


class Recount:
    """``counts`` by place and part; ``promised`` leads by place."""

    def __init__(self, work: Workspace, book: Rulebook, now: Instant) -> None:
        self.work, self.now, self.book = work, now, book
        self.terms = {each.id: (each.number, each.agreement) for each in book.versions}
        self.tables = {
            name: self._read(name)
            for name in ("lead", "cycle", "deadline", "event", "person", "company", "source",
                         "campaign")
        }  # fmt: skip
        self.counts: dict[Place, Counter[str]] = defaultdict(Counter)
        self._hand_overs()
        self._deadlines()
        self._again()
        self._qualified()

    def _read(self, table: str) -> dict[str, dict[str, Any]]:
        rows = self.work.connection.exec_driver_sql(f'SELECT * FROM "{table}"').mappings()
        return {row["id"]: dict(row) for row in rows}

    def _counting(self) -> Iterator[dict[str, Any]]:
        """The hand-overs that are in the figures at all."""
        for cycle in self.tables["cycle"].values():
            withdrawn = self.tables["lead"][cycle["lead_id"]]["withdrawn"]
            if not withdrawn and not cycle["excluded"] and cycle["joined_into"] is None:
                yield cycle

    def _hand_overs(self) -> None:
        for cycle in self._counting():
            if cycle["agreement_id"] is None:
                continue
            number, terms = self.terms[cycle["agreement_id"]]
            month = month_of(cycle["handed_over_at"])
            answer = self.answer(cycle)
            if terms.marketing.acceptance_percent is not None:
                part = {"accepted": "reached", "rejected": "missed"}.get(answer, answer)
                self.counts[month, number, "acceptance_rate"][part] += 1
            if terms.sales.coded_reasons and answer == "rejected":
                part = "missed" if cycle["reason_id"] is None else "reached"
                self.counts[month, number, "coded_reasons"][part] += 1
            fields = terms.marketing.complete_fields
            if fields:
                known = all(self.known(cycle, each) for each in fields)
                self.counts[month, number, "completeness"]["reached" if known else "missed"] += 1

    def answer(self, cycle: dict[str, Any]) -> str:
        """What sales said to a hand-over, in words or by silence."""
        if cycle["rejected_at"] is not None:
            return "rejected"
        silence = cycle["accepted_silently_at"]
        taken = cycle["accepted_at"] is not None or (silence is not None and silence <= self.now)
        return "accepted" if taken else "undecided"

    def known(self, cycle: dict[str, Any], field: str) -> bool:
        """Whether the data said something when the hand-over was written down."""
        lead = self.then("lead", cycle["lead_id"], cycle)
        if field.startswith("custom:"):
            value = json.loads(lead["custom"] or "{}").get(field.removeprefix("custom:"))
            value = value.get("date") if isinstance(value, dict) else value
        elif field in ("source", "campaign"):
            value = (self.then(field, lead[f"{field}_id"], cycle) or {}).get("name")
        elif "." in field:
            owner, name = field.split(".")
            value = (self.then(owner, lead[f"{owner}_id"], cycle) or {}).get(name)
        else:
            value = lead[field]
        return value is not None and str(value).strip() != ""

    def then(self, table: str, key: str | None, cycle: dict[str, Any]) -> dict[str, Any] | None:
        """A row as it was: every change since is taken back, the newest first."""
        if key is None:
            return None
        query = "SELECT sequence, kind, old FROM change WHERE row_id = ? ORDER BY sequence DESC"
        written = self.work.connection.exec_driver_sql(query, (cycle["id"],)).all()
        row = dict(self.tables[table][key])
        for sequence, kind, old in self.work.connection.exec_driver_sql(query, (key,)).all():
            if kind == "update" and sequence > written[-1][0]:
                row |= {name: before for name, (before, _after) in json.loads(old).items()}
        return row

    def _deadlines(self) -> None:
        for each in self.tables["deadline"].values():
            lead = self.tables["lead"][each["lead_id"]]
            part = self.part_of(each)
            if lead["withdrawn"] or each["excluded"] or part is None:
                continue
            number = self.terms[each["agreement_id"]][0]
            self.counts[month_of(each["due_at"]), number, each["commitment"]][part] += 1

    def part_of(self, each: dict[str, Any]) -> str | None:
        due, stop, halt = each["due_at"], each["stopped_at"], each["cancelled_at"]
        if stop is None and halt is not None and halt <= due:
            return None
        if due > self.now:
            return "met_so_far" if stop is not None and stop <= due else "open"
        if stop is not None:
            return "reached" if stop <= due else "missed"
        return "missed" if halt is not None or due < self.now else "open"

    def _again(self) -> None:
        given: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for cycle in sorted(self._counting(), key=lambda each: each["ordinal"]):
            given[cycle["lead_id"]].append(cycle)
        for cycles in given.values():
            times = 0
            for before, cycle in pairwise(cycles):
                if before["closed_by"] != "recycled":
                    continue
                times += 1
                if cycle["agreement_id"] is None:
                    continue
                number, terms = self.terms[cycle["agreement_id"]]
                rule = terms.sales.recycling
                if rule is not None:
                    ends = (cycle["handed_over_at"], before["closed_at"])
                    after, since = (to_datetime(at, PARIS).date() for at in ends)
                    kept = (after - since).days >= rule.after_days and times <= rule.at_most
                    place = month_of(cycle["handed_over_at"]), number, "recycling"
                    self.counts[place]["reached" if kept else "missed"] += 1

    def _qualified(self) -> None:
        for lead in self.tables["lead"].values():
            at = lead["qualified_at"]
            if at is None or lead["withdrawn"] or lead["excluded"]:
                continue
            version = self.book.version_on(to_datetime(at, PARIS).date())
            if version is None:
                continue
            terms = version.agreement
            if terms.marketing.rejected_count or not self.upheld(lead):
                for code in self.volumes(terms, lead):
                    self.counts[month_of(at), version.number, code]["reached"] += 1

    def upheld(self, lead: dict[str, Any]) -> bool:
        """Whether the last hand-over of a lead ended with a rejection that stands."""
        own = [
            each
            for each in self.tables["cycle"].values()
            if each["lead_id"] == lead["id"] and each["joined_into"] is None
        ]
        if not own:
            return False
        last = max(own, key=lambda each: each["ordinal"])
        silence, closed = last["upheld_silently_at"], last["closed_at"]
        spoken = last["closed_by"] in ("rejected", "upheld") and closed < self.now
        return spoken or (silence is not None and silence < self.now)

    def volumes(self, terms: Agreement, lead: dict[str, Any]) -> Iterator[str]:
        if not terms.volume_per_month:
            return
        yield "volume"
        said = [
            each
            for each in sorted(self.tables["event"].values(), key=lambda each: each["id"])
            if (each["lead_id"], each["kind"], each["in_force"]) == (lead["id"], "qualified", 1)
            and each["occurred_at"] == lead["qualified_at"]
        ]
        of = {"tier": (said[0]["tier"] if said else None) or lead["tier"]}
        for by in ("source", "campaign"):
            of[by] = self.tables[by].get(lead[f"{by}_id"] or "", {}).get("name")
        for part in terms.marketing.volume_parts:
            if (of[part.by] or "").casefold() == part.of.casefold():
                yield f"volume.{part.by}.{part.of}"

    def promised(self, month: str, number: int, per_month: int) -> int:
        """Of so many a month those of the working days that end under a version."""
        days = self.working_days(month)
        own = [day for day, ruling in days if ruling == number]
        return ceil(Fraction(per_month * len(own), len(days))) if days else 0

    def working_days(self, month: str) -> list[tuple[Any, int]]:
        year, at = map(int, month.split("-"))
        day, found = date(year, at, 1), []
        while day.month == at:
            version = self.book.version_on(day)
            if version is not None:
                openings = self.book.openings_of(version)
                if openings.working_days(day, day + timedelta(days=1)):
                    found.append((day, version.number))
            day += timedelta(days=1)
        return found
