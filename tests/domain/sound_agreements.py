"""Agreements that the editor accepts, as Hypothesis invents them: long names, accents, €, gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from slaapp.domain.agreement import PAUSE_REASONS, Agreement
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from slaapp.domain.criterion import Criterion
from slaapp.domain.criterion_field import FIELDS
from slaapp.domain.definitions import DEFINITIONS, Definitions
from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, MINUTE
from slaapp.domain.marketing_promises import MarketingPromises, VolumePart
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.qualifying import Qualifying
from slaapp.domain.roles import ROLES
from slaapp.domain.sales_promises import Recycling, SalesPromises
from slaapp.domain.shared_rules import (
    ESCALATED_TO,
    REVIEWS,
    Consequences,
    EscalationStep,
    SharedRules,
)
from slaapp.domain.stagnation import MOVING_STAGES
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from slaapp.domain.working_calendar import Window, WorkingCalendar
from tests.domain.agreements import full_agreement
from tests.domain.working_time.strategies import ZONES

TODAY = date(2026, 6, 1)
QUALIFYING = (
    Qualifying({"web": 25}),
    replace(full_agreement().qualifying, caps={"web": 25, "visites": 10}),
)

letters = st.sampled_from("aàâbcçdeéèêœœæŒÉnñoô  xyzß–’«»€%&\"'<>;,\u202f\n\t0123456789日本ع🙂")
texts = st.text(letters, max_size=40)
names = st.text(letters, max_size=199).map(lambda text: f"{text}É")
short_names = st.text(letters, max_size=24).map(lambda text: f"œ{text}")
percents = st.none() | st.integers(1, 100)


def different(strategy: st.SearchStrategy[str], most: int = 5) -> st.SearchStrategy:
    """A list in which nothing is said twice, case and accents apart."""
    return st.lists(strategy, max_size=most, unique_by=fold).map(tuple)


targets = st.one_of(
    st.integers(1, 400).map(lambda quarters: WorkingTime(quarters * 15 * MINUTE)),
    st.integers(1, 60).map(EndOfWorkingDay),
    st.integers(1, 60).map(lambda days: CalendarTime(days * DAY)),
)
by_tier = st.dictionaries(st.sampled_from((*TIERS, "default")), targets)
commitments = st.tuples(
    *[
        st.none()
        | st.builds(
            Commitment,
            st.just(kind),
            by_tier,
            st.none() | st.integers(1, 9),
            st.none() | st.integers(MINUTE, DAY),
        )
        for kind in KINDS_OF_COMMITMENT
    ]
).map(lambda held: tuple(each for each in held if each is not None))


@st.composite
def promised_volumes(draw: st.DrawFn) -> tuple[int, tuple[VolumePart, ...]]:
    """A month's leads, and parts of it that are no more than all."""
    tiers = {tier: draw(st.integers(0, 40)) for tier in TIERS}
    sources = {name: draw(st.integers(1, 20)) for name in draw(different(short_names, 20))}
    parts = [VolumePart("tier", tier, leads) for tier, leads in tiers.items() if leads]
    parts += [VolumePart("source", name, leads) for name, leads in sources.items()]
    most = max(sum(tiers.values()), sum(sources.values()))
    return most + draw(st.integers(0, 9)), tuple(parts)


steps = st.one_of(
    st.builds(
        EscalationStep,
        st.sampled_from(ESCALATED_TO) | short_names,
        st.sampled_from(("", *KINDS_OF_COMMITMENT)),
        targets,
    ),
    st.builds(
        EscalationStep,
        st.sampled_from(ESCALATED_TO) | short_names,
        st.sampled_from(("", *KINDS_OF_COMMITMENT)),
        st.none(),
        st.integers(1, 100),
    ),
)


points = st.integers(-100, 100)
fields = st.sampled_from([*sorted(FIELDS), "custom:budget"])
sound_criteria = st.one_of(
    st.builds(Criterion, fields, st.sampled_from(("is_known", "is_empty")), st.just(()), points),
    st.builds(
        Criterion,
        fields,
        st.sampled_from(("is", "is_not", "contains")),
        st.tuples(short_names),
        points,
    ),
    st.builds(
        Criterion,
        st.just("event:visit"),
        st.just("at_least"),
        st.integers(1, 9).map(lambda number: (str(number),)),
        points,
        st.none() | st.integers(1, 90),
        group=st.sampled_from(("", "web")),
    ),
)

DAYS = (
    (),
    (Window(9 * 60, 12 * 60), Window(14 * 60, 18 * 60)),
    (Window(8 * 60, 24 * 60),),
    (Window(6 * 60, 7 * 60), Window(22 * 60, 2 * 60)),
)
weeks = st.tuples(st.sampled_from(DAYS[1:]), *[st.sampled_from(DAYS)] * 6)
sound_calendars = st.builds(
    WorkingCalendar,
    zone=st.sampled_from(ZONES),
    week=weeks,
    changes=st.just(()) | weeks.map(lambda week: ((date(2027, 1, 4), week),)),
)


@st.composite
def sound_agreements(draw: st.DrawFn) -> Agreement:
    """Everything may be promised or not; nearly all of them have no faults."""
    volume, parts = draw(promised_volumes())
    warm = draw(st.integers(0, 60))
    complete = different(st.sampled_from([*sorted(FIELDS), "custom:budget"]))
    signatories = st.builds(Signatory, texts | names, texts)
    return Agreement(
        calendar=draw(sound_calendars),
        criteria=tuple(draw(st.lists(sound_criteria, max_size=4))),
        threshold=draw(st.integers(-100, 200)),
        tier_points=draw(st.sampled_from(({}, {"hot": 90}, {"warm": warm, "hot": warm + 10}))),
        commitments=draw(commitments),
        volume_per_month=volume,
        reject_within=draw(targets),
        conversion_days=draw(st.none() | st.integers(1, 400)),
        name=draw(texts | names),
        pause_reasons=draw(different(st.sampled_from(PAUSE_REASONS) | short_names)),
        appointment_grace=draw(targets),
        qualifying=draw(st.sampled_from(QUALIFYING)),
        stagnation=draw(st.dictionaries(st.sampled_from(MOVING_STAGES), st.integers(1, 60))),
        parties=draw(st.builds(Parties, texts | names, signatories, signatories)),
        definitions=Definitions(**{name: draw(texts) for name in DEFINITIONS}),
        marketing=MarketingPromises(
            parts,
            draw(percents),
            draw(complete),
            draw(st.integers(1, 100)),
            draw(different(short_names)),
            draw(st.booleans()),
        ),
        sales=SalesPromises(
            draw(st.booleans()),
            draw(st.none() | st.builds(Recycling, st.integers(1, 999), st.integers(1, 9))),
        ),
        both=SharedRules(
            draw(st.sampled_from(("", *REVIEWS))),
            draw(percents),
            tuple(draw(st.lists(steps, max_size=3, unique=True))),
            Consequences(draw(texts), draw(texts)),
            draw(different(short_names)),
            draw(st.lists(st.sampled_from(ROLES), min_size=1, unique=True).map(tuple)),
        ),
    )


accepted = sound_agreements().filter(lambda terms: not agreement_faults(terms, TODAY))
"""Those that the editor lets one propose on the first of June 2026."""
