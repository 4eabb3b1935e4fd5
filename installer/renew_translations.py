"""Brings resources/translations/*.ts up to date with the words in ui/.

    python -m installer.renew_translations

New texts come in as unfinished, texts that are gone are dropped. Translate the unfinished ones
in Qt Linguist (pyside6-linguist) or by hand, then run the tests of tests/ui.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from resources.languages import ENGLISH, LANGUAGES

CHECKOUT = Path(__file__).resolve().parents[1]
FOLDER = CHECKOUT / "resources" / "translations"

# English is the source text: of it only the plural forms need a file of their own.
FILES = {
    f"slaapp_{code}.ts": [
        "-target-language",
        each.locale,
        *(("-pluralonly",) if code == ENGLISH else ()),
    ]
    for code, each in LANGUAGES.items()
}


def sources() -> list[Path]:
    """Every module that may hold words, always in the same order."""
    return sorted((CHECKOUT / "ui").rglob("*.py"))


def renew(folder: Path = FOLDER) -> None:
    """Run Qt's own tool over all sources, for each language. CalledProcessError if it fails."""
    name = "pyside6-lupdate" + (".exe" if os.name == "nt" else "")
    tool = Path(sys.executable).with_name(name)
    words = [str(path.relative_to(CHECKOUT)) for path in sources()]
    for file, options in FILES.items():
        common = [str(tool), *words, "-silent", "-locations", "none", "-no-obsolete"]
        language = ["-source-language", "en_GB", *options]
        subprocess.run([*common, *language, "-ts", str(folder / file)], check=True, cwd=CHECKOUT)


if __name__ == "__main__":
    renew()
