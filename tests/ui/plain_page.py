"""A page that only notes what the shell does with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLabel

from ui.desk import Desk
from ui.page import Page
from ui.pages import PageSpec, title_of


class PlainPage(Page):
    """Counts its refreshes; finds when asked to."""

    def __init__(self, desk: Desk, spec: PageSpec) -> None:
        super().__init__(desk)
        self.spec = spec
        self.refreshed: list[frozenset[str]] = []
        self.given: list[object] = []
        self.found = 0
        self.words = QLabel()
        self.body.addWidget(self.words)
        self.retranslate()

    def title(self) -> str:
        return title_of(self.spec)

    def refresh(self, changed: frozenset[str]) -> None:
        self.refreshed.append(changed)
        self.ask(lambda _connection: "answer", self.words.setText, topic="words")

    def show_given(self, given: object) -> None:
        self.given.append(given)

    def offers(self) -> Mapping[str, Callable[[], None]]:
        return {"edit.find": self.find}

    def find(self) -> None:
        self.found += 1


def _spec(name: str, title: str, digit: int) -> PageSpec:
    def build(desk: Desk) -> Page:
        return PlainPage(desk, spec)

    spec = PageSpec(name, name, title, digit, build)
    return spec


PLAIN_PAGES = (
    _spec("today", "Today", 1),
    _spec("leads", "Leads", 2),
    _spec("history", "History", 6),
)
