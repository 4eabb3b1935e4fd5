"""How many leads are shown, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from ui.plurals import takes_singular


def count_text(shown: int, total: int, selected: int) -> str:
    """``2,063 leads``, ``312 of 2,063 leads``, ``312 of 2,063 leads · 12 selected``."""
    say, number = QCoreApplication.translate, QLocale().toString
    if shown < total:
        words = say("LeadCount", "{shown} of {total} leads")
    elif takes_singular(total):
        words = say("LeadCount", "{total} lead")
    else:
        words = say("LeadCount", "{total} leads")
    text = words.format(shown=number(shown), total=number(total))
    if selected < 2:
        return text
    return f"{text} · " + say("LeadCount", "{n} selected").format(n=number(selected))
