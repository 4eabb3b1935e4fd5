"""What an import brought, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.pages.importing.words import counted

if TYPE_CHECKING:
    from slaapp.operations.import_leads import StagedImport


def brought_in(staged: StagedImport) -> str:
    """``30 leads imported``, ``News of 1 lead imported``."""
    translate = QCoreApplication.translate
    if staged.choice.mapping.kind == "outcomes":
        one = translate("ImportPage", "News of 1 lead imported")
        return counted(
            one, translate("ImportPage", "News of {count} leads imported"), staged.outcomes
        )
    one = translate("ImportPage", "1 lead imported")
    said = counted(one, translate("ImportPage", "{count} leads imported"), staged.new_leads)
    if not staged.merged:
        return said
    one = translate("ImportPage", "1 merged with what was here")
    many = translate("ImportPage", "{count} merged with what was here")
    return f"{said}, {counted(one, many, staged.merged)}"


def coming_in(staged: StagedImport) -> int:
    """The rows that come in: as leads of their own, under a lead that is known, or as its news."""
    if staged.choice.mapping.kind == "outcomes":
        return staged.outcomes
    return staged.new_leads + staged.merged
