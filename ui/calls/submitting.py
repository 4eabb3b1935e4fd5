"""Logging what a panel for calls says, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from slaapp.domain.trouble import Trouble
from ui.dates import near_text
from ui.lead_words import outcome_word

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.today.call_draft import CallReport
    from ui.pages.today.call_panel import CallPanel


def submit_call(
    desk: Desk,
    panel: CallPanel,
    report: CallReport,
    then: Callable[[Any], None],
    owner: QObject,
    troubled: Callable[[Trouble], None] | None = None,
) -> None:
    """Run it; ``then`` takes the receipt. What was typed stays where it could not be logged, and
    ``troubled`` tells why, beside the banner."""
    from ui.pages.today.jobs import logging_call

    def done(receipt: Any) -> None:
        panel.done(report.callee)
        then(receipt)

    def failed(error: Exception) -> None:
        if isinstance(error, Trouble):
            desk.banners.tell_trouble(error)
            if troubled is not None:
                troubled(error)
        panel.let_try_again()

    desk.run(
        logging_call(report),
        said=lambda receipt: logged_words(desk, report, receipt.details),
        then=done,
        failed=failed,
        owner=owner,
    )


def logged_words(desk: Desk, report: CallReport, details: Mapping[str, Any]) -> str:
    """What the banner says: with whom, how it ended, when it was, what came with it, what
    follows."""
    now, zone = desk.clock.now(), desk.zone
    values = {"lead": report.callee.title, "outcome": outcome_word(report.outcome)}
    if report.occurred_at is None:
        words = QCoreApplication.translate("TodayActing", "Call with {lead} logged: {outcome}.")
    else:
        values["moment"] = near_text(report.occurred_at, now, zone, "instant")
        words = QCoreApplication.translate(
            "TodayActing", "Call with {lead} logged: {outcome}, {moment}."
        )
    said = [words.format(**values), *_of_number(report), *came_with(details)]
    if report.then is not None:
        again = QCoreApplication.translate("TodayActing", "Call back {moment}.")
        moment = near_text(report.then.due_at, now, zone, report.then.precision)
        said.append(again.format(moment=moment))
    return " ".join(said)


def _of_number(report: CallReport) -> list[str]:
    """What becomes of a number that is wrong."""
    if report.right_number:
        words = QCoreApplication.translate("TodayActing", "Called by {phone} from now on.")
        return [words.format(phone=report.right_number)]
    if report.outcome == "wrong_number" and report.callee.phone:
        words = QCoreApplication.translate("TodayActing", "{phone} is marked as wrong.")
        return [words.format(phone=report.callee.phone)]
    return []


def came_with(details: Mapping[str, Any]) -> list[str]:
    """What a contact changed beside itself, in sentences."""
    said = []
    if details.get("taken"):
        said.append(QCoreApplication.translate("TodayActing", "The lead is accepted with it."))
    if details.get("steps_done"):
        said.append(
            QCoreApplication.translate("TodayActing", "What you had planned is done with it.")
        )
    if details.get("reopened"):
        said.append(
            QCoreApplication.translate("TodayActing", "What you had planned is open again.")
        )
    return said
