"""An agreement as a file of its own: to keep, to send, to begin another one from.

A JSON object: ``slaapp`` is "agreement", ``version`` the number of this form, ``agreement`` the
canonical document as it was written or signed, ``sha256`` the digest of its canonical text.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from slaapp.domain.agreement import Agreement, agreement_from, digest
from slaapp.domain.trouble import Trouble
from slaapp.exchange.contents import opened
from slaapp.exchange.text_writing import write_text

VERSION = 1
LARGEST = 4_000_000
"""In bytes: an agreement that fills all its limits has about a tenth of that."""


def write_agreement(path: Path, text: str) -> None:
    """Write a canonical text, of whatever format it is, with its digest.

    Raises Trouble: disk_full, folder_missing, file_unwritable.
    """
    document = json.loads(text)
    whole = {
        "slaapp": "agreement",
        "version": VERSION,
        "sha256": digest(text),
        "agreement": document,
    }
    write_text(path, json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=2) + "\n")


def read_agreement(path: Path) -> Agreement:
    """The agreement of a file that ``write_agreement`` wrote, be it laid out anew since.

    Raises Trouble: file_missing, file_is_folder, file_unreadable, not_an_agreement_file,
    agreement_from_newer_version, agreement_file_changed (its digest is another),
    agreement_unreadable, calendar_unreadable, target_….
    """
    with opened(path) as handle:
        content = handle.read(LARGEST + 1)
    whole = _object(content, path)
    if whole.get("slaapp") != "agreement" or "agreement" not in whole:
        raise Trouble("not_an_agreement_file", path=str(path))
    number = whole.get("version")
    if type(number) is int and number > VERSION:
        raise Trouble("agreement_from_newer_version", format=number)
    if digest_of(whole["agreement"]) != whole.get("sha256"):
        raise Trouble("agreement_file_changed", path=str(path))
    return agreement_from(whole["agreement"])


def digest_of(document: object) -> str | None:
    """The digest of a document's canonical text; None where it has none (half a character)."""
    try:
        return digest(
            json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        )
    except (UnicodeEncodeError, RecursionError):
        return None


def _object(content: bytes, path: Path) -> dict[str, Any]:
    try:
        whole = json.loads(content.decode("utf-8-sig")) if len(content) <= LARGEST else None
    except (ValueError, RecursionError):
        whole = None
    if not isinstance(whole, dict):
        raise Trouble("not_an_agreement_file", path=str(path))
    return whole
