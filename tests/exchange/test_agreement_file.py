"""An agreement written to a file comes back as it was, or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.agreement import (
    FORMAT,
    Agreement,
    canonical_text,
    default_agreement,
    digest,
)
from slaapp.domain.trouble import Trouble
from slaapp.exchange.agreement_file import LARGEST, VERSION, read_agreement, write_agreement
from tests.domain.agreements import agreements, full_agreement

ONE_FOLDER = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = canonical_text(full_agreement())


def refusal(path: Path) -> str:
    with pytest.raises(Trouble) as refused:
        read_agreement(path)
    return refused.value.code


@ONE_FOLDER
@given(agreements)
def test_any_agreement_comes_back_from_its_file(tmp_path: Path, terms: Agreement):
    path = tmp_path / "accord.json"
    write_agreement(path, canonical_text(terms))
    assert read_agreement(path) == terms


def test_the_file_is_text_that_one_can_read_with_its_digest(tmp_path: Path):
    path = tmp_path / "accord.json"
    write_agreement(path, TEXT)
    held = json.loads(path.read_text("utf-8"))
    assert (held["slaapp"], held["version"], held["sha256"]) == ("agreement", 1, digest(TEXT))
    assert "Hélianthe" in path.read_text("utf-8")
    assert [each.name for each in tmp_path.iterdir()] == ["accord.json"]


def test_a_file_that_an_editor_laid_out_anew_is_still_the_same(tmp_path: Path):
    path = tmp_path / "accord.json"
    write_agreement(path, TEXT)
    held = json.loads(path.read_text("utf-8"))
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(held).encode())
    assert read_agreement(path) == full_agreement()


def test_a_document_of_an_earlier_format_keeps_the_digest_it_was_signed_with(tmp_path: Path):
    document = full_agreement().to_document()
    later = ("parties", "definitions", "marketing", "sales", "both", "qualifying", "stagnation")
    for name in later:
        del document[name]
    document["criteria"] = [each.to_document() for each in default_agreement().criteria]
    document["format"] = 2
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path = tmp_path / "accord.json"
    write_agreement(path, text)
    assert json.loads(path.read_text("utf-8"))["sha256"] == digest(text)
    assert read_agreement(path).commitments == full_agreement().commitments


@ONE_FOLDER
@given(st.integers(0, 10**6), st.integers(0, 7))
def test_a_bit_that_fell_over_is_never_taken_for_what_was_written(
    tmp_path: Path, at: int, bit: int
):
    path = tmp_path / "accord.json"
    write_agreement(path, TEXT)
    content = bytearray(path.read_bytes())
    content[at % len(content)] ^= 1 << bit
    path.write_bytes(content)
    try:
        terms, code = read_agreement(path), None
    except Trouble as trouble:
        terms, code = None, trouble.code
    known = ("agreement_file_changed", "not_an_agreement_file", "agreement_from_newer_version")
    assert terms == full_agreement() or code in known


def forged(tmp_path: Path, **changes: object) -> Path:
    """A file that says something else under a digest that fits."""
    document = full_agreement().to_document() | changes
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path = tmp_path / "accord.json"
    write_agreement(path, text)
    return path


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"threshold": "50"}, "agreement_unreadable"),
        ({"more": 1}, "agreement_unreadable"),
        ({"calendar": {}}, "calendar_unreadable"),
        ({"reject_within": {"kind": "soon"}}, "target_unreadable"),
        ({"format": FORMAT + 1}, "agreement_from_newer_version"),
    ],
)
def test_what_no_program_of_ours_writes_is_refused_under_any_digest(tmp_path, changes, code):
    assert refusal(forged(tmp_path, **changes)) == code


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b'{"slaapp":"leads"}',
        b'{"slaapp":"agreement"}',
        b"[" * 100_000,
        b" " * (LARGEST + 1),
        b'{"a":' + b"9" * 5_000 + b"}",
    ],
)
def test_another_file_is_no_agreement(tmp_path: Path, content: bytes):
    path = tmp_path / "autre.json"
    path.write_bytes(content)
    assert refusal(path) == "not_an_agreement_file"


def test_half_a_character_has_no_digest_and_is_refused(tmp_path: Path):
    path = tmp_path / "accord.json"
    write_agreement(path, TEXT)
    path.write_text(path.read_text("utf-8").replace("Hélianthe SARL", "\\ud83d"), "utf-8")
    assert refusal(path) == "agreement_file_changed"


def test_a_newer_form_of_the_file_is_refused_in_words(tmp_path: Path):
    path = tmp_path / "accord.json"
    write_agreement(path, TEXT)
    held = json.loads(path.read_text("utf-8")) | {"version": VERSION + 1}
    path.write_text(json.dumps(held), "utf-8")
    assert refusal(path) == "agreement_from_newer_version"


def test_where_a_file_cannot_be_is_said(tmp_path: Path):
    assert refusal(tmp_path / "nowhere.json") == "file_missing"
    assert refusal(tmp_path) == "file_is_folder"
    for path, code in (
        (tmp_path / "no" / "accord.json", "folder_missing"),
        (tmp_path, "file_unwritable"),
    ):
        with pytest.raises(Trouble) as refused:
            write_agreement(path, TEXT)
        assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []
