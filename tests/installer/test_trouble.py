from __future__ import annotations

import errno

import pytest

from installer import trouble

NO_WHEEL = "ERROR: No matching distribution found for sqlcipher3==0.6.4"


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (["ERROR: Could not install packages: [Errno 28] No space left on device"], "disk is full"),
        (["WARNING: Retrying … Failed to establish a new connection", NO_WHEEL], "network"),
        (["SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))"], "PIP_CERT"),
        (["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM …"], "lock"),
        ([NO_WHEEL], "package of sqlcipher3 for CPython"),
        (["ERROR: [Errno 13] Permission denied: '/srv'"], "may not be written"),
        (["The virtual environment was not created: ensurepip is not available"], "ensurepip"),
    ],
)
def test_a_failure_of_pip_becomes_a_sentence_that_says_what_to_do(
    lines: list[str], word: str
) -> None:
    sentence = trouble.of_a_tool("pip", lines)
    assert word in sentence
    assert "\n" not in sentence


def test_a_failure_that_nobody_foresaw_shows_the_last_words() -> None:
    assert trouble.of_a_tool("pip", ["one", "two"]).endswith("\none\ntwo")


def test_a_full_disk_and_a_forbidden_file_are_told_apart() -> None:
    assert "full" in trouble.of_the_system(OSError(errno.ENOSPC, "No space left", "/x"))
    assert "/x" in trouble.of_the_system(OSError(errno.EACCES, "Permission denied", "/x"))
