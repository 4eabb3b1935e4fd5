"""Ways to reach somebody: what the system dials and writes with."""

from __future__ import annotations

import re
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from slaapp.domain.objection import closes_calls, closes_emails


def tel_url(phone: str | None) -> str:
    """``tel:`` and the number's signs; empty where there are none."""
    number = re.sub(r"[^\d+]", "", phone or "")
    return f"tel:{number}" if number else ""


def mail_url(email: str | None, name: str = "") -> str:
    """``mailto:`` and the address, the letter begun with the name; empty without an address."""
    if not email:
        return ""
    address = f"mailto:{quote(email, safe='@')}"
    if not name:
        return address
    greeting = QCoreApplication.translate("Links", "Hello {name},").format(name=name)
    return f"{address}?body={quote(greeting)}%0D%0A%0D%0A"


def open_url(url: str) -> None:
    """Let the system dial, or begin a letter."""
    QDesktopServices.openUrl(QUrl(url, QUrl.ParsingMode.StrictMode))


def objection_text(objection: str | None) -> str:
    """What they object to, as a warning; empty where they do not."""
    if closes_calls(objection) and closes_emails(objection):
        return QCoreApplication.translate("Links", "Objects to calls and e-mails")
    if closes_calls(objection):
        return QCoreApplication.translate("Links", "Objects to calls: do not dial")
    if closes_emails(objection):
        return QCoreApplication.translate("Links", "Objects to e-mails")
    return ""
