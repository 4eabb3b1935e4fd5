"""Two stands' files come home in either order, twice: the same workspace."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slaapp.domain.agreement import default_agreement
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import add_note
from slaapp.operations.fair import Capture, capture
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.objection import note_objection
from slaapp.operations.packets import preview
from slaapp.operations.tags import tag_leads
from slaapp.operations.undo import undo
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.opening import close_file
from tests.operations.two_machines import SECRET, facts, give, leave, machine, take
from tests.store.workspaces import MONDAY, SCORING, Workspace

NAMES = st.sampled_from(("Dupont", "Lefèvre", "Œuvrard", "Nguyên"))
WORDS = st.sampled_from(("", "Salon de Lyon", "Été"))
MET = st.builds(
    Capture,
    st.builds(LeadForm, last_name=NAMES, company=WORDS, source=WORDS, campaign=WORDS),
    tier=st.sampled_from(("", "hot", "cold")),
)
DAY = st.lists(st.tuples(MET, st.sampled_from(("", "note", "tag", "object", "undo"))), max_size=4)


def meet(work: Workspace, day: list[tuple[Capture, str]]) -> None:
    """A day at a stand."""
    for met, then in day:
        doing = {"by": work.marketing, "now": work.tick()}
        _receipt, key = capture(work.connection, met, **doing)
        doing["now"] = work.tick()
        if then == "note":
            add_note(work.connection, key, "à rappeler", **doing)
        elif then == "tag":
            tag_leads(work.connection, [key], ["Salon"], **doing)
        elif then == "object":
            note_objection(work.connection, key, to="calls", **doing)
        elif then == "undo":
            undo(work.connection, **doing)


@pytest.fixture(scope="module")
def another_team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that was never related to the other one; one of its people is in both."""
    path = tmp_path_factory.mktemp("stand") / "stand.slaapp"
    team = (
        NewMember("A. Marchand", "marketing", "ANAIS@exemple.fr"),
        NewMember("Hugo Renard", "sales", ""),
        NewMember("Chloé Nguyên", "manager", ""),
    )
    # Nobody is qualified at that stand.
    terms = replace(default_agreement(), threshold=10_000)
    start = Start("Stand", team, terms=terms)
    close_file(create_workspace(path, start, device_id="machine-s", now=MONDAY), MONDAY)
    return path


@pytest.mark.parametrize("related", [True, False])
@settings(max_examples=settings.default.max_examples // 6)
@given(days=st.tuples(DAY, DAY))
def test_in_either_order_twice_the_same_workspace(
    workspace_template: Path, another_team: Path, related: bool, days
):
    stand = workspace_template if related else another_team
    with tempfile.TemporaryDirectory() as name:
        folder, packets = Path(name), []
        for place, day in enumerate(days):
            work = machine(stand, folder, f"stand-{place}")
            meet(work, day)
            packets.append(give(work, kind="fair"))
            leave(work)
        known = set()
        for order in permutations(packets):
            home = machine(workspace_template, folder, "home")
            for packet in (*order, *order):
                take(home, packet, "marketing")
            known.add(facts(home))
            leave(home)
        assert len(known) == 1


@pytest.fixture
def home(workspace_template: Path, tmp_path: Path) -> Iterator[Workspace]:
    work = machine(workspace_template, tmp_path, "home")
    yield work
    leave(work)


def met_elsewhere(another_team: Path, folder: Path, form: LeadForm) -> tuple[Path, Path]:
    """What a stand of another team gives: a fair's leads, and everything."""
    work = machine(another_team, folder, "stand")
    add_lead(work.connection, form, by=work.marketing, now=work.tick())
    packets = give(work, kind="fair"), give(work)
    leave(work)
    return packets


def test_another_teams_words_become_ours(another_team: Path, home: Workspace, tmp_path: Path):
    form = LeadForm(last_name="Petit", source="Salon", campaign="Lyon 2026")
    home.add(replace(form, last_name="Dupont"))
    fair, _everything = met_elsewhere(another_team, tmp_path, form)
    taken = take(home, fair, "marketing")
    assert taken.preview.foreign
    assert home.sql("SELECT count(DISTINCT source_id), count(DISTINCT campaign_id) FROM lead") == [
        (1, 1)
    ]
    authors = home.sql(
        "SELECT DISTINCT member.name FROM event JOIN member ON member.id = event.author_id"
    )
    assert authors == [("Anaïs Marchand",)]
    gone = {row.name for row in home.sql("SELECT name FROM member WHERE active = 0")}
    assert gone == {"Hugo Renard"}


def test_a_stand_that_was_taken_in_is_undone_and_comes_again(
    another_team: Path, home: Workspace, tmp_path: Path
):
    form = LeadForm(last_name="Petit", source="Salon")
    fair, _everything = met_elsewhere(another_team, tmp_path, form)
    before = facts(home)
    take(home, fair, "marketing")
    after = facts(home)
    undo(home.connection, by=home.marketing, now=home.tick())
    assert facts(home) == before
    take(home, fair, "marketing")
    assert facts(home) == after


def test_who_reaches_what_is_agreed_here_is_qualified_here(
    another_team: Path, home: Workspace, tmp_path: Path
):
    fair, _everything = met_elsewhere(another_team, tmp_path, SCORING)
    before = facts(home)
    take(home, fair, "marketing")
    facts(home)
    assert home.sql("SELECT stage FROM lead WHERE withdrawn = 0") == [("qualified",)]
    undo(
        home.connection, by=home.marketing, now=home.tick(),
        operation_id=home.sql("SELECT id FROM operation WHERE kind = 'take_in'")[0].id,
    )  # fmt: skip
    assert facts(home) == before
    take(home, fair, "marketing")
    facts(home)
    assert home.sql("SELECT stage FROM lead WHERE withdrawn = 0") == [("qualified",)]


def test_all_of_another_teams_file_is_refused(another_team: Path, home: Workspace, tmp_path: Path):
    _fair, everything = met_elsewhere(another_team, tmp_path, LeadForm(last_name="Petit"))
    before = facts(home)
    for look in (lambda: preview(home.path, everything, SECRET), lambda: take(home, everything)):
        with pytest.raises(Trouble) as caught:
            look()
        assert caught.value.code == "packet_of_another_workspace"
    assert facts(home) == before
