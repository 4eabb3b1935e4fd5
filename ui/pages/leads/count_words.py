"""How many leads are shown, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from ui.plurals import takes_singular


def count_text(shown: int, total: int, selected: int, *, best_first: bool = False) -> str:
    """``2,063 leads``, ``312 of 2,063 leads``, ``312 of 2,063 leads · 12 selected``.

    ``best_first``: who searches reads by what the list is sorted.
    """
    translate, number = QCoreApplication.translate, QLocale().toString
    if shown < total and takes_singular(shown):
        words = translate("LeadCount", "{shown} lead of {total}")
    elif shown < total:
        words = translate("LeadCount", "{shown} of {total} leads")
    elif takes_singular(total):
        words = translate("LeadCount", "{total} lead")
    else:
        words = translate("LeadCount", "{total} leads")
    text = words.format(shown=number(shown), total=number(total))
    if best_first and shown > 1:
        text += " · " + translate("LeadCount", "best match first")
    if selected < 2:
        return text
    return f"{text} · " + translate("LeadCount", "{n} selected").format(n=number(selected))
