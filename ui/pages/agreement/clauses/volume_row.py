"""A share of the month's volume: of a tier, a source or a campaign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from resources.domain_words import domain_word
from slaapp.domain.commitment import TIERS
from slaapp.domain.marketing_promises import VOLUME_PARTS, VolumePart
from slaapp.domain.promise_faults import MOST_LEADS
from ui.pages.agreement.clauses.row_list import ListRow
from ui.pages.agreement.clauses.sentence import Sentence
from ui.pages.agreement.criteria.completing import Completing
from ui.pages.agreement.criteria.ground import KnownValues
from ui.widgets.steady import ChoiceField, NumberField, TextField
from ui.words import spoken

_LEADS, _NAME = 190, 220
_NAMED = ("source", "campaign")


class VolumeRow(ListRow):
    """``[12 leads] [from the source] [Salon]``; a tier is chosen, any other name is written and
    completed with those that the leads hold."""

    def __init__(self, part: VolumePart, known: KnownValues) -> None:
        super().__init__()
        self._given, self._known = part, known
        self.leads, self.by = NumberField(0, MOST_LEADS), ChoiceField()
        self.tier, self.name = ChoiceField(), TextField()
        self._completing = Completing(self.name)
        self._sentence = Sentence(leads=self.leads, by=self.by, tier=self.tier, name=self.name)
        self._fill()
        self.line.addWidget(self._sentence, 1)
        self.leads.setFixedWidth(_LEADS)
        self.tier.setMinimumWidth(_NAME)
        self.name.setMinimumWidth(_NAME)
        self.leads.valueChanged.connect(self._edited)
        self.by.activated.connect(self._edited)
        self.tier.activated.connect(self._edited)
        self.name.textEdited.connect(self._edited)
        self.name.setCompleter(self._completing)
        # The field takes the text a moment after the choice is told.
        self._completing.activated.connect(lambda: QTimer.singleShot(0, self._edited))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what there is to choose."""
        super().retranslate()
        words = {
            "tier": self.tr("of the tier"),
            "source": self.tr("from the source"),
            "campaign": self.tr("from the campaign"),
        }
        for box, said in ((self.by, words), (self.tier, {})):
            for place in range(box.count()):
                code = box.itemData(place)
                box.setItemText(place, said.get(code) or domain_word("tier_leads", code, spoken()))
        self._sentence.say("{leads} {by} {tier} {name}")
        self.leads.say_units(self.tr("lead"), self.tr("leads"))
        for widget, name in (
            (self.leads, self.tr("Leads of this part")),
            (self.by, self.tr("Tier, source or campaign")),
            (self.tier, self.tr("Which tier")),
            (self.name, self.tr("Which source or campaign")),
        ):
            widget.setAccessibleName(name)
        self.name.setPlaceholderText(self.tr("its name, as in the leads"))

    def value(self) -> VolumePart:
        """What it says, to the letter as it was given until it is edited."""
        return self._given

    def inner(self) -> Sequence[QWidget]:
        """As they are read."""
        return self.leads, self.by, self.tier, self.name

    def _fill(self) -> None:
        given = self._given
        for box, codes, chosen in (
            (self.by, VOLUME_PARTS, given.by),
            (self.tier, TIERS, given.of if given.by == "tier" else TIERS[0]),
        ):
            # What an imported file says is shown, be it none of ours.
            for code in dict.fromkeys((*codes, chosen)):
                box.addItem("", code)
            box.setCurrentIndex(box.findData(chosen))
        self.leads.show_value(given.leads)
        self.name.setText("" if given.by == "tier" else given.of)
        self._arrange()

    def _edited(self) -> None:
        by = self.by.currentData()
        of = self.tier.currentData() if by == "tier" else self.name.text()
        self._given = VolumePart(by, of, self.leads.value())
        self._arrange()
        self.edited.emit()

    def _arrange(self) -> None:
        by_tier = self.by.currentData() == "tier"
        self.tier.setVisible(by_tier)
        self.name.setVisible(not by_tier)
        if self.by.currentData() in _NAMED:
            self._completing.offer(self._known.of(self.by.currentData()))
