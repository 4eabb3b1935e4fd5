"""One call at a time in a child process, which the window's thread can break off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ui.background.progress import Cancelled, Progress

if TYPE_CHECKING:
    from slaapp.operations.importing.child import ImportChild


class ChildWork:
    """``renew`` before each call, in the window's thread; ``call`` on the one that waits for it."""

    def __init__(self) -> None:
        self.progress = Progress()
        self._child: ImportChild | None = None

    def renew(self) -> Progress:
        """Forget how far the call before came, and that it was to stop."""
        self.progress = Progress()
        return self.progress

    def call(self, function: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """What the function gives in a process of its own. Raises Cancelled where it was stopped,
        and what the function raises."""
        from slaapp.operations.importing.child import ChildCancelled, ImportChild

        self._child = child = ImportChild()
        if self.progress.cancelled:
            raise Cancelled
        try:
            return child.call(function, *given, **named)
        except ChildCancelled:
            raise Cancelled from None

    def cancel(self) -> None:
        """Break off what runs; safe while it starts."""
        self.progress.cancel()
        if self._child is not None:
            self._child.cancel()
