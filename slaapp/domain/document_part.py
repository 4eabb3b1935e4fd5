"""Reading plain data strictly: what this program did not write is refused, with its place."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

from slaapp.domain.target import Target, target_from
from slaapp.domain.trouble import Trouble

_T = TypeVar("_T")


class Part:
    """One object of a document and its place in it, such as ``"sales.recycling"``.

    It has all of ``names``, perhaps some of ``perhaps`` (null is none of those), nothing else.
    Every reader raises Trouble("agreement_unreadable", field=...) for what is of another type.
    """

    def __init__(
        self,
        place: str,
        document: object,
        names: Collection[str],
        perhaps: Collection[str] = (),
    ) -> None:
        if not isinstance(document, dict):
            raise unreadable(place)
        if not set(names) <= set(document) <= {*names, *perhaps}:
            raise unreadable(place)
        if any(document.get(name, "") is None for name in perhaps):
            raise unreadable(place)
        self.place = place
        self._document = document

    def text(self, name: str) -> str:
        """A text."""
        return self._of_type(name, str)

    def text_or_blank(self, name: str) -> str:
        """A text, or nothing said; a blank one would say nothing either, and is not written."""
        if name not in self._document:
            return ""
        text = self.text(name)
        if not text:
            raise unreadable(self.place_of(name))
        return text

    def whole(self, name: str) -> int:
        """A whole number; yes and no are none."""
        return self._of_type(name, int)

    def whole_or_none(self, name: str) -> int | None:
        """A whole number, or nothing said."""
        return None if self._document.get(name) is None else self.whole(name)

    def yes_no(self, name: str) -> bool:
        """True or false."""
        return self._of_type(name, bool)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        items = self._of_type(name, list)
        if not all(type(item) is str for item in items):
            raise unreadable(self.place_of(name))
        return tuple(items)

    def wholes(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        items = self._of_type(name, list)
        if not all(type(item) is int for item in items):
            raise unreadable(self.place_of(name))
        return tuple(items)

    def target(self, name: str) -> Target:
        """How long something may take. Raises Trouble("target_…") too."""
        return target_from(self._of_type(name, dict))

    def target_or_none(self, name: str) -> Target | None:
        """How long something may take, or nothing said."""
        return None if self._document[name] is None else self.target(name)

    def by_name(self, name: str, read: Callable[[str, object], _T]) -> dict[str, _T]:
        """What ``read(place, value)`` makes of each value of an object whose names are free."""
        held = self._of_type(name, dict)
        return {key: read(f"{self.place_of(name)}.{key}", held[key]) for key in held}

    def each(self, name: str, read: Callable[[str, object], _T]) -> tuple[_T, ...]:
        """What ``read(place, item)`` makes of each item of a list."""
        items = self._of_type(name, list)
        place = self.place_of(name)
        return tuple(read(f"{place}.{at}", item) for at, item in enumerate(items))

    def one(self, name: str, read: Callable[[str, object], _T]) -> _T:
        """What ``read(place, value)`` makes of a part within this one."""
        return read(self.place_of(name), self._document[name])

    def one_or_none(self, name: str, read: Callable[[str, object], _T]) -> _T | None:
        """The same, or nothing said."""
        return None if self._document[name] is None else self.one(name, read)

    def place_of(self, name: str) -> str:
        """Where a field stands in the whole document."""
        return f"{self.place}.{name}" if self.place else name

    def _of_type(self, name: str, kind: type[_T]) -> _T:
        value = self._document[name]
        if type(value) is not kind:
            raise unreadable(self.place_of(name))
        return value


def whole_number(place: str, value: object) -> int:
    """A whole number that stands under a free name. Raises Trouble("agreement_unreadable")."""
    if type(value) is not int:
        raise unreadable(place)
    return value


def unreadable(place: str) -> Trouble:
    """What stands at a place of the document is not what this program writes."""
    return Trouble("agreement_unreadable", field=place)
