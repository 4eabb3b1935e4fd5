"""Starts the program in its environment, in a window or, without a display, as pictures."""

import os
import sys
from collections.abc import Mapping

from installer.places import Places

WITHOUT_WINDOW = ("offscreen", "minimal")


def start(places: Places, words: list[str]) -> int:
    """Hand the words to the program ("run" is none); its exit status, where it comes back."""
    if has_display(os.environ, sys.platform):
        return replace_this_process(places, words[1:] if words[0] == "run" else words)
    # Qt would stop at once without a screen; the words that draw can do so in memory.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if words == ["run"]:
        return draw_pages(places)
    return replace_this_process(places, words[1:] if words[0] == "run" else words)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown: always, except on a Linux without a display."""
    if not platform.startswith("linux"):
        return True
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.split(":")[0] not in WITHOUT_WINDOW
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def draw_pages(places: Places) -> int:
    """Render every page to a PNG file and name the folder."""
    folder = os.path.join(places.by_products, "screenshots")
    print("There is no display here, so no window can open.")
    print(f"Instead, every page is drawn into {folder}", flush=True)
    import subprocess

    status = subprocess.call(command(places, ["screenshots", folder]))
    if status == 0:
        count = sum(name.endswith(".png") for _, _, names in os.walk(folder) for name in names)
        print(f"Pictures drawn: {count}, in {folder}")
    return status


def replace_this_process(places: Places, words: list[str]) -> int:
    """Become the program (POSIX), or start it and wait (Windows, where exec returns early)."""
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(places.python, command(places, words))
    import subprocess

    return subprocess.call(command(places, words))


def command(places: Places, words: list[str]) -> list[str]:
    """The program's command line; -P, lest a file in the current folder shadow a module."""
    return [places.python, "-P", "-m", "ui", *words]
