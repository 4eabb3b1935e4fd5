"""What goes wrong on the way is told in a sentence, and leaves the file as it was."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import given, settings
from hypothesis import strategies as st

from resources.sentences import trouble_words
from slaapp.domain.agreement import default_agreement
from slaapp.domain.trouble import Trouble
from slaapp.exchange.packet import seal_packet, unseal_packet
from slaapp.operations.agreement import discard_draft, put_in_force, save_draft
from slaapp.operations.importing.child import ChildCancelled, ImportChild
from slaapp.operations.open_agreement import draft_row
from slaapp.operations.packets import Giving, note_given, pack, unpack, unpack_file
from slaapp.operations.proposal import propose, withdraw_proposal
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.agreements import read_agreement
from tests.operations.two_machines import SECRET, facts, give, leave, machine, take
from tests.store.workspaces import Workspace

Two = tuple[Workspace, Workspace]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("troubles")


@pytest.fixture
def two(workspace_template: Path, folder: Path) -> Iterator[Two]:
    here, there = (machine(workspace_template, folder, name) for name in ("here", "there"))
    here.with_sales()
    yield here, there
    leave(here)
    leave(there)


@pytest.fixture(scope="module")
def refusing(workspace_template: Path, folder: Path) -> Iterator[tuple[Path, Workspace]]:
    """A packet, and a machine that knows nothing of it; what is refused leaves it so."""
    here, there = (machine(workspace_template, folder, name) for name in ("giver", "taker"))
    here.with_sales()
    yield give(here), there
    leave(here)
    leave(there)


def rewritten(packet: Path, *statements: str) -> Path:
    """The packet as somebody who knows the passphrase could change it."""
    body, out = packet.with_suffix(".body"), packet.with_suffix(".changed")
    lock = unseal_packet(packet, body)
    connection = driver.connect(str(body), isolation_level=None)
    quoted = lock.key(SECRET).replace("'", "''")
    connection.execute(f"PRAGMA key='{quoted}'")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    seal_packet(body, out, lock)
    return out


def refused(work: Workspace, packet: Path) -> str:
    before = work.sql("SELECT max(sequence), (SELECT count(*) FROM operation) FROM change")
    with pytest.raises(Trouble) as caught:
        take(work, packet)
    after = work.sql("SELECT max(sequence), (SELECT count(*) FROM operation) FROM change")
    assert after == before
    assert caught.value.code in trouble_words()
    return caught.value.code


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE manifest SET value = '999' WHERE key = 'schema'", "packet_from_newer_version"),
        ("UPDATE event SET kind = 'teleported'", "packet_from_newer_version"),
        ("DELETE FROM manifest WHERE key = 'giver'", "packet_damaged"),
        ("DROP TABLE manifest", "packet_damaged"),
        ("CREATE VIEW v AS SELECT 1", "packet_damaged"),
        ("UPDATE agreement SET document = replace(document, '50', '51')", "agreement_tampered"),
        (
            "UPDATE manifest SET value = '\"0\"' WHERE key = 'workspace_id'",
            "packet_of_another_workspace",
        ),
        ("DELETE FROM person", "packet_lacks_rows"),
    ],
)
def test_a_packet_that_says_what_cannot_be_is_refused(
    refusing: tuple[Path, Workspace], statement: str, code: str
):
    packet, there = refusing
    assert refused(there, rewritten(packet, statement)) == code


def test_a_fact_that_says_something_else_there_is_refused(two: Two):
    here, there = two
    take(there, give(here))
    changed = rewritten(give(here), "UPDATE event SET note = 'autrement' WHERE kind = 'received'")
    assert refused(there, changed) == "packet_contradicts"


def test_pages_changed_by_who_does_not_know_the_passphrase_are_found(two: Two):
    here, there = two
    packet = give(here)
    body = packet.with_suffix(".body")
    lock = unseal_packet(packet, body)
    held = bytearray(body.read_bytes())
    held[len(held) // 2] ^= 1
    body.write_bytes(held)
    seal_packet(body, packet, lock)
    assert refused(there, packet) in ("packet_damaged", "packet_passphrase_wrong")


class Stopped(Exception):  # noqa: N818
    """Somebody pressed Cancel."""


@pytest.mark.parametrize("share", [0.1, 0.6])
def test_what_is_broken_off_leaves_nothing(two: Two, share: float):
    here, there = two
    packet, before = give(here), facts(there)

    def stop(done: int, of: int) -> None:
        if done >= share * of:
            raise Stopped

    with pytest.raises(Stopped):
        unpack(there.connection, packet, SECRET, by=there.sales, now=there.tick(), progress=stop)
    assert facts(there) == before
    with pytest.raises(Stopped):
        pack(
            here.path, packet.with_name("never.slapack"), Giving("everything"), SECRET,
            by=here.marketing, now=here.tick(), progress=stop,
        )  # fmt: skip
    assert not packet.with_name("never.slapack").exists()
    assert list(here.path.parent.glob("*.import-part*")) == []
    take(there, packet)
    assert facts(there) == facts(here)


def test_a_signed_version_travels_and_its_taking_in_stands(two: Two):
    here, there = two
    save_draft(here.connection, default_agreement(), by=here.manager, now=here.tick())
    put_in_force(
        here.connection,
        marketing_signer="Anaïs Marchand",
        sales_signer="Bruno Sertil",
        today=here.today,
        by=here.manager,
        now=here.tick(),
    )
    taken = take(there, give(here))
    assert taken.preview.versions.new == (2,)
    assert taken.receipt is not None
    assert not taken.receipt.undoable
    assert facts(there) == facts(here)
    with pytest.raises(Trouble):
        undo(
            there.connection, by=there.sales, now=there.tick(),
            operation_id=taken.receipt.operation_id,
        )  # fmt: skip


def test_a_proposal_taken_back_by_undoing_is_nobody_elses_draft(two: Two):
    here, there = two
    terms = replace(default_agreement(), threshold=70)
    save_draft(here.connection, terms, by=here.manager, now=here.tick())
    propose(here.connection, by=here.manager, now=here.tick())
    assert take(there, give(here)).preview.versions.proposed == 1
    assert unsigned(there) == (False, True)
    undo(here.connection, by=here.manager, now=here.tick())
    told = take(there, give(here)).preview.versions
    assert (told.taken_back, told.proposed) == (1, 0)
    assert facts(there) == facts(here)
    assert unsigned(here) == (True, False)
    assert unsigned(there) == (False, False)
    # What is drawn up there meanwhile is another draft, and neither hinders the other.
    save_draft(there.connection, default_agreement(), by=there.manager, now=there.tick())
    discard_draft(there.connection, by=there.manager, now=there.tick())
    undo(there.connection, by=there.manager, now=there.tick())
    assert unsigned(there) == (True, False)
    redo(there.connection, by=there.manager, now=there.tick())
    redo(here.connection, by=here.manager, now=here.tick())
    take(there, give(here))
    assert unsigned(here) == unsigned(there) == (False, True)
    withdraw_proposal(here.connection, by=here.manager, now=here.tick())
    assert take(there, give(here)).preview.versions.taken_back == 1


def unsigned(work: Workspace) -> tuple[bool, bool]:
    """Whether there is a draft, and whether something waits for signatures."""
    seen = read_agreement(work.connection, work.now)
    drafts = draft_row(work.connection) is not None
    work.connection.rollback()
    assert drafts == (seen.draft is not None)
    return drafts, seen.proposal is not None


@settings(max_examples=10)
@given(to=st.text(st.characters(), max_size=8), secret=st.text(st.characters(), max_size=14))
def test_whatever_is_typed_it_is_given_or_refused_in_words(
    workspace_template: Path, folder: Path, to: str, secret: str
):
    work = machine(workspace_template, folder, "typed")
    out = folder / "typed.slapack"
    by, code = work.marketing, "disk_full"
    try:
        giving = Giving("everything", to, since_last=True)
        packed = pack(work.path, out, giving, secret, by=by, now=work.tick())
        note_given(work.connection, packed, by=by, now=work.tick())
        unpack(work.connection, out, secret, by=by, now=work.tick())
    except Trouble as trouble:
        code = trouble.code
    finally:
        leave(work)
    assert code in trouble_words()


def test_nothing_is_written_where_nothing_can_be(two: Two, tmp_path: Path):
    here, _there = two
    shutil.rmtree(tmp_path)
    with pytest.raises(Trouble) as caught:
        pack(
            here.path, tmp_path / "a.slapack", Giving("everything"), SECRET,
            by=here.marketing, now=here.tick(),
        )  # fmt: skip
    assert caught.value.code == "folder_missing"


def test_a_process_that_is_killed_while_it_takes_in_changes_nothing(two: Two, long_run: bool):
    if not long_run:
        pytest.skip("a process of its own takes a second; --long runs it")
    here, there = two
    for _ in range(40):
        here.add()
    packet, before, child = give(here), facts(there), ImportChild()
    with pytest.raises(ChildCancelled):
        child.call(
            unpack_file, there.path, packet, SECRET, by=there.sales, now=there.tick(),
            progress=lambda *_far: child.cancel(),
        )  # fmt: skip
    assert facts(there) == before
    take(there, packet)
    assert facts(there) == facts(here)
