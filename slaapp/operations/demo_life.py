"""The life of one lead of the demo with marketing: written down, qualified, handed over."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slaapp.domain.agreement import Agreement
from slaapp.domain.instants import DAY, HOUR, Instant, to_datetime
from slaapp.operations.behaviour import Visit
from slaapp.operations.demo_arrivals import Arrival
from slaapp.operations.demo_pace import Pace
from slaapp.operations.demo_profile import Profile, Profiles
from slaapp.operations.demo_script import Script
from slaapp.operations.demo_words import DemoWords


@dataclass(frozen=True, slots=True)
class Studio:
    """All that is needed to write lives."""

    script: Script
    pace: Pace
    profiles: Profiles
    words: DemoWords
    terms: Agreement

    def someone(self, role: str) -> str:
        """A member of a role; the first of them works a little more."""
        names = self.words.names_of(role)
        weights = [len(names) + 3 - at for at in range(len(names))]
        return self.pace.chance.choices(names, weights)[0]

    def note(self, *path: str) -> str:
        """One of the notes of a kind."""
        found = self.words.notes
        for name in path:
            found = found[name]
        return self.pace.chance.choice(list(found))


@dataclass(frozen=True, slots=True)
class Life:
    """A lead under way: its number in the script, its person and who it fell to."""

    lead: int
    profile: Profile
    marketer: str
    rep: str


def arrive(studio: Studio, arrival: Arrival) -> Life:
    """Somebody writes the lead down, with the pages it saw before."""
    profile = studio.profiles.make(arrival.source, arrival.tier)
    life = Life(
        studio.script.new_lead(), profile, studio.someone("marketing"), studio.someone("sales")
    )
    on_the_stand = arrival.source == "fair" and studio.pace.happens(0.6)
    studio.script.add(
        arrival.recorded_at,
        life.lead,
        "arrive",
        life.rep if on_the_stand else life.marketer,
        form=profile.form,
        received_at=arrival.received_at,
        visits=_visits(studio, arrival.received_at, profile.visits),
    )
    return life


def come_back_later(studio: Studio, life: Life, after: Instant) -> tuple[Life, Instant]:
    """The lead looks at more pages some days later: who it is now, and when that was noted."""
    seen = after + round(studio.pace.chance.uniform(1, 6) * DAY)
    noted = studio.pace.after(seen, 20, 150)
    more = studio.pace.chance.randint(1, 3)
    visits = _visits(studio, seen, more)
    studio.script.add(noted, life.lead, "visit", life.marketer, visits=visits)
    held = life.profile
    tier = studio.profiles.tier_of(held.form, held.visits + more)
    return replace(life, profile=replace(held, visits=held.visits + more, tier=tier)), noted


def hand_over_when_ready(studio: Studio, life: Life, ready: Instant) -> tuple[Life, Instant]:
    """Marketing hands over, mostly within its own target; whose it is now, and since when."""
    target = studio.terms.target_of("hand_over", life.profile.tier)
    assert target is not None
    late = studio.pace.happens(0.09)
    spread = (1.05, 1.8) if late else (0.08, 0.8)
    at = studio.pace.at_share(ready, target, *spread)
    to_nobody = studio.pace.happens(0.015)
    to = None if to_nobody else life.rep
    studio.script.add(at, life.lead, "hand_over", life.marketer, to=to)
    if to_nobody or studio.pace.happens(0.02):
        at = studio.pace.after(at, 3, 12)
        life = _give(studio, life, at)
    return life, at


def _give(studio: Studio, life: Life, at: Instant) -> Life:
    """The manager gives the lead to somebody who has time for it."""
    manager, rep = studio.someone("manager"), studio.someone("sales")
    studio.script.add(at, life.lead, "reassign", manager, to=rep)
    return replace(life, rep=rep)


def _visits(studio: Studio, until: Instant, count: int) -> list[Visit]:
    """So many pages, seen in the thirty hours before, when people are awake."""
    chance, zone = studio.pace.chance, studio.pace.openings.hours.zone
    seen: list[Instant] = []
    while len(seen) < count:
        at = until - round(chance.uniform(0.02, 30) * HOUR)
        if to_datetime(at, zone).hour >= 6:
            seen.append(at)
    return [Visit(at, chance.choice(studio.words.pages)) for at in sorted(seen)]
