"""A bug of ours, kept as a text that can be sent: no message, name or number of a person in it."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from slaapp.domain.instants import Instant
from slaapp.operations.places import data_folder

_FOLDER = "bugs"


def report_text(error: BaseException, *more: str) -> str:
    """What happened where; never an error's own message, which may hold a name or a number.

    ``more`` are versions of what else is at work, such as ``"Qt 6.8"``.
    """
    versions = [f"Python {platform.python_version()}", *more, sys.platform, platform.machine()]
    lines = [", ".join(versions)]
    link: BaseException | None = error
    while link is not None:
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}: {frame.line}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n".join(lines) + "\n"


def keep_report(error: BaseException, now: Instant) -> Path:
    """Write the report into the data folder, or a temporary one where that cannot be written."""
    stamp = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y-%m-%dT%H-%M-%S")
    for folder in (data_folder() / _FOLDER, Path(tempfile.gettempdir())):
        kept = folder / f"slaapp-{stamp}.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            kept.write_text(report_text(error), "utf-8")
        except OSError:
            continue
        return kept
    sys.stderr.write(report_text(error))
    return Path("stderr")


def _place(filename: str) -> str:
    """The last folders of a path: the first ones often bear the user's name."""
    return "/".join(Path(filename).parts[-3:])
