"""The report of a bug says what and where, and nothing about anybody."""

from __future__ import annotations

from slaapp.operations.bug_report import report_text


def failing(name: str) -> Exception:
    try:
        try:
            {}[name]
        except KeyError as error:
            raise RuntimeError(f"no phone for {name}") from error
    except RuntimeError as error:
        return error
    raise AssertionError


def test_the_report_says_what_and_where_but_never_who():
    text = report_text(failing("Claire Martin"), "Qt 6.8")
    assert "Claire" not in text
    assert "builtins.RuntimeError" in text
    assert "builtins.KeyError" in text
    assert "test_bug_report.py" in text
    assert "/home" not in text
    assert ", Qt 6.8, " in text.splitlines()[0]
