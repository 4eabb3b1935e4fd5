"""What an operation is called: in the history, on the undo button, in a banner."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.operation_sentences import sentence_of
from ui.words import QT_TRANSLATE_NOOP

_NAMES = {
    "tag_leads": QT_TRANSLATE_NOOP("Operations", "Tags put on"),
    "untag_leads": QT_TRANSLATE_NOOP("Operations", "Tags taken off"),
    "add_entry": QT_TRANSLATE_NOOP("Operations", "Entry added to a list"),
    "rename_entry": QT_TRANSLATE_NOOP("Operations", "Entry of a list renamed"),
    "merge_entries": QT_TRANSLATE_NOOP("Operations", "Two entries of a list made one"),
    "withdraw_entry": QT_TRANSLATE_NOOP("Operations", "Entry taken off a list"),
    "change_campaign": QT_TRANSLATE_NOOP("Operations", "Campaign changed"),
    "add_field": QT_TRANSLATE_NOOP("Operations", "Field added"),
    "rename_field": QT_TRANSLATE_NOOP("Operations", "Field renamed"),
    "change_choices": QT_TRANSLATE_NOOP("Operations", "Choices of a field changed"),
    "rename_choice": QT_TRANSLATE_NOOP("Operations", "Choice of a field renamed"),
    "retype_field": QT_TRANSLATE_NOOP("Operations", "Type of a field changed"),
    "withdraw_field": QT_TRANSLATE_NOOP("Operations", "Field withdrawn"),
    "edit_person": QT_TRANSLATE_NOOP("Operations", "Person edited"),
    "edit_company": QT_TRANSLATE_NOOP("Operations", "Company edited"),
    "set_assigning": QT_TRANSLATE_NOOP("Operations", "How owners are chosen, changed"),
    "add_territory": QT_TRANSLATE_NOOP("Operations", "Territory added"),
    "change_territory": QT_TRANSLATE_NOOP("Operations", "Territory changed"),
    "remove_territory": QT_TRANSLATE_NOOP("Operations", "Territory removed"),
    "hand_over_qualified": QT_TRANSLATE_NOOP("Operations", "Handed over by rule"),
    "change_absence": QT_TRANSLATE_NOOP("Operations", "Absence changed"),
    "cover_absence": QT_TRANSLATE_NOOP("Operations", "Leads given to who stands in"),
    "open_review": QT_TRANSLATE_NOOP("Operations", "Review meeting opened"),
    "note_present": QT_TRANSLATE_NOOP("Operations", "Who was at the review meeting"),
    "close_review": QT_TRANSLATE_NOOP("Operations", "Review meeting closed"),
    "note_decision": QT_TRANSLATE_NOOP("Operations", "Decision noted"),
    "correct_decision": QT_TRANSLATE_NOOP("Operations", "Decision corrected"),
    "drop_decision": QT_TRANSLATE_NOOP("Operations", "Decision dropped"),
    "mark_decision_done": QT_TRANSLATE_NOOP("Operations", "Decision marked as done"),
    "mark_decision_open": QT_TRANSLATE_NOOP("Operations", "Decision marked as still to be done"),
    "accept": QT_TRANSLATE_NOOP("Operations", "Lead accepted"),
    "add_absence": QT_TRANSLATE_NOOP("Operations", "Absence noted"),
    "add_calendar_entry": QT_TRANSLATE_NOOP("Operations", "Day added to the calendar"),
    "add_closure": QT_TRANSLATE_NOOP("Operations", "Closure noted"),
    "add_half_day": QT_TRANSLATE_NOOP("Operations", "Early closing noted"),
    "add_special_hours": QT_TRANSLATE_NOOP("Operations", "Other hours noted"),
    "add_lead": QT_TRANSLATE_NOOP("Operations", "Lead added"),
    "capture": QT_TRANSLATE_NOOP("Operations", "Lead met at the fair"),
    "plan_wave": QT_TRANSLATE_NOOP("Operations", "Hand-overs planned"),
    "add_member": QT_TRANSLATE_NOOP("Operations", "Team member added"),
    "add_note": QT_TRANSLATE_NOOP("Operations", "Note added"),
    "appointment": QT_TRANSLATE_NOOP("Operations", "Appointment noted"),
    "begin_from_template": QT_TRANSLATE_NOOP(
        "Operations", "Draft of the agreement begun from a template"
    ),
    "change_member": QT_TRANSLATE_NOOP("Operations", "Team member changed"),
    "correct_entry": QT_TRANSLATE_NOOP("Operations", "Entry corrected"),
    "correct_note": QT_TRANSLATE_NOOP("Operations", "Note corrected"),
    "correct_proposal": QT_TRANSLATE_NOOP("Operations", "Proposed agreement taken back to a draft"),
    "declare_sales_fields": QT_TRANSLATE_NOOP(
        "Operations", "Fields declared as filled in by sales"
    ),
    "discard_draft": QT_TRANSLATE_NOOP("Operations", "Draft of the agreement discarded"),
    "disputed": QT_TRANSLATE_NOOP("Operations", "Rejection disputed"),
    "drop_step": QT_TRANSLATE_NOOP("Operations", "Step dropped"),
    "edit_lead": QT_TRANSLATE_NOOP("Operations", "Lead edited"),
    "extend_holidays": QT_TRANSLATE_NOOP("Operations", "Holidays added"),
    "finish_step": QT_TRANSLATE_NOOP("Operations", "Step done"),
    "found_workspace": QT_TRANSLATE_NOOP("Operations", "File made"),
    "give": QT_TRANSLATE_NOOP("Operations", "File given"),
    "take_in": QT_TRANSLATE_NOOP("Operations", "File taken in"),
    "grant_exception": QT_TRANSLATE_NOOP("Operations", "Exception signed"),
    "hand_over": QT_TRANSLATE_NOOP("Operations", "Lead handed over"),
    "import": QT_TRANSLATE_NOOP("Operations", "Leads imported"),
    "import_agreement": QT_TRANSLATE_NOOP("Operations", "Agreement taken from a file"),
    "label_reason": QT_TRANSLATE_NOOP("Operations", "Reason worded anew"),
    "leave_file": QT_TRANSLATE_NOOP("Operations", "File left aside"),
    "lift_objection": QT_TRANSLATE_NOOP("Operations", "Objection lifted"),
    "log_contact": QT_TRANSLATE_NOOP("Operations", "Call logged"),
    "lost": QT_TRANSLATE_NOOP("Operations", "Lead lost"),
    "keep_apart": QT_TRANSLATE_NOOP("Operations", "Leads kept apart"),
    "merge": QT_TRANSLATE_NOOP("Operations", "Leads merged"),
    "move_step": QT_TRANSLATE_NOOP("Operations", "Step moved"),
    "note_informed": QT_TRANSLATE_NOOP("Operations", "Person informed"),
    "note_objection": QT_TRANSLATE_NOOP("Operations", "Objection noted"),
    "opportunity": QT_TRANSLATE_NOOP("Operations", "Opportunity noted"),
    "overruled": QT_TRANSLATE_NOOP("Operations", "Rejection overruled"),
    "pause": QT_TRANSLATE_NOOP("Operations", "Clocks paused"),
    "plan_step": QT_TRANSLATE_NOOP("Operations", "Next step planned"),
    "propose_agreement": QT_TRANSLATE_NOOP("Operations", "Agreement proposed"),
    "qualify_leads": QT_TRANSLATE_NOOP("Operations", "Leads reached the agreed score"),
    "reassign": QT_TRANSLATE_NOOP("Operations", "Lead reassigned"),
    "record_visit": QT_TRANSLATE_NOOP("Operations", "Visit noted"),
    "recycled": QT_TRANSLATE_NOOP("Operations", "Lead given back to marketing"),
    "redo": QT_TRANSLATE_NOOP("Operations", "Redone"),
    "reject": QT_TRANSLATE_NOOP("Operations", "Lead rejected"),
    "release_sales_fields": QT_TRANSLATE_NOOP(
        "Operations", "Fields no longer declared as filled in by sales"
    ),
    "remove_absence": QT_TRANSLATE_NOOP("Operations", "Absence taken off the list"),
    "remove_days": QT_TRANSLATE_NOOP("Operations", "Days taken out of the calendar"),
    "rename_source": QT_TRANSLATE_NOOP("Operations", "Source renamed"),
    "resume": QT_TRANSLATE_NOOP("Operations", "Clocks resumed"),
    "retract_entry": QT_TRANSLATE_NOOP("Operations", "Entry taken back"),
    "save_draft": QT_TRANSLATE_NOOP("Operations", "Draft of the agreement saved"),
    "sign_agreement": QT_TRANSLATE_NOOP("Operations", "Agreement signed"),
    "sign_side": QT_TRANSLATE_NOOP("Operations", "Agreement signed by one side"),
    "undo": QT_TRANSLATE_NOOP("Operations", "Undone"),
    "upgrade": QT_TRANSLATE_NOOP("Operations", "Lead upgraded"),
    "set_source": QT_TRANSLATE_NOOP("Operations", "Source of leads changed"),
    "set_campaign": QT_TRANSLATE_NOOP("Operations", "Campaign of leads changed"),
    "set_product": QT_TRANSLATE_NOOP("Operations", "Product of leads changed"),
    "lose_many": QT_TRANSLATE_NOOP("Operations", "Leads lost"),
    "recycle_many": QT_TRANSLATE_NOOP("Operations", "Leads given back to marketing"),
    "note_many": QT_TRANSLATE_NOOP("Operations", "Note added to leads"),
    "save_preset": QT_TRANSLATE_NOOP("Operations", "Mapping of columns saved"),
    "delete_preset": QT_TRANSLATE_NOOP("Operations", "Mapping of columns deleted"),
    "save_view": QT_TRANSLATE_NOOP("Operations", "List saved"),
    "replace_view": QT_TRANSLATE_NOOP("Operations", "List saved anew"),
    "rename_view": QT_TRANSLATE_NOOP("Operations", "List renamed"),
    "delete_view": QT_TRANSLATE_NOOP("Operations", "List deleted"),
    "save_board": QT_TRANSLATE_NOOP("Operations", "Board saved"),
    "replace_board": QT_TRANSLATE_NOOP("Operations", "Board saved anew"),
    "delete_board": QT_TRANSLATE_NOOP("Operations", "Board deleted"),
    "upheld": QT_TRANSLATE_NOOP("Operations", "Rejection upheld"),
    "withdraw_proposal": QT_TRANSLATE_NOOP("Operations", "Proposed agreement withdrawn"),
    "won": QT_TRANSLATE_NOOP("Operations", "Lead won"),
}

_OTHER = QT_TRANSLATE_NOOP("Operations", "Change")


def operation_name(kind: str, details: Mapping[str, Any] | None = None) -> str:
    """A kind of operation in words; an undoing names what it undid."""
    name = QCoreApplication.translate("Operations", _NAMES.get(kind, _OTHER))
    undone = (details or {}).get("undoes")
    # A redoing takes back an undoing: naming that would say nothing.
    named = isinstance(undone, str) and undone != "undo"
    if not named or not isinstance(undone, str):
        return name
    words = QCoreApplication.translate("Operations", "{name}: {what}")
    return words.format(name=name, what=operation_name(undone))


def operation_sentence(
    kind: str, details: Mapping[str, Any], about: tuple[str, Mapping[str, Any]] | None = None
) -> str:
    """One operation with its details: ``Handed over 3 leads``; the name where those are missing.

    ``about`` is the kind and the details of what an undoing or a redoing is about.
    """
    if kind in ("undo", "redo"):
        what = operation_sentence(*about) if about else operation_name(kind, details)
        return sentence_of(kind, {"what": what}) if about else what
    return sentence_of(kind, details) or operation_name(kind, details)
