"""What moves the agreement on, one operation each, with what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from resources.domain_words import domain_word
from slaapp.domain.instants import to_datetime
from slaapp.domain.trouble import Trouble
from ui.page import Page
from ui.pages.agreement.comparison_words import trouble_text
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.standing_words import moment_text
from ui.words import spoken

Job = Callable[[Any, Any, int], Any]


class Acts(QObject):
    """Each waits until what was typed is saved; nothing may be changed while one is under way."""

    moved = Signal()
    """One began or ended."""
    done = Signal(str)
    """One ended well: "discard", "propose", "sign", "sign_both", "correct" …"""

    def __init__(self, page: Page, draft: Draft) -> None:
        super().__init__(page)
        self._page, self._draft = page, draft
        self.under_way = False

    def discard(self) -> None:
        """Give the draft up."""
        self._draft.drop()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.agreement import discard_draft

            try:
                return discard_draft(connection, by=by, now=now)
            except Trouble as trouble:
                # The edit was so young that it had not been saved.
                if trouble.code != "no_draft":
                    raise
                return None

        self._begin("discard", job, self.tr("The draft is discarded."))

    def propose(self, begins_on: date | None, refused: Callable[[str], None]) -> None:
        """Propose the draft; ``refused`` is told in words why it cannot be."""

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.proposal import propose

            return propose(connection, begins_on=begins_on, by=by, now=now)

        self._begin_kept("propose", job, self.tr("Proposed. Both sides can sign it now."), refused)

    def sign(self, side: str, name: str, function: str) -> None:
        """Sign what is proposed for a side."""

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.signing import sign

            return sign(
                connection,
                side,
                name=name,
                function=function,
                scores_follow=True,
                by=by,
                now=now,
            )

        self._begin("sign", job, self._signed_words)

    def sign_both(self, marketing: str, sales: str) -> None:
        """Propose the draft and sign it for both sides, in force from now on."""
        desk = self._page.desk
        today = to_datetime(desk.clock.now(), desk.zone).date()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.agreement import put_in_force

            return put_in_force(
                connection,
                marketing_signer=marketing,
                sales_signer=sales,
                today=today,
                scores_follow=True,
                by=by,
                now=now,
            )

        said = self.tr("Signed. The new version is in force from now on.")
        self._begin_kept("sign_both", job, said)

    def correct(self) -> None:
        """Make the proposal a draft again."""

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.proposal import correct_proposal

            return correct_proposal(connection, by=by, now=now)

        said = self.tr("The proposal is a draft again; a signature given on it no longer counts.")
        self._begin("correct", job, said)

    def withdraw(self) -> None:
        """Give the proposal up."""

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.proposal import withdraw_proposal

            return withdraw_proposal(connection, by=by, now=now)

        self._begin("withdraw", job, self.tr("The proposal is withdrawn."))

    def begin_from(self, code: str) -> None:
        """Make a template the draft, in the window's language."""
        language = spoken()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.agreement_files import begin_from_template

            return begin_from_template(connection, code, language, by=by, now=now)

        def said(receipt: Any) -> str:
            words = self.tr("The draft begins from the template “{name}”.")
            return words.format(name=receipt.details["name"])

        self._begin_kept("template", job, said)

    def take(self, path: Path) -> None:
        """Make the agreement of a file the draft."""

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.agreement_files import import_agreement

            return import_agreement(connection, path, by=by, now=now)

        said = self.tr("The agreement of {file} is the draft now.").format(file=path.name)
        self._begin_kept("import", job, said)

    def _signed_words(self, receipt: Any) -> str:
        details, desk = receipt.details, self._page.desk
        side = domain_word("side", details["side"], spoken())
        if "number" not in details:
            words = self.tr("{name} signed for {side}. The other side’s signature is wanted.")
            return words.format(name=details["name"], side=side)
        since = details["effective_from"]
        if since <= desk.clock.now():
            words = self.tr("{name} signed for {side}. Version {number} is in force from now on.")
            return words.format(name=details["name"], side=side, number=details["number"])
        words = self.tr("{name} signed for {side}. Version {number} is in force from {day}.")
        day = moment_text(since, desk.zone)
        return words.format(name=details["name"], side=side, number=details["number"], day=day)

    def _begin_kept(
        self,
        name: str,
        job: Job,
        said: str | Callable[[Any], str],
        refused: Callable[[str], None] | None = None,
    ) -> None:
        self._draft.when_kept(partial(self._begin, name, job, said, refused))

    def _begin(
        self,
        name: str,
        job: Job,
        said: str | Callable[[Any], str],
        refused: Callable[[str], None] | None = None,
    ) -> None:
        def ended(_receipt: Any) -> None:
            self._end()
            self.done.emit(name)

        def failed(error: Exception) -> None:
            self._end()
            if isinstance(error, Trouble):
                (refused or self._tell)(trouble_text(error))

        self.under_way = True
        self.moved.emit()
        self._page.run(job, said=said, then=ended, failed=failed)

    def _end(self) -> None:
        self.under_way = False
        self.moved.emit()

    def _tell(self, sentence: str) -> None:
        self._page.desk.banners.tell("trouble", sentence)
