"""Give: what, to whom, since when, under which passphrase, into which file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from slaapp.domain.folding import fold
from ui.dates import instant_text
from ui.exporting.words import usual_folder
from ui.packets.packet_dialog import PacketDialog
from ui.packets.passphrase_rows import PassphraseRows
from ui.widgets.file_place import FilePlace
from ui.widgets.fitting import fit

if TYPE_CHECKING:
    from slaapp.operations.packets import Gift

_WIDTH = 600
SUFFIX = ".slapack"


@dataclass(frozen=True)
class Ground:
    """What the form offers: whom there was something from or for, what was given, the fairs."""

    partners: Sequence[str]
    gifts: Sequence[Gift]
    campaigns: Sequence[tuple[str, str]]
    """Keys and names."""
    zone: ZoneInfo


class GiveDialog(PacketDialog):
    """Emits ``wanted`` with what was typed; it stays open until the file was written."""

    wanted = Signal(object, str, object, str, bool, str)
    """The file, the kind, the campaign's key or None, to whom, only what is new, passphrase."""

    def __init__(self, parent: QWidget, ground: Ground, kind: str = "everything") -> None:
        super().__init__(parent, _WIDTH)
        self._ground = ground
        self.what, self.campaign, self.to = QComboBox(), QComboBox(), QComboBox()
        self.news = QCheckBox()
        for code in ("everything", "sales", "fair"):
            self.what.addItem("", code)
        self.campaign.addItem("", None)
        for key, name in ground.campaigns:
            self.campaign.addItem(name, key)
        self.to.setEditable(True)
        self.to.addItems([*ground.partners])
        self.to.setCurrentText("")
        self._rows = (
            self.form.add(self.what),
            self.form.add(self.campaign),
            self.form.add(self.to),
        )
        self.form.add_wide(self.news)
        self.passphrase = PassphraseRows(self.form)
        self.place = FilePlace(self.form, _free_place(), SUFFIX, fresh=False)
        self.path, self.give = self.place.path, self.primary
        self.stack(self.about, self.form, self.under_way)
        self.what.setCurrentIndex(self.what.findData(kind))
        for changed in (self.what.currentIndexChanged, self.campaign.currentIndexChanged):
            changed.connect(self._follow)
        self.to.currentTextChanged.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self.setWindowTitle(self.tr("Give"))
        self.about.setText(
            self.tr(
                "One protected file with what this machine knows. Whoever takes it in adds what is "
                "new there; nothing is doubled, however often it is read."
            )
        )
        kinds = (
            self.tr("Everything"),
            self.tr("What sales needs: the leads handed over"),
            self.tr("The leads of a fair"),
        )
        for place, words in enumerate(kinds):
            self.what.setItemText(place, words)
        self.campaign.setItemText(0, self.tr("All that were noted on this machine"))
        what, campaign, to = self._rows
        what.say(self.tr("&What"))
        campaign.say(self.tr("F&air"))
        to.say(self.tr("&To whom"))
        line = self.to.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("A name, to go on from next time"))
        self.passphrase.say()
        self.place.say()
        self.give.setText(self.tr("Give"))
        self._follow()

    def submit(self) -> None:
        """Check every field; then ask for the file."""
        if not self.form.check():
            fit(self)
            return
        self.show_busy(True)
        self.wanted.emit(
            self.place.file,
            self.what.currentData(),
            self.campaign.currentData() if self.what.currentData() == "fair" else None,
            self.to.currentText().strip(),
            self.news.isChecked() and self.news.isEnabled(),
            self.passphrase.typed,
        )

    def refuse(self, message: str) -> None:
        """The file could not be written: say why, and keep what was typed."""
        self.show_busy(False)
        self.place.row.complain(message)
        fit(self)

    def _follow(self, *_changed: Any) -> None:
        """What depends on what was chosen."""
        is_fair = self.what.currentData() == "fair"
        for widget in (self.campaign, self._rows[1].label):
            widget.setVisible(is_fair)
        last = self._last_gift()
        self.news.setEnabled(last is not None)
        if last is None:
            self.news.setChecked(False)
            self.news.setText(self.tr("Only what is new since last time"))
        else:
            at = instant_text(last.given_at, "instant", self._ground.zone)
            words = self.tr("Only what is new since last time ({at})")
            self.news.setText(words.format(at=at))
        fit(self)

    def _last_gift(self) -> Gift | None:
        campaign = self.campaign.currentData() if self.what.currentData() == "fair" else None
        scope = f"{self.what.currentData()}:{campaign or ''}"
        to = fold(self.to.currentText())
        gifts = self._ground.gifts
        return next((each for each in gifts if fold(each.to) == to and each.scope == scope), None)


def _free_place() -> Path:
    """A file in the user's documents that is not there yet."""
    folder = usual_folder()
    names = (f"slaapp{number or ''}{SUFFIX}" for number in range(1_000))
    return next(folder / name for name in names if not (folder / name).exists())
