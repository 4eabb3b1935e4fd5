"""A checkout made of nothing but what the set-up looks at."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from installer.places import Places  # noqa: E402


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "un dossier à moi"
    (folder / "installer").mkdir(parents=True)
    for kind in ("run", "test"):
        (folder / "installer" / f"requirements-{kind}.txt").write_text(f"# {kind}\n")
    return folder


@pytest.fixture
def places(checkout: Path) -> Places:
    """An environment that looks finished but for its stamps."""
    made = Places(str(checkout), str(checkout / ".venv"))
    Path(made.scripts).mkdir(parents=True)
    Path(made.python).symlink_to(sys.executable)
    return made
