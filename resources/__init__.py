"""Plain files that ship with the program: themes, icons, translations, demo names."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def find_resource(*parts: str) -> Path:
    """The path of a resource file, e.g. ``find_resource("themes", "light.json")``.

    Works from a checkout and from an installed program alike; the file need not exist.
    """
    return _ROOT.joinpath(*parts)
