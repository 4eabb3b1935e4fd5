"""Between the list and the saved lists: opening, saving, renaming, deleting them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from ui.pages.leads.filter_words import Names, filter_text
from ui.pages.leads.jobs import Added
from ui.pages.leads.name_panel import NamePanel

if TYPE_CHECKING:
    from slaapp.operations.operation import Author
    from slaapp.store.rows.saved_views import ViewRow
    from ui.page import Page
    from ui.pages.leads.lead_list import LeadList

translate = QCoreApplication.translate


class Viewing(QObject):
    """Runs the operations; the list tells what is shown and shows what is opened."""

    def __init__(self, page: Page, leads: LeadList) -> None:
        super().__init__(page)
        self._desk, self._list, self._begun = page.desk, leads, False
        self._names = Names(page.desk.zone)
        self._do: dict[str, Callable[[], None]] = {
            "save": self._replace,
            "save_as": self._ask_to_save,
            "rename": self._ask_to_rename,
            "delete": self._delete,
        }
        leads.views.asked.connect(lambda what: self._do[what]())

    def know(self, rows: tuple[ViewRow, ...], names: Names) -> None:
        """The saved lists came, or changed; the first time the last one open is opened again."""
        self._names = names
        self._list.views.know(rows, names)
        if not self._begun:
            self._begun = True
            if self._list.shows_everything():
                self._list.views.open_kept()

    # --- doing ---

    def _ask_to_save(self) -> None:
        view = self._list.list_view()

        def job(name: str) -> Callable[[Any, Author, Instant], Any]:
            def run(connection: Any, by: Author, now: Instant) -> Any:
                from slaapp.operations.saved_views import save_view

                return Added(*save_view(connection, name, view, by=by, now=now))

            return run

        about = filter_text(view.chosen, self._names)
        said = translate("Viewing", "List saved: {name}")
        self._ask_name("", about, job, said, lambda answer: self._list.views.mark(answer.key))

    def _ask_to_rename(self) -> None:
        key = self._list.views.key

        def job(name: str) -> Callable[[Any, Author, Instant], Any]:
            def run(connection: Any, by: Author, now: Instant) -> Any:
                from slaapp.operations.saved_views import rename_view

                return rename_view(connection, key, name, by=by, now=now)

            return run

        said = translate("Viewing", "List renamed: {name}")
        self._ask_name(self._list.views.name(), "", job, said, lambda _answer: None)

    def _ask_name(
        self,
        name: str,
        about: str,
        job: Callable[[str], Callable[[Any, Author, Instant], Any]],
        said: str,
        then: Callable[[Any], None],
    ) -> None:
        panel = NamePanel(name, about)

        def done(answer: Any) -> None:
            self._list.below.empty()
            self._list.view.setFocus()
            then(answer)

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                self._desk.banners.tell_trouble(error)
            panel.let_try_again()

        panel.confirmed.connect(
            lambda typed: self._desk.run(
                job(typed), said=said.format(name=typed), then=done, failed=failed, owner=panel
            )
        )
        self._list.below.open(panel)
        panel.begin()

    def _replace(self) -> None:
        key, view = self._list.views.key, self._list.list_view()

        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.saved_views import replace_view

            return replace_view(connection, key, view, by=by, now=now)

        said = translate("Viewing", "List saved: {name}").format(name=self._list.views.name())
        self._desk.run(job, said=said, owner=self)

    def _delete(self) -> None:
        key = self._list.views.key

        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.saved_views import delete_view

            return delete_view(connection, key, by=by, now=now)

        said = translate("Viewing", "List deleted: {name}").format(name=self._list.views.name())
        self._desk.run(job, said=said, owner=self)
