"""``give``, ``take`` and ``fair pack|unpack``: files that travel between machines."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from slaapp.cli.author import choose_author
from slaapp.cli.capturing import add_capture
from slaapp.cli.importing import teller
from slaapp.cli.packet_answer import tell_given, tell_taken
from slaapp.cli.parser import Parser, WordList
from slaapp.cli.session import Session, Writing
from slaapp.domain.trouble import Trouble
from slaapp.operations.first_packet import found_by_packet
from slaapp.operations.packets import Giving, Taken, note_given, pack, preview, unpack
from slaapp.operations.places import device_id
from slaapp.store.packets.choice import Kind

PASSPHRASE = "SLAAPP_PACKET_PASSPHRASE"
"""The variable of the environment that the passphrase of such a file may come from."""


def add_words(words: WordList) -> None:
    """``give``, ``take`` and ``fair``."""
    _add_giving(words.add("give", give)).takes(
        "--what", choices=["everything", "sales"], default="everything", help_of="packet_what"
    )
    taking = _add_taking(words.add("take", take))
    taking.takes("--new", action="store_true", help_of="packet_new")
    fair = words.add_group("fair")
    packing = _add_giving(fair.add("pack", pack_fair))
    packing.takes("--campaign", default="", metavar="NAME", help_of="packet_campaign")
    _add_taking(fair.add("unpack", take))
    add_capture(fair)


def _add_giving(word: Parser) -> Parser:
    word.takes("out", metavar="FILE", help_of="packet_out")
    word.takes("--to", default="", metavar="NAME", help_of="packet_to")
    word.takes("--since-last", action="store_true", help_of="packet_since_last")
    return word


def _add_taking(word: Parser) -> Parser:
    word.takes("packet", metavar="FILE", help_of="packet")
    word.takes("--look", action="store_true", help_of="packet_look")
    word.set_defaults(new=False)
    return word


def give(session: Session) -> int:
    """Write what the team knows, or what sales needs, into a file for another machine."""
    return _give(session, session.options.what, "")


def pack_fair(session: Session) -> int:
    """Write a fair's leads into a file to carry home."""
    return _give(session, "fair", session.options.campaign)


def _give(session: Session, kind: Kind, campaign: str) -> int:
    options, out = session.options, Path(session.options.out)
    if out.exists():
        raise Trouble("file_exists", path=str(out))
    passphrase = _passphrase(session, out, twice=True)
    with session.writing() as writing:
        giving = Giving(kind, options.to, _campaign(writing, campaign), options.since_last)
        packed = pack(
            writing.opened.path,
            out,
            giving,
            passphrase,
            by=writing.by,
            now=writing.now,
            file_passphrase=writing.opened.passphrase,
            progress=teller(),
        )
        receipt = note_given(writing.connection, packed, by=writing.by, now=writing.now)
    return tell_given(session, packed, receipt)


def take(session: Session) -> int:
    """Take in what somebody gave; with ``--look`` only say what it would change."""
    source = Path(session.options.packet)
    if not source.exists():
        raise Trouble("file_missing", path=str(source))
    passphrase = _passphrase(session, source)
    if session.options.new:
        return tell_taken(session, _founded(session, source, passphrase))
    if session.options.look:
        with session.reading() as reading:
            path, key = reading.opened.path, reading.opened.passphrase
            seen = preview(path, source, passphrase, file_passphrase=key)
        return tell_taken(session, Taken(seen, None))
    with session.writing() as writing:
        by, now = writing.by, writing.now
        taken = unpack(writing.connection, source, passphrase, by=by, now=now, progress=teller())
    return tell_taken(session, taken)


def _founded(session: Session, source: Path, passphrase: str) -> Taken:
    return found_by_packet(
        session.path,
        source,
        passphrase,
        lambda team: choose_author(team, session.options.author),
        device_id=device_id(),
        now=session.clock(),
        progress=teller(),
    )


def _campaign(writing: Writing, name: str) -> str | None:
    """The key of the campaign of that name. Raises Trouble("unknown_campaign")."""
    if not name:
        return None
    from slaapp.domain.folding import fold
    from slaapp.store.rows.fair import fairs

    with writing.connection.begin():
        found = [row.id for row in fairs(writing.connection) if fold(row.name) == fold(name)]
    if not found:
        raise Trouble("unknown_campaign", name=name)
    return found[0]


def _passphrase(session: Session, path: Path, *, twice: bool = False) -> str:
    """From the environment, or typed unseen; never from the words, which others can read."""
    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    if not sys.stdin or not sys.stdin.isatty():
        raise Trouble("packet_passphrase_missing", path=str(path))
    typed = getpass.getpass(session.say("passphrase_prompt", path=path.name))
    if twice and getpass.getpass(session.say("passphrase_again")) != typed:
        raise Trouble("passphrase_unlike")
    if not typed:
        raise Trouble("packet_passphrase_missing", path=str(path))
    return typed
