"""Known mappings of one's own: kept, found again by header or name, shared, undone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations.import_leads import ImportChoice, inspect_file, retarget, with_preset
from slaapp.operations.importing.presets import shipped_presets
from slaapp.operations.presets import (
    delete_preset,
    export_preset,
    import_preset,
    known_presets,
    named_preset,
    own_preset_for,
    save_preset,
    saved_presets,
)
from slaapp.operations.undo import redo, undo
from tests.operations.importing.conftest import BY, Bench, bench, write_file

__all__ = ["bench", "write_file"]
TABLE = "Qui;Boîte;Adresse\nZoé Çelik;Étoile;z@example.org\n"


def kept(bench: Bench, write_file, name: str = " Salon  de Lyon ") -> Path:
    path = write_file(TABLE)
    found = inspect_file(path)
    mapping = retarget(found.mapping, found.profile, "Qui", "full_name")
    mapping = retarget(mapping, found.profile, "Boîte", "company")
    save_preset(bench.connection, name, mapping, by=BY, now=bench.now)
    return path


def test_a_mapping_is_kept_under_a_name_and_found_by_name_and_by_header(
    bench: Bench, write_file
) -> None:
    path = kept(bench, write_file)
    with bench.connection.begin():
        preset = named_preset(bench.connection, "salon DE lyon")
        found = inspect_file(path)
        assert own_preset_for(bench.connection, found.header) == preset
        assert own_preset_for(bench.connection, ("Other",)) is None
    columns = {c.column: c.target for c in with_preset(found, preset).mapping.columns}
    assert columns == {"Qui": "full_name", "Boîte": "company", "Adresse": "email"}


def test_one_of_its_own_goes_before_the_shipped_one_of_that_name(bench: Bench, write_file) -> None:
    kept(bench, write_file, "hubspot")
    with bench.connection.begin():
        known = known_presets(bench.connection)
        assert [each.name for each in saved_presets(bench.connection)] == ["hubspot"]
    assert len(known) == len(shipped_presets())
    assert "HubSpot" not in {each.name for each in known}


def test_saving_and_giving_up_are_undone(bench: Bench, write_file) -> None:
    kept(bench, write_file)
    for step, count in ((undo, 0), (redo, 1)):
        bench.now += 1
        step(bench.connection, by=BY, now=bench.now)
        with bench.connection.begin():
            assert len(saved_presets(bench.connection)) == count
    delete_preset(bench.connection, "Salon de Lyon", by=BY, now=bench.now + 1)
    with bench.connection.begin(), pytest.raises(Trouble, match="preset_unknown"):
        named_preset(bench.connection, "Salon de Lyon")
    undo(bench.connection, by=BY, now=bench.now + 2)
    with bench.connection.begin():
        assert len(saved_presets(bench.connection)) == 1


def test_a_shared_file_gives_the_same_preset_elsewhere(
    bench: Bench, write_file, tmp_path: Path
) -> None:
    kept(bench, write_file)
    with bench.connection.begin():
        preset = named_preset(bench.connection, "Salon de Lyon")
        export_preset(bench.connection, "Salon de Lyon", tmp_path / "salon.json")
    delete_preset(bench.connection, "Salon de Lyon", by=BY, now=bench.now)
    import_preset(bench.connection, tmp_path / "salon.json", by=BY, now=bench.now + 1)
    with bench.connection.begin():
        assert named_preset(bench.connection, "Salon de Lyon") == preset


def test_a_name_is_asked_for_and_not_too_long(bench: Bench, write_file) -> None:
    mapping = inspect_file(write_file(TABLE)).mapping
    for name, code in ((" ", "entry_nameless"), ("x" * 61, "entry_too_long")):
        with pytest.raises(Trouble, match=code):
            save_preset(bench.connection, name, mapping, by=BY, now=bench.now)


def test_an_import_remembers_its_columns_and_leaves_the_named_ones_alone(
    bench: Bench, write_file
) -> None:
    path = kept(bench, write_file)
    with bench.connection.begin():
        preset = named_preset(bench.connection, "Salon de Lyon")
    choice = ImportChoice(path, with_preset(inspect_file(path), preset).mapping, "live")
    assert replace(choice).mapping.targets >= {"full_name", "company", "email"}
    bench.bring_in(path)
    with bench.connection.begin():
        assert saved_presets(bench.connection) == [preset]
