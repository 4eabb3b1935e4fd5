"""A packet: one file in which a workspace's facts travel to another machine, sealed.

It is an encrypted SQLite file (SQLCipher 4: AES-256 in CBC with a random nonce and an HMAC-SHA512
of each page) behind a plain header: what it is, its version, the salt and the cost of scrypt
(RFC 7914), which makes the key of the passphrase, and the length and SHA-256 of all that follows.
The checksum tells damage from a wrong passphrase, before anybody types one; the MACs tell who
rewrote it without knowing the passphrase. Nothing of it is ever on a disk unencrypted, SQLite
reads it page by page, however large, and no library is needed that is not here already.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import struct
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from slaapp.domain.trouble import Trouble

VERSION = 1
"""Of the header and of what a packet's tables mean; a newer one is refused."""

COST = 16
"""The binary logarithm of scrypt's N: 64 MB and about a fifth of a second for each guess."""

_DEAREST = 20
_BLOCK = 8
_MARK = b"slaapp packet\r\n\x1a"
_HEADER = struct.Struct(">16sHB16sQ32s")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Lock:
    """What makes a key of a passphrase, other than the passphrase; each packet has its own."""

    salt: bytes
    cost: int

    def key(self, passphrase: str) -> str:
        """The key as SQLCipher takes it: 32 bytes in hex, used as they are."""
        memory = (_BLOCK << self.cost + 7) + (1 << 20)
        made = hashlib.scrypt(
            _bytes_of(passphrase), salt=self.salt, n=1 << self.cost, r=_BLOCK, p=1, maxmem=memory,
            dklen=32,
        )  # fmt: skip
        return f"x'{made.hex()}'"


def _bytes_of(passphrase: str) -> bytes:
    """The same however a keyboard composes its accents."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def new_lock() -> Lock:
    """For the next packet."""
    return Lock(secrets.token_bytes(16), COST)


def seal_packet(body: Path, out: Path, lock: Lock) -> None:
    """Put ``body`` behind a header and in the place of ``out``, whole or not at all.

    Raises OSError as the system does.
    """
    part = out.with_name(out.name + ".part")
    try:
        with body.open("rb") as read, part.open("wb") as write:
            write.write(bytes(_HEADER.size))
            length, digest = _copied(read, write)
            write.seek(0)
            write.write(_HEADER.pack(_MARK, VERSION, lock.cost, lock.salt, length, digest))
            write.flush()
            os.fsync(write.fileno())
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def unseal_packet(source: Path, body: Path) -> Lock:
    """Bring what is behind the header, still encrypted, to ``body``; what its key is made of.

    Raises Trouble: file_missing, file_is_folder, file_unreadable, not_a_packet,
    packet_from_newer_version, packet_damaged; OSError of the disk that ``body`` lies on.
    """
    if not source.exists():
        raise Trouble("file_missing", path=str(source))
    if source.is_dir():
        raise Trouble("file_is_folder", path=str(source))
    try:
        read = source.open("rb")
    except OSError:
        raise Trouble("file_unreadable", path=str(source)) from None
    with read, body.open("wb") as write:
        lock, length, digest = _header(read, source)
        if (length, digest) != _copied(read, write):
            raise Trouble("packet_damaged", path=str(source))
    return lock


def _header(read: BinaryIO, source: Path) -> tuple[Lock, int, bytes]:
    found = read.read(_HEADER.size)
    if not found.startswith(_MARK):
        raise Trouble("not_a_packet", path=str(source))
    if len(found) < _HEADER.size:
        raise Trouble("packet_damaged", path=str(source))
    _mark, version, cost, salt, length, digest = _HEADER.unpack(found)
    if version > VERSION:
        raise Trouble("packet_from_newer_version", path=str(source))
    if not 0 < cost <= _DEAREST:
        raise Trouble("packet_damaged", path=str(source))
    return Lock(salt, cost), length, digest


def _copied(read: BinaryIO, write: BinaryIO) -> tuple[int, bytes]:
    """Copy to the end, a bounded piece at a time; the length and the SHA-256 of it."""
    length, digest = 0, hashlib.sha256()
    while piece := read.read(_CHUNK):
        write.write(piece)
        digest.update(piece)
        length += len(piece)
    return length, digest.digest()
