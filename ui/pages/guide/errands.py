"""What the guide asks the file and has it do, beside keeping the draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from slaapp.domain.trouble import Trouble
from slaapp.store.rows.sales_force import SalesForce
from ui.page import Page


def ask_for_force(page: Page, then: Callable[[SalesForce], None]) -> None:
    """Who sells."""
    now, zone = page.desk.clock.now(), page.desk.zone

    def job(connection: Any) -> SalesForce:
        from slaapp.store.rows.sales_force import sales_force

        return sales_force(connection, zone, now)

    page.ask(job, then, topic="force")


def correct(page: Page, then: Callable[[Any], None]) -> None:
    """Make a draft again of what is proposed."""

    def job(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.proposal import correct_proposal

        return correct_proposal(connection, by=by, now=now)

    said = QCoreApplication.translate("GuidePage", "It is a draft again.")
    page.run(job, said=said, then=then)


def sign_for(
    page: Page,
    side: str,
    name: str,
    function: str,
    then: Callable[[Any], None],
    failed: Callable[[Exception], None],
) -> None:
    """Sign for a side; the first signature proposes the draft before."""

    def job(connection: Any, by: Any, now: int) -> Any:
        from slaapp.operations.proposal import propose
        from slaapp.operations.signing import sign

        try:
            propose(connection, by=by, now=now)
        except Trouble as trouble:
            if trouble.code != "agreement_proposed":
                raise
        named = {"name": name, "function": function}
        return sign(connection, side, **named, scores_follow=True, by=by, now=now)

    page.run(job, then=then, failed=failed)
