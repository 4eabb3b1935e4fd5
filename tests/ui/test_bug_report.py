"""A bug is told once, without personal data, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from slaapp.domain.trouble import Trouble
from ui.banners import Banners
from ui.bug_report import BugReports


def failing(name: str) -> Exception:
    try:
        try:
            {}[name]
        except KeyError as error:
            raise RuntimeError(f"no phone for {name}") from error
    except RuntimeError as error:
        return error
    raise AssertionError


@pytest.fixture
def reports(qtbot: QtBot, log_is_expected: None) -> BugReports:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return BugReports(window)


def test_the_report_names_the_versions_at_work(reports: BugReports):
    reports.report(failing("Claire Martin"))
    assert reports.dialog is not None
    first = reports.dialog.text.toPlainText().splitlines()[0]
    assert first.startswith("Python 3.")
    assert ", Qt 6." in first


def test_the_same_bug_is_shown_once_a_minute(reports: BugReports):
    error = failing("x")
    reports.report(error)
    first = reports.dialog
    reports.report(error)
    assert reports.dialog is first
    reports.report(ValueError("another"))
    assert reports.dialog is not first


def test_the_report_can_be_copied(reports: BugReports):
    reports.report(failing("x"))
    dialog = reports.dialog
    assert dialog is not None
    copy = next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()


def test_a_trouble_is_told_in_a_banner_and_not_as_a_bug(reports: BugReports, qtbot: QtBot):
    banners = Banners()
    qtbot.addWidget(banners)
    reports.tell(Trouble("disk_full", path="x"), banners)
    assert len(banners.banners()) == 1
    assert reports.dialog is None


def test_what_nobody_caught_is_reported_from_any_thread(qtbot: QtBot, reports: BugReports):
    before = sys.excepthook, threading.excepthook
    reports.hook()
    try:
        sys.excepthook(ValueError, ValueError("x"), None)
        qtbot.waitUntil(lambda: reports.dialog is not None)
        first = reports.dialog
        thread = threading.Thread(target=lambda: 1 // 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: reports.dialog is not first)
    finally:
        reports.unhook()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_report_goes_to_the_log_too(reports: BugReports, caplog: pytest.LogCaptureFixture):
    reports.report(failing("Claire Martin"))
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 1
    assert "Claire" not in errors[0].getMessage()
