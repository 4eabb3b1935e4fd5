"""Every code of every table of the domain has words in every language, and no word is left over."""

from __future__ import annotations

import string

import pytest

from resources.domain_words import (
    answer_word,
    criterion_details,
    criterion_words,
    domain_title,
    domain_word,
    domain_words,
)
from resources.languages import LANGUAGES
from slaapp.domain.agreement import PAUSE_REASONS
from slaapp.domain.assigning import TERRITORY_FIELDS, WAYS
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS
from slaapp.domain.criterion import (
    BEHAVIOURS,
    EVENT,
    FIELDS,
    INTEREST,
    INTERESTS,
    LAST,
    OPERATORS,
)
from slaapp.domain.criterion_field import FAMILIES
from slaapp.domain.deadline import STATES
from slaapp.domain.events import CHANNELS, KINDS, OUTCOMES
from slaapp.domain.gate import GATES
from slaapp.domain.likeness import REASONS as LIKENESSES
from slaapp.domain.marketing_promises import VOLUME_PARTS
from slaapp.domain.next_step import HAND_OVER, KINDS_OF_STEP
from slaapp.domain.objection import OBJECTIONS
from slaapp.domain.origin import ORIGIN, ORIGINS
from slaapp.domain.pausing import APPOINTMENT, IN_DISPUTE
from slaapp.domain.privacy import PRIVACY_FIELDS
from slaapp.domain.qualifying import DECIDERS
from slaapp.domain.roles import ROLES, SIDES
from slaapp.domain.shared_rules import REVIEWS
from slaapp.domain.stage import STAGES
from slaapp.operations.custom_fields import OWN_TYPES
from slaapp.operations.exception import CALENDAR, EXCLUDED
from slaapp.operations.lists import LISTS
from slaapp.operations.workspace import REASONS

NAMES = ("person.first_name", "person.last_name")
"""What no criterion looks at, and a history tells of all the same."""

RULES = (
    "volume", "rejected_count", "acceptance_rate", "completeness", "accompanies", "reject_within",
    "coded_reasons", "recycling", "conversion_days", "review", "consequences.marketing",
    "consequences.sales", "exclusions", "pause_reasons", "pausing_by", "appointment_grace",
    "stagnation",
)  # fmt: skip
"""Every clause that is neither a deadline nor one of several of its kind."""

TABLES: dict[str, tuple[str, ...]] = {
    "stage": tuple(STAGES),
    "tier": (*TIERS, "default"),
    "tier_leads": TIERS,
    "side": SIDES,
    "role": ROLES,
    "commitment": tuple(KINDS_OF_COMMITMENT),
    "state": STATES,
    "channel": CHANNELS,
    "outcome": OUTCOMES,
    "reason": tuple(sorted({code for kind in REASONS.values() for code in kind})),
    "pause_reason": PAUSE_REASONS,
    "segment_pause": (APPOINTMENT, IN_DISPUTE),
    "exception": (CALENDAR, EXCLUDED),
    "field": (
        *FIELDS,
        *NAMES,
        "tags",
        *(prefix + kind for prefix in (EVENT, LAST) for kind in BEHAVIOURS),
        *INTERESTS,
        *PRIVACY_FIELDS,
        ORIGIN,
        "informed_at",
    ),
    **{f"answer_{field.removeprefix(INTEREST)}": codes for field, codes in INTERESTS.items()},
    **{f"answer_{field}": codes for field, codes in PRIVACY_FIELDS.items()},
    ORIGIN: ORIGINS,
    "family": FAMILIES,
    "gate": GATES,
    "gate_sentence": GATES,
    "decider": DECIDERS,
    "criterion_detail": ("about", "half_life", "group"),
    "score_line": ("cap", "faded"),
    "operator": tuple(OPERATORS),
    "operator_sentence": tuple(OPERATORS),
    "review": REVIEWS,
    "event": KINDS,
    "step": (*KINDS_OF_STEP, HAND_OVER),
    "assigning": (*WAYS, "by_hand"),
    "territory_field": TERRITORY_FIELDS,
    "objection": OBJECTIONS,
    "likeness": LIKENESSES,
    "field_type": OWN_TYPES,
    "list": tuple(LISTS),
    "clause": RULES,
    "clause_part": (*VOLUME_PARTS, "escalation"),
    "receiver": ("both", "management"),
}
WITH_VALUES = (
    "operator_sentence.",
    "clause_part.",
    "gate_sentence.",
    "criterion_detail.",
    "score_line.",
)
CODES = [(family, code) for family, codes in TABLES.items() for code in codes]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("family", "code"), CODES)
def test_each_code_of_the_domain_has_words_in_each_language(family: str, code: str, language: str):
    said = domain_words().get(f"{family}.{code}", {})
    assert said.get(language, "").strip(), f"resources/words/domain.json: {family}.{code}"


def test_no_word_is_left_of_a_code_that_is_gone():
    assert set(domain_words()) == {f"{family}.{code}" for family, code in CODES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", TABLES)
def test_two_codes_of_a_family_are_never_said_alike(family: str, language: str):
    said = [domain_title(family, code, language) for code in TABLES[family]]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", OPERATORS)
def test_each_operator_makes_a_sentence_that_names_all_it_compares_with(code: str, language: str):
    operands = {-1: ["Paris", "Lyon", "Metz"], 0: [], 1: ["Paris"], 2: ["3", "7"]}
    given = operands[OPERATORS[code].operands]
    said = criterion_words(code, "Ville", given, language)
    assert said.startswith("Ville")
    assert said != "Ville"
    assert all(each in said for each in given)


def test_a_sentence_has_the_same_values_in_each_language():
    for code, said in domain_words().items():
        named = {
            frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)
            for text in said.values()
        }
        assert len(named) == 1, code
        assert named == {frozenset()} or code.startswith(WITH_VALUES)


def test_what_somebody_answered_is_said_and_a_text_of_ones_own_stays():
    assert answer_word("interest.timing", "Quarter", "fr") == "dans les trois mois"
    assert answer_word("interest.timing", "demain", "fr") == "demain"
    assert answer_word("custom:budget", "yes", "fr") == "yes"


def test_the_details_of_a_criterion_are_said_where_there_are_any():
    assert criterion_details("", None, "", "en") == []
    assert criterion_details("prix", 30, "web", "en") == [
        "about “prix”",
        "half-life 30 d",
        "group “web”",
    ]


def test_a_title_begins_with_a_capital_in_french_too():
    assert domain_title("stage", "handed_over") == "Handed over"
    assert domain_title("field", "event:conversation", "fr") == "Échanges"


def test_a_language_without_a_word_says_it_in_english_and_a_code_of_the_teams_own_stays():
    assert domain_word("stage", "won", "nl") == "won"
    assert domain_word("pause_reason", "salon professionnel", "fr") == "salon professionnel"
    assert domain_title("pause_reason", "salon professionnel", "fr") == "salon professionnel"
    assert criterion_words("tastes_like", "City", ["Lyon"], "en") == "City"
