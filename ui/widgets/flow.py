"""Widgets one after the other like words, going on in the next line where the room ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """A layout for sentences with fields in them, and for choices that are many."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._joined: set[QLayoutItem] = set()
        self._gap, self._line_gap = gap, line_gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def join(self, widget: QWidget) -> None:
        """Add it close to what stands before: a full stop, the rest of the same words."""
        self.addWidget(widget)
        self._joined.add(self._items[-1])

    def addItem(self, item: QLayoutItem) -> None:
        """At the end; Qt calls it."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them; None beyond the end, where Qt stops asking."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Out of the line."""
        if not 0 <= index < len(self._items):
            return None
        # Where a widget goes by itself, Qt asks for its item when that cannot be asked any more.
        item = self._items.pop(index)
        self._joined.discard(item)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """Neither: its height follows from its width."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is in that width; Qt asks many times."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), moving=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it may need more room, or less."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        items = self._shown()
        width = sum(item.sizeHint().width() + self._before(item) for item in items)
        height = max((item.sizeHint().height() for item in items), default=0)
        return QSize(width - self._gap if items else 0, height)

    def minimumSize(self) -> QSize:
        """As narrow as its widest."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _before(self, item: QLayoutItem) -> int:
        return 0 if item in self._joined else self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, moving: bool) -> int:
        top = rect.top()
        for line, height in self._lines(rect.width()):
            left = rect.left()
            for place, (item, size) in enumerate(line):
                left += self._before(item) if place else 0
                if moving:
                    down = (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top + down), size))
                left += size.width()
            top += height + self._line_gap
        return max(0, top - rect.top() - self._line_gap)

    def _lines(self, width: int) -> list[tuple[list[tuple[QLayoutItem, QSize]], int]]:
        """The items of each line with their sizes, and how high the line is."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(width, item.minimumSize().width())), hint.height())
            if item.hasHeightForWidth():
                size.setHeight(max(0, item.heightForWidth(size.width())))
            if not lines or used + self._before(item) + size.width() > width:
                lines.append([])
                used = -self._before(item)
            lines[-1].append((item, size))
            used += self._before(item) + size.width()
        return [(line, max(size.height() for _item, size in line)) for line in lines]
