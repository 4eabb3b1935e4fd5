"""What in the agreement names a word or looks at a field, said before it is taken off."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from resources.domain_words import domain_title
from slaapp.domain.word_uses import Uses
from ui.criterion_words import criterion_sentence
from ui.words import spoken


def uses_text(uses: Uses, custom: Mapping[str, str]) -> str:
    """``The agreement names it: Source is one of Salon; Volume.`` Blank where nothing does."""
    named = [criterion_sentence(each, custom) for each in uses.criteria]
    named += [domain_title("clause", code, spoken()) for code in uses.clauses]
    if not named:
        return ""
    words = QCoreApplication.translate(
        "UseWords", "The agreement names it, and goes on doing so: {uses}."
    )
    return words.format(uses=" · ".join(named))
