from __future__ import annotations

import pytest

from installer import program
from installer.places import Places


@pytest.mark.parametrize(
    ("variables", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_window_needs_a_display_on_linux_only(
    variables: dict[str, str], platform: str, shown: bool
) -> None:
    assert program.has_display(variables, platform) is shown


def test_words_reach_the_program_unchanged(places: Places) -> None:
    command = program.command(places, ["import", "mes leads.csv", "--json"])
    assert command[0] == places.python
    assert command[-3:] == ["import", "mes leads.csv", "--json"]
