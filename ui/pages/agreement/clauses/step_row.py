"""A step of the escalation: who is told, of which deadline, after what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from resources.clause_words import receiver_title
from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.shared_rules import ESCALATED_TO, EscalationStep
from slaapp.domain.target import EndOfWorkingDay
from ui.lead_words import commitment_word
from ui.pages.agreement.clauses.row_list import ListRow
from ui.pages.agreement.clauses.sentence import Sentence
from ui.pages.agreement.target_edit import TargetEdit
from ui.widgets.steady import ChoiceField, NumberField, TextField
from ui.words import percent_sign, spoken

_OWN = ""
_LATE, _BELOW = "late", "below"
_FIRST_LATE, _FIRST_BELOW = EndOfWorkingDay(1), 75
_SHORTEST, _WHO = 8, 150


class StepRow(ListRow):
    """``Tell [the manager] when [any deadline] [is still owed after] [1 working day]``."""

    def __init__(self, step: EscalationStep) -> None:
        super().__init__(movable=True)
        self._given = step
        self.to, self.who, self.about = ChoiceField(), TextField(), ChoiceField()
        self.breach, self.late = ChoiceField(), TargetEdit(optional=False)
        self.below = NumberField(1, 100)
        self._sentence = Sentence(
            to=self.to,
            who=self.who,
            about=self.about,
            breach=self.breach,
            late=self.late,
            below=self.below,
        )
        self._fill()
        self.line.addWidget(self._sentence, 1)
        for box in (self.to, self.about, self.breach):
            box.setMinimumContentsLength(_SHORTEST)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(self._edited)
        self.who.setMinimumWidth(_WHO)
        self.who.textEdited.connect(self._edited)
        self.late.changed.connect(self._edited)
        self.below.valueChanged.connect(self._edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what there is to choose."""
        super().retranslate()
        for place in range(self.to.count()):
            code = self.to.itemData(place)
            self.to.setItemText(place, receiver_title(code, spoken()) or self.tr("Somebody else"))
        for place in range(self.about.count()):
            code = self.about.itemData(place)
            quoted = self.tr("“{commitment}”").format(commitment=commitment_word(code))
            self.about.setItemText(place, quoted if code else self.tr("any deadline"))
        self.breach.setItemText(0, self.tr("is still owed after"))
        self.breach.setItemText(1, self.tr("is met in less than"))
        self._sentence.say(self.tr("Tell {to} {who} when {about} {breach} {late} {below}"))
        self.below.setSuffix(percent_sign())
        self.late.name(self.tr("Time after it was due"))
        for widget, name in (
            (self.to, self.tr("Who is told")),
            (self.who, self.tr("Name or function of who is told")),
            (self.about, self.tr("Which deadline")),
            (self.breach, self.tr("After what")),
            (self.below, self.tr("Share of deadlines met")),
        ):
            widget.setAccessibleName(name)
        self.who.setPlaceholderText(self.tr("Name or function"))

    def value(self) -> EscalationStep:
        """What it says, to the letter as it was given until it is edited."""
        return self._given

    def inner(self) -> Sequence[QWidget]:
        """As they are read."""
        return self.to, self.who, self.about, self.breach, *self.late.fields(), self.below

    def _fill(self) -> None:
        given = self._given
        own = given.to not in ESCALATED_TO
        for code in (*ESCALATED_TO, _OWN):
            self.to.addItem("", code)
        self.to.setCurrentIndex(self.to.findData(_OWN if own else given.to))
        self.who.setText(given.to if own else "")
        for code in dict.fromkeys(("", *KINDS_OF_COMMITMENT, given.about)):
            self.about.addItem("", code)
        self.about.setCurrentIndex(self.about.findData(given.about))
        for code in (_LATE, _BELOW):
            self.breach.addItem("", code)
        self.breach.setCurrentIndex(0 if given.late is not None else 1)
        self.late.show_target(given.late or _FIRST_LATE)
        self.below.show_value(given.below_percent or _FIRST_BELOW)
        self._arrange()

    def _edited(self) -> None:
        to = self.to.currentData() or self.who.text()
        late = self.breach.currentData() == _LATE
        self._given = EscalationStep(
            to,
            self.about.currentData(),
            late=self.late.target() if late else None,
            below_percent=None if late else self.below.value(),
        )
        self._arrange()
        self.edited.emit()

    def _arrange(self) -> None:
        late = self.breach.currentData() == _LATE
        self.who.setVisible(self.to.currentData() == _OWN)
        self.late.setVisible(late)
        self.below.setVisible(not late)


def next_step(there: Sequence[EscalationStep]) -> EscalationStep:
    """A step that is not there yet: the manager a day late, the management below three quarters,
    then the manager a day later each time."""
    below = EscalationStep("management", below_percent=_FIRST_BELOW)
    offered = [EscalationStep("manager", late=_FIRST_LATE), below]
    offered += [EscalationStep("manager", late=EndOfWorkingDay(2 + at)) for at in range(len(there))]
    return next(step for step in offered if step not in there)
