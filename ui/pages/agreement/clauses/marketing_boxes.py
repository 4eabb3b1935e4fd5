"""What marketing promises beside its deadlines, clause by clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from resources.clause_words import clause_title
from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import TIERS
from slaapp.domain.criterion import CUSTOM, FIELDS
from slaapp.domain.marketing_promises import VolumePart
from slaapp.domain.promise_faults import MOST_LEADS
from slaapp.store.rows.team import FieldRow
from ui.pages.agreement.clauses.clause_box import ClauseBox
from ui.pages.agreement.clauses.row_list import RowList
from ui.pages.agreement.clauses.sentence import Sentence
from ui.pages.agreement.clauses.share_box import ShareBox
from ui.pages.agreement.clauses.volume_row import VolumeRow
from ui.pages.agreement.clauses.written_box import TextsBox, field_of_row
from ui.pages.agreement.criteria.ground import KnownValues
from ui.pages.agreement.words import field_word
from ui.widgets.flow import Flow
from ui.widgets.steady import ChoiceField, NumberField
from ui.words import percent_sign, spoken

_USUAL_VOLUME, _USUAL_ACCEPTANCE = 40, 70


def title_of(code: str) -> str:
    """What a clause is called, in the language in force."""
    return clause_title(code, spoken())


class VolumeBox(ClauseBox):
    """So many qualified leads a month, at least."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("volume"),
            code="volume",
            places=("volume_per_month",),
            optional=True,
        )
        self.leads = NumberField(1, MOST_LEADS)
        self.leads.valueChanged.connect(self.touch)
        self._sentence = Sentence(leads=self.leads)
        self.body.addWidget(self._sentence)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence."""
        super().retranslate()
        self.leads.say_units(self.tr("qualified lead"), self.tr("qualified leads"))
        self.leads.setAccessibleName(self.tr("Qualified leads a month"))
        self._sentence.say(self.tr("Marketing hands over at least {leads} each month."))

    def inner(self) -> Sequence[QWidget]:
        """The number."""
        return (self.leads,)

    def display(self, terms: Agreement) -> None:
        """Show the number, or a usual one behind a switch that is off."""
        assert self.agreed is not None
        self.agreed.setChecked(terms.volume_per_month > 0)
        self.leads.show_value(terms.volume_per_month or _USUAL_VOLUME)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with the number."""
        assert self.agreed is not None
        leads = self.leads.value() if self.agreed.isChecked() else 0
        return replace(terms, volume_per_month=leads)


class VolumePartsBox(ClauseBox):
    """What the volume is made of; ``known`` are the sources and campaigns of the leads."""

    def __init__(self, known: KnownValues) -> None:
        super().__init__(
            lambda: QCoreApplication.translate("Clauses", "Of these"),
            places=("marketing.volume_parts",),
        )
        self.list = RowList(lambda part: VolumeRow(part, known), _next_part)
        self.list.edited.connect(self.touch)
        self.list.reordered.connect(self.reordered)
        self.body.addWidget(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how to add one."""
        super().retranslate()
        self.list.add.setText(self.tr("Promise some of a tier, a source or a campaign"))

    def inner(self) -> Sequence[QWidget]:
        """Line by line, then the button."""
        return self.list.fields()

    def display(self, terms: Agreement) -> None:
        """Show the parts."""
        self.list.show_values(terms.marketing.volume_parts)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with the parts."""
        parts = self.list.values()
        return replace(terms, marketing=replace(terms.marketing, volume_parts=parts))

    def field_at(self, place: str) -> QWidget | None:
        """The number, or the name, of the line that is wrong."""
        row = field_of_row(self.list, place)
        found = row.parent() if row is not None else None
        while found is not None and not isinstance(found, VolumeRow):
            found = found.parent()
        if found is None or not place.endswith(".of"):
            return row
        return found.tier if found.value().by == "tier" else found.name


class RejectedCountBox(ClauseBox):
    """Whether a lead whose rejection was upheld counts towards the volume all the same."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("rejected_count"),
            code="rejected_count",
            places=("marketing.rejected_count",),
        )
        self.counts = ChoiceField()
        self.counts.addItems(["", ""])
        self.counts.activated.connect(self.touch)
        self._sentence = Sentence(counts=self.counts)
        self.body.addWidget(self._sentence)
        self.retranslate()

    def retranslate(self) -> None:
        """Say both."""
        super().retranslate()
        self.counts.setItemText(0, self.tr("do not count"))
        self.counts.setItemText(1, self.tr("count all the same"))
        self.counts.setAccessibleName(self._words())
        said = self.tr("Leads that sales rejects for good {counts} towards the number promised.")
        self._sentence.say(said)

    def inner(self) -> Sequence[QWidget]:
        """The choice."""
        return (self.counts,)

    def display(self, terms: Agreement) -> None:
        """Show which."""
        self.counts.setCurrentIndex(int(terms.marketing.rejected_count))

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        counts = self.counts.currentIndex() == 1
        return replace(terms, marketing=replace(terms.marketing, rejected_count=counts))


class AcceptanceRateBox(ShareBox):
    """The least share of hand-overs that sales accepts."""

    def __init__(self) -> None:
        code, place = "acceptance_rate", "marketing.acceptance_percent"
        super().__init__(lambda: title_of(code), place, _USUAL_ACCEPTANCE, code)

    def sentence(self) -> str:
        """What is promised."""
        return self.tr("Of the hand-overs that sales decides on, at least {percent} are accepted.")

    def share_of(self, terms: Agreement) -> int | None:
        """The share agreed on."""
        return terms.marketing.acceptance_percent

    def with_share(self, terms: Agreement, percent: int | None) -> Agreement:
        """The terms with another."""
        return replace(terms, marketing=replace(terms.marketing, acceptance_percent=percent))


class CompletenessBox(ClauseBox):
    """Which fields are filled in at the hand-over, and of what share; without a field no clause."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("completeness"),
            code="completeness",
            places=("marketing.complete_percent", "marketing.complete_fields"),
        )
        self._custom: tuple[FieldRow, ...] = ()
        self._given: tuple[str, ...] = ()
        self.percent = NumberField(1, 100)
        self.percent.valueChanged.connect(self.touch)
        self._sentence = Sentence(percent=self.percent)
        self.ticks: dict[str, QCheckBox] = {}
        self._flow = Flow(gap=16, line_gap=4)
        self.body.addWidget(self._sentence)
        self.body.addLayout(self._flow)
        self._offer(list(FIELDS))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence and the fields."""
        super().retranslate()
        self.percent.setSuffix(percent_sign())
        self.percent.setAccessibleName(self.tr("Share of hand-overs with complete data"))
        self._sentence.say(self.tr("At least {percent} of the hand-overs have all of these:"))
        for code, tick in self.ticks.items():
            words = field_word(code, self._custom)
            tick.setText(words[:1].upper() + words[1:])

    def inner(self) -> Sequence[QWidget]:
        """The share, then each field."""
        return [self.percent, *self.ticks.values()]

    def show_fields(self, custom: tuple[FieldRow, ...]) -> None:
        """The team's own fields, offered beside the usual ones."""
        if custom != self._custom:
            self._custom = custom
            self._offer([*FIELDS, *(CUSTOM + field.key for field in custom)])
            self.retranslate()

    def display(self, terms: Agreement) -> None:
        """Show share and fields; one that is nobody's any more can be unticked."""
        promises = terms.marketing
        self.percent.show_value(promises.complete_percent)
        self._given = promises.complete_fields
        if not set(self._given) <= set(self.ticks):
            self._offer([*self.ticks, *self._given])
            self.retranslate()
        for code, tick in self.ticks.items():
            tick.setChecked(code in self._given)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with them: those that were there in their order, then those ticked since."""
        ticked = [code for code, tick in self.ticks.items() if tick.isChecked()]
        kept = [code for code in self._given if code in ticked]
        fields = tuple(dict.fromkeys([*kept, *ticked]))
        made = replace(
            terms.marketing, complete_fields=fields, complete_percent=self.percent.value()
        )
        return replace(terms, marketing=made)

    def _offer(self, codes: list[str]) -> None:
        for code in dict.fromkeys(codes):
            if code not in self.ticks:
                tick = self.ticks[code] = QCheckBox()
                tick.toggled.connect(self.touch)
                self._flow.addWidget(tick)
        self.reordered.emit()


class AccompaniesBox(TextsBox):
    """What comes with each lead."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("accompanies"),
            "marketing.accompanies",
            lambda terms: terms.marketing.accompanies,
            lambda terms, texts: replace(
                terms, marketing=replace(terms.marketing, accompanies=texts)
            ),
            code="accompanies",
            line=lambda: QCoreApplication.translate("Clauses", "Comes with each lead"),
            hint=lambda: QCoreApplication.translate(
                "Clauses", "for example the request in its own words, the pages seen"
            ),
            add=lambda: QCoreApplication.translate("Clauses", "Add something that comes with it"),
        )


def _next_part(there: Sequence[VolumePart]) -> VolumePart:
    """A part that is not there yet."""
    tiers = [part.of for part in there if part.by == "tier"]
    free = next((tier for tier in TIERS if tier not in tiers), None)
    return VolumePart("tier", free, 1) if free else VolumePart("source", "", 1)
