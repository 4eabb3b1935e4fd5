"""When the window got where, for the benchmark of the start; silent unless asked."""

from __future__ import annotations

import os
import sys
from time import monotonic_ns

_ASKED = bool(os.environ.get("SLAAPP_MILESTONES"))


def passed(milestone: str) -> None:
    """Write ``milestone`` and the system's monotonic clock (ns) to stderr, if asked to.

    The clock is the same in every process, so who started this one can subtract.
    """
    if _ASKED:
        sys.stderr.write(f"milestone {milestone} {monotonic_ns()}\n")
        sys.stderr.flush()
