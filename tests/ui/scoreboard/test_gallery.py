"""The charts below the board: drawn when they are seen, walked by keys, and taken along."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.rows.leads import count_leads
from tests.ui.real_window import RealWindow, plain
from tests.ui.scoreboard.conftest import choose, opened


def test_a_chart_is_read_once_it_is_seen_and_all_that_it_says_is_opened_by_keys(
    window: RealWindow, monkeypatch, tmp_path: Path
):
    monkeypatch.setattr("ui.charts.view.QToolTip.showText", lambda *_args: None)
    choose(window, "source", "all")
    gallery, bar = window.page.board.gallery, window.page.board.verticalScrollBar()
    assert gallery.cards["by_weekday"].drawn is None, "it is far below"
    bar.setValue(bar.maximum())
    window.qtbot.waitUntil(lambda: gallery.cards["by_weekday"].drawn is not None)
    window.page.board.ensureWidgetVisible(gallery.cards["by_source"])
    card = gallery.cards["by_source"]
    window.qtbot.waitUntil(lambda: card.drawn is not None and gallery.is_settled())
    window.rest()

    _walk(window, card)
    _say_how_it_is_counted(window, card)
    _choose_a_place(window, card, tmp_path)
    _take_along(window, card, tmp_path)


def _walk(window: RealWindow, card) -> None:
    """To the second part of the first bar, and its leads."""
    view = card.view
    assert view.accessibleName().startswith("Leads by source. ")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    window.press(Qt.Key.Key_Right)
    reached = view._bars[view._reached]
    assert reached.tip in view.accessibleDescription()
    window.press(Qt.Key.Key_Return)
    window.rest()
    chosen = opened(window)
    assert isinstance(chosen, LeadFilter)
    assert window.read(lambda connection: count_leads(connection, chosen)) == reached.leads
    window.qtbot.waitUntil(card.is_settled)


def _say_how_it_is_counted(window: RealWindow, card) -> None:
    assert not card._definition.isVisible()
    window.click(card.about)
    assert card._definition.isVisible()
    assert "Duplicates" in card._definition.text()
    window.click(card.about)


def _choose_a_place(window: RealWindow, card, folder: Path) -> None:
    """The ending is that of the form asked for, whatever was typed."""
    card.deeds["csv"].trigger()
    (dialog,) = window.page.board.gallery.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(folder / "mes chiffres"))
    dialog.close()
    window.qtbot.waitUntil((folder / "mes chiffres.csv").exists)


def _take_along(window: RealWindow, card, folder: Path) -> None:
    """As figures, as a picture, into the clipboard."""
    saving, drawn = window.page.board.gallery._saving, card.drawn
    ground = window.page.board.gallery._answers["by_source"].ground
    for form in ("csv", "xlsx", "svg", "png"):
        path = folder / f"chart.{form}"
        saving.write(path, card.kind.title(), drawn, ground)
        window.qtbot.waitUntil(path.exists)
    lines = (folder / "chart.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + len(drawn.data.rows)
    assert zipfile.is_zipfile(folder / "chart.xlsx")
    assert (folder / "chart.png").read_bytes().startswith(b"\x89PNG")
    assert b"Leads by source" in (folder / "chart.svg").read_bytes()
    QGuiApplication.clipboard().clear()
    window.qtbot.waitUntil(lambda: QGuiApplication.clipboard().image().isNull())
    card.deeds["copy"].trigger()
    window.qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull())
    assert any("copied" in plain(one.text) for one in window.shell.banners.banners())
