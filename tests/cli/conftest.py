"""The command line as its user meets it: words in, a status, an answer and sentences out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from slaapp.cli import main
from slaapp.domain.instants import HOUR, Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.leads import LeadForm
from tests.operations.demo_file import DEMO_NOW, demo_template
from tests.store.quick_passphrases import quick_passphrases
from tests.store.workspaces import MONDAY, entered, fresh_file, workspace_template

__all__ = ["DEMO_NOW", "demo_template", "fresh_file", "quick_passphrases", "workspace_template"]


@dataclass(frozen=True)
class Answer:
    """What a run of the program gave."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON of the answer."""
        assert self.status == 0, self.err
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one line that a trouble is told in."""
        (line,) = self.err.splitlines()
        assert "Traceback" not in line
        return line


Run = Callable[..., Answer]


def attempt(act: Callable[..., Any], *given: object) -> tuple[Any, str | None]:
    """What an act gives, or the code of the trouble it meets."""
    try:
        return act(*given), None
    except Trouble as trouble:
        return None, trouble.code


@pytest.fixture
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder, this test's own."""
    folder = tmp_path / "data-home"
    folder.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "SLAAPP_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def run(
    data_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run the program: ``run("leads", "--json", file=path, now=…, language="fr")``."""

    def go(
        *words: object,
        file: Path | None = None,
        now: Instant | Callable[[], Instant] = MONDAY + HOUR,
        language: str = "en",
    ) -> Answer:
        monkeypatch.setenv("LANG", {"en": "en_GB.UTF-8", "fr": "fr_FR.UTF-8"}[language])
        named = [] if file is None else ["--file", str(file)]
        capsys.readouterr()
        clock = now if callable(now) else lambda: now
        status = main([*named, *map(str, words)], clock)
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return go


@pytest.fixture(scope="session")
def team_template(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three leads: number 1 is with sales, 2 is qualified, 3 is new."""
    path = tmp_path_factory.mktemp("cli") / "team.slaapp"
    shutil.copy(workspace_template, path)
    entry = entered(path)
    entry.with_sales()
    entry.add(LeadForm(last_name="Zoé", company="Loma", phone="06 39 98 00 01", request="Devis"))
    entry.add(LeadForm(last_name="Petit", email="petit@loma.fr"))
    entry.close()
    return path


@pytest.fixture
def team_file(team_template: Path, tmp_path: Path) -> Path:
    """The file of the three leads, this test's own."""
    return Path(shutil.copy(team_template, tmp_path / "team.slaapp"))
