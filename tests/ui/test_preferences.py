"""What is remembered is written together, soon, and at the latest when the program ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QObject
from pytestqt.qtbot import QtBot

from ui.preferences import (
    WRITTEN_AFTER,
    kept_under,
    preferences,
    remember,
    remembered,
    write_down,
)


@pytest.fixture
def written(qapp: QObject):
    """The file's text; empty while nothing was written."""

    def read() -> str:
        path = Path(preferences().fileName())
        return path.read_text("utf-8") if path.is_file() else ""

    return read


def test_what_was_remembered_is_known_at_once_and_in_the_file_within_a_second(
    written, qtbot: QtBot
):
    assert WRITTEN_AFTER <= 1_000
    remember("theme", "dark")
    assert remembered("theme", "light") == "dark"
    assert written() == ""
    qtbot.waitUntil(lambda: "theme=dark" in written(), timeout=5_000)


def test_all_that_comes_together_is_written_once(written, qtbot: QtBot, monkeypatch):
    opened: list[None] = []
    whole = preferences

    def count():
        opened.append(None)
        return whole()

    for place in range(20):
        remember(f"columns/{place}", QByteArray(b"\0\1") + str(place).encode())
    monkeypatch.setattr("ui.preferences.preferences", count)
    qtbot.waitUntil(lambda: "19=" in written(), timeout=5_000)
    assert len(opened) == 1
    assert written().count("@ByteArray") == 20


def test_more_that_comes_does_not_put_the_writing_off(written, qtbot: QtBot):
    for turn in range(20):
        remember("page", f"p{turn}")
        qtbot.wait(WRITTEN_AFTER // 10)
        if written():
            break
    assert turn < 19, "the first was written while more came"


def test_what_is_kept_already_is_not_written_again(written, qtbot: QtBot):
    remember("page", "leads")
    remember("geometry", QByteArray(b"\0\1\2"))
    write_down()
    before = Path(preferences().fileName()).stat().st_mtime_ns
    remember("page", "leads")
    remember("geometry", QByteArray(b"\0\1\2"))
    qtbot.wait(WRITTEN_AFTER + 100)
    assert Path(preferences().fileName()).stat().st_mtime_ns == before


def test_the_last_word_counts_whether_it_was_written_or_not(written):
    remember("page", "leads")
    write_down()
    remember("page", "today")
    assert kept_under("page") == "today"
    write_down()
    assert kept_under("page") == "today"
    assert "page=today" in written()


def test_the_end_of_the_program_writes_what_is_left(written, qapp):
    remember("page", "history")
    assert written() == ""
    qapp.aboutToQuit.emit()
    assert "page=history" in written()
