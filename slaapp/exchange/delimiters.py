"""Which sign separates the fields of a CSV.

Records are read under each candidate and their fields counted. ``csv.Sniffer`` does not know that
a record may have line breaks, and its regular expressions take quadratic time on long quoted texts.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence

from slaapp.exchange.csv_records import LONGEST_FIELD

# In the order in which they win a tie: a comma is the likeliest to be part of a text.
DELIMITERS = (";", "\t", "|", ",")

_DECLARED = re.compile(r'\s*"?sep=(.)"?\s*', re.IGNORECASE)
_RECORDS = 200


def declared_delimiter(first_line: str) -> str:
    """The sign in Excel's first line ``sep=;``, or ``""``."""
    found = _DECLARED.fullmatch(first_line)
    return found[1] if found and found[1] not in '"\r\n' else ""


def sniff_delimiter(lines: Sequence[str]) -> str:
    """The delimiter under which most records have the same, larger number of fields.

    ``lines`` are the first lines of the file; a single column gives a comma.
    """
    best, delimiter = max(
        ((_consistency(lines, sign), sign) for sign in DELIMITERS), key=lambda found: found[0]
    )
    return delimiter if best > 0 else ","


def _consistency(lines: Sequence[str], delimiter: str) -> float:
    """Share of the records with the commonest number of fields, weighted by that number."""
    csv.field_size_limit(LONGEST_FIELD)
    widths: Counter[int] = Counter()
    try:
        for record in csv.reader(lines, delimiter=delimiter):
            if any(cell.strip() for cell in record):
                widths[len(record)] += 1
            if widths.total() >= _RECORDS:
                break
    except csv.Error:
        pass  # a field beyond the limit: what was counted so far has to do
    wide = [(count, width) for width, count in widths.items() if width > 1]
    if not wide:
        return 0.0
    count, width = max(wide)
    return float(count / widths.total() * (width - 1) ** 0.5)
