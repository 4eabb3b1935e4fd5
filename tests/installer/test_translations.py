from __future__ import annotations

import os
from pathlib import Path

import pytest

from installer import Refusal, translations
from installer.places import Places


def sources(checkout: Path, *names: str) -> Path:
    folder = checkout / "resources" / "translations"
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text("<TS/>")
    return folder


def test_only_translations_that_changed_are_compiled(checkout: Path) -> None:
    folder = sources(checkout, "new.ts", "old.ts", "same.ts", "note.txt")
    for name, age in (("old", -10), ("same", 10)):
        compiled = folder / f"{name}.qm"
        compiled.touch()
        when = (folder / f"{name}.ts").stat().st_mtime + age
        os.utime(compiled, (when, when))
    assert [name for name, _ in translations.due(str(folder), str(folder))] == ["new.ts", "old.ts"]


def test_a_checkout_without_translations_needs_none(checkout: Path) -> None:
    assert translations.due(str(checkout / "missing"), str(checkout)) == []


def lrelease(places: Places, script: str) -> None:
    tool = Path(places.scripts, "pyside6-lrelease")
    tool.write_text(f"#!/bin/sh\n{script}\n")
    tool.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for lrelease is a shell script")
def test_a_translation_appears_whole_beside_its_source(places: Places, checkout: Path) -> None:
    folder = sources(checkout, "fr.ts")
    lrelease(places, 'echo compiled > "$4"')
    translations.refresh(places)
    assert (folder / "fr.qm").read_text() == "compiled\n"
    assert sorted(path.name for path in folder.iterdir()) == ["fr.qm", "fr.ts"]


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for lrelease is a shell script")
def test_a_translation_that_cannot_be_compiled_is_named(places: Places, checkout: Path) -> None:
    folder = sources(checkout, "fr.ts")
    lrelease(places, "echo 'line 3: bad' >&2; exit 1")
    with pytest.raises(Refusal, match=r"fr\.ts.*line 3: bad"):
        translations.refresh(places)
    assert [path.name for path in folder.iterdir()] == ["fr.ts"]
