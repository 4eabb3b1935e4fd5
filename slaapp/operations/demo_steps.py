"""What people of the demo plan to do next, and the leads that they put tags on."""

from __future__ import annotations

from slaapp.domain.instants import SECOND, Instant
from slaapp.operations.demo_life import Studio
from slaapp.operations.demo_script import Step

_ENDING = frozenset({"recycle", "lose", "win", "reject", "uphold", "dispute"})
# The kind of a step, its precision, and in how many working minutes it is due; less than none: it
# is overdue.
_AHEAD = (
    ("call_back", "instant", -35),
    ("appointment", "instant", 260),
    ("call_back", "instant", 500),
    ("task", "day", 900),
    ("email", "day", 1_500),
)
_TAGGED = 9


def put_next_steps(studio: Studio, now: Instant) -> None:
    """Each rep plans something with some of those spoken to last, and marketing with others."""
    for rep in studio.words.names_of("sales"):
        talked = _last_talked(studio, rep, now)
        for step, (kind, precision, minutes) in zip(talked, _AHEAD, strict=False):
            _plan(studio, step, (kind, precision, _due(studio, now, minutes)), now)
    for marketer in studio.words.names_of("marketing"):
        noted = _newest(studio, "arrive", marketer)[:1]
        for step in noted:
            _plan(studio, step, ("task", "day", _due(studio, now, 600)), now)


def put_tags(studio: Studio) -> None:
    """Marketing marks some of its leads."""
    names, marketer = studio.words.tags, studio.words.names_of("marketing")[0]
    for place, step in enumerate(_newest(studio, "arrive", marketer)[:_TAGGED]):
        tag = names[place % len(names)]
        studio.script.add(step.at + 2 * SECOND, step.lead, "tag", marketer, names=[tag])


def _plan(studio: Studio, after: Step, planned: tuple[str, str, Instant], now: Instant) -> None:
    kind, precision, due = planned
    at = after.at + 2 * SECOND
    if at < min(due, now):
        note = studio.words.steps[kind]
        studio.script.add(at, after.lead, "plan", after.by, kind=kind, precision=precision,
                          due_at=due, note=note)  # fmt: skip


def _due(studio: Studio, now: Instant, minutes: int) -> Instant:
    pace = studio.pace
    if minutes < 0:
        return pace.before(now, -minutes, 1 - minutes)
    return pace.after(now, minutes, minutes + 30)


def _last_talked(studio: Studio, rep: str, now: Instant) -> list[Step]:
    """The last call with each lead that is still open, the newest last but one first: the one
    that is overdue was planned before it was due."""
    steps = studio.script.in_order()
    ended = {step.lead for step in steps if step.act in _ENDING}
    last = {step.lead: step for step in steps if step.act == "log" and step.by == rep}
    found = [step for lead, step in last.items() if lead not in ended]
    before = studio.pace.before(now, 60, 61)
    return sorted(found, key=lambda step: (step.at > before, -step.at))


def _newest(studio: Studio, act: str, by: str) -> list[Step]:
    steps = [step for step in studio.script.in_order() if step.act == act and step.by == by]
    return steps[::-1]
