"""What two agreements say differently, in the words of the window."""

from __future__ import annotations

from resources.difference_words import DifferenceWords
from resources.sentences import trouble_sentence
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.team import FieldRow
from ui.countdown import span_text
from ui.pages.agreement.words import fault_word
from ui.target_words import target_text
from ui.words import spoken

_FAULTY = ("agreement_faulty", "agreement_file_faulty")


def difference_words(custom: tuple[FieldRow, ...]) -> DifferenceWords:
    """In the language in force; ``custom`` are the team's own fields."""
    labels = {field.key: field.label for field in custom}
    return DifferenceWords(spoken(), target_text, span_text, labels)


def trouble_text(trouble: Trouble) -> str:
    """A trouble in words; one about a term that is wrong names that term, and how it is wrong."""
    values = dict(trouble.values)
    if trouble.code in _FAULTY:
        field, code = str(values.get("field", "")), str(values.get("fault", ""))
        values["field"] = difference_words(()).label(_without_place(field))
        values["fault"] = fault_word(Fault(code, field, {})).rstrip(".")
    return trouble_sentence(trouble.code, values, spoken())


def _without_place(field: str) -> str:
    """``criteria.3`` is about a criterion; which one, its number tells: counted from 1."""
    begin, _, rest = field.partition(".")
    return f"criteria.{int(rest) + 1}" if begin == "criteria" and rest.isdecimal() else field
