"""Known mappings on the page: recognised, chosen otherwise, kept under a name, shared."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.importing.conftest import Window

PEOPLE = "Record ID;First Name;Last Name;Lead Status;Contact owner\n1;Zoé;Çelik;NEW;Paul Durand\n"
CARDS = "BEGIN:VCARD\nFN:Zoé Çelik\nTEL:0612345678\nEND:VCARD\nBEGIN:VCARD\nFN:Coupée\n"


def test_an_export_is_recognised_corrected_kept_and_shared(window: Window, write, tmp_path: Path):
    window.look_at(write(PEOPLE))
    bar = window.columns.presets
    assert bar.choice.currentText() == "HubSpot"
    window.retarget("Contact owner", "ignore")
    bar.keep.trigger()
    window.write(bar.name, " Salon")
    window.press(Qt.Key.Key_Return)
    window.wait(lambda: bar.choice.currentText() == "HubSpot Salon" or bool(window.told()))
    window.wait(lambda: bar.choice.findData("Salon") >= 0)
    assert bar.choice.currentText() == "Salon"
    assert window.told()[-1] == "Mapping kept: Salon"
    bar.choice.setCurrentIndex(bar.choice.findData("HubSpot"))
    bar.choice.activated.emit(bar.choice.currentIndex())
    assert window.becomes()["Contact owner"] != "Nothing"
    shared = tmp_path / "salon.json"
    bar.written.emit(shared)
    window.wait(shared.exists)
    shared.write_text(shared.read_text().replace('"salon"', '"Lyon"', 1), encoding="utf-8")
    bar.read.emit(shared)
    window.wait(lambda: bar.choice.currentText() == "Lyon")
    assert json.loads(shared.read_text())["slaapp"] == "import-preset"
    window.answer("Undo")


def test_cards_are_checked_like_rows(window: Window, write):
    window.look_at(write(CARDS, "cards.vcf"))
    assert window.columns.presets.choice.currentText() == "vCard"
    window.go_on()
    assert window.check.bad_rows.model.rowCount() == 1
