"""From a lead's arrival in the demo to its end, or to the present."""

from __future__ import annotations

from slaapp.operations.demo_arrivals import Arrival
from slaapp.operations.demo_life import Studio, arrive, come_back_later, hand_over_when_ready
from slaapp.operations.demo_selling import sell


def live(studio: Studio, arrival: Arrival) -> None:
    """Write the whole life of a lead; the script keeps what has happened by now."""
    life, ready = arrive(studio, arrival), arrival.recorded_at
    if life.profile.tier is None and studio.pace.happens(0.2):
        life, ready = come_back_later(studio, life, ready)
    if life.profile.tier is None:
        return
    if studio.pace.happens(0.12):
        noted = studio.pace.after(ready, 3, 25)
        note = studio.note("marketing")
        studio.script.add(noted, life.lead, "note", life.marketer, note=note)
    sell(studio, *hand_over_when_ready(studio, life, ready))
