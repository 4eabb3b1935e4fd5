"""Importing a file: what comes in, what does not and why, and taking it back."""

from __future__ import annotations

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations import undo
from slaapp.operations.import_leads import (
    ImportChild,
    apply_import,
    inspect_file,
    remembered_mapping,
    stage_import,
    staging_path,
    sweep_staging,
)
from slaapp.operations.importing.child import ChildCancelled
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force

from .conftest import BY

LEADS = """id;date;prénom;nom;société;e-mail;téléphone;origine
1;03/11/2026;Zoé;Dupônt;Loma;zoe@example.org;06 12 34 56 78;salon
2;04/11/2026;Marc;Petit;Kerval;marc@example.org;;web
3;25/11/2025;Inès;Laurent;Loma;;;
"""


def rows(bench, sql):
    with bench.connection.begin():
        return [tuple(row) for row in bench.connection.exec_driver_sql(sql)]


def test_a_french_file_comes_in_with_its_people_companies_and_sources(bench, write_file):
    receipt = bench.bring_in(write_file(LEADS))
    assert receipt.details["count"] == 3
    assert rows(bench, "SELECT title, external_id FROM lead ORDER BY number") == [
        ("Zoé Dupônt", "1"),
        ("Marc Petit", "2"),
        ("Inès Laurent", "3"),
    ]
    assert rows(bench, "SELECT count(*) FROM company") == [(2,)]
    assert rows(bench, "SELECT name FROM source ORDER BY name") == [("salon",), ("web",)]
    assert rows(bench, "SELECT phone, phone_e164 FROM person WHERE phone IS NOT NULL") == [
        ("06 12 34 56 78", "+33612345678")
    ]
    assert rows(bench, "SELECT stage, historical FROM lead GROUP BY 1, 2") == [("new", 1)]


def test_an_import_is_undone_and_redone_as_one_step(bench, write_file):
    with bench.connection.begin():
        before = facts_in_force(bench.connection)
    bench.bring_in(write_file(LEADS))
    with bench.connection.begin():
        after = facts_in_force(bench.connection)
    undo.undo(bench.connection, by=BY, now=bench.now + 1)
    with bench.connection.begin():
        assert facts_in_force(bench.connection) == before
        assert check_file(bench.connection) == []
    undo.redo(bench.connection, by=BY, now=bench.now + 2)
    with bench.connection.begin():
        assert facts_in_force(bench.connection) == after
        assert check_file(bench.connection) == []


def test_the_same_file_again_brings_nothing_and_says_that_all_are_known(bench, write_file):
    path = write_file(LEADS)
    bench.bring_in(path)
    staged = bench.stage(path)
    assert (staged.new_leads, staged.known) == (0, 3)
    with pytest.raises(Trouble, match="nothing_to_import"):
        apply_import(bench.connection, staged, by=BY, now=bench.now)


def test_a_second_file_brings_outcomes_that_join_on_the_external_id(bench, write_file):
    bench.bring_in(write_file(LEADS))
    outcomes = "id;date de signature;montant;secteur\n2;05/11/2026;1 200,50;bois\n"
    more = write_file(outcomes + "9;13/11/2026;10;fer\n", "deals.csv")
    staged = bench.stage(more)
    assert (staged.choice.mapping.kind, staged.outcomes) == ("outcomes", 1)
    assert [(row.line, row.reason) for row in staged.rejected] == [(3, "external_id_unknown")]
    with pytest.raises(Trouble, match="rows_rejected"):
        apply_import(bench.connection, staged, by=BY, now=bench.now)
    apply_import(bench.connection, staged, by=BY, now=bench.now, good_rows_only=True)
    assert rows(bench, "SELECT title, amount_cents FROM lead WHERE stage='won'") == [
        ("Marc Petit", 120050)
    ]
    assert rows(bench, "SELECT custom FROM lead WHERE stage='won'") == [('{"secteur":"bois"}',)]
    with bench.connection.begin():
        assert check_file(bench.connection) == []


def test_rows_dated_in_the_future_or_given_twice_are_rejected_with_the_reason(bench, write_file):
    text = LEADS + "4;31/12/2099;Léa;Roy;;;;\n1;03/11/2026;Zoé;Dupônt;;;;\n"
    staged = bench.stage(write_file(text))
    reasons = [(row.line, row.reason) for row in staged.rejected]
    assert reasons == [(5, "date_in_future"), (6, "external_id_twice")]


def test_live_leads_are_judged_and_their_clocks_start_now(bench, write_file):
    bench.bring_in(write_file(LEADS), clocks="live")
    found = rows(bench, "SELECT title, stage, score FROM lead ORDER BY number")
    assert found == [
        ("Zoé Dupônt", "qualified", 50),
        ("Marc Petit", "new", 35),
        ("Inès Laurent", "new", 20),
    ]
    owed = rows(bench, "SELECT commitment, start_at FROM deadline")
    assert owed == [("hand_over", bench.staged[-1].staged_at)]
    with bench.connection.begin():
        assert check_file(bench.connection) == []


def test_leads_handed_over_long_ago_start_their_clocks_at_the_import(bench, write_file):
    text = "id;nom;transmis le\n1;Dupont;2026-01-05\n"
    bench.bring_in(write_file(text), clocks="live")
    now = bench.staged[-1].staged_at
    assert {start for (start,) in rows(bench, "SELECT start_at FROM deadline")} == {now}
    assert min(due for (due,) in rows(bench, "SELECT due_at FROM deadline")) > now


def test_the_mapping_is_remembered_for_the_next_file_with_such_a_header(bench, write_file):
    path = write_file(LEADS)
    fingerprint = inspect_file(path).fingerprint
    bench.bring_in(path)
    with bench.connection.begin():
        kept = remembered_mapping(bench.connection, fingerprint)
    again = inspect_file(path, remembered=kept)
    assert again.remembered
    assert [c.target for c in again.mapping.columns] == [
        c.target for c in bench.staged[-1].choice.mapping.columns
    ]


def test_a_child_process_stages_as_we_do_and_stops_when_told(bench, write_file, tmp_path):
    path = write_file(LEADS)
    found = ImportChild().call(inspect_file, path)
    assert found == inspect_file(path)
    child = ImportChild()
    child.cancel()
    with pytest.raises(ChildCancelled):
        child.call(inspect_file, path)
    with pytest.raises(Trouble, match="file_missing"):
        ImportChild().call(inspect_file, tmp_path / "nowhere.csv")


def test_a_child_that_stays_takes_one_call_after_the_other(write_file, tmp_path):
    path, child = write_file(LEADS), ImportChild(stays=True)
    child.start()
    process = child._process
    assert child.call(inspect_file, path).header == inspect_file(path).header
    with pytest.raises(Trouble, match="file_missing"):
        child.call(inspect_file, tmp_path / "nowhere.csv")
    assert child.call(inspect_file, path).size == path.stat().st_size
    assert child._process is process
    child.end()
    assert process.returncode is not None
    # Whoever calls it after all gets another process.
    assert child.call(inspect_file, path).size == path.stat().st_size
    child.end()


def test_a_child_whose_progress_is_broken_off_does_not_go_on(write_file):
    child = ImportChild(stays=True)

    def stop(*_far: int) -> None:
        raise KeyError("enough")

    rows = "".join(f"{n};Nom {n}\n" for n in range(20_000))
    with pytest.raises(KeyError, match="enough"):
        child.call(inspect_file, write_file("id;nom\n" + rows), progress=stop)
    assert child._process is None


def test_figures_staged_before_something_else_happened_are_derived_again(bench, write_file):
    from slaapp.operations.leads import LeadForm, add_lead

    bench.bring_in(write_file(LEADS))
    staged = bench.stage(write_file("id;date de signature\n1;2026-11-05\n", "deals.csv"))
    add_lead(bench.connection, LeadForm(last_name="Roy"), by=BY, now=bench.now)
    apply_import(bench.connection, staged, by=BY, now=bench.now)
    with bench.connection.begin():
        assert check_file(bench.connection) == []


def test_what_a_cut_off_import_left_behind_is_swept_away(bench, write_file):
    staged = bench.stage(write_file(LEADS))
    assert staged.staged.exists()
    sweep_staging(bench.opened.path)
    assert not staged.staged.exists()


def test_staging_only_reads_the_workspace(bench, write_file):
    with bench.connection.begin():
        before = bench.connection.exec_driver_sql("SELECT count(*) FROM change").scalar()
    place = staging_path(bench.opened.path)
    found = inspect_file(write_file(LEADS))
    from slaapp.operations.import_leads import ImportChoice

    choice = ImportChoice(found.path, found.mapping, "live")
    stage_import(bench.opened.path, place, choice, by=BY, now=bench.now).discard()
    assert not place.exists()
    with bench.connection.begin():
        after = bench.connection.exec_driver_sql("SELECT count(*) FROM change").scalar()
    assert after == before


def test_the_first_rows_are_shown_as_they_were_understood(bench, write_file):
    staged = bench.stage(write_file(LEADS))
    shown = [(r.first_name, r.last_name, r.company, r.source) for r in staged.examples]
    assert shown[0] == ("Zoé", "Dupônt", "Loma", "salon")
    assert len(shown) == 3
    assert shown[2][3] is None


def test_of_a_large_file_only_the_first_fifty_are_shown(bench, write_file):
    rows = "".join(f"{n};Nom {n}\n" for n in range(80))
    staged = bench.stage(write_file("id;nom\n" + rows))
    assert [r.external_id for r in staged.examples] == [str(n) for n in range(50)]


def test_owners_who_are_not_in_the_team_are_counted(bench, write_file):
    text = "id;nom;responsable\n1;Dupont;Bruno\n2;Petit;bruno\n3;Roy;Inconnue\n4;Morel;\n"
    assert bench.stage(write_file(text)).flags["owner_unknown"] == 1
    assert "owner_unknown" not in bench.stage(write_file(text.replace("Inconnue", "Anne"))).flags
