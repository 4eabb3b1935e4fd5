"""A file of cards as a table: one row per card, mapped and imported like any other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from slaapp.domain.trouble import Trouble
from slaapp.exchange.card import Card, CardAddress, CardFault
from slaapp.exchange.contents import HEAD, opened
from slaapp.exchange.encodings import known_encoding, wide_encoding
from slaapp.exchange.mecard import is_mecard, read_mecard
from slaapp.exchange.rows import BadRow, OnProgress, Row
from slaapp.exchange.table import ReadOptions, Table
from slaapp.exchange.tag_lists import joined_tags
from slaapp.exchange.vcard_reading import cards_in

CARD_HEADER: tuple[str, ...] = (
    *("Name", "First name", "Last name", "Company", "Department", "Job title"),
    *("E-mail", "Other e-mails", "Phone", "Other phones"),
    *("Street", "Postcode", "City", "Country", "Website", "Tags", "Note", "Card ID"),
)
"""What a card has of use to somebody who will call; the columns of every file of cards."""


def read_card_table(path: Path, options: ReadOptions) -> Table:
    """The cards of a vCard file, or the lines of MECARD codes that a scanner wrote.

    Raises Trouble: encoding_unknown, file_empty (no card in it), and those of ``opened``.
    """
    with opened(path) as handle:
        head = handle.read(HEAD)
        chosen = known_encoding(options.encoding) if options.encoding else ""
        size = handle.seek(0, 2)
        encoding = chosen or wide_encoding(head) or "utf-8"
        fallback = "" if encoding == "utf-8" else encoding
        if next(_found(handle, fallback, None), None) is None:
            raise Trouble("file_empty", path=str(path))

    def source(on_progress: OnProgress | None) -> Iterator[Row | BadRow]:
        with opened(path) as handle:
            yield from map(_row, _found(handle, fallback, on_progress))

    return Table(
        path=path,
        form="vcard",
        header=CARD_HEADER,
        written_header=CARD_HEADER,
        header_line=0,
        size=size,
        options=replace(options, encoding=encoding, delimiter=""),
        source=source,
    )


def _found(
    handle: BinaryIO, encoding: str, on_progress: OnProgress | None
) -> Iterator[Card | CardFault]:
    handle.seek(0)
    if is_mecard(handle.read(HEAD).replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff")):
        handle.seek(0)
        return _codes(handle.read(_MOST_OF_CODES), encoding)
    return cards_in(handle, encoding, on_progress)


_MOST_OF_CODES = 1 << 24


def _codes(source: bytes, encoding: str) -> Iterator[Card]:
    text = source.decode(encoding or wide_encoding(source) or "utf-8-sig", "replace")
    for number, line in enumerate(text.splitlines(), start=1):
        card = read_mecard(line, number)
        if card is not None:
            yield card


def _row(found: Card | CardFault) -> Row | BadRow:
    if isinstance(found, CardFault):
        return BadRow(found.line, found.reason, "", (found.text,))
    where = found.address or CardAddress()
    emails = [each.text for each in found.emails_by_use()]
    phones = [each.text for each in found.phones_by_use()]
    is_company = not found.name and found.company == found.formatted_name
    cells = (
        *("" if is_company else found.formatted_name, found.first_name, found.last_name),
        *(found.company, ", ".join(filter(None, (found.organisation or ())[1:])), found.title),
        *(emails[0] if emails else "", "; ".join(emails[1:])),
        *(phones[0] if phones else "", "; ".join(phones[1:])),
        *(where.street, where.postcode, where.city, where.country, found.website),
        *(joined_tags(found.categories, "; "), found.note, found.uid),
    )
    return Row(found.line, [cell or "" for cell in cells])
