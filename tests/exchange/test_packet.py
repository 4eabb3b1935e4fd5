"""A sealed file is opened as it was sealed, or refused in a sentence; never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.passphrase import LEAST, require_strong, strength_of
from slaapp.domain.trouble import Trouble
from slaapp.exchange.packet import Lock, seal_packet, unseal_packet

BODY = bytes(range(256)) * 9
LOCK = Lock(b"0123456789abcdef", 4)
REFUSALS = {"not_a_packet", "packet_damaged", "packet_from_newer_version"}


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packet")
    (folder / "body").write_bytes(BODY)
    seal_packet(folder / "body", folder / "sealed", LOCK)
    return folder / "sealed"


def test_what_was_sealed_is_unsealed(sealed: Path):
    assert unseal_packet(sealed, sealed.with_name("again")) == LOCK
    assert sealed.with_name("again").read_bytes() == BODY
    assert not sealed.with_name("sealed.part").exists()


@given(st.data())
def test_any_harm_is_told(sealed: Path, data: st.DataObject):
    held = bytearray(sealed.read_bytes())
    at = data.draw(st.integers(0, len(held) - 1))
    harm = data.draw(st.sampled_from(("cut", "change", "add")))
    if harm == "cut":
        del held[at:]
    elif harm == "add":
        held.append(at % 256)
    else:
        held[at] ^= data.draw(st.integers(1, 255))
    harmed = sealed.with_name("harmed")
    harmed.write_bytes(held)
    lock, code = refused_or_lock(harmed)
    # What the key is made of is not in the checksum: it fits no key any more.
    whole = lock != LOCK or bytes(held) == sealed.read_bytes() or at < 18
    assert whole if lock is not None else code in REFUSALS


def refused_or_lock(path: Path) -> tuple[Lock | None, str]:
    try:
        return unseal_packet(path, path.with_name("body-of-it")), ""
    except Trouble as trouble:
        return None, trouble.code


@given(st.binary(max_size=200))
def test_any_other_file_is_no_packet(sealed: Path, content: bytes):
    other = sealed.with_name("other")
    other.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        unseal_packet(other, sealed.with_name("body-of-other"))
    assert caught.value.code in REFUSALS


@settings(suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(), max_size=30))
def test_a_key_is_made_of_whatever_is_typed(typed: str):
    assert LOCK.key(typed) == LOCK.key(typed)
    assert len(LOCK.key(typed)) == 67


def test_an_accent_is_the_same_however_it_was_composed():
    assert LOCK.key("clé d\N{LATIN SMALL LETTER E WITH ACUTE}") == LOCK.key("cle\u0301 de\u0301")


@pytest.mark.parametrize(
    ("typed", "strength"),
    [
        ("", 0), ("azerty", 0), ("aaaaaaaaaaaaaaaa", 0), ("121212121212", 0),
        ("pommebleue", 1), ("trois pommes bleues", 2), ("Pomme-Bleue-7", 2),
    ],
)  # fmt: skip
def test_how_hard_a_passphrase_is_to_guess(typed: str, strength: int):
    assert strength_of(typed) == strength


@given(st.text(max_size=LEAST - 1))
def test_a_short_passphrase_is_refused(typed: str):
    with pytest.raises(Trouble) as caught:
        require_strong(typed)
    assert caught.value.code == "passphrase_weak"
