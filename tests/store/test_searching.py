"""Search as one types: what is found, what stands first, whatever is typed, whatever happened."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.contact import add_note
from slaapp.operations.leads import LeadForm
from slaapp.operations.merge import merge
from slaapp.operations.tags import tag_leads, untag_leads
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rows.leads import MATCH, Order, count_leads, lead_keys, lead_page
from slaapp.store.search_index import COLUMNS
from tests.store.workspaces import Workspace, entered

FORMS = (
    LeadForm(first_name="Zoé", last_name="DUPÔNT", phone="06 12 34 56 78", source="Salon"),
    LeadForm(last_name="Dupont"),
    LeadForm(last_name="Dupontel", email="albert@oeuvre.se", company="L’Œuvre"),
    LeadForm(last_name="Lindström", company="Maison Dupont"),
    LeadForm(company="Atelier", phone="+33 (0)6 12 99 00 11"),
    LeadForm(last_name="Martin", request="C'est pour “dupont” et 100 % laine", external_id="A-17"),
    LeadForm(last_name="Nguyễn", phone="0033 1 44 55 66 77", email="n.guyen@exemple.fr"),
    LeadForm(last_name="O'Neil AND NEAR(x)", phone="+1 202-555-0143"),
)


@pytest.fixture(scope="module")
def found_in(workspace_template: Path, tmp_path_factory) -> Iterator[Workspace]:
    """Eight leads, the later ones newer; a note on Martin, a tag on Lindström; to read only."""
    path = tmp_path_factory.mktemp("search") / "equipe.slaapp"
    work = entered(Path(shutil.copy(workspace_template, path)))
    keys = []
    for at, form in enumerate(FORMS):
        keys.append(work.add(form, received_at=work.now - (20 - at) * DAY))
        work.tick()
    add_note(work.connection, keys[5], "Rappeler Élise l’après-midi", by=work.sales, now=work.now)
    tag_leads(work.connection, [keys[3]], ["Très pressé"], by=work.sales, now=work.tick())
    yield work
    work.connection.close()
    work.opened.lock.release()


def titles(work: Workspace, typed: str) -> list[str]:
    rows = lead_page(work.connection, LeadFilter(text=typed), Order(MATCH))
    work.connection.rollback()
    return [row.title for row in rows]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dupont", ["Dupont", "Lindström", "Zoé DUPÔNT", "Dupontel", "Martin"]),
        ("zoe dupont", ["Zoé DUPÔNT"]),
        ("dupont z", ["Zoé DUPÔNT"]),
        ("pont", ["Lindström", "Dupontel", "Dupont", "Zoé DUPÔNT"]),
        ("oeuvre", ["Dupontel"]),
        ("Œuvre", ["Dupontel"]),
        ("ŒU", ["Dupontel"]),
        ("du", ["Lindström", "Dupontel", "Dupont", "Zoé DUPÔNT", "Martin"]),
        ("z", ["Zoé DUPÔNT"]),
        ("nguyen", ["Nguyễn"]),
        ("n.guyen@ex", ["Nguyễn"]),
        ("guy", ["Nguyễn"]),
        ("elise apres", ["Martin"]),
        ("pressé", ["Lindström"]),
        ("l'apres", ["Martin"]),
        ("100 %", ["Martin"]),
        ("%", []),
        ("a17", []),
        ("a-17", ["Martin"]),
        ("o'neil", ["O'Neil AND NEAR(x)"]),
        ("near(", ["O'Neil AND NEAR(x)"]),
    ],
)
def test_what_is_typed_is_found_the_best_match_first(
    found_in: Workspace, typed: str, found: list[str]
):
    assert titles(found_in, typed) == found


SIX_TWELVE = {"Zoé DUPÔNT", "Atelier"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("06 12", SIX_TWELVE),
        ("+33612", SIX_TWELVE),
        ("0612", SIX_TWELVE),
        ("+33 (0)6 12", SIX_TWELVE),
        ("0033 6.12", SIX_TWELVE),
        ("06", SIX_TWELVE),
        ("6129", {"Atelier"}),
        ("01 44", {"Nguyễn"}),
        ("33144", {"Nguyễn"}),
        ("44 55", {"Nguyễn"}),
        ("+1 202", {"O'Neil AND NEAR(x)"}),
        ("555-01", {"O'Neil AND NEAR(x)"}),
        ("07", set()),
    ],
)
def test_a_phone_is_found_in_any_spelling(found_in: Workspace, typed: str, found: set[str]):
    assert set(titles(found_in, typed)) == found


PIECES = ("dupont", "Dup", "ZO", "é", "œ", "06", "+33", "612", '"', "*", "-", "NEAR(", "AND", "OR")
PIECES += (":", "^", "(", ")", "'", "%", "_", "\\", "\x00", "\ud800", " ", "  ", "{x}:", "ß", "ﬁ")
TYPED = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES), max_size=9).map("".join))


@given(TYPED)
def test_whatever_is_typed_finds_what_plain_text_finds(found_in: Workspace, typed: str):
    chosen, connection = LeadFilter(text=typed), found_in.connection
    rows = connection.exec_driver_sql(
        "SELECT id, search_text, search_names || ' ' || search_text || ' ' || search_words"
        " FROM lead"
    ).all()
    plain = {key for key, signs, words in rows if finds(typed, words, signs)}
    keys = lead_keys(connection, chosen)
    listed = [row.id for row in lead_page(connection, chosen, Order(MATCH))]
    counted = count_leads(connection, chosen)
    connection.rollback()
    assert set(keys) == set(listed) >= plain
    assert counted == len(listed) == len(set(listed))
    if not re.search(r"\d", fold(typed)):
        assert set(listed) == plain, "but for phones"


def finds(typed: str, words: str, signs: str) -> bool:
    """The rule in plain Python, but for what digits find beside."""
    tokens = re.split(r"[^0-9a-z\x80-\U0010ffff]+", words)
    parts = fold(typed.encode(errors="replace").decode().replace("\x00", " ")).split()[:24]
    cut = {part: "".join(s if s.isalnum() else " " for s in part).split() for part in parts}
    asked = [part for part in parts if cut[part] or len(part) >= 3]
    if parts and not asked:
        return False

    def stands(part: str) -> bool:
        *whole, begun = cut[part] or [None]
        told = bool(begun) and any(t.startswith(begun) for t in tokens) and {*whole} <= {*tokens}
        return told or (len(part) >= 3 and part in signs)

    return all(map(stands, asked))


@pytest.mark.parametrize(
    "typed",
    ["x" * 10_000, "é" * 10_000, "a.b" * 5_000, "06 12 99 " * 900, '"' * 999, "o" * 9 + "*" * 99],
)
def test_ten_thousand_letters_are_no_syntax_error(found_in: Workspace, typed: str):
    assert titles(found_in, typed) == []


@given(TYPED)
def test_a_search_read_page_by_page_is_the_whole_of_it(found_in: Workspace, typed: str):
    chosen, order, seen = LeadFilter(text=typed), Order(MATCH), []
    while rows := lead_page(
        found_in.connection, chosen, order, seen[-1] if seen else None, limit=3
    ):
        seen += rows
    assert seen == lead_page(found_in.connection, chosen, order)
    assert seen[2:4] == lead_page(found_in.connection, chosen, order, limit=2, skip=2)
    found_in.connection.rollback()


def test_without_a_text_the_newest_stand_first(found_in: Workspace):
    rows = lead_page(found_in.connection, LeadFilter(), Order(MATCH))
    assert rows == lead_page(found_in.connection, LeadFilter())
    found_in.connection.rollback()


def sound(work: Workspace) -> bool:
    found = check_file(work.connection)
    work.connection.rollback()
    return found == []


def test_the_index_follows_notes_tags_merges_and_whatever_is_undone(workspace: Workspace):
    work, by = workspace, workspace.sales
    first, second = (work.add(LeadForm(last_name=name)) for name in ("Alba", "Brix"))
    add_note(work.connection, first, "Zanzibar", by=by, now=work.tick())
    assert titles(work, "zanzi") == ["Alba"]
    merge(work.connection, second, first, by=by, now=work.tick())
    assert titles(work, "zanzi") == ["Brix"]
    assert titles(work, "alba") == []
    assert sound(work)
    undo(work.connection, by=by, now=work.tick())
    undo(work.connection, by=by, now=work.tick())
    assert titles(work, "zanzi") == []
    tag_leads(work.connection, [first], ["Foire"], by=by, now=work.tick())
    assert titles(work, "foi") == ["Alba"]
    untag_leads(work.connection, [first], ["foire"], by=by, now=work.tick())
    assert titles(work, "foi") == []
    assert sound(work)


@pytest.mark.parametrize("name", sorted(COLUMNS))
@pytest.mark.parametrize(
    "harm",
    [
        "INSERT INTO {name}({name}) VALUES('delete-all')",
        "INSERT INTO {name}(rowid, search_text) VALUES(99, 'nobody')",
        "DROP TRIGGER \"search_{name}_change\"; UPDATE lead SET search_text = 'xyzzy'",
    ],
    ids=["emptied", "one too many", "left behind"],
)
def test_the_check_finds_an_index_that_says_something_else(
    workspace: Workspace, name: str, harm: str
):
    workspace.add(LeadForm(last_name="Alba"))
    with workspace.connection.begin():
        for statement in harm.format(name=name).split("; "):
            workspace.connection.exec_driver_sql(statement)
    found = check_file(workspace.connection)
    workspace.connection.rollback()
    assert (("figure", name)) in {(one.code, one.table) for one in found}


def test_what_is_forgotten_leaves_no_trace_in_the_index(workspace: Workspace):
    for name in COLUMNS:
        config = f"SELECT v FROM {name}_config WHERE k = 'secure-delete'"
        assert workspace.sql(config) == [(1,)]
