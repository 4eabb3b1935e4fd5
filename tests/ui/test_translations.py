"""Every word of the window is said in every language, with the same placeholders.

After changing words in ui/: ``python -m installer.renew_translations``, then translate what is
unfinished in resources/translations/slaapp_*.ts.
"""

from __future__ import annotations

import re
import shutil
import string
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from installer import renew_translations
from resources import find_resource
from resources.languages import ENGLISH, LANGUAGES
from ui.pages.titles import page_title
from ui.words import Language

FRENCH = find_resource("translations", "slaapp_fr.ts")
OTHERS = [
    find_resource("translations", f"slaapp_{code}.ts") for code in LANGUAGES if code != ENGLISH
]


def messages(path: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    """Each message with the name of its context."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message


def keys(path: Path) -> set[tuple[str, str, str]]:
    return {
        (name, message.findtext("source") or "", message.findtext("comment") or "")
        for name, message in messages(path)
    }


def placeholders(text: str) -> set[str]:
    named = {field or "" for _, field, _, _ in string.Formatter().parse(text) if field is not None}
    return named | set(re.findall(r"%\d|%n", text))


def translations(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def test_no_entry_is_unfinished_or_gone():
    unfinished = [
        (name, message.findtext("source"))
        for path in OTHERS
        for name, message in messages(path)
        if message.find("translation").get("type") is not None or "" in translations(message)
    ]
    assert unfinished == []


def test_every_placeholder_of_the_english_is_in_the_translation():
    differing = [
        (source, said)
        for path in OTHERS
        for _, message in messages(path)
        for source in [message.findtext("source") or ""]
        for said in translations(message)
        if "pattern" not in (message.findtext("comment") or "")
        and placeholders(source) != placeholders(said)
    ]
    assert differing == []


def test_a_menu_key_of_the_english_is_in_the_translation():
    differing = [
        (source, said)
        for path in OTHERS
        for _, message in messages(path)
        for source in [message.findtext("source") or ""]
        for said in translations(message)
        if source.count("&") != said.count("&")
    ]
    assert differing == []


def test_the_list_holds_exactly_the_words_that_the_sources_say(tmp_path: Path):
    for name in renew_translations.FILES:
        shutil.copy(find_resource("translations", name), tmp_path / name)
    renew_translations.renew(tmp_path)
    for name in renew_translations.FILES:
        assert keys(tmp_path / name) == keys(find_resource("translations", name))


@pytest.fixture
def language(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Language:
    """French compiled from its source now, not from what lies about."""
    import subprocess
    import sys

    tool = Path(sys.executable).with_name("pyside6-lrelease")
    compiled = tmp_path / "slaapp_fr.qm"
    subprocess.run([tool, "-silent", FRENCH, "-qm", compiled], check=True)
    monkeypatch.setattr("ui.words.compiled_translations", lambda name: [tmp_path / name])
    language = Language(qapp)
    language.choose("en", keep=False)
    yield language
    language.withdraw()
    QLocale.setDefault(QLocale.c())


def test_the_language_changes_at_once_and_back(language: Language):
    said = []
    for code in ("en", "fr", "en"):
        language.choose(code)
        said.append(page_title("today"))
    assert said == ["Today", "Aujourd’hui", "Today"]


def test_qts_own_words_change_too(language: Language, qapp: QApplication):
    language.choose("fr")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_numbers_and_dates_follow_the_language(language: Language):
    language.choose("fr")
    assert QLocale().decimalPoint() == ","
    language.choose("en")
    assert QLocale().decimalPoint() == "."


def test_without_the_compiled_translation_the_window_speaks_english(
    language: Language, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("ui.words.compiled_translations", lambda _name: [])
    language.choose("fr")
    assert page_title("today") == "Today"


def test_the_chosen_language_is_remembered(language: Language, qapp: QApplication):
    language.choose("fr")
    other = Language(qapp)
    assert other.code == "fr"
    other.withdraw()
