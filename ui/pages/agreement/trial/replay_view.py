"""Other deadlines replayed: what would have been kept, had something else been promised."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from slaapp.domain.instants import HOUR
from slaapp.domain.target import WorkingTime
from slaapp.operations.trials import Replayed, other_commitment
from ui.dates import instant_text
from ui.lead_words import tier_word
from ui.pages.agreement.target_edit import TargetEdit
from ui.pages.agreement.trial.figure_table import Cell, FigureTable, Row
from ui.pages.agreement.trial.frame import TrialFrame
from ui.pages.agreement.trial.words import (
    between_text,
    commitment_title,
    count_text,
    leads_of,
    percent_text,
    period_note,
    rate_text,
)
from ui.target_words import target_text
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.domain.deadline_replay import Outcome, ReplayLine

_FIRST = "first_attempt"
_USUAL = WorkingTime(4 * HOUR)
_OUTCOMES: tuple[Outcome, ...] = ("kept", "missed", "not_due", "left_out")
_TARGET = 300


class ReplayView(TrialFrame):
    """Choose a commitment, a tier and a target; shows a ``Replayed``."""

    def __init__(self) -> None:
        super().__init__()
        self._replayed: Replayed | None = None
        self._zone = ZoneInfo("UTC")
        self.kind, self.tier = ChoiceField(), ChoiceField()
        self.target = TargetEdit(optional=False)
        self._had, self._for, self._within = QLabel(), QLabel(), QLabel()
        self.sentence, self.table, self.notes = SectionTitle(), FigureTable(), QLabel()
        self._lay_out()
        self.target.show_target(_USUAL)
        self.table.looked.connect(self.looked)
        self.kind.currentIndexChanged.connect(self._start_from_promise)
        self.tier.currentIndexChanged.connect(self._start_from_promise)
        self.target.changed.connect(lambda: self.ask.setEnabled(not self.target.fault()))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and the answer again."""
        self.about.setText(
            self.tr(
                "Every hand-over of the past is reckoned again with another deadline; calendar, "
                "pauses and rejections stay as they were. How people would have behaved nobody "
                "can tell."
            )
        )
        self._had.setText(self.tr("Had we promised:"))
        self._for.setText(self.tr("for"))
        self._within.setText(self.tr("within"))
        self.ask.setText(self.tr("Replay"))
        for place, code in enumerate(KINDS_OF_COMMITMENT):
            self.kind.setItemText(place, commitment_title(code))
        self.tier.setItemText(0, self.tr("every tier"))
        for place, code in enumerate(TIERS, start=1):
            self.tier.setItemText(place, tier_word(code))
        self.kind.setAccessibleName(self.tr("Which commitment"))
        self.tier.setAccessibleName(self.tr("For which tier"))
        self.target.name(self.tr("How long it would have been due in"))
        self.table.setAccessibleName(self.tr("What would have been kept"))
        if self._replayed is not None:
            self.show_answer(self._replayed, self._zone)

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.kind, self.tier, *self.target.fields(), *super().fields(), self.table]

    def is_stale(self) -> bool:
        """Whether another period is chosen now."""
        return self._replayed is not None and self._replayed.period != self.period

    def commitment(self) -> Commitment | None:
        """What is to be replayed; None where what is typed is no target."""
        target = self.target.target()
        if self.terms is None or target is None or self.target.fault():
            return None
        kind, tier = self.kind.currentData(), self.tier.currentData()
        return other_commitment(self.terms, kind, tier, target)

    def show_answer(self, replayed: Replayed, zone: ZoneInfo) -> None:
        """Show what was found."""
        self._replayed, self._zone = replayed, zone
        self._say_as_of(replayed, zone)
        self.results.setVisible(bool(replayed.lines))
        if not replayed.lines:
            return
        self.sentence.setText(self._sentence(replayed))
        self.table.show_rows(self._headings(), [self._row(line) for line in replayed.lines])
        self.notes.setText(
            self.tr("A number opens its leads; one that was handed over twice is counted twice.")
        )

    def _start_from_promise(self) -> None:
        """What is promised is what one changes a little."""
        kind, tier = self.kind.currentData(), self.tier.currentData()
        held = self.terms.target_of(kind, tier or "warm") if self.terms is not None else None
        if held is not None:
            self.target.show_target(held)

    def show_terms(self, terms: Agreement) -> None:
        """The first time, the targets that are promised stand there."""
        first = self.terms is None
        super().show_terms(terms)
        if first:
            self._start_from_promise()

    def _say_as_of(self, replayed: Replayed, zone: ZoneInfo) -> None:
        moment = instant_text(replayed.now, "instant", zone)
        if replayed.lines:
            words = self.tr(
                "As of {moment}, version {number} is in force. Beside it, what was really promised "
                "and kept."
            )
        else:
            words = self.tr(
                "As of {moment} nothing owed this commitment: it begins with hand-overs that were "
                "made here, under a signed agreement. What was imported as history owes nothing."
            )
        number = "–" if replayed.version is None else replayed.version
        said = words.format(moment=moment, number=number)
        self.as_of.setText(said + period_note(replayed.period))
        self.say_stale()

    def _sentence(self, replayed: Replayed) -> str:
        line = replayed.lines[0]
        rate, target = line.kept, next(iter(replayed.commitment.targets.values()))
        said = {"what": commitment_title(line.commitment), "target": target_text(target)}
        if rate.value is None:
            return self.tr("{what} {target}: nothing would have been due yet.").format(**said)
        words = self.tr("{what} {target}: {share} ({between}) of {n} would have been kept.")
        share, between = percent_text(rate.value), between_text(rate)
        return words.format(**said, share=share, between=between, n=count_text(rate.n))

    def _headings(self) -> list[str]:
        return [
            self.tr("Tier"),
            self.tr("Would have been kept"),
            self.tr("Missed"),
            self.tr("Not due yet"),
            self.tr("Left out"),
            self.tr("As promised"),
        ]

    def _row(self, line: ReplayLine) -> Row:
        kept, *others = (line.leads[name] for name in _OUTCOMES)
        return Row(
            self.tr("Every tier") if line.tier is None else tier_word(line.tier),
            (
                Cell(rate_text(line.kept), leads_of(kept)),
                *(Cell(count_text(len(keys)), leads_of(keys)) for keys in others),
                Cell(rate_text(line.promised), leads_of(line.promised_leads)),
            ),
        )

    def _lay_out(self) -> None:
        for code in KINDS_OF_COMMITMENT:
            self.kind.addItem("", code)
        self.kind.setCurrentIndex(list(KINDS_OF_COMMITMENT).index(_FIRST))
        for code in ("", *TIERS):
            self.tier.addItem("", code)
        self.target.setFixedWidth(_TARGET)
        for label in (self._had, self._for, self._within):
            set_tone(label, "muted")
        top = Qt.AlignmentFlag.AlignVCenter
        for widget in (self._had, self.kind, self._for, self.tier, self._within, self.target):
            self.asking.addWidget(widget, 0, top)
        for label in (self.sentence, self.notes):
            label.setWordWrap(True)
        set_tone(self.notes, "muted")
        self.found.addWidget(self.sentence)
        self.found.addWidget(self.table)
        self.found.addWidget(self.notes)
