"""Agreements as Hypothesis invents them, and as sound as one can be with every clause."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from slaapp.domain.agreement import PAUSE_REASONS, Agreement, default_agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from slaapp.domain.criterion import FIELDS, Criterion
from slaapp.domain.definitions import DEFINITIONS, Definitions
from slaapp.domain.gate import BEFORE_HAND_OVER, GATES, MUST, MUST_NOT, Gate
from slaapp.domain.grade import CELLS, Matrix
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.marketing_promises import VOLUME_PARTS, MarketingPromises, VolumePart
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.qualifying import DECIDERS, GRADE, Qualifying
from slaapp.domain.roles import ROLES
from slaapp.domain.sales_promises import Recycling, SalesPromises
from slaapp.domain.shared_rules import REVIEWS, Consequences, EscalationStep, SharedRules
from slaapp.domain.stagnation import MOVING_STAGES
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from tests.domain.test_criterion import criteria
from tests.domain.working_time.strategies import calendars

targets = st.one_of(
    st.integers(1, 10**9).map(WorkingTime),
    st.integers(1, 60).map(EndOfWorkingDay),
    st.integers(1, 10**9).map(CalendarTime),
)
commitments = st.builds(
    Commitment,
    kind=st.sampled_from(sorted(KINDS_OF_COMMITMENT)),
    targets=st.dictionaries(st.sampled_from((*TIERS, "default")), targets),
)
texts = st.text(max_size=8)
some_texts = st.lists(texts, max_size=3).map(tuple)
percents = st.one_of(st.none(), st.integers(1, 100))
signatories = st.builds(Signatory, texts, texts)
volume_parts = st.builds(VolumePart, st.sampled_from(VOLUME_PARTS), texts, st.integers(0, 99))
steps = st.builds(EscalationStep, texts, texts, st.none() | targets, percents)
gates = st.builds(Gate, st.sampled_from(GATES), criteria)
some_steps = st.tuples(*[st.integers(-100, 100)] * 3)
ticks = st.dictionaries(st.sampled_from(CELLS), st.sampled_from(TIERS), max_size=4)
matrices = st.builds(Matrix, some_steps, some_steps, ticks)
parts = {
    "criteria": st.lists(criteria, max_size=4).map(tuple),
    "threshold": st.integers(-100, 200),
    "tier_points": st.dictionaries(st.sampled_from(("hot", "warm")), st.integers(0, 200)),
    "commitments": st.lists(commitments, max_size=4).map(tuple),
    "volume_per_month": st.integers(0, 1_000),
    "reject_within": targets,
    "conversion_days": st.one_of(st.none(), st.integers(1, 400)),
    "name": st.text(max_size=12),
    "pause_reasons": some_texts,
    "appointment_grace": targets,
    "qualifying": st.builds(
        Qualifying,
        st.dictionaries(texts, st.integers(-100, 100), max_size=2),
        st.lists(gates, max_size=3).map(tuple),
        st.none() | matrices,
        st.sampled_from(DECIDERS),
    ),
    "stagnation": st.dictionaries(st.sampled_from(MOVING_STAGES), st.integers(1, 60)),
    "parties": st.builds(Parties, texts, signatories, signatories),
    "definitions": st.builds(Definitions, **dict.fromkeys(DEFINITIONS, texts)),
    "marketing": st.builds(
        MarketingPromises,
        st.lists(volume_parts, max_size=3).map(tuple),
        percents,
        st.lists(st.sampled_from(sorted(FIELDS)), max_size=3).map(tuple),
        st.integers(1, 100),
        some_texts,
        st.booleans(),
    ),
    "sales": st.builds(
        SalesPromises,
        st.booleans(),
        st.none() | st.builds(Recycling, st.integers(0, 999), st.integers(0, 9)),
    ),
    "both": st.builds(
        SharedRules,
        st.sampled_from(("", *REVIEWS)),
        percents,
        st.lists(steps, max_size=3).map(tuple),
        st.builds(Consequences, texts, texts),
        some_texts,
        st.lists(st.sampled_from(ROLES), unique=True).map(tuple),
    ),
}
"""What each part of an agreement may be, by the name of its field."""

bare_calendars = calendars.map(lambda calendar: calendar.with_entries(()))
agreements = st.builds(Agreement, calendar=bare_calendars, **parts)


MORE_CRITERIA = (
    Criterion("event:visit", "at_least", ("1",), 20, 30, "tarifs", 15, "visites"),
    Criterion("last:visit", "at_most", ("7",), 10, group="visites"),
    Criterion("interest.budget", "is", ("yes",), 25, half_life=90),
    Criterion("custom:budget", "between", ("1000", "5000"), 15),
    Criterion("person.job_title", "contains", ("stagiaire",), -30),
)


def full_agreement() -> Agreement:
    """A sound agreement with a clause of every kind, in French, with accents, a dash and a €."""
    hour, closing = WorkingTime(HOUR), EndOfWorkingDay(2)
    kinds = [kind for kind in KINDS_OF_COMMITMENT if kind != "attempts"]
    by_tier = {"hot": hour, "warm": WorkingTime(4 * HOUR), "default": closing}
    spaced = Commitment("attempts", {"default": EndOfWorkingDay(8)}, 5, 90 * MINUTE)
    written = {name: f"Définition « {name} » — 1 200 € d’œuvre" for name in DEFINITIONS}
    return replace(
        default_agreement(),
        name="Accord Hélianthe",
        criteria=(*default_agreement().criteria, *MORE_CRITERIA),
        qualifying=Qualifying(
            {"visites": 25},
            (
                Gate(MUST_NOT, Criterion("person.job_title", "contains", ("étudiant",), 0)),
                Gate(MUST, Criterion("company.country", "is_one_of", ("France", "Belgique"), 0)),
                Gate(BEFORE_HAND_OVER, Criterion("person.phone", "is_known", (), 0)),
            ),
            Matrix((40, 25, 10), (40, 20, 5), {"A1": "hot", "A2": "warm", "B1": "warm"}),
            GRADE,
        ),
        commitments=(*(Commitment(kind, by_tier) for kind in kinds), spaced),
        conversion_days=90,
        pause_reasons=(*PAUSE_REASONS, "salon professionnel"),
        parties=Parties(
            "Hélianthe SARL",
            Signatory("Anaïs Lefèvre", "Directrice marketing"),
            Signatory("Bruno Çelik", "Directeur commercial"),
        ),
        definitions=Definitions(**written),
        marketing=MarketingPromises(
            (
                VolumePart("tier", "hot", 10),
                VolumePart("source", "Salon", 20),
                VolumePart("campaign", "Été", 5),
            ),
            75,
            ("company.name", "person.phone", "custom:budget"),
            95,
            ("Le formulaire tel qu’il fut rempli", "Les pages vues"),
        ),
        sales=SalesPromises(recycling=Recycling(90, 2)),
        both=SharedRules(
            "month",
            90,
            (
                EscalationStep("manager", "first_attempt", late=closing),
                EscalationStep("Le comité", below_percent=75),
            ),
            Consequences("Le budget est revu.", "Les prospects sont redistribués."),
            ("Concurrents", "Étudiants"),
            ("sales", "manager"),
        ),
    )
