"""The demo's team around its leads: own fields, campaigns, territories, who is away and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from slaapp.domain.absence import Away
from slaapp.domain.instants import MINUTE, SECOND, Instant, to_datetime
from slaapp.operations.campaign import CampaignForm
from slaapp.operations.demo_life import Studio
from slaapp.operations.demo_script import Step

_RAN_FOR = 14
_COSTS = (420_000, 90_000, 65_000)
"""What the campaigns cost, in cents, in the order in which the world names them."""


def setting_up(studio: Studio, since: Instant) -> Iterator[Step]:
    """What the manager sets up right after ``since``, before the first lead."""
    acts = [*_fields(studio), *_campaigns(studio, since), *_territories(studio)]
    boss = studio.words.names_of("manager")[0]
    for place, (act, values) in enumerate(acts, 1):
        yield Step(since + place * MINUTE, 0, act, boss, values)


def put_absences(studio: Studio, now: Instant) -> None:
    """Somebody was away for an afternoon; a rep will be next week, and another stands in."""
    zone = studio.pace.openings.hours.zone
    today = to_datetime(now, zone).date()
    monday = today + timedelta(days=7 - today.weekday())
    reps, marketers = studio.words.names_of("sales"), studio.words.names_of("marketing")
    noted = studio.pace.before(now, 300, 900)
    next_week = Away(monday, monday + timedelta(days=4))
    studio.script.add(noted, 0, "be_away", reps[-1], away=next_week, cover=reps[0],
                      note=studio.words.absences[0])  # fmt: skip
    past = monday - timedelta(days=17)
    afternoon = Away(past, past, from_noon=True)
    studio.script.add(noted + SECOND, 0, "be_away", marketers[-1], away=afternoon,
                      cover=marketers[0], note=studio.words.absences[1])  # fmt: skip


def _fields(studio: Studio) -> Iterator[tuple[str, dict[str, object]]]:
    for field in studio.words.fields:
        yield "own_field", {"label": field["label"], "kind": field["type"],
                            "choices": field.get("choices", ())}  # fmt: skip


def _campaigns(studio: Studio, since: Instant) -> Iterator[tuple[str, dict[str, object]]]:
    first = to_datetime(since, studio.pace.openings.hours.zone).date() + timedelta(days=7)
    for place, name in enumerate(studio.words.campaigns.values()):
        starts = first + timedelta(days=_RAN_FOR * place)
        ends = starts + timedelta(days=_RAN_FOR)
        cost = _COSTS[place % len(_COSTS)]
        yield "campaign", {"form": CampaignForm(name, starts, ends, cost, studio.words.currency)}


def _territories(studio: Studio) -> Iterator[tuple[str, dict[str, object]]]:
    reps = studio.words.names_of("sales")
    cities = [city["name"] for city in studio.words.companies["cities"]]
    for place, city in enumerate(cities[: 3 * len(reps)]):
        yield "territory", {"to": reps[place // 3], "field": "city", "value": city}
