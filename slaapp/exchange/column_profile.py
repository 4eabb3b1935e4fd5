"""What is known of a column once all of its values were seen; the order of the rows is not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from slaapp.exchange import readings
from slaapp.exchange.date_formats import DATE_FORMATS
from slaapp.exchange.number_styles import NUMBER_STYLES, NumberStyle
from slaapp.exchange.readings import Readings, date_code, number_code
from slaapp.exchange.rows import Reason

MOST_CHOICES = 60
"""A column with more different values is no list of choices."""

ColumnKind: TypeAlias = Literal[
    "empty", "date", "yes_no", "integer", "decimal", "email", "phone", "choice", "text"
]


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """One column. Counts are of rows; ``filled`` leaves out empty cells and declared empty words.

    ``readings`` counts the filled rows by what each could be; ``values`` the rows by value while
    there are at most MOST_CHOICES of them, else None. ``suspects`` are words in it that may mean
    nothing, with their rows: the types below leave them out, since they can be declared empty.
    """

    index: int
    name: str
    empty: int
    filled: int
    suspects: tuple[tuple[str, int], ...]
    readings: tuple[tuple[Readings, int], ...]
    values: tuple[tuple[str, int], ...] | None
    examples: tuple[str, ...] = field(default=(), compare=False)

    @property
    def typed(self) -> int:
        """Rows that the types are judged by: filled and not suspect."""
        return sum(count for _, count in self.readings)

    def share(self, reading: str) -> float:
        """The share of the typed rows that satisfy a reading, 0.0 to 1.0."""
        return self.count(reading) / self.typed if self.typed else 0.0

    def count(self, reading: str) -> int:
        """The typed rows that satisfy a reading."""
        return sum(count for found, count in self.readings if reading in found)

    def always(self, reading: str) -> bool:
        """Whether there are typed rows and all of them satisfy the reading."""
        return self.typed > 0 and all(reading in found for found, _ in self.readings)

    @property
    def has_only_native_dates(self) -> bool:
        """Whether all values are dates that a workbook typed as dates: no format is needed."""
        return self.always(readings.NATIVE) and self.always(date_code(DATE_FORMATS[0]))

    @property
    def date_formats(self) -> tuple[str, ...]:
        """The formats that every date written as text satisfies; () where there is no such text.

        More than one: the column is ambiguous and someone has to be asked.
        """
        return tuple(form for form in DATE_FORMATS if self._fits_texts(date_code(form)))

    @property
    def likely_date_formats(self) -> tuple[str, ...]:
        """Where a few rows are broken: the formats of at least nine rows in ten.

        A format that explains nothing beyond another one is left out, so that days above 12 decide.
        """
        texts = self._texts()
        total = sum(count for _, count in texts)
        near = [f for f in DATE_FORMATS if total and _rows(texts, f) >= 0.9 * total]
        return tuple(f for f in near if not any(_beats(texts, other, f) for other in near))

    @property
    def number_styles(self) -> tuple[NumberStyle, ...]:
        """The styles that every number satisfies; both only where they give different values."""
        kept = [style for style in NUMBER_STYLES if self.always(number_code(style))]
        return tuple(kept if self.count(readings.DIFFERING) else kept[:1])

    @property
    def ambiguous(self) -> bool:
        """Whether the values leave more than one way to read the column."""
        if self.kind == "date":
            return len(self.date_formats) > 1
        return self.kind in ("integer", "decimal") and len(self.number_styles) > 1

    @property
    def timed(self) -> int:
        """Rows with a time of day beside the date."""
        return self.count(readings.TIMED)

    @property
    def kind(self) -> ColumnKind:
        """The narrowest type that every typed row satisfies."""
        if self.typed == 0:
            return "empty"
        if self._is_dates():
            return "date"
        if self.always(readings.YES_NO) and (self.count(readings.WORDS) or self._has_both()):
            return "yes_no"
        if self.number_styles:
            return "integer" if self.always(readings.INTEGER) else "decimal"
        if self.always(readings.EMAIL):
            return "email"
        if self.always(readings.PHONE):
            return "phone"
        return "choice" if self._repeats() else "text"

    def _is_dates(self) -> bool:
        """Dates, and not merely numbers of eight digits."""
        if self.always(readings.INTEGER):
            return False
        return self.has_only_native_dates or bool(self.date_formats)

    def _has_both(self) -> bool:
        return self.values is not None and {"0", "1"} <= {value for value, _ in self.values}

    def _repeats(self) -> bool:
        return self.values is not None and self.typed >= 2 * len(self.values)

    def _texts(self) -> list[tuple[Readings, int]]:
        return [(found, count) for found, count in self.readings if readings.NATIVE not in found]

    def _fits_texts(self, reading: str) -> bool:
        texts = self._texts()
        return bool(texts) and all(reading in found for found, _ in self.readings)


@dataclass(frozen=True, slots=True)
class TableProfile:
    """All columns, the number of good rows, and the bad ones by reason."""

    columns: tuple[ColumnProfile, ...]
    rows: int
    bad_rows: tuple[tuple[Reason, int], ...]

    @property
    def suspects(self) -> tuple[str, ...]:
        """The words to propose as empty words, the commonest first."""
        words: Counter[str] = Counter()
        for column in self.columns:
            words.update(dict(column.suspects))
        return tuple(word for word, _ in sorted(words.items(), key=lambda w: (-w[1], w[0])))

    @property
    def number_style(self) -> NumberStyle | None:
        """The one style that the columns with decimals leave; None where they disagree or lack."""
        left = {c.number_styles[0] for c in self.columns if _is_decided(c)}
        return left.pop() if len(left) == 1 else None


def _rows(texts: list[tuple[Readings, int]], form: str) -> int:
    return sum(count for found, count in texts if date_code(form) in found)


def _beats(texts: list[tuple[Readings, int]], form: str, other: str) -> bool:
    """Whether ``form`` explains more rows, and ``other`` none that ``form`` does not."""
    code, rival = date_code(form), date_code(other)
    gained = any(code in found and rival not in found for found, _ in texts)
    lost = any(rival in found and code not in found for found, _ in texts)
    return gained and not lost


def _is_decided(column: ColumnProfile) -> bool:
    return column.kind == "decimal" and len(column.number_styles) == 1
