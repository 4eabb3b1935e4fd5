"""Strips on pages: what is glued stays together, a table's head stands above each part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ui.paper.measures import HEIGHT
from ui.paper.strip import Strip


@dataclass(slots=True)
class PageOfStrips:
    """What stands on a page, each strip with its distance from the text's upper edge in dots."""

    placed: list[tuple[float, Strip]] = field(default_factory=list)
    height: float = 0.0

    def add(self, strip: Strip) -> None:
        """Below what is there already."""
        self.placed.append((self.height, strip))
        self.height += strip.height


def fill_pages(strips: Iterable[Strip], height: float = HEIGHT) -> list[PageOfStrips]:
    """Pages of at most ``height`` dots; one at least."""
    pages = [PageOfStrips()]
    for group in _groups(strips):
        whole = sum(each.height for each in group)
        if pages[-1].placed and pages[-1].height + whole > height and not _is_blank(group):
            pages.append(PageOfStrips())
        for strip in group:
            _put(pages, strip, height)
    return pages


def _put(pages: list[PageOfStrips], strip: Strip, height: float) -> None:
    if pages[-1].placed and pages[-1].height + strip.height > height:
        if strip.blank:
            return
        # What is higher than a page is parted all the same.
        pages.append(PageOfStrips())
    page = pages[-1]
    if not page.placed:
        if strip.blank:
            return
        if strip.head is not None:
            page.add(strip.head)
    page.add(strip)


def _is_blank(group: list[Strip]) -> bool:
    return all(each.blank for each in group)


def _groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """What has to stand on one page."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.glued:
            yield group
            group = []
    if group:
        yield group
