"""The search for all pairs: a process compares."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ui.background import ChildWork
from ui.child_errand import ChildErrand


class Searching(ChildErrand):
    """``moved`` tells how many leads were compared, of how many."""

    def begin(self, then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Compare all leads; ``then`` takes the pairs, ``failed`` also a Cancelled."""
        file, secret = self.desk.file, self.desk.passphrase

        def job(work: ChildWork) -> Any:
            from slaapp.operations.duplicates import find_pairs

            return work.call(find_pairs, file, secret, progress=work.progress.report)

        self.run(job, then, failed)
