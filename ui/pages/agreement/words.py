"""The agreement's words: fields, operators, faults, weekdays."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from resources.clause_words import clause_title
from resources.domain_words import domain_word
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import BEHAVIOURS, CUSTOM, EVENT, FIELDS, INTERESTS, LAST
from slaapp.store.rows.team import FieldRow
from ui.criterion_words import criterion_field
from ui.paper.definition_words import DEFINITION_WORDS
from ui.words import QT_TRANSLATE_NOOP, spoken

translate = QCoreApplication.translate

_FAULTS = {
    "field_missing": QT_TRANSLATE_NOOP("Agreement", "Choose a field."),
    "field_deleted": QT_TRANSLATE_NOOP("Agreement", "This field was deleted. Choose another."),
    "points_out_of_range": QT_TRANSLATE_NOOP("Agreement", "Points go from −1,000 to 1,000."),
    "threshold_out_of_range": QT_TRANSLATE_NOOP("Agreement", "Points go from −10,000 to 10,000."),
    "cap_out_of_range": QT_TRANSLATE_NOOP("Agreement", "A cap goes from 0 to 1,000 points."),
    "operand_missing": QT_TRANSLATE_NOOP("Agreement", "Say what it is compared with."),
    "operand_no_number": QT_TRANSLATE_NOOP("Agreement", "A number is wanted here."),
    "operand_no_date": QT_TRANSLATE_NOOP("Agreement", "A date is wanted here."),
    "operand_unknown": QT_TRANSLATE_NOOP("Agreement", "This field has no such answer."),
    "between_empty": QT_TRANSLATE_NOOP("Agreement", "The first has to be the smaller one."),
    "half_life_out_of_range": QT_TRANSLATE_NOOP(
        "Agreement", "Points may halve in anything from 1 to 3,660 days."
    ),
    "half_life_without_age": QT_TRANSLATE_NOOP(
        "Agreement", "Only what happened at a time can fade."
    ),
    "about_without_events": QT_TRANSLATE_NOOP(
        "Agreement", "This field has nothing that it could be about."
    ),
    "unknown_group": QT_TRANSLATE_NOOP("Agreement", "There is no group of this name."),
    "gates_contradict": QT_TRANSLATE_NOOP(
        "Agreement", "Another condition asks for the contrary: no lead can meet both."
    ),
    "steps_out_of_order": QT_TRANSLATE_NOOP(
        "Agreement", "Each step needs more points than the one after it."
    ),
    "unknown_grade": QT_TRANSLATE_NOOP("Agreement", "There is no such grade."),
    "nothing_ticked": QT_TRANSLATE_NOOP(
        "Agreement", "No grade makes a lead qualified: choose one."
    ),
    "matrix_missing": QT_TRANSLATE_NOOP("Agreement", "Grades are to decide, and there are none."),
    "days_out_of_range": QT_TRANSLATE_NOOP("Agreement", "From 1 to 3,660 days."),
    "rounds_out_of_range": QT_TRANSLATE_NOOP("Agreement", "From 1 to 100 times."),
    "percent_out_of_range": QT_TRANSLATE_NOOP("Agreement", "A share goes from 1 to 100 percent."),
    "leads_out_of_range": QT_TRANSLATE_NOOP("Agreement", "From 1 to 1,000,000 leads."),
    "volume_negative": QT_TRANSLATE_NOOP(
        "Agreement", "A number of leads is not less than nothing."
    ),
    "parts_exceed_volume": QT_TRANSLATE_NOOP(
        "Agreement", "These are more than the number promised."
    ),
    "tiers_out_of_order": QT_TRANSLATE_NOOP("Agreement", "Hot needs at least the points of warm."),
    "text_missing": QT_TRANSLATE_NOOP("Agreement", "Something has to be written here."),
    "text_too_long": QT_TRANSLATE_NOOP("Agreement", "This text is too long."),
    "text_unprintable": QT_TRANSLATE_NOOP(
        "Agreement", "There is a sign in this text that cannot be printed. Type it again."
    ),
    "said_twice": QT_TRANSLATE_NOOP("Agreement", "This is there already."),
    "list_too_long": QT_TRANSLATE_NOOP("Agreement", "These are too many."),
    "receiver_missing": QT_TRANSLATE_NOOP("Agreement", "Say who is told."),
    "breach_unclear": QT_TRANSLATE_NOOP("Agreement", "Choose after what somebody is told."),
    "nobody_may_pause": QT_TRANSLATE_NOOP(
        "Agreement", "There are reasons to pause, and nobody may: choose who."
    ),
    "commitment_twice": QT_TRANSLATE_NOOP("Agreement", "The same is promised twice."),
    "unknown_commitment": QT_TRANSLATE_NOOP("Agreement", "There is no such promise. Choose one."),
    "unknown_field": QT_TRANSLATE_NOOP("Agreement", "There is no such field. Choose another."),
    "unknown_part": QT_TRANSLATE_NOOP("Agreement", "Choose a tier, a source or a campaign."),
    "unknown_review": QT_TRANSLATE_NOOP("Agreement", "There is no such rhythm. Choose one."),
    "unknown_role": QT_TRANSLATE_NOOP("Agreement", "There is no such role. Choose another."),
    "unknown_stage": QT_TRANSLATE_NOOP("Agreement", "There is no such stage. Choose one."),
    "unknown_tier": QT_TRANSLATE_NOOP("Agreement", "There is no such tier. Choose one."),
    "window_empty": QT_TRANSLATE_NOOP("Agreement", "These hours begin and end at the same time."),
    "windows_overlap": QT_TRANSLATE_NOOP("Agreement", "Two of these hours overlap."),
    "entry_without_windows": QT_TRANSLATE_NOOP("Agreement", "This day needs its hours."),
    "entry_with_windows": QT_TRANSLATE_NOOP("Agreement", "A day off has no hours."),
    "day_out_of_range": QT_TRANSLATE_NOOP("Agreement", "This date is too far away."),
    "change_twice": QT_TRANSLATE_NOOP("Agreement", "Two weeks of hours begin on the same day."),
    "calendar_never_opens": QT_TRANSLATE_NOOP(
        "Agreement", "With these hours nobody works for over a year."
    ),
    "zone_unknown": QT_TRANSLATE_NOOP("Agreement", "There is no time zone of this name."),
}
_WITH_VALUES = {
    "parts_exceed_volume": QT_TRANSLATE_NOOP(
        "Agreement", "These make {sum}, and {volume} are promised in all."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Agreement", "{length} characters are too many: {most} at most."
    ),
    "list_too_long": QT_TRANSLATE_NOOP("Agreement", "{length} are too many: {most} at most."),
}
"""The same with the numbers, where they are known."""

_CLAUSES = {
    "volume_per_month": "volume",
    "marketing.volume_parts": "volume",
    "marketing.acceptance_percent": "acceptance_rate",
    "marketing.complete_percent": "completeness",
    "marketing.complete_fields": "completeness",
    "marketing.accompanies": "accompanies",
    "sales.recycling": "recycling",
    "both.review": "review",
    "both.consequences.marketing": "consequences.marketing",
    "both.consequences.sales": "consequences.sales",
    "both.exclusions": "exclusions",
    "both.pausing_by": "pausing_by",
    "pause_reasons": "pause_reasons",
    "conversion_days": "conversion_days",
    "stagnation": "stagnation",
}
"""Which clause a place in the document belongs to."""

_QUALIFYING = {
    "qualifying.gates": QT_TRANSLATE_NOOP("Agreement", "Conditions"),
    "qualifying.caps": QT_TRANSLATE_NOOP("Agreement", "Groups with a cap"),
    "qualifying": QT_TRANSLATE_NOOP("Agreement", "Grades"),
}
"""What stands there in the criteria's editor."""


def field_word(code: str, custom: tuple[FieldRow, ...]) -> str:
    """What a criterion looks at."""
    return criterion_field(code, {field.key: field.label for field in custom})


def operator_word(code: str) -> str:
    """How a criterion compares."""
    return domain_word("operator", code, spoken())


def fault_word(fault: Fault) -> str:
    """What is wrong, in a sentence."""
    if fault.code == "calendar_never_opens" and fault.field.endswith("entries"):
        return translate("Agreement", "With these closures nobody works for over a year.")
    if fault.code in _WITH_VALUES and fault.values:
        return translate("Agreement", _WITH_VALUES[fault.code]).format(**_numbers(fault))
    unknown = translate("Agreement", "This cannot be used: {code}.").format(code=fault.code)
    return translate("Agreement", _FAULTS[fault.code]) if fault.code in _FAULTS else unknown


def _numbers(fault: Fault) -> dict[str, str]:
    """The values of a fault as they are written: ``2,000``."""
    return {
        name: QLocale().toString(value) if isinstance(value, int) else str(value)
        for name, value in fault.values.items()
    }


def fault_sentence(fault: Fault) -> str:
    """What is wrong and where: one of the terms, seen from above all of them."""
    part, _, rest = fault.field.partition(".")
    if part == "criteria":
        words = translate("Agreement", "Criterion {number} — {fault}")
        return words.format(number=int(rest) + 1, fault=fault_word(fault))
    if fault.field.startswith("calendar.week."):
        day = weekday_title(int(fault.field.rpartition(".")[2]))
        return f"{day} — {fault_word(fault)}"
    place = _place_of(fault.field)
    return f"{place} — {fault_word(fault)}" if place else fault_word(fault)


def _place_of(field: str) -> str:
    """What the clause, the definition or the step is called; empty where it has no name."""
    if field.startswith("definitions."):
        code = field.split(".")[1]
        return translate("Paper", DEFINITION_WORDS[code]) if code in DEFINITION_WORDS else ""
    if field.startswith("both.escalation."):
        return clause_title(f"escalation.{field.split('.')[2]}", spoken())
    for begins, words in _QUALIFYING.items():
        if field.startswith(begins):
            return translate("Agreement", words)
    for place, code in _CLAUSES.items():
        if field == place or field.startswith(f"{place}."):
            return clause_title(code, spoken())
    return ""


def field_codes(custom: tuple[FieldRow, ...]) -> list[str]:
    """All that a criterion can look at: who the lead is, what it did, what it said."""
    own = [CUSTOM + field.key for field in custom]
    done = (begins + kind for begins in (EVENT, LAST) for kind in BEHAVIOURS)
    return [*FIELDS, *own, *done, *INTERESTS]


def field_type(code: str, custom: tuple[FieldRow, ...]) -> str:
    """The type that decides which operators make sense."""
    if code.startswith(EVENT):
        return "behaviour"
    if code.startswith(LAST):
        return "number"
    if code in INTERESTS:
        return "choice"
    if code.startswith(CUSTOM):
        key = code.removeprefix(CUSTOM)
        return next((field.type for field in custom if field.key == key), "text")
    return FIELDS.get(code, "text")


def weekday_name(day: int) -> str:
    """As within a sentence; Monday is 0."""
    return QLocale().dayName(day + 1)


def weekday_title(day: int) -> str:
    """As at the beginning of a line, where French writes a capital too."""
    name = weekday_name(day)
    return name[:1].upper() + name[1:]
