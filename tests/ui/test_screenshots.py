"""``slaapp screenshots DIR``: every page, light and dark, French and English."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from resources.languages import LANGUAGES
from slaapp.domain.trouble import Trouble
from tests.ui.plain_page import PLAIN_PAGES
from ui.pages import ASIDE
from ui.screenshots import main, take_all
from ui.theme import read_theme


@pytest.fixture
def pictures(
    qapp: QApplication, workspace: Path, tmp_path: Path, themed: None
) -> dict[str, QImage]:
    names = take_all(tmp_path, dict.fromkeys(LANGUAGES, workspace), PLAIN_PAGES)
    return {name: QImage(str(tmp_path / name)) for name in names}


SHOWN = (*PLAIN_PAGES, *(page for page in ASIDE if page.within in {"today", "leads", "history"}))


def test_every_page_is_pictured_in_its_theme_and_language(pictures: dict[str, QImage]):
    assert sorted(pictures) == sorted(
        f"{page.name}-{theme}-{language}.png"
        for page in SHOWN
        for theme in ("light", "dark")
        for language in LANGUAGES
    )
    assert all((one.width(), one.height()) == (1280, 800) for one in pictures.values())
    for theme in ("light", "dark"):
        picture = pictures[f"today-{theme}-fr.png"]
        assert picture.pixelColor(1000, 700).name() == read_theme(theme).tokens["window"]
    assert pictures["today-light-fr.png"] != pictures["leads-light-fr.png"]


def test_a_file_that_is_not_there_is_a_trouble(qapp: QApplication, tmp_path: Path, themed: None):
    with pytest.raises(Trouble, match="file_missing"):
        take_all(tmp_path, {"en": tmp_path / "none.slaapp"}, PLAIN_PAGES)


@pytest.mark.parametrize("words", [[], ["--file"], ["a", "b"], ["--help"]])
def test_other_words_are_answered_with_the_usage(words: list[str], capsys: pytest.CaptureFixture):
    assert main(words) == 2
    assert "usage: slaapp screenshots DIR" in capsys.readouterr().err
