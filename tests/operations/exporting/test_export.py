"""A file holds what was chosen, in the order of the list, and not what somebody objects to."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from resources.export_words import export_words, heading
from resources.languages import LANGUAGES
from slaapp.domain.export_columns import EXPORT_COLUMNS, OURS_ALONE, of_list
from slaapp.domain.instants import to_instant
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import ListView
from slaapp.domain.trouble import Trouble
from slaapp.exchange.reading import read_table
from slaapp.exchange.targets import TARGETS
from slaapp.exchange.vcard_reading import read_cards
from slaapp.exchange.whole_file import unfinished_place
from slaapp.operations.contact import log_contact
from slaapp.operations.export import ExportChoice, Exported, export_file, export_leads
from slaapp.operations.importing.inspection import inspect_file
from slaapp.operations.leads import LeadForm
from slaapp.operations.merge import merge
from slaapp.operations.objection import note_objection
from slaapp.operations.operation import operation
from slaapp.operations.tags import tag_leads
from slaapp.store.tables import person
from tests.operations.acting import doing
from tests.store.workspaces import PARIS, SCORING, Workspace

OTHER = LeadForm(last_name="Zola", email="z@exemple.fr", phone="+33 6 99 99 99 99", source="Web")


def out(workspace: Workspace, path: Path, **more: Any) -> Exported:
    form = more.pop("form", path.suffix[1:])
    try:
        return export_leads(workspace.connection, ExportChoice(path, form, **more), workspace.now)
    finally:
        workspace.connection.rollback()


def table(path: Path) -> list[dict[str, Any]]:
    read = read_table(path, None)
    return [dict(zip(read.header, row.cells, strict=True)) for row in read.rows()]


def test_a_file_has_the_columns_and_the_order_of_the_list(workspace: Workspace, tmp_path: Path):
    for form in (SCORING, OTHER):
        workspace.add(form)
    path = tmp_path / "leads.csv"
    view = ListView(column="title", descending=True)
    columns = of_list(("title", "company", "amount_cents", "email"))
    done = out(workspace, path, view=view, columns=columns, language="fr")
    assert (done.count, done.hidden, done.left_out) == (2, 0, 0)
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Prospect;Prénom;Nom;Entreprise;Montant;Devise;E-mail"
    assert [line.split(";")[0] for line in lines[1:]] == ["Zola", "Inès Dupont"]
    narrowed = ListView(LeadFilter(text="zola"))
    assert out(workspace, path, view=narrowed, columns=columns).count == 1


def test_a_number_with_a_plus_stays_text_and_no_formula_runs(workspace: Workspace, tmp_path: Path):
    workspace.add(LeadForm(last_name="=1+1", phone="+33 6 12 34 56 78"))
    out(workspace, tmp_path / "l.csv", columns=("person.last_name", "person.phone"))
    assert "'=1+1,'+33 6 12 34 56 78" in (tmp_path / "l.csv").read_text("utf-8-sig")
    out(workspace, tmp_path / "l.xlsx", columns=("person.last_name", "person.phone"))
    (row,) = table(tmp_path / "l.xlsx")
    assert list(row.values()) == ["=1+1", "+33 6 12 34 56 78"]


@pytest.mark.parametrize(
    ("objection", "hidden"),
    [("calls", {"phone"}), ("emails", {"email"}), ("all", {"phone", "email"})],
)
def test_what_somebody_objects_to_is_left_out_counted_or_kept_by_choice(
    workspace: Workspace, tmp_path: Path, objection: str, hidden: set[str]
):
    key = workspace.add(SCORING)
    workspace.add(OTHER)
    note_objection(workspace.connection, key, to=objection, **doing(workspace))
    path = tmp_path / "l.xlsx"
    columns = ("person.phone", "person.email", "objection", "person.phone_e164")
    done = out(workspace, path, columns=columns, view=ListView(descending=False))
    first, second = table(path)
    assert done.hidden == 1
    assert {name for name in ("phone", "email") if not first[{"phone": "Phone"}.get(name, "E-mail")]
            } == hidden  # fmt: skip
    assert bool(first["Phone (international)"]) == ("phone" not in hidden)
    assert first["Objects to"]
    assert second["Phone"]
    assert second["E-mail"]
    left = out(workspace, path, columns=columns, objectors="leave_out")
    assert (left.count, left.left_out, len(table(path))) == (1, 1, 1)
    kept = out(workspace, path, columns=columns, objectors="keep")
    assert (kept.count, kept.hidden) == (2, 0)
    out(workspace, tmp_path / "c.vcf", form="vcard", view=ListView(descending=False))
    card, _other = read_cards((tmp_path / "c.vcf").read_bytes())
    assert bool(card.phone) == ("phone" not in hidden)
    assert bool(card.email) == ("email" not in hidden)


def test_a_person_has_one_card_however_many_leads(workspace: Workspace, tmp_path: Path):
    key = workspace.add(SCORING)
    person = workspace.sql("SELECT person_id FROM lead WHERE id = ?", key)[0][0]
    workspace.add(replace(SCORING, request="Encore", person_id=person))
    tag_leads(workspace.connection, [key], ["Salon"], **doing(workspace))
    done = out(workspace, tmp_path / "c.vcf", form="vcard3", view=ListView(descending=False))
    (card,) = read_cards((tmp_path / "c.vcf").read_bytes())
    assert (done.count, card.version, card.full_name) == (1, "3.0", "Inès Dupont")
    assert (card.company, card.phone, card.email) == (
        "Atelier Œuvre", "06 12 34 56 78", "ines@atelier.fr",
    )  # fmt: skip
    assert (card.categories, card.note) == (("Salon",), "Un devis")
    again = tmp_path / "again.vcf"
    out(workspace, again, form="vcard", view=ListView(descending=False))
    assert card.uid in read_cards(again.read_bytes())[0].uid


def test_what_happened_to_a_merged_lead_is_told_of_the_one_that_stays(
    workspace: Workspace, tmp_path: Path
):
    kept, other = workspace.add(SCORING), workspace.with_sales(OTHER)
    log_contact(workspace.connection, other, outcome="no_answer", **doing(workspace))
    tried = workspace.sql("SELECT occurred_at FROM event WHERE kind = 'attempt'")[0][0]
    merge(workspace.connection, kept, other, **doing(workspace, "manager"))
    path = tmp_path / "l.xlsx"
    assert out(workspace, path, columns=("person.last_name", "first_attempt_at")).count == 1
    (row,) = table(path)
    assert row["Last name"] == "Dupont"
    assert to_instant(row["First attempt"].replace(tzinfo=PARIS)) == tried


def test_a_column_that_is_not_there_and_a_workspace_as_place_are_refused(
    workspace: Workspace, tmp_path: Path
):
    for path, columns, code in (
        (tmp_path / "l.csv", ("stage", "custom:none"), "unknown_column"),
        (workspace.path, (), "export_form_unknown"),
    ):
        with pytest.raises(Trouble) as caught:
            out(workspace, path, form="csv", columns=columns)
        assert caught.value.code == code
    assert workspace.sql("SELECT count(*) FROM member") == [(3,)]


def test_what_cannot_be_written_is_a_trouble_and_leaves_what_was_there(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    workspace.add(SCORING)
    path = tmp_path / "l.csv"
    path.write_text("before")

    def full(*_places: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(Trouble) as caught:
        out(workspace, path)
    assert caught.value.code == "disk_full"
    assert path.read_text() == "before"
    assert not unfinished_place(path).exists()


def test_a_cancelled_export_leaves_nothing(workspace: Workspace, tmp_path: Path):
    workspace.add(SCORING)
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        raise KeyboardInterrupt

    choice = ExportChoice(tmp_path / "l.csv", "csv")
    with pytest.raises(KeyboardInterrupt):
        export_leads(workspace.connection, choice, workspace.now, stop)
    workspace.connection.rollback()
    assert told == [(0, 1)]
    assert not list(tmp_path.glob("*l.csv*"))


def test_a_process_of_its_own_reads_the_file_while_it_is_open(workspace: Workspace, tmp_path: Path):
    workspace.add(SCORING)
    choice = ExportChoice(tmp_path / "l.xlsx", "xlsx")
    assert export_file(workspace.path, choice, workspace.now).count == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_is_said_and_taken_for_its_column_again(
    workspace: Workspace, tmp_path: Path, language: str
):
    workspace.add(SCORING)
    path = tmp_path / "l.csv"
    out(workspace, path, language=language, columns=tuple(c.code for c in EXPORT_COLUMNS))
    found = {column.column: column.target for column in inspect_file(path).mapping.columns}
    said = [heading(column.code, language) for column in EXPORT_COLUMNS]
    assert len(set(said)) == len(said)
    assert [found[name] for name in said] == [
        column.target if column.target in TARGETS else "ignore" for column in EXPORT_COLUMNS
    ]


def test_every_field_of_a_lead_comes_out_and_every_word_is_used():
    codes = [column.code for column in EXPORT_COLUMNS]
    assert {field.code for field in LEAD_FIELDS} <= set(codes)
    assert len(set(codes)) == len(codes)
    assert set(OURS_ALONE) < set(codes)
    unknown = {
        code for code in export_words() if code.startswith("column.") and code[7:] not in codes
    }
    assert unknown == set()


def test_an_objection_is_obeyed_of_everybody_with_that_address_marked_or_not(
    workspace: Workspace, tmp_path: Path
):
    first = workspace.add(SCORING)
    second = workspace.add(replace(SCORING, last_name="Martin", phone=""))
    note_objection(workspace.connection, first, to="emails", **doing(workspace))
    # As in a file that was written before everybody with an address was marked.
    unmarked = workspace.sql("SELECT person_id FROM lead WHERE id = ?", second)[0][0]
    with operation(workspace.connection, "edit_lead", **doing(workspace)) as under_way:
        under_way.change(person, unmarked, objection=None, objected_at=None)
    assert workspace.sql("SELECT count(*) FROM person WHERE objection IS NOT NULL") == [(1,)]
    columns = ("person.email", "objection")
    done = out(workspace, tmp_path / "l.xlsx", columns=columns)
    assert (done.count, done.hidden) == (2, 2)
    assert [row["E-mail"] for row in table(tmp_path / "l.xlsx")] == ["", ""]
    assert all(row["Objects to"] for row in table(tmp_path / "l.xlsx"))
    assert out(workspace, tmp_path / "l.xlsx", objectors="leave_out").left_out == 2


def test_a_field_that_was_just_added_can_be_exported_at_once(workspace: Workspace, tmp_path: Path):
    from slaapp.operations.custom_fields import add_field

    act = {"by": workspace.manager, "now": workspace.tick()}
    add_field(workspace.connection, "Surface (m²)", "number", **act)
    codes = [each for each in own_codes(workspace) if each.startswith("custom:")]
    assert len(codes) == 1
    workspace.add(SCORING)
    done = out(workspace, tmp_path / "l.csv", columns=("title", *codes))
    assert done.count == 1
    assert "Surface (m²)" in (tmp_path / "l.csv").read_text("utf-8-sig")


def own_codes(workspace: Workspace) -> list[str]:
    from slaapp.operations.export import export_columns, own_labels

    codes = [each.code for each in export_columns(own_labels(workspace.connection))]
    workspace.connection.rollback()
    return codes
