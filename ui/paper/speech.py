"""The language of a print-out, whatever the window speaks."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QTime, QTranslator

from resources.languages import LANGUAGES
from slaapp.domain.instants import DAY, HOUR, Instant, to_datetime
from ui.countdown import span_text
from ui.words import QT_TRANSLATE_NOOP, compiled_translations, locale_of

_MIDNIGHT = 24 * 60
_AT_MIDNIGHT = QT_TRANSLATE_NOOP("Paper", "midnight")
ONE_DAY = QT_TRANSLATE_NOOP("Paper", "{n} day")
DAYS = QT_TRANSLATE_NOOP("Paper", "{n} days")


class Speech:
    """Says English source texts, numbers and dates in ``en`` or ``fr``."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale: QLocale = locale_of(language)
        self._translator = QTranslator()
        paths = compiled_translations(f"slaapp_{language}.qm")
        ours = next((path for path in paths if path.is_file()), None)
        if ours is not None:
            self._translator.load(str(ours))

    def say(self, text: str, /, **values: object) -> str:
        """A source text of the context "Paper" with its values."""
        said = self._translator.translate("Paper", text) or text
        return said.format(**values) if values else said

    def count(self, number: int, one: str, many: str) -> str:
        """``one`` or ``many`` with ``{n}``; French counts nothing as one does one."""
        single = abs(number) == 1 or (number == 0 and LANGUAGES[self.language].zero_is_one)
        return self.say(one if single else many, n=self.number(number))

    def number(self, number: int) -> str:
        """A whole number with a true minus."""
        said = self.locale.toString(abs(number))
        return f"\N{MINUS SIGN}{said}" if number < 0 else said

    def percent(self, percent: int) -> str:
        """``90%``, in French ``90 %``."""
        return f"{percent}{LANGUAGES[self.language].percent}"

    def day(self, day: date) -> str:
        """``12 January 2026``; in French the first of a month is ``1er mai 2026``."""
        patterns = LANGUAGES[self.language].patterns
        first = patterns.first_long_day if day.day == 1 else ""
        pattern = first or patterns.long_day
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def date(self, instant: Instant, zone: ZoneInfo) -> str:
        """The day of an instant."""
        return self.day(to_datetime(instant, zone).date())

    def moment(self, instant: Instant, zone: ZoneInfo) -> str:
        """Day and time of an instant, and how far from UTC that clock was."""
        local = to_datetime(instant, zone)
        clock = self.clock(local.hour * 60 + local.minute)
        offset = f"{local:%z}"
        return f"{self.day(local.date())}, {clock} (UTC{offset[:3]}:{offset[3:]})"

    def clock(self, minutes: int) -> str:
        """A time of day: ``10:10``, in French ``10 h 10``."""
        if minutes >= _MIDNIGHT:
            return self.say(_AT_MIDNIGHT)
        pattern = LANGUAGES[self.language].patterns.time
        return self.locale.toString(QTime(minutes // 60, minutes % 60), pattern)

    def weekday(self, day: int) -> str:
        """Monday is 0; as at the beginning of a line."""
        name = self.locale.standaloneDayName(day + 1)
        return name[:1].upper() + name[1:]

    def span(self, span: int) -> str:
        """Milliseconds of working time: ``1 h 40``."""
        return span_text(span)

    def calendar_span(self, span: int) -> str:
        """Milliseconds on any clock; from two days on in days."""
        if span < 2 * DAY:
            return span_text(span)
        days, hours = span // DAY, span % DAY // HOUR
        said = self.count(days, ONE_DAY, DAYS)
        return f"{said} {span_text(hours * HOUR)}" if hours else said
