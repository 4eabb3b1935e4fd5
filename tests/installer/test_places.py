from __future__ import annotations

from pathlib import Path

import pytest

from installer import places


def test_two_checkouts_of_one_name_do_not_share_an_environment(tmp_path: Path) -> None:
    first, second = (places.candidates(str(tmp_path / side / "slaapp"))[1] for side in "ab")
    assert first.venv != second.venv


def test_a_checkout_that_can_be_written_holds_its_environment(checkout: Path) -> None:
    chosen = places.writable(str(checkout))
    assert chosen.venv == str(checkout / ".venv")
    assert chosen.translations == str(checkout / "resources" / "translations")
    assert chosen.by_products == str(checkout)


@pytest.mark.parametrize("locked", ["", ".venv"])
def test_a_read_only_checkout_leaves_everything_to_the_cache(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    (checkout / ".venv").mkdir()
    forbidden = str(checkout / locked) if locked else str(checkout)
    monkeypatch.setattr(places, "may_write", lambda folder: folder != forbidden)
    monkeypatch.setattr(places, "user_cache", lambda: str(tmp_path / "cache"))
    chosen = places.writable(str(checkout))
    assert not chosen.is_inside_checkout
    assert chosen.translations.startswith(chosen.venv)
    assert Path(chosen.venv).is_dir()


def test_looking_whether_a_folder_can_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    assert places.may_write(str(tmp_path))
    assert list(tmp_path.iterdir()) == []
    assert not places.may_write(str(tmp_path / "missing"))
