"""The command ``slaapp``: opens the window, does the words that need Qt, hands on the others."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these words (default: the command line's); returns its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["screenshots"]:
        from ui.screenshots import main as take_screenshots

        return take_screenshots(words[1:])
    found, file = _file_to_open(words)
    if not found:
        from slaapp.cli import main as run_command
        from ui.reporting import print_pdf

        status: int = run_command(words, printer=print_pdf)
        return status
    gc.disable()  # until the first rows are there: importing makes no garbage worth a search
    import ui.qt_first  # noqa: F401 - before all others: it keeps the later imports fast
    from ui.program import run

    return run(file)


def _file_to_open(words: list[str]) -> tuple[bool, Path | None]:
    """Whether the words only open the window, and on which file (None = the last one)."""
    if not words:
        return True, None
    if len(words) == 2 and words[0] == "--file":
        return True, Path(words[1])
    if len(words) == 1 and words[0].startswith("--file="):
        return True, Path(words[0].removeprefix("--file="))
    is_path = len(words) == 1 and (words[0].endswith(".slaapp") or Path(words[0]).is_file())
    return (True, Path(words[0])) if is_path else (False, None)


if __name__ == "__main__":
    sys.exit(main())
