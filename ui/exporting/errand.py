"""One export under way: a process reads and writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.background import Cancelled, ChildWork
from ui.child_errand import ChildErrand

if TYPE_CHECKING:
    from slaapp.operations.export import ExportChoice, Exported


class ExportErrand(ChildErrand):
    """``moved`` tells the leads done, and their number."""

    def write(
        self,
        choice: ExportChoice,
        then: Callable[[Exported], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Write the file; ``failed`` takes a Trouble, or a Cancelled."""
        file, now, secret = self.desk.file, self.desk.clock.now(), self.desk.passphrase

        def job(work: ChildWork) -> Exported:
            from slaapp.operations.export import export_file, forget_unfinished

            tell = work.progress.report
            try:
                done: Exported = work.call(export_file, file, choice, now, secret, progress=tell)
            except Cancelled:
                # A process that was stopped could not tidy up after itself.
                forget_unfinished(choice.path)
                raise
            return done

        self.run(job, then, failed)
