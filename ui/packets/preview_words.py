"""What a packet would bring, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from ui.dates import instant_text
from ui.plurals import takes_singular
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.operations.packets import Preview

_OF = QT_TRANSLATE_NOOP("PreviewWords", "{giver} gave this on {at}. It would bring:")
_NOTHING = QT_TRANSLATE_NOOP(
    "PreviewWords", "{giver} gave this on {at}. Everything in it is known here already."
)
_FOREIGN = QT_TRANSLATE_NOOP(
    "PreviewWords",
    "It comes from another team’s file, “{name}”: sources, campaigns and tags of the same name "
    "are taken for yours, and people of the same address or name too.",
)
_GAP = QT_TRANSLATE_NOOP(
    "PreviewWords",
    "It goes on from a file of {at} that was not taken in here. Take that one in too, or ask for "
    "everything.",
)
_VERSION = QT_TRANSLATE_NOOP(
    "PreviewWords",
    "Version {number} of the agreement was signed there. It will be in force here too, and this "
    "cannot be undone.",
)
_TWICE = QT_TRANSLATE_NOOP(
    "PreviewWords",
    "A version {number} of the agreement was signed on both machines. Agree on which counts, and "
    "sign it anew.",
)
_PROPOSED = QT_TRANSLATE_NOOP(
    "PreviewWords",
    "A proposed agreement comes with it. It can be read and signed here, on the page “Agreement”.",
)
_TAKEN_BACK = QT_TRANSLATE_NOOP(
    "PreviewWords",
    "The agreement that was proposed is taken back: there is nothing to sign here any more.",
)

_ONE = {
    "leads": QT_TRANSLATE_NOOP("PreviewWords", "{count} new lead"),
    "entries": QT_TRANSLATE_NOOP("PreviewWords", "{count} new entry of a timeline"),
    "fields": QT_TRANSLATE_NOOP("PreviewWords", "{count} field edited there"),
    "others": QT_TRANSLATE_NOOP("PreviewWords", "{count} new entry of lists and calendar"),
    "back": QT_TRANSLATE_NOOP("PreviewWords", "{count} entry that comes back"),
    "both": QT_TRANSLATE_NOOP(
        "PreviewWords",
        "{count} change met another one of the other side, neither knowing of the other. What "
        "holds stands first, both are kept:",
    ),
    "written": QT_TRANSLATE_NOOP("PreviewWords", "{count} lead written to {{file}}"),
}
_MANY = {
    "leads": QT_TRANSLATE_NOOP("PreviewWords", "{count} new leads"),
    "entries": QT_TRANSLATE_NOOP("PreviewWords", "{count} new entries of timelines"),
    "fields": QT_TRANSLATE_NOOP("PreviewWords", "{count} fields edited there"),
    "others": QT_TRANSLATE_NOOP("PreviewWords", "{count} new entries of lists and calendar"),
    "back": QT_TRANSLATE_NOOP("PreviewWords", "{count} entries that come back"),
    "both": QT_TRANSLATE_NOOP(
        "PreviewWords",
        "{count} changes met others of the other side, neither knowing of the other. What holds "
        "stands first, both are kept:",
    ),
    "written": QT_TRANSLATE_NOOP("PreviewWords", "{count} leads written to {{file}}"),
}


def head_of(seen: Preview, zone: ZoneInfo) -> str:
    """Who gave it, and when."""
    at = instant_text(seen.manifest.made_at, "instant", zone)
    giver = seen.manifest.giver or seen.manifest.workspace_name
    return _say(_NOTHING if seen.is_empty else _OF).format(giver=giver, at=at)


def counts_of(seen: Preview) -> Iterator[str]:
    """What is new, and what changes."""
    meeting = seen.meeting
    told = {"lead", "event", "person", "company", "lead_tag"}
    numbers = {
        "leads": meeting.leads,
        "entries": meeting.events,
        "fields": meeting.fields,
        "others": sum(count for table, count in meeting.rows.items() if table not in told),
        "back": meeting.revived,
    }
    return (counted(unit, count) for unit, count in numbers.items() if count)


def warnings_of(seen: Preview, zone: ZoneInfo) -> Iterator[str]:
    """What one should know before."""
    if seen.foreign:
        yield _say(_FOREIGN).format(name=seen.manifest.workspace_name)
    if seen.gap is not None:
        yield _say(_GAP).format(at=instant_text(seen.gap, "instant", zone))
    for number in seen.versions.new:
        yield _say(_VERSION).format(number=number)
    if seen.versions.proposed:
        yield _say(_PROPOSED)
    if seen.versions.taken_back:
        yield _say(_TAKEN_BACK)
    for number in seen.versions.twice:
        yield _say(_TWICE).format(number=number)


def both_words(count: int) -> str:
    """How much both sides wrote without knowing of each other; empty for nothing."""
    return counted("both", count) if count else ""


def counted(unit: str, count: int) -> str:
    """``12 new leads``; the units are those of the table here."""
    words = (_ONE if takes_singular(count) else _MANY)[unit]
    return _say(words).format(count=QLocale().toString(count))


def _say(text: str) -> str:
    return QCoreApplication.translate("PreviewWords", text)
