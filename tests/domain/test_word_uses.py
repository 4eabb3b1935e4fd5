"""What in an agreement names a word of the team's, or looks at one of its fields."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.agreement import default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.gate import MUST, Gate
from slaapp.domain.marketing_promises import MarketingPromises, VolumePart
from slaapp.domain.qualifying import Qualifying
from slaapp.domain.word_uses import Uses, uses_of_field, uses_of_word

BY_SOURCE = Criterion("source", "is_one_of", ("Salon", "Recommandation"), 15)
BY_STAFF = Criterion("custom:effectif", "at_least", ("50",), 10)
AT_GATE = Criterion("source", "is", ("SALON",), 0)
TERMS = replace(
    default_agreement(),
    criteria=(BY_SOURCE, BY_STAFF),
    qualifying=Qualifying(gates=(Gate(MUST, AT_GATE),)),
    marketing=MarketingPromises(
        volume_parts=(VolumePart("source", "Salon", 5), VolumePart("campaign", "Web", 5)),
        complete_fields=("custom:effectif",),
    ),
)


def test_criteria_gates_and_clauses_that_name_an_entry_are_found_whatever_its_case():
    assert uses_of_word(TERMS, "source", "salon") == Uses((BY_SOURCE, AT_GATE), ("volume",))
    assert uses_of_word(TERMS, "source", "Recommandation") == Uses((BY_SOURCE,))
    assert uses_of_word(TERMS, "campaign", "Web") == Uses((), ("volume",))
    assert not uses_of_word(TERMS, "source", "Web")
    assert not uses_of_word(TERMS, "product", "Salon")


def test_a_field_is_used_where_it_is_judged_or_wanted():
    assert uses_of_field(TERMS, "custom:effectif") == Uses((BY_STAFF,), ("completeness",))
    assert not uses_of_field(TERMS, "custom:ville")
