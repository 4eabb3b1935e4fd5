"""Doing things with the selected leads: ask what has to be said, run the operation, tell it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from slaapp.domain.trouble import Trouble
from ui.assigning_words import left_text
from ui.deeds.deed import DEED, REASONS_OF, Deed
from ui.deeds.jobs import deed_job
from ui.deeds.panel import DeedPanel, Given
from ui.deeds.proposing import read_proposal
from ui.deeds.reasons import read_reasons
from ui.deeds.waking import read_wake
from ui.pages.leads.form_ground import read_ground, read_objection, read_people
from ui.pages.leads.jobs import Added, adding, editing, tagging
from ui.pages.leads.side import Side
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.operations.leads import LeadForm
    from slaapp.store.rows.lead_places import LeadHead
    from ui.page import Page

_SAID = {
    "lead.hand_over": QT_TRANSLATE_NOOP("Acting", "Handed over: {leads}"),
    "lead.accept": QT_TRANSLATE_NOOP("Acting", "Accepted: {leads}"),
    "lead.reject": QT_TRANSLATE_NOOP("Acting", "Rejected: {leads}"),
    "lead.uphold": QT_TRANSLATE_NOOP("Acting", "Agreed that it is rejected: {leads}"),
    "lead.dispute": QT_TRANSLATE_NOOP("Acting", "Contested, the manager decides: {leads}"),
    "lead.overrule": QT_TRANSLATE_NOOP("Acting", "Back with sales: {leads}"),
    "lead.recycle": QT_TRANSLATE_NOOP("Acting", "Back with marketing: {leads}"),
    "lead.note": QT_TRANSLATE_NOOP("Acting", "Note added: {leads}"),
    "lead.opportunity": QT_TRANSLATE_NOOP("Acting", "Opportunity: {leads}"),
    "lead.won": QT_TRANSLATE_NOOP("Acting", "Won: {leads}"),
    "lead.lost": QT_TRANSLATE_NOOP("Acting", "Lost: {leads}"),
    "lead.reassign": QT_TRANSLATE_NOOP("Acting", "Reassigned: {leads}"),
}
translate = QCoreApplication.translate
NEW_LEAD = "lead:new"
"""Under what the form of a new lead is kept until it is saved."""


class Acting(QObject):
    """Between the list and the operations; ``added`` brings the key of a lead that was saved."""

    added = Signal(str)
    done = Signal()

    def __init__(self, page: Page, side: Side) -> None:
        super().__init__(page)
        self._page, self._desk, self._side = page, page.desk, side
        side.form.wanted.connect(self._save)
        side.form.dismissed.connect(self._form_left)
        side.preview.tags.added.connect(lambda name: self._tag(name, on=True))
        side.preview.tags.removed.connect(lambda name: self._tag(name, on=False))
        side.form.asked_who.connect(self._propose)
        side.form.typed.connect(self._keep_unsaved)

    # --- deeds ---

    def act(self, name: str, leads: Sequence[LeadHead]) -> None:
        """Do a deed with these leads, those left alone whose stage it does not fit."""
        deed = DEED[name]
        fitting = [lead for lead in leads if lead.stage in deed.stages] if deed.many else []
        chosen = list(leads) if len(leads) == 1 else fitting
        if not chosen:
            none = translate("Acting", "None of the selected leads is at a stage for this.")
            self._desk.banners.tell("info", none)
        elif deed.asks:
            self._ask(deed, chosen, len(leads) - len(chosen))
        else:
            self._run(deed, chosen, Given(), None)

    def _ask(self, deed: Deed, leads: Sequence[LeadHead], left_alone: int) -> None:
        currency = getattr(self._desk.workspace, "currency", "EUR")
        count = len(leads)
        panel = DeedPanel(deed, leads_text(leads), currency, narrow=True, count=count)
        panel.offer_people(self._desk.team)
        desk = self._desk
        panel.read_wake = lambda text: read_wake(text, desk.clock.now(), desk.zone)
        if left_alone:
            remark = translate(
                "Acting", "{n} of the selected leads are at another stage and stay as they are."
            )
            panel.remark(remark.format(n=QLocale().toString(left_alone)))
        panel.confirmed.connect(lambda given: self._run(deed, leads, given, panel))
        if deed.name in REASONS_OF:
            self._with_reasons(deed, leads[0], panel)
        elif "member" in deed.asks:
            self._with_proposal(deed, leads, panel)
        else:
            self._open(panel)

    def _with_reasons(self, deed: Deed, lead: LeadHead, panel: DeedPanel) -> None:
        def show(found: Any) -> None:
            found.put_into(panel)
            self._open(panel)

        self._page.ask(
            lambda connection: read_reasons(connection, deed.name, lead.id), show, topic="reasons"
        )

    def _with_proposal(self, deed: Deed, leads: Sequence[LeadHead], panel: DeedPanel) -> None:
        keys, now = [lead.id for lead in leads], self._desk.clock.now()

        def show(proposal: Any) -> None:
            panel.propose(proposal)
            self._open(panel)

        self._page.ask(
            lambda connection: read_proposal(connection, deed.name, keys, now),
            show,
            topic="proposal",
        )

    def _open(self, panel: DeedPanel) -> None:
        self._side.open_panel(panel)
        panel.begin()

    def _run(
        self, deed: Deed, leads: Sequence[LeadHead], given: Given, panel: DeedPanel | None
    ) -> None:
        def then(_receipt: Any) -> None:
            if panel is not None and self._side.panel() is panel:
                self._side.close_panel()
            self.done.emit()

        def failed(error: Exception) -> None:
            self._tell(error)
            if panel is not None and self._side.panel() is panel:
                panel.let_try_again()

        self._desk.run(
            deed_job(deed.name, [lead.id for lead in leads], given),
            said=lambda value: _said(deed.name, leads, value),
            then=then,
            failed=failed,
            owner=self,
        )

    def _tag(self, name: str, *, on: bool) -> None:
        """Put a tag on the lead that is shown, or take one off."""
        details = self._side.preview.details
        if details is None:
            return
        put, taken = translate("Acting", "Tagged: {name}"), translate("Acting", "Tag off: {name}")
        said = put if on else taken
        self._desk.run(
            tagging(details.row.id, name, on=on),
            said=said.format(name=name),
            failed=self._tell,
            owner=self,
        )

    # --- the form ---

    def open_new(self, sources: Sequence[str]) -> None:
        """A new lead."""
        self._side.form.offer_sources(sources)
        self._side.open_form()
        self._side.form.owner.offer(self._desk.team)
        self._side.form.begin_new()
        self._offer_ground()
        if self._desk.drafts is not None:
            self._side.form.put_unsaved(self._desk.drafts.of(NEW_LEAD))

    def _keep_unsaved(self) -> None:
        if self._desk.drafts is not None:
            self._desk.drafts.keep(NEW_LEAD, self._side.form.unsaved())

    def open_edit(self, lead: LeadHead, sources: Sequence[str]) -> None:
        """Correct a lead: its form is read first."""

        def read(connection: Any) -> Any:
            from slaapp.operations.leads import read_form

            return read_form(connection, lead.id)

        def show(held: Any) -> None:
            self._side.form.offer_sources(sources)
            self._side.open_form()
            self._side.form.begin_edit(lead.id, held, lead.title)
            details = self._side.preview.details
            if details is not None and details.row.id == lead.id:
                others = sum(each.is_same_person for each in details.related)
                self._side.form.same.tell_shared(others)
            self._offer_ground()

        self._page.ask(read, show, topic="form")

    def _offer_ground(self) -> None:
        self._page.ask(read_ground, self._side.form.offer, topic="ground")

    def _propose(self, typed: dict[str, str], last: str) -> None:
        def read(connection: Any) -> tuple[Any, str]:
            return read_people(connection, typed, last), read_objection(connection, typed)

        def show(found: tuple[Any, str]) -> None:
            people, objection = found
            self._side.form.propose(people)
            self._side.form.same.tell_objection(objection)

        self._page.ask(read, show, topic="people")

    def _save(self, form: LeadForm, follows: bool) -> None:
        panel = self._side.form
        key, name, to = panel.key, form_name(form), panel.owner.name()

        def said(value: Any) -> str:
            if key is not None:
                return translate("Acting", "Lead changed: {lead}").format(lead=name)
            if not to or value.trouble is not None:
                return translate("Acting", "Lead added: {lead}").format(lead=name)
            words = translate("Acting", "Lead added and handed over to {name}: {lead}")
            return words.format(name=to, lead=name)

        def then(value: Any) -> None:
            panel.done()
            if isinstance(value, Added) and value.trouble is not None:
                self._tell(value.trouble)
            if follows:
                panel.begin_new()
            else:
                self._side.close_form()
            self.added.emit(value.key if isinstance(value, Added) else key)

        def failed(error: Exception) -> None:
            self._tell(error)
            panel.let_try_again()

        job = adding(form, panel.owner.key()) if key is None else editing(key, form)
        self._desk.run(job, said=said, then=then, failed=failed, owner=self)

    def _form_left(self) -> None:
        """A new lead half typed waits in the form; a correction is offered again."""
        form = self._side.form
        if form.key is None or not form.is_touched():
            return
        words = translate("Acting", "The changes to this lead are not saved.")
        reopen: Callable[[], object] = self._reopen
        self._desk.banners.tell("info", words, (translate("Acting", "Go on editing"), reopen))

    def _reopen(self) -> None:
        self._side.open_form()
        self._side.form.setFocus()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)


def _said(name: str, leads: Sequence[LeadHead], value: Any) -> str:
    """What was done; of a hand-over also who had to stay."""
    receipt = getattr(value, "receipt", value)
    left = left_text(receipt)
    gone = [lead for lead in leads if lead.title not in receipt.details["left"]] if left else leads
    done = translate("Acting", _SAID[name]).format(leads=leads_text(gone))
    return f"{done}. {left}" if left else done


def leads_text(leads: Sequence[LeadHead]) -> str:
    """The name of one lead, the number of several."""
    if len(leads) == 1:
        return leads[0].title or "—"
    return translate("Acting", "{n} leads").format(n=QLocale().toString(len(leads)))


def form_name(form: LeadForm) -> str:
    """How a lead is called by what was typed."""
    full = f"{form.first_name} {form.last_name}".strip()
    return full or form.company or form.email or form.phone
