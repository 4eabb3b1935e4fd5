"""A list of leads is kept under a name as it was, and every step with it can be undone."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.lead_filter import NOW_PARTS, LeadFilter
from slaapp.domain.saved_view import ListView, read_view, view_text
from slaapp.domain.trouble import Trouble
from slaapp.operations.saved_views import delete_view, rename_view, replace_view, save_view
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rows.saved_views import saved_views
from tests.store.workspaces import Workspace

HOT = ListView(LeadFilter(tiers=("hot",), overdue_at=0), ("title", "phone"), "score", False)
_text = st.text(max_size=5)
_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str | None: _text,
    tuple[str, ...] | None: st.lists(_text, max_size=3).map(tuple),
    tuple[tuple[str, ...], ...] | None: st.lists(
        st.lists(_text, max_size=2).map(tuple), max_size=2
    ).map(tuple),
    int | None: st.integers(0, 10**14),
    bool | None: st.booleans(),
}


@st.composite
def views(draw: st.DrawFn) -> ListView:
    """Any list, with whatever parts a filter has."""
    hints = get_type_hints(LeadFilter)
    names = draw(st.sets(st.sampled_from([field.name for field in fields(LeadFilter)])))
    parts = {name: draw(_BY_TYPE[hints[name]]) for name in sorted(names)}
    columns = draw(st.lists(_text, max_size=3).map(tuple))
    return ListView(LeadFilter(**parts), columns, draw(_text), draw(st.booleans()))


@given(view=views())
def test_a_view_is_read_as_it_was_written_but_for_what_means_now(view: ListView):
    assert read_view(view_text(view)) == view.settled()
    assert all(name not in view.settled().chosen.parts.values() for name in NOW_PARTS)


@pytest.mark.parametrize(
    "change",
    [
        {"filter": {"colour": "red"}},
        {"filter": {"stages": "won"}},
        {"filter": {"won": "yes"}},
        {"filter": []},
        {"columns": None},
        {"order": []},
    ],
)
def test_a_view_whose_filter_is_not_understood_is_refused_and_never_widened(change: dict):
    document = json.loads(view_text(HOT)) | change
    with pytest.raises(Trouble, match="view_unreadable"):
        read_view(json.dumps(document))
    for text in (None, "", "[]", "nothing"):
        with pytest.raises(Trouble, match="view_unreadable"):
            read_view(text)


def named(work: Workspace) -> dict[str, ListView | None]:
    found = {row.name: row.view for row in saved_views(work.connection)}
    work.connection.rollback()
    return found


def test_a_view_is_saved_renamed_saved_anew_and_deleted_and_each_is_undone(workspace: Workspace):
    work, by, c = workspace, workspace.sales, workspace.connection
    _receipt, key = save_view(c, "  Chauds  en retard ", HOT, by=by, now=work.tick())
    assert named(work) == {"Chauds en retard": HOT}
    rename_view(c, key, "chauds", by=by, now=work.tick())
    replace_view(c, key, ListView(), by=by, now=work.tick())
    assert named(work) == {"chauds": ListView()}
    receipt = delete_view(c, key, by=by, now=work.tick())
    assert named(work) == {}
    assert receipt.details == {"name": "chauds"}
    for expected in (
        {"chauds": ListView()}, {"chauds": HOT}, {"Chauds en retard": HOT}, {},
    ):  # fmt: skip
        undo(c, by=by, now=work.tick())
        assert named(work) == expected
    assert check_file(c) == []
    c.rollback()


def test_two_views_have_two_names_and_none_is_nameless(workspace: Workspace):
    c, by = workspace.connection, workspace.sales
    _receipt, key = save_view(c, "Été", HOT, by=by, now=workspace.tick())
    for name, code in (("ete", "entry_taken"), (" ", "entry_nameless"), ("x" * 61, "too_long")):
        with pytest.raises(Trouble, match=code):
            save_view(c, name, HOT, by=by, now=workspace.tick())
    rename_view(c, key, "ÉTÉ", by=by, now=workspace.tick())
    with pytest.raises(Trouble, match="unknown_entry"):
        delete_view(c, "0" * 32, by=by, now=workspace.tick())
