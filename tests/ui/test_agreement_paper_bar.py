"""Saving a version as PDF from the Agreement page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from slaapp.store.rows.agreements import read_agreement
from tests.store.workspaces import fresh_file, workspace_template
from tests.ui.real_window import Open, RealWindow, open_window
from ui.pages.agreement.paper_bar import PaperBar

__all__ = ["fresh_file", "open_window", "workspace_template"]


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    window = open_window(fresh_file)
    window.open("agreement")
    return window


def bar(window: RealWindow) -> PaperBar:
    """The bar, looked at."""
    page = window.page
    page._tabs.setCurrentWidget(page._versions)
    return page._versions.paper


def offered(window: RealWindow) -> list[str]:
    box = bar(window).version
    return [box.itemText(place) for place in range(box.count())]


def save_at(window: RealWindow, path: Path) -> str:
    """Press the button and choose a place; the place that was proposed."""
    window.click(bar(window).save)
    (dialog,) = window.page.findChildren(QFileDialog)
    proposed = dialog.selectedFiles()[0]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    window.rest()
    return proposed


def test_the_version_in_force_goes_into_a_file_and_a_banner_says_where(
    window: RealWindow, fresh_file: Path, tmp_path: Path
):
    out = tmp_path / "accord.pdf"
    assert offered(window) == ["Version 1"]
    proposed = Path(save_at(window, out))
    assert proposed == fresh_file.parent / "equipe – agreement 1.pdf"
    assert out.read_bytes().startswith(b"%PDF-")
    assert window.said() == [f"Saved: {out}"]


def test_what_was_just_typed_is_in_the_draft_that_is_printed(window: RealWindow, tmp_path: Path):
    page = window.page
    window.fill(page._criteria._spins["threshold"], "60")
    window.qtbot.waitUntil(lambda: offered(window) == ["The draft", "Version 1"])
    window.choose(bar(window).version, "The draft")
    page._tabs.setCurrentWidget(page._criteria)
    window.fill(page._criteria._spins["threshold"], "61")
    out = tmp_path / "draft.pdf"
    save_at(window, out)
    window.qtbot.waitUntil(out.exists)
    window.rest()
    now = window.session.desk.clock.now()
    assert window.read(lambda c: read_agreement(c, now)).draft.threshold == 61
    assert bar(window).version.currentText() == "The draft"


def test_a_place_that_cannot_be_written_is_said(window: RealWindow, tmp_path: Path):
    save_at(window, tmp_path / "none" / "accord.pdf")
    assert window.said()[0].startswith(f"There is no folder {tmp_path / 'none'}")


def test_the_papers_language_is_chosen_apart_from_the_windows(window: RealWindow, tmp_path: Path):
    box = bar(window).language
    assert box.currentText() == "English"
    window.choose(box, "Français")
    save_at(window, tmp_path / "accord.pdf")
    assert window.language.code == "en"
    assert (tmp_path / "accord.pdf").exists()
