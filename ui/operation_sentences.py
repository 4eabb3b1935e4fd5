"""An operation told with its details, as a line of the history."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.operation_values import Details, number_text, values_of
from ui.review_sentences import REVIEW_SENTENCES
from ui.words import QT_TRANSLATE_NOOP

_SENTENCES = {
    "tag_leads": QT_TRANSLATE_NOOP("OperationSentences", "Tagged {lead}: {names}"),
    "untag_leads": QT_TRANSLATE_NOOP("OperationSentences", "Took tags off {lead}: {names}"),
    "add_entry": QT_TRANSLATE_NOOP("OperationSentences", "Added to the list of {list}: {name}"),
    "rename_entry": QT_TRANSLATE_NOOP(
        "OperationSentences", "Renamed in the list of {list}: {old}, now {name}"
    ),
    "merge_entries": QT_TRANSLATE_NOOP(
        "OperationSentences", "Made one in the list of {list}: {old} is now {name}"
    ),
    "withdraw_entry": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took off the list of {list}: {name}"
    ),
    "change_campaign": QT_TRANSLATE_NOOP("OperationSentences", "Changed the campaign {name}"),
    "add_field": QT_TRANSLATE_NOOP("OperationSentences", "Added the field {name}"),
    "rename_field": QT_TRANSLATE_NOOP("OperationSentences", "Renamed the field {old} to {name}"),
    "change_choices": QT_TRANSLATE_NOOP(
        "OperationSentences", "Changed the choices of {name}: {choices}"
    ),
    "rename_choice": QT_TRANSLATE_NOOP(
        "OperationSentences", "Renamed the choice {old} of {name} to {choice}"
    ),
    "retype_field": QT_TRANSLATE_NOOP("OperationSentences", "Changed the type of {name}: {type}"),
    "withdraw_field": QT_TRANSLATE_NOOP("OperationSentences", "Withdrew the field {name}"),
    "edit_person": QT_TRANSLATE_NOOP("OperationSentences", "Corrected the person {name}"),
    "edit_company": QT_TRANSLATE_NOOP("OperationSentences", "Corrected the company {name}"),
    "accept": QT_TRANSLATE_NOOP("OperationSentences", "Accepted {lead}"),
    "set_assigning": QT_TRANSLATE_NOOP("OperationSentences", "Owners are chosen {way}"),
    "add_territory": QT_TRANSLATE_NOOP(
        "OperationSentences", "Gave {name} the territory {field} {value}"
    ),
    "change_territory": QT_TRANSLATE_NOOP(
        "OperationSentences", "Changed the territory {field} {value}: {name}"
    ),
    "remove_territory": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took the territory {field} {value} from {name}"
    ),
    "hand_over_qualified": QT_TRANSLATE_NOOP(
        "OperationSentences", "Handed over {lead} by rule, since it is qualified"
    ),
    "change_absence": QT_TRANSLATE_NOOP(
        "OperationSentences", "Changed the absence of {name}: from {first} to {last}"
    ),
    "cover_absence": QT_TRANSLATE_NOOP(
        "OperationSentences", "Gave {leads} of {name}, who is away, to {cover}"
    ),
    **REVIEW_SENTENCES,
    "add_absence": QT_TRANSLATE_NOOP(
        "OperationSentences", "Noted the absence of {name} from {first} to {last}"
    ),
    "add_calendar_entry": QT_TRANSLATE_NOOP(
        "OperationSentences", "Marked {day} as free in the calendar: {label}"
    ),
    "add_closure": QT_TRANSLATE_NOOP(
        "OperationSentences", "Closed from {first} to {last}: {label}"
    ),
    "add_half_day": QT_TRANSLATE_NOOP("OperationSentences", "Closed at {time} on {day}: {label}"),
    "add_lead": QT_TRANSLATE_NOOP("OperationSentences", "Added the lead {lead}"),
    "capture": QT_TRANSLATE_NOOP("OperationSentences", "Met at the fair: {lead}"),
    "plan_wave": QT_TRANSLATE_NOOP("OperationSentences", "Planned the hand-over of {lead}"),
    "add_member": QT_TRANSLATE_NOOP("OperationSentences", "Added {name} to the team as {role}"),
    "add_note": QT_TRANSLATE_NOOP("OperationSentences", "Wrote a note on {lead}"),
    "add_special_hours": QT_TRANSLATE_NOOP(
        "OperationSentences", "Other hours on {day}, {hours}: {label}"
    ),
    "appointment": QT_TRANSLATE_NOOP("OperationSentences", "Noted an appointment with {lead}"),
    "begin_from_template": QT_TRANSLATE_NOOP(
        "OperationSentences", "Began the draft of the agreement from the template {name}"
    ),
    "change_member": QT_TRANSLATE_NOOP("OperationSentences", "Changed {name} in the team: {role}"),
    "correct_note": QT_TRANSLATE_NOOP("OperationSentences", "Corrected a note on {lead}"),
    "correct_entry": QT_TRANSLATE_NOOP(
        "OperationSentences", "Corrected an entry of {lead}: {channel} — {outcome}"
    ),
    "correct_proposal": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took the proposed agreement back to a draft"
    ),
    "declare_sales_fields": QT_TRANSLATE_NOOP(
        "OperationSentences", "Declared as filled in by sales: {name}"
    ),
    "discard_draft": QT_TRANSLATE_NOOP(
        "OperationSentences", "Discarded the draft of the agreement"
    ),
    "disputed": QT_TRANSLATE_NOOP("OperationSentences", "Contested the rejection of {lead}"),
    "drop_step": QT_TRANSLATE_NOOP("OperationSentences", "Dropped a step with {lead}: {step}"),
    "edit_lead": QT_TRANSLATE_NOOP("OperationSentences", "Corrected the lead {lead}"),
    "extend_holidays": QT_TRANSLATE_NOOP(
        "OperationSentences", "Added holidays to the calendar up to {until}: {days}"
    ),
    "finish_step": QT_TRANSLATE_NOOP("OperationSentences", "Did a step with {lead}: {step}"),
    "found_workspace": QT_TRANSLATE_NOOP("OperationSentences", "Made the file of {name}"),
    "give": QT_TRANSLATE_NOOP("OperationSentences", "Gave {leads} in the file {file} to {to}"),
    "grant_exception": QT_TRANSLATE_NOOP("OperationSentences", "Signed an exception for {lead}"),
    "hand_over": QT_TRANSLATE_NOOP("OperationSentences", "Handed over {lead}"),
    "import": QT_TRANSLATE_NOOP("OperationSentences", "Imported {file}: {rows}"),
    "import_agreement": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took the agreement of {file} as the draft"
    ),
    "label_reason": QT_TRANSLATE_NOOP("OperationSentences", "Worded the reason {reason}: {label}"),
    "leave_file": QT_TRANSLATE_NOOP("OperationSentences", "Left the file {file} aside"),
    "lift_objection": QT_TRANSLATE_NOOP("OperationSentences", "Lifted the objection of {lead}"),
    "log_contact": QT_TRANSLATE_NOOP(
        "OperationSentences", "Logged a contact with {lead}: {channel} — {outcome}"
    ),
    "lost": QT_TRANSLATE_NOOP("OperationSentences", "Noted as lost: {lead}"),
    "keep_apart": QT_TRANSLATE_NOOP(
        "OperationSentences", "Said that {lead} and {other} are not the same"
    ),
    "merge": QT_TRANSLATE_NOOP("OperationSentences", "Merged {other} into {lead}"),
    "note_objection": QT_TRANSLATE_NOOP(
        "OperationSentences", "Noted: {lead} objects to {objection}"
    ),
    "note_informed": QT_TRANSLATE_NOOP(
        "OperationSentences", "Noted that {lead} was informed of what is kept"
    ),
    "move_step": QT_TRANSLATE_NOOP("OperationSentences", "Moved a step with {lead}: {step}"),
    "opportunity": QT_TRANSLATE_NOOP("OperationSentences", "Noted an opportunity: {lead}"),
    "overruled": QT_TRANSLATE_NOOP("OperationSentences", "Overruled the rejection of {lead}"),
    "qualify_leads": QT_TRANSLATE_NOOP("OperationSentences", "{leads} reached the agreed score"),
    "pause": QT_TRANSLATE_NOOP("OperationSentences", "Paused the clocks of {lead}: {reason}"),
    "plan_step": QT_TRANSLATE_NOOP("OperationSentences", "Planned a next step with {lead}: {step}"),
    "propose_agreement": QT_TRANSLATE_NOOP(
        "OperationSentences", "Proposed the agreement, to begin on {day}"
    ),
    "reassign": QT_TRANSLATE_NOOP("OperationSentences", "Reassigned {lead}"),
    "record_visit": QT_TRANSLATE_NOOP("OperationSentences", "Noted a visit of {lead}"),
    "recycled": QT_TRANSLATE_NOOP("OperationSentences", "Gave {lead} back to marketing"),
    "redo": QT_TRANSLATE_NOOP("OperationSentences", "Redid: {what}"),
    "reject": QT_TRANSLATE_NOOP("OperationSentences", "Rejected {lead}"),
    "release_sales_fields": QT_TRANSLATE_NOOP(
        "OperationSentences", "No longer declared as filled in by sales: {name}"
    ),
    "remove_absence": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took the absence of {name} from {first} to {last} off the list"
    ),
    "remove_days": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took {label} out of the calendar, from {first} to {last}"
    ),
    "rename_source": QT_TRANSLATE_NOOP("OperationSentences", "Renamed the source {old} to {name}"),
    "resume": QT_TRANSLATE_NOOP("OperationSentences", "Resumed the clocks of {lead}"),
    "retract_entry": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took back an entry of {lead}: {entry}"
    ),
    "save_draft": QT_TRANSLATE_NOOP("OperationSentences", "Edited the draft of the agreement"),
    "sign_agreement": QT_TRANSLATE_NOOP(
        "OperationSentences", "Signed version {number} of the agreement"
    ),
    "sign_side": QT_TRANSLATE_NOOP("OperationSentences", "{name} signed the agreement for {side}"),
    "undo": QT_TRANSLATE_NOOP("OperationSentences", "Undid: {what}"),
    "take_in": QT_TRANSLATE_NOOP("OperationSentences", "Took in {file} of {from}: {rows}"),
    "upgrade": QT_TRANSLATE_NOOP("OperationSentences", "Upgraded {lead}: {tier}"),
    "set_source": QT_TRANSLATE_NOOP("OperationSentences", "Changed the source of {lead}: {name}"),
    "set_campaign": QT_TRANSLATE_NOOP(
        "OperationSentences", "Changed the campaign of {lead}: {name}"
    ),
    "set_product": QT_TRANSLATE_NOOP("OperationSentences", "Changed the product of {lead}: {name}"),
    "lose_many": QT_TRANSLATE_NOOP("OperationSentences", "Noted as lost: {lead}"),
    "recycle_many": QT_TRANSLATE_NOOP("OperationSentences", "Gave {lead} back to marketing"),
    "note_many": QT_TRANSLATE_NOOP("OperationSentences", "Added a note to {lead}"),
    "save_preset": QT_TRANSLATE_NOOP("OperationSentences", "Saved the mapping {name}"),
    "delete_preset": QT_TRANSLATE_NOOP("OperationSentences", "Deleted the mapping {name}"),
    "save_view": QT_TRANSLATE_NOOP("OperationSentences", "Saved the list {name}"),
    "replace_view": QT_TRANSLATE_NOOP("OperationSentences", "Saved the list {name} anew"),
    "rename_view": QT_TRANSLATE_NOOP("OperationSentences", "Renamed the list {old} to {name}"),
    "delete_view": QT_TRANSLATE_NOOP("OperationSentences", "Deleted the list {name}"),
    "save_board": QT_TRANSLATE_NOOP("OperationSentences", "Saved the board {name}"),
    "replace_board": QT_TRANSLATE_NOOP("OperationSentences", "Saved the board {name} anew"),
    "delete_board": QT_TRANSLATE_NOOP("OperationSentences", "Deleted the board {name}"),
    "upheld": QT_TRANSLATE_NOOP("OperationSentences", "Upheld the rejection of {lead}"),
    "withdraw_proposal": QT_TRANSLATE_NOOP("OperationSentences", "Withdrew the proposed agreement"),
    "won": QT_TRANSLATE_NOOP("OperationSentences", "Noted as won: {lead}"),
}
_SEVERAL = {
    "set_source": QT_TRANSLATE_NOOP(
        "OperationSentences", "Changed the source of {count} leads: {name}"
    ),
    "set_campaign": QT_TRANSLATE_NOOP(
        "OperationSentences", "Changed the campaign of {count} leads: {name}"
    ),
    "set_product": QT_TRANSLATE_NOOP(
        "OperationSentences", "Changed the product of {count} leads: {name}"
    ),
    "lose_many": QT_TRANSLATE_NOOP("OperationSentences", "Noted {count} leads as lost"),
    "recycle_many": QT_TRANSLATE_NOOP("OperationSentences", "Gave {count} leads back to marketing"),
    "note_many": QT_TRANSLATE_NOOP("OperationSentences", "Added a note to {count} leads"),
    "note_informed": QT_TRANSLATE_NOOP(
        "OperationSentences", "Noted that {count} people were informed of what is kept"
    ),
    "tag_leads": QT_TRANSLATE_NOOP("OperationSentences", "Tagged {count} leads: {names}"),
    "untag_leads": QT_TRANSLATE_NOOP("OperationSentences", "Took tags off {count} leads: {names}"),
    "grant_exception": QT_TRANSLATE_NOOP(
        "OperationSentences", "Signed an exception for {count} leads"
    ),
    "hand_over": QT_TRANSLATE_NOOP("OperationSentences", "Handed over {count} leads"),
    "plan_wave": QT_TRANSLATE_NOOP("OperationSentences", "Planned the hand-over of {count} leads"),
    "hand_over_qualified": QT_TRANSLATE_NOOP(
        "OperationSentences", "Handed over {count} leads by rule, since they are qualified"
    ),
    "reassign": QT_TRANSLATE_NOOP("OperationSentences", "Reassigned {count} leads"),
    "record_visit": QT_TRANSLATE_NOOP("OperationSentences", "Noted {count} visits of {lead}"),
}
_TO_NOBODY = QT_TRANSLATE_NOOP("OperationSentences", "Gave {leads} in the file {file}")
_BOTH = QT_TRANSLATE_NOOP(
    "OperationSentences", "Took in {file} of {from}: {rows}; both sides had edited {both}"
)
_WORKING = QT_TRANSLATE_NOOP(
    "OperationSentences", "Marked {day} as a working day in the calendar: {label}"
)
_ONE_DAY = {
    "add_closure": QT_TRANSLATE_NOOP("OperationSentences", "Closed on {first}: {label}"),
    "remove_days": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took {label} out of the calendar, on {first}"
    ),
}
_YEARLY = {
    "add_closure": QT_TRANSLATE_NOOP(
        "OperationSentences", "Closed from {first} to {last} and each year on: {label}"
    ),
    "add_half_day": QT_TRANSLATE_NOOP(
        "OperationSentences", "Closed at {time} on {day} and each year on: {label}"
    ),
}
_ONE_DAY_YEARLY = QT_TRANSLATE_NOOP(
    "OperationSentences", "Closed on {first} and each year on: {label}"
)
_LEFT = QT_TRANSLATE_NOOP("OperationSentences", "Noted that {name} left the team")
_MOVED = QT_TRANSLATE_NOOP(
    "OperationSentences", "Took the holidays of {place} up to {until}: {days}"
)
_PROPOSED = QT_TRANSLATE_NOOP(
    "OperationSentences", "Proposed the agreement, to begin with its signature"
)
_SEALED = QT_TRANSLATE_NOOP(
    "OperationSentences", "{name} signed version {number} of the agreement for {side}"
)
_AND_AT_ONCE = QT_TRANSLATE_NOOP(
    "OperationSentences", "Owners are chosen {way}; what is qualified is handed over at once"
)
_UNWORDED = QT_TRANSLATE_NOOP("OperationSentences", "Gave the reason {reason} its usual words")


def told_kinds() -> frozenset[str]:
    """The kinds of operations that have a sentence."""
    return frozenset(_SENTENCES)


def sentence_of(kind: str, details: Details) -> str:
    """The sentence with its values; empty where there is none or a value is missing."""
    template = _template(kind, details)
    try:
        values = values_of(kind, details)
        known = {
            name: number_text(value) for name, value in values.items() if value not in (None, "")
        }
        return _say(template).format_map(known) if template else ""
    except (KeyError, TypeError, ValueError):
        # Written by another version: its name is all that is known of it.
        return ""


def _template(kind: str, details: Details) -> str:
    count = details.get("count")
    if kind in _SEVERAL and isinstance(count, int) and count > 1:
        return _SEVERAL[kind]
    if kind == "add_calendar_entry" and details.get("observed") is False:
        return _WORKING
    if kind in ("add_closure", "add_half_day", "remove_days"):
        return _days_template(kind, details)
    if kind == "change_member" and details.get("active") is False:
        return _LEFT
    if kind == "set_assigning" and details.get("hands_over"):
        return _AND_AT_ONCE
    if kind == "extend_holidays" and details.get("country"):
        return _MOVED
    if kind == "propose_agreement" and not details.get("day"):
        return _PROPOSED
    if kind == "sign_side" and details.get("number"):
        return _SEALED
    if kind == "label_reason" and not details.get("label"):
        return _UNWORDED
    if kind == "give" and not details.get("to"):
        return _TO_NOBODY
    if kind == "take_in" and details.get("both"):
        return _BOTH
    return _SENTENCES.get(kind, "")


def _days_template(kind: str, details: Details) -> str:
    years, is_one_day = details.get("years"), details.get("first") == details.get("last")
    if isinstance(years, list) and len(years) > 1:
        return _ONE_DAY_YEARLY if is_one_day and kind == "add_closure" else _YEARLY[kind]
    return _ONE_DAY.get(kind, _SENTENCES[kind]) if is_one_day else _SENTENCES[kind]


def _say(text: str) -> str:
    return QCoreApplication.translate("OperationSentences", text)
