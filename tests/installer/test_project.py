from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import project
from installer.places import Places

DESCRIBED = """[project]
name = "slaapp"
version = "0.1.0"
[project.scripts]
slaapp = "ui.__main__:main"
"""
PROGRAM = "import sys\ndef main():\n    print(sys.argv[1:])\n    return 7\n"


@pytest.mark.skipif(os.name == "nt", reason="runs the command that is written for POSIX")
def test_a_read_only_checkout_gets_a_command_that_points_into_it(
    places: Places, checkout: Path
) -> None:
    (checkout / "pyproject.toml").write_text(DESCRIBED)
    (checkout / "ui").mkdir()
    (checkout / "ui" / "__main__.py").write_text(PROGRAM)
    target = checkout / "site-packages"
    target.mkdir()
    project.point_into_checkout(places, str(target))
    assert (target / "slaapp.pth").read_text().strip() == str(checkout)
    assert "Version: 0.1.0" in (target / "slaapp-0.1.0.dist-info" / "METADATA").read_text()
    done = subprocess.run(
        [os.path.join(places.scripts, "slaapp"), "kpi", "à vous"],
        env={**os.environ, "PYTHONPATH": str(checkout), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout.strip(), done.returncode) == ("['kpi', 'à vous']", 7), done.stderr


def test_the_folder_of_modules_is_asked_of_the_environment_itself(
    places: Places, checkout: Path
) -> None:
    here = Places(str(checkout), sys.prefix)
    assert Path(project.site_packages(here)).name in ("site-packages", "dist-packages")
