"""Every operation that the program can do has a sentence with its details."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

import slaapp.operations
from ui import operation_sentences
from ui.operation_sentences import told_kinds
from ui.operation_words import operation_name, operation_sentence

SOURCES = sorted(Path(slaapp.operations.__file__).parent.rglob("*.py"))


def kinds_in(path: Path) -> Iterator[str]:
    """The kinds that a module gives to ``operation(…)``, also through a function of its own."""
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    passing: dict[str, int] = {}
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        names = [argument.arg for argument in function.args.args]
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            kind = kind_given(call, "operation", 1)
            if isinstance(kind, ast.Constant):
                yield kind.value
            elif isinstance(kind, ast.Name):
                passing[function.name] = names.index(kind.id)
    for name, place in passing.items():
        for call in calls:
            kind = kind_given(call, name, place)
            if kind is not None:
                assert isinstance(kind, ast.Constant), f"{path.name}: {ast.unparse(call)}"
                yield kind.value


def kind_given(call: ast.Call, name: str, place: int) -> ast.expr | None:
    called = getattr(call.func, "id", "")
    return call.args[place] if called == name and len(call.args) > place else None


def all_kinds() -> set[str]:
    return {kind for path in SOURCES for kind in kinds_in(path)}


def test_the_scan_finds_the_operations():
    found = all_kinds()
    assert {"import", "won", "undo", "redo", "found_workspace", "rename_source"} <= found
    assert len(found) >= 24


def test_every_operation_has_a_sentence_and_a_name():
    assert all_kinds() - told_kinds() == set()
    assert [kind for kind in all_kinds() if operation_name(kind) == operation_name("?")] == []


def test_every_sentence_has_a_value_that_it_tells():
    plain = {"save_draft", "discard_draft", "correct_proposal", "withdraw_proposal"}
    for kind, text in operation_sentences._SENTENCES.items():
        named = [name for _, name, _, _ in string.Formatter().parse(text) if name]
        assert bool(named) != (kind in plain), kind


@pytest.mark.parametrize(
    ("kind", "details", "sentence"),
    [
        ("accept", {"count": 1, "lead": "Inès Dupont"}, "Accepted Inès Dupont"),
        ("hand_over", {"count": 1, "lead": "Inès Dupont"}, "Handed over Inès Dupont"),
        ("hand_over", {"count": 3, "lead": "Inès Dupont"}, "Handed over 3 leads"),
        ("qualify_leads", {"count": 1}, "1 lead reached the agreed score"),
        ("qualify_leads", {"count": 3}, "3 leads reached the agreed score"),
        ("propose_agreement", {"day": None}, "Proposed the agreement, to begin with its signature"),
        (
            "propose_agreement",
            {"day": "2026-12-24"},
            "Proposed the agreement, to begin on 24 Dec 2026",
        ),
        ("sign_side", {"side": "sales", "name": "Zoé"}, "Zoé signed the agreement for Sales"),
        (
            "sign_side",
            {"side": "sales", "name": "Zoé", "number": 2, "effective_from": 0},
            "Zoé signed version 2 of the agreement for Sales",
        ),
        (
            "import",
            {"file": "olist.csv", "count": 2002, "outcomes": 61},
            "Imported olist.csv: 2,002 leads, 61 outcomes",
        ),
        ("import", {"file": "a.csv", "count": 1, "outcomes": 0}, "Imported a.csv: 1 lead"),
        (
            "log_contact",
            {"lead": "Inès", "channel": "call", "outcome": "no_answer"},
            "Logged a contact with Inès: Call — No answer",
        ),
        ("change_member", {"name": "Eve", "role": "sales"}, "Changed Eve in the team: Sales"),
        (
            "change_member",
            {"name": "Eve", "role": "sales", "active": False},
            "Noted that Eve left the team",
        ),
        (
            "add_calendar_entry",
            {"day": "2026-12-24", "label": "Closed", "kind": "closure", "observed": True},
            "Marked 24 Dec 2026 as free in the calendar: Closed",
        ),
        (
            "add_calendar_entry",
            {"day": "2026-12-25", "label": "Noël", "kind": "holiday", "observed": False},
            "Marked 25 Dec 2026 as a working day in the calendar: Noël",
        ),
        (
            "add_closure",
            {"first": "2026-08-01", "last": "2026-08-21", "label": "Été", "years": [2026]},
            "Closed from 01 Aug 2026 to 21 Aug 2026: Été",
        ),
        (
            "add_closure",
            {"first": "2026-08-14", "last": "2026-08-14", "label": "Pont", "years": [2026]},
            "Closed on 14 Aug 2026: Pont",
        ),
        (
            "add_closure",
            {"first": "2026-12-24", "last": "2026-12-31", "label": "Fêtes", "years": [2026, 2027]},
            "Closed from 24 Dec 2026 to 31 Dec 2026 and each year on: Fêtes",
        ),
        (
            "add_closure",
            {"first": "2026-12-24", "last": "2026-12-24", "label": "Veille", "years": [2026, 2027]},
            "Closed on 24 Dec 2026 and each year on: Veille",
        ),
        (
            "add_half_day",
            {"day": "2026-12-24", "minute": 720, "label": "Réveillon", "years": [2026]},
            "Closed at 12:00 on 24 Dec 2026: Réveillon",
        ),
        (
            "add_half_day",
            {"day": "2026-12-24", "minute": 990, "label": "Réveillon", "years": [2026, 2027]},
            "Closed at 16:30 on 24 Dec 2026 and each year on: Réveillon",
        ),
        (
            "add_special_hours",
            {"day": "2026-10-10", "windows": [[540, 750]], "label": "Salon", "years": [2026]},
            "Other hours on 10 Oct 2026, 09:00–12:30: Salon",
        ),
        (
            "remove_days",
            {"first": "2026-08-01", "last": "2026-08-21", "label": "Été", "kind": "closure"},
            "Took Été out of the calendar, from 01 Aug 2026 to 21 Aug 2026",
        ),
        (
            "remove_days",
            {"first": "2026-08-14", "last": "2026-08-14", "label": "Pont", "kind": "closure"},
            "Took Pont out of the calendar, on 14 Aug 2026",
        ),
        (
            "extend_holidays",
            {"count": 22, "until": 2030},
            "Added holidays to the calendar up to 2030: 22 days",
        ),
        (
            "extend_holidays",
            {"count": 1, "until": 2028, "country": "FR", "region": "57"},
            "Took the holidays of FR-57 up to 2028: 1 day",
        ),
        (
            "label_reason",
            {"reason_kind": "loss", "code": "price", "old": None, "label": "Trop cher"},
            "Worded the reason Price: Trop cher",
        ),
        (
            "label_reason",
            {"reason_kind": "loss", "code": "price", "old": "Trop cher", "label": None},
            "Gave the reason Price its usual words",
        ),
        ("rename_source", {"old": "Salon", "name": "Foire"}, "Renamed the source Salon to Foire"),
        ("sign_agreement", {"number": 2}, "Signed version 2 of the agreement"),
        ("accept", {"count": 1, "lead": None}, "Lead accepted"),
        ("add_member", {}, "Team member added"),
        ("something_new", {}, "Change"),
    ],
)
def test_an_operation_is_told_with_its_details(qapp, kind: str, details: dict, sentence: str):
    QLocale.setDefault(QLocale("en_GB"))
    assert operation_sentence(kind, details) == sentence
    QLocale.setDefault(QLocale.c())


def test_an_undoing_tells_what_was_undone_and_a_redoing_what_was_done_again(qapp):
    about = ("accept", {"count": 1, "lead": "Inès"})
    assert operation_sentence("undo", {"undoes": "accept"}, about) == "Undid: Accepted Inès"
    assert operation_sentence("redo", {"undoes": "undo"}, about) == "Redid: Accepted Inès"
    assert operation_sentence("undo", {"undoes": "accept"}) == "Undone: Lead accepted"
    assert operation_name("redo", {"undoes": "undo"}) == "Redone"


anything = st.none() | st.booleans() | st.integers() | st.text()


@given(
    kind=st.sampled_from(sorted(told_kinds())),
    details=st.dictionaries(
        st.sampled_from(("lead", "name", "count", "file", "old", "label", "number", "active")),
        anything,
    ),
)
def test_whatever_an_operation_noted_it_has_a_sentence(qapp, kind: str, details: dict):
    assert operation_sentence(kind, details)
