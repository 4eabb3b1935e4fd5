"""The frame of the window: menus, side bar, the pages, the banners; it knows no page's contents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.icons import start_drawing
from ui.pages import ASIDE, PAGES, PageSpec, title_of
from ui.preferences import kept_under, remember, remembered
from ui.side_bar import SideBar
from ui.words import Speaking

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.page import Page

PROGRAM = "SLA"
_FIRST_SIZE = QSize(1280, 800)


class Shell(Speaking, QMainWindow):
    """Builds a page when it is first looked at, and refreshes one when something changed.

    It is shown with its side bar alone; ``complete`` adds what has to be imported for longer.
    """

    first_painted = Signal()
    closed = Signal()
    spoke = Signal()
    """The words were said again, for those who put words into the frame."""

    def __init__(self, pages: Sequence[PageSpec] = PAGES) -> None:
        super().__init__()
        places = tuple(spec.name for spec in pages)
        aside = (spec for spec in ASIDE if spec.within in places)
        self.specs = {spec.name: spec for spec in (*pages, *aside)}
        self._desk: Desk | None = None
        self._pages: dict[str, Page] = {}
        self._unseen: dict[str, frozenset[str]] = {}
        self._shown = remembered("page", pages[0].name, places)
        self._start: QWidget | None = None
        self._question: QWidget | None = None
        self._painted = False
        self._completed = False
        self._whole = False
        self._file_name = ""
        self.side_bar = SideBar(pages)
        self.stack = QStackedWidget()
        self._lay_out()
        self.side_bar.page_chosen.connect(self.open_page)
        self._restore_geometry()
        self.retranslate()

    def complete(self) -> None:
        """Add menus, actions and the places for messages; after the first painting, once."""
        if self._completed:
            return
        from ui.actions import Actions
        from ui.banners import Banners
        from ui.busy_strip import BusyStrip
        from ui.demo_strip import DemoStrip
        from ui.menus import Menus

        self._completed = True
        start_drawing()
        self.side_bar.update()
        if not self.isMaximized():
            self.resize(self.size().boundedTo(self.screen().availableSize()))
        self.actions_table = Actions(self)
        pages = tuple(spec for spec in self.specs.values() if not spec.within)
        self.menus = Menus(self._menu_bar, self.actions_table, pages)
        self.menus.page_chosen.connect(self.open_page)
        self.actions_table.serve("file.quit", self.close)
        self.demo_strip, self.banners, self.busy_strip = DemoStrip(), Banners(), BusyStrip()
        self._content.insertWidget(0, self.demo_strip)
        self.banners.float_over(self.stack)
        self._content.addWidget(self.busy_strip)
        self.busy_strip.reading_broken_off.connect(self._say_broken_off)
        self.retranslate()

    def retranslate(self) -> None:
        """The menus' words and the window's title; the parts say their own."""
        if self._completed:
            self.menus.retranslate()
        self._mark_shown()
        self.spoke.emit()

    def take_desk(self, desk: Desk) -> None:
        """Work with another file: the pages of the last one go, the page shown is built anew."""
        self.complete()
        self.drop_pages()
        self._desk = desk
        self._file_name = desk.file.name if desk.file else ""
        self.busy_strip.follow(desk.reader, desk.writer)
        desk.reader.trouble.connect(self.banners.tell_trouble)
        desk.writer.trouble.connect(self.banners.tell_trouble)
        desk.writer.changed.connect(self.tables_changed)
        self.open_page(self._shown)

    def drop_pages(self) -> None:
        """Throw all pages away."""
        self._desk = None
        self.actions_table.offer({})
        self.show_start(None)
        self.show_question(None)
        for page in self._pages.values():
            page.end()
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._unseen.clear()

    def show_start(self, start: QWidget | None) -> None:
        """Show what to do while no file is open; None takes it away."""
        if self._start is not None:
            self.stack.removeWidget(self._start)
            self._start.deleteLater()
        self._start = start
        self.side_bar.allow_pages(start is None)
        if start is not None:
            self.stack.addWidget(start)
            self.stack.setCurrentWidget(start)
            start.setFocus()

    def open_page(self, name: str, given: object = None) -> None:
        """Show a page, built if need be, and hand it what another page gave it to show."""
        if name != self._shown:
            self.be_whole(False)
        self._shown = name
        self._mark_shown()
        if self._desk is None:
            return
        page = self._pages.get(name) or self._build(name, self._desk)
        self.stack.setCurrentWidget(page)
        self._offer()
        if given is not None:
            page.show_given(given)
        self._refresh(name)
        page.setFocus()

    def be_whole(self, whole: bool) -> None:
        """Give the page the whole screen, without menus and side bar, or take it back."""
        if whole == self._whole:
            return
        # Importing it takes 8 ms, before the first painting of every start.
        from PySide6.QtCore import Qt

        self._whole = whole
        self.side_bar.setVisible(not whole)
        self._menu_bar.setVisible(not whole)
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def find_lead(self) -> None:
        """From any page to the search of the leads."""
        self.open_page("leads")
        if (page := self.page()) is not None:
            page.offers()["edit.find"]()

    def show_question(self, question: QWidget | None) -> None:
        """Something to be answered, above the pages; None takes it away."""
        if self._question is not None:
            self._content.removeWidget(self._question)
            self._question.deleteLater()
            if question is None and (page := self.page()) is not None:
                page.setFocus()
        self._question = question
        if question is not None:
            self._content.insertWidget(1, question)

    def look_again(self) -> None:
        """Something that every page depends on is another now (who acts): refresh them all."""
        self._unseen = dict.fromkeys(self._pages, frozenset())
        self._refresh(self._shown)

    @property
    def shown(self) -> str:
        """The name of the page that is shown, or is to be once a file is open."""
        return self._shown

    def page(self) -> Page | None:
        """The page that is shown; None before the first desk."""
        return self._pages.get(self._shown)

    def tables_changed(self, tables: frozenset[str]) -> None:
        """Refresh the page shown now, the others when they are looked at."""
        for name in self._pages:
            unseen = self._unseen.get(name)
            # Who is to look at everything is not to look at these tables only.
            self._unseen[name] = unseen if unseen == frozenset() else tables | (unseen or tables)
        self._refresh(self._shown)

    def read_again(self) -> None:
        """The page shown asks for everything once more."""
        if self._shown in self._pages:
            self._unseen[self._shown] = frozenset()
            self._refresh(self._shown)

    def changeEvent(self, event: QEvent) -> None:
        """Dates and numbers in rows speak the new language too: pages look at everything."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._desk is not None:
            self.look_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window can be seen; what takes long begins then."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember place and page, and let the program end."""
        self.be_whole(False)
        remember("geometry", self.saveGeometry())
        remember("page", self._place())
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        # The bar is there from the start, so that nothing moves when its menus come.
        self._menu_bar = self.menuBar()
        self._menu_bar.addMenu(" ")
        self._content = QVBoxLayout()
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        self._content.addWidget(self.stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addLayout(self._content, 1)
        self.setCentralWidget(centre)

    def _build(self, name: str, desk: Desk) -> Page:
        page = self.specs[name].build(desk)
        page.offers_changed.connect(self._offer)
        page.whole_wanted.connect(lambda: self.be_whole(not self._whole))
        self._pages[name] = page
        self._unseen[name] = frozenset()
        self.stack.addWidget(page)
        return page

    def _refresh(self, name: str) -> None:
        if name in self._unseen and self._desk is not None and self._desk.ready:
            self._pages[name].be_refreshed(self._unseen.pop(name))

    def _offer(self) -> None:
        page = self.page()
        self.actions_table.offer(page.offers() if page is not None else {})

    def _say_broken_off(self) -> None:
        words = self.tr("Broken off: this page may not show everything.")
        self.banners.tell("info", words, (self.tr("Search again"), self.read_again))

    def _mark_shown(self) -> None:
        self.side_bar.show_chosen(self._place())
        if self._completed:
            self.menus.show_page(self._place())
        parts = [title_of(self.specs[self._shown]), self._file_name, PROGRAM]
        self.setWindowTitle(" — ".join(part for part in parts if part))

    def _place(self) -> str:
        """The place in the side bar of the page that is shown."""
        return self.specs[self._shown].within or self._shown

    def _restore_geometry(self) -> None:
        kept = kept_under("geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(_FIRST_SIZE)
