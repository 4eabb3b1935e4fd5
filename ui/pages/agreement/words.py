"""The agreement's words: fields, operators, faults, weekdays."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import domain_word
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import BEHAVIOURS, CUSTOM, EVENT, FIELDS, INTERESTS, LAST
from slaapp.store.rows.team import FieldRow
from ui.criterion_words import criterion_field
from ui.words import QT_TRANSLATE_NOOP, spoken

translate = QCoreApplication.translate

_FAULTS = {
    "field_missing": QT_TRANSLATE_NOOP("Agreement", "Choose a field."),
    "points_out_of_range": QT_TRANSLATE_NOOP("Agreement", "Points go from −1,000 to 1,000."),
    "operand_missing": QT_TRANSLATE_NOOP("Agreement", "Say what it is compared with."),
    "operand_no_number": QT_TRANSLATE_NOOP("Agreement", "A number is wanted here."),
    "days_out_of_range": QT_TRANSLATE_NOOP("Agreement", "At least one day."),
    "operand_no_date": QT_TRANSLATE_NOOP("Agreement", "A date is wanted here: 2026-06-01."),
    "operand_unknown": QT_TRANSLATE_NOOP("Agreement", "There is no such answer."),
    "between_empty": QT_TRANSLATE_NOOP("Agreement", "The first value is above the second."),
    "unknown_field": QT_TRANSLATE_NOOP("Agreement", "There is no such field."),
    "field_deleted": QT_TRANSLATE_NOOP("Agreement", "This field is not there any more."),
    "half_life_out_of_range": QT_TRANSLATE_NOOP("Agreement", "The half-life is at least one day."),
    "half_life_without_age": QT_TRANSLATE_NOOP(
        "Agreement", "Only what was done or said can fade with time."
    ),
    "about_without_events": QT_TRANSLATE_NOOP(
        "Agreement", "Only what was done can be about something."
    ),
    "unknown_group": QT_TRANSLATE_NOOP("Agreement", "This group has no cap."),
    "gates_contradict": QT_TRANSLATE_NOOP("Agreement", "No lead can pass both of these gates."),
    "steps_out_of_order": QT_TRANSLATE_NOOP(
        "Agreement", "Each step of the grades needs fewer points than the one before."
    ),
    "unknown_grade": QT_TRANSLATE_NOOP("Agreement", "There is no such grade."),
    "nothing_ticked": QT_TRANSLATE_NOOP("Agreement", "Tick at least one grade."),
    "matrix_missing": QT_TRANSLATE_NOOP("Agreement", "There are no grades that could decide."),
    "tiers_out_of_order": QT_TRANSLATE_NOOP("Agreement", "Hot needs at least the points of warm."),
    "window_empty": QT_TRANSLATE_NOOP("Agreement", "These hours begin and end at the same time."),
    "windows_overlap": QT_TRANSLATE_NOOP("Agreement", "Two of these hours overlap."),
    "calendar_never_opens": QT_TRANSLATE_NOOP(
        "Agreement", "With these hours nobody works for over a year."
    ),
    "zone_unknown": QT_TRANSLATE_NOOP("Agreement", "There is no time zone of this name."),
}


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
    unknown = translate("Agreement", "This cannot be used: {code}.").format(code=fault.code)
    return translate("Agreement", _FAULTS[fault.code]) if fault.code in _FAULTS else unknown


def fault_sentence(fault: Fault) -> str:
    """What is wrong and where: one of the terms, seen from above all of them."""
    part, _, rest = fault.field.partition(".")
    if part == "criteria":
        words = translate("Agreement", "Criterion {number} — {fault}")
        return words.format(number=int(rest) + 1, fault=fault_word(fault))
    if fault.field.startswith("calendar.week."):
        day = weekday_title(int(fault.field.rpartition(".")[2]))
        return f"{day} — {fault_word(fault)}"
    return fault_word(fault)


def field_codes(custom: tuple[FieldRow, ...]) -> list[str]:
    """All that a criterion can look at: the lead's own fields, the team's, what happened."""
    own = [CUSTOM + field.key for field in custom]
    return [*FIELDS, *own, *(EVENT + kind for kind in BEHAVIOURS)]


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
