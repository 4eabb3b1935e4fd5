"""Every clause of an agreement has a name of its own in every language, and so has who is told."""

from __future__ import annotations

import pytest

from resources.clause_words import clause_title, receiver_title
from resources.languages import LANGUAGES
from slaapp.domain.clauses import clauses_of
from slaapp.domain.shared_rules import ESCALATED_TO
from tests.domain.agreements import full_agreement
from tests.resources.test_domain_words import RULES

CODES = [clause.code for clause in clauses_of(full_agreement())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_clauses_are_called_alike_and_none_by_its_code(language: str):
    names = [clause_title(code, language) for code in CODES]
    assert len(set(names)) == len(names)
    assert not set(names) & set(CODES)
    assert all(name[0].isupper() for name in names)


def test_each_name_in_the_table_is_that_of_a_clause():
    assert set(RULES) <= set(CODES)


def test_a_part_names_what_it_is_a_part_of():
    assert clause_title("volume.tier.hot", "fr") == "Parmi eux\u202f: prospects chauds"
    assert clause_title("volume.campaign.v2. Été", "en") == "Of these, from the campaign “v2. Été”"
    assert clause_title("escalation.0", "en") == "Escalation, step 1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_of_those_who_are_told_are_called_alike(language: str):
    codes = (*ESCALATED_TO, "both")
    names = [receiver_title(code, language) for code in codes]
    assert len(set(names)) == len(names)
    assert not set(names) & set(codes)


def test_somebody_of_the_parties_own_is_called_as_they_wrote():
    assert receiver_title("le comité", "fr") == "le comité"
