"""The words of an import: what a column can become, how it is written, how a file is read."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from resources.domain_words import domain_title
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.operations.import_leads import ANSWER_TARGETS
from ui.plurals import takes_singular
from ui.words import QT_TRANSLATE_NOOP, spoken

GROUPS: tuple[tuple[str, ...], ...] = (
    ("ignore", "custom"),
    ("external_id",),
    ("full_name", "first_name", "last_name", "email", "phone", "job_title"),
    ("company", "company_domain", "postcode", "city", "country"),
    ("received_at", "source", "campaign", "product", "tags", "note", "stage", "tier", "owner"),
    tuple(each for each in ANSWER_TARGETS if each.startswith("interest.")),
    ("origin", "informed_at", *(each for each in ANSWER_TARGETS if each.startswith("privacy."))),
    ("qualified_at", "handed_over_at", "accepted_at", "rejected_at", "rejection_reason"),
    ("first_attempt_at", "conversation_at"),
    ("opportunity_at", "won_flag", "won_at", "lost_at", "closed_at", "lost_reason"),
    ("amount", "currency", "recycled_at"),
)
"""What a column can become, in the order in which it is offered."""

_TARGETS = {
    "ignore": QT_TRANSLATE_NOOP("ImportWords", "Left out"),
    "custom": QT_TRANSLATE_NOOP("ImportWords", "Custom field"),
    "external_id": QT_TRANSLATE_NOOP("ImportWords", "ID in the other program"),
    "full_name": QT_TRANSLATE_NOOP("ImportWords", "Whole name"),
    "first_name": QT_TRANSLATE_NOOP("ImportWords", "First name"),
    "last_name": QT_TRANSLATE_NOOP("ImportWords", "Last name"),
    "email": QT_TRANSLATE_NOOP("ImportWords", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("ImportWords", "Phone"),
    "job_title": QT_TRANSLATE_NOOP("ImportWords", "Job title"),
    "company": QT_TRANSLATE_NOOP("ImportWords", "Company"),
    "company_domain": QT_TRANSLATE_NOOP("ImportWords", "Company’s web domain"),
    "city": QT_TRANSLATE_NOOP("ImportWords", "City"),
    "country": QT_TRANSLATE_NOOP("ImportWords", "Country"),
    "received_at": QT_TRANSLATE_NOOP("ImportWords", "Received on"),
    "source": QT_TRANSLATE_NOOP("ImportWords", "Source"),
    "campaign": QT_TRANSLATE_NOOP("ImportWords", "Campaign"),
    "note": QT_TRANSLATE_NOOP("ImportWords", "Request"),
    "stage": QT_TRANSLATE_NOOP("ImportWords", "Stage"),
    "tier": QT_TRANSLATE_NOOP("ImportWords", "Tier"),
    "owner": QT_TRANSLATE_NOOP("ImportWords", "Owner"),
    "qualified_at": QT_TRANSLATE_NOOP("ImportWords", "Qualified on"),
    "handed_over_at": QT_TRANSLATE_NOOP("ImportWords", "Handed over on"),
    "accepted_at": QT_TRANSLATE_NOOP("ImportWords", "Accepted on"),
    "rejected_at": QT_TRANSLATE_NOOP("ImportWords", "Rejected on"),
    "rejection_reason": QT_TRANSLATE_NOOP("ImportWords", "Reason of the rejection"),
    "first_attempt_at": QT_TRANSLATE_NOOP("ImportWords", "First attempt on"),
    "conversation_at": QT_TRANSLATE_NOOP("ImportWords", "First conversation on"),
    "opportunity_at": QT_TRANSLATE_NOOP("ImportWords", "Opportunity since"),
    "recycled_at": QT_TRANSLATE_NOOP("ImportWords", "Back to marketing on"),
    "won_flag": QT_TRANSLATE_NOOP("ImportWords", "Won: yes or no"),
    "won_at": QT_TRANSLATE_NOOP("ImportWords", "Won on"),
    "lost_at": QT_TRANSLATE_NOOP("ImportWords", "Lost on"),
    "closed_at": QT_TRANSLATE_NOOP("ImportWords", "Closed on (won or lost)"),
    "lost_reason": QT_TRANSLATE_NOOP("ImportWords", "Reason of the loss"),
    "amount": QT_TRANSLATE_NOOP("ImportWords", "Amount"),
    "currency": QT_TRANSLATE_NOOP("ImportWords", "Currency"),
}
_CODES = {field.target: field.code for field in LEAD_FIELDS if field.target}
"""Fields of a lead without words of an import are called as they are everywhere."""

_TYPES = {
    "text": QT_TRANSLATE_NOOP("ImportWords", "Text"),
    "integer": QT_TRANSLATE_NOOP("ImportWords", "Whole number"),
    "decimal": QT_TRANSLATE_NOOP("ImportWords", "Number"),
    "yes_no": QT_TRANSLATE_NOOP("ImportWords", "Yes or no"),
    "date": QT_TRANSLATE_NOOP("ImportWords", "Date"),
    "choice": QT_TRANSLATE_NOOP("ImportWords", "Choice"),
}
ENCODINGS = {
    "utf-8": QT_TRANSLATE_NOOP("ImportWords", "Web and recent Excel (UTF-8)"),
    "cp1252": QT_TRANSLATE_NOOP("ImportWords", "Windows, Western Europe"),
    "mac_roman": QT_TRANSLATE_NOOP("ImportWords", "Mac, Western Europe"),
    "cp850": QT_TRANSLATE_NOOP("ImportWords", "DOS, Western Europe"),
    "utf-16": QT_TRANSLATE_NOOP("ImportWords", "Excel “Unicode text” (UTF-16)"),
}
DELIMITERS = {
    ";": QT_TRANSLATE_NOOP("ImportWords", "Semicolon ;"),
    ",": QT_TRANSLATE_NOOP("ImportWords", "Comma ,"),
    "\t": QT_TRANSLATE_NOOP("ImportWords", "Tabulator"),
    "|": QT_TRANSLATE_NOOP("ImportWords", "Bar |"),
}
_KINDS = {
    "leads": QT_TRANSLATE_NOOP("ImportWords", "Leads"),
    "outcomes": QT_TRANSLATE_NOOP("ImportWords", "What became of leads that are here"),
}
_SHOWN_DAY = QDate(2026, 12, 31)


def _say(text: str) -> str:
    return QCoreApplication.translate("ImportWords", text)


def target_word(target: str) -> str:
    """What a column becomes: ``First name``."""
    if target in _TARGETS:
        return _say(_TARGETS[target])
    return domain_title("field", _CODES.get(target, target), spoken())


def type_word(kind: str) -> str:
    """What a field holds: ``Whole number``."""
    return _say(_TYPES[kind])


def encoding_word(codec: str) -> str:
    """``Windows, Western Europe``; a codec that has no words is named by its code."""
    return _say(ENCODINGS[codec]) if codec in ENCODINGS else codec.upper()


def delimiter_word(sign: str) -> str:
    """``Semicolon ;``."""
    return _say(DELIMITERS[sign]) if sign in DELIMITERS else sign


def kind_word(kind: str) -> str:
    """What the rows are."""
    return _say(_KINDS[kind])


def format_word(form: str) -> str:
    """How a date is written, on the last day of a year: ``31/12/2026``."""
    return QLocale().toString(_SHOWN_DAY, form)


def style_example(style: str) -> str:
    """A number as it is written."""
    return "1,234.50" if style == "point" else "1.234,50"


def style_word(style: str) -> str:
    """How a number is written: ``decimal comma: 1.234,50``."""
    point = QT_TRANSLATE_NOOP("ImportWords", "decimal point: {example}")
    comma = QT_TRANSLATE_NOOP("ImportWords", "decimal comma: {example}")
    return _say(point if style == "point" else comma).format(example=style_example(style))


def number_text(number: Decimal) -> str:
    """A number as the language in force writes it, with the decimals it has."""
    exponent = number.normalize().as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return QLocale().toString(float(number), "f", min(max(decimals, 2), 6) if decimals else 0)


def counted(one: str, many: str, count: int) -> str:
    """``1 row`` or ``2,002 rows``, of words already translated; in French also ``0 ligne``."""
    said = count_text(count)
    return one.replace("1", said) if takes_singular(count) else many.format(count=said)


def row_count(count: int) -> str:
    """``1 row``, ``2,002 rows``."""
    one = QCoreApplication.translate("ImportWords", "1 row")
    return counted(one, QCoreApplication.translate("ImportWords", "{count} rows"), count)


def count_text(count: int) -> str:
    """A count with its groups of thousands."""
    return QLocale().toString(count)
