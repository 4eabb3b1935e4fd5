"""Whatever byte of a signed version is changed, the check finds it and the page is told."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.store.agreement_texts import stored_versions
from slaapp.store.check import check_file
from slaapp.store.rows.agreements import read_agreement
from slaapp.store.rulebook import read_rulebook
from tests.domain.agreements import full_agreement
from tests.store.workspaces import Workspace


@pytest.fixture
def signed(workspace: Workspace) -> Workspace:
    """Version 2 has a clause of every kind; nothing guards it from being written."""
    save_draft(workspace.connection, full_agreement(), by=workspace.manager, now=workspace.tick())
    put_in_force(
        workspace.connection,
        marketing_signer="Anaïs",
        sales_signer="Bruno",
        today=workspace.today,
        by=workspace.manager,
        now=workspace.tick(),
    )
    raw(workspace, "DROP TRIGGER journal_agreement_update")
    return workspace


def raw(work: Workspace, statement: str, *values: object) -> None:
    work.connection.rollback()
    connection = work.connection.connection.dbapi_connection
    connection.execute(statement, values)
    connection.commit()


def document(work: Workspace) -> bytes:
    query = "SELECT CAST(document AS BLOB) FROM agreement WHERE number = 2"
    return bytes(work.sql(query)[0][0])


def flagged(work: Workspace) -> list[int]:
    seen = read_agreement(work.connection, work.now)
    work.connection.rollback()
    return [row.number for row in seen.versions if row.tampered]


def findings(work: Workspace) -> list[tuple[str, str]]:
    found = check_file(work.connection)
    work.connection.rollback()
    return [(one.row, one.column) for one in found if one.table == "agreement"]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 10**6), bit=st.integers(0, 7))
def test_any_bit_of_any_clause_that_is_changed_is_found_and_told(
    signed: Workspace, at: int, bit: int
):
    whole = document(signed)
    forged = bytearray(whole)
    forged[at % len(whole)] ^= 1 << bit
    put = "UPDATE agreement SET document = CAST(? AS TEXT) WHERE number = 2"
    raw(signed, put, bytes(forged))
    assert flagged(signed) == [2]
    assert findings(signed) == [("2", "document")]
    raw(signed, put, whole)
    assert flagged(signed) == []
    assert findings(signed) == []


@pytest.mark.parametrize(
    "forged",
    [
        "number = 3",
        "effective_from = effective_from - 1",
        "marketing_signer = 'Zoé'",
        "sales_function = 'Gérant'",
        "marketing_signed_at = 1",
        "sales_signed_at = NULL",
        "seal = NULL",
        "seal = replace(seal, substr(seal, 1, 1), 'x')",
    ],
)
def test_who_signed_and_when_and_from_when_on_is_held_too(signed: Workspace, forged: str):
    raw(signed, f"UPDATE agreement SET {forged} WHERE number = 2")
    assert len(flagged(signed)) == 1
    assert [column for _row, column in findings(signed)] == ["seal"]


@pytest.mark.parametrize(
    ("forged", "column"),
    [("signed_at = signed_at + 1", "signed_at"), ("withdrawn = 1", "withdrawn")],
)
def test_a_signed_version_is_never_withdrawn_nor_signed_at_another_time(
    signed: Workspace, forged: str, column: str
):
    raw(signed, f"UPDATE agreement SET {forged} WHERE number = 2")
    assert findings(signed) == [("2", column)]


def test_a_version_that_cannot_be_read_any_more_is_listed_and_said_in_words(signed: Workspace):
    raw(signed, "UPDATE agreement SET document = '{' WHERE number = 2")
    seen = read_agreement(signed.connection, signed.now)
    assert (seen.number, seen.in_force) == (2, None)
    assert [row.terms is None for row in seen.versions] == [False, True]
    signed.connection.rollback()
    signed.connection.info.pop("rulebook", None)
    with pytest.raises(Trouble) as refused:
        read_rulebook(signed.connection)
    signed.connection.rollback()
    assert (refused.value.code, refused.value.values["number"]) == ("agreement_tampered", 2)


def test_a_version_that_an_earlier_program_signed_has_no_seal_and_is_sound(workspace: Workspace):
    (first,) = stored_versions(workspace.connection)
    workspace.connection.rollback()
    assert (first.number, first.seal, first.tampered) == (1, None, None)
