"""One byte of a signed version changed in the file: ``slaapp check`` names the version."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.operations.agreement import put_in_force, save_draft
from tests.cli.conftest import Run
from tests.domain.agreements import full_agreement
from tests.store.workspaces import entered

COLUMNS = (
    "document", "document", "document", "sha256", "seal", "marketing_signer", "sales_signer",
    "marketing_function", "sales_function",
)  # fmt: skip
NUMBERS = ("number", "effective_from", "signed_at", "marketing_signed_at", "sales_signed_at")

usual = settings(
    max_examples=settings.default.max_examples // 2,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def signed(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 2 has a clause of every kind, and both signed as somebody; nothing guards it."""
    path = Path(shutil.copy(workspace_template, tmp_path_factory.mktemp("t") / "equipe.slaapp"))
    work = entered(path)
    save_draft(work.connection, full_agreement(), by=work.manager, now=work.tick())
    names = {"marketing_signer": "Anaïs Lefèvre", "sales_signer": "Bruno Çelik"}
    more = {"today": work.today, "by": work.manager}
    put_in_force(work.connection, **names, **more, now=work.tick())
    work.close()
    return path


@contextmanager
def forged(path: Path, column: str, value: object) -> Iterator[None]:
    """The file with something else in a column of version 2, for as long as one looks."""
    ((row, held),) = raw(path, f"SELECT id, CAST({column} AS BLOB) FROM agreement WHERE number = 2")
    is_number = column in NUMBERS
    put = f"UPDATE agreement SET {column} = {'?' if is_number else 'CAST(? AS TEXT)'} WHERE id = ?"
    raw(path, put, value, row)
    try:
        yield
    finally:
        raw(path, put, int(held) if is_number else held, row)


def raw(path: Path, statement: str, *values: object) -> list:
    connection = sqlcipher3.connect(str(path))
    connection.execute("DROP TRIGGER IF EXISTS journal_agreement_update")
    found = connection.execute(statement, values).fetchall()
    connection.commit()
    connection.close()
    return found


def findings(run: Run, path: Path) -> list[tuple[str, str]]:
    """What the check says of the agreement: its exit status is 1 where it says anything."""
    checked = run("check", "--json", file=path)
    found = [each for each in json.loads(checked.out)["findings"] if each["table"] == "agreement"]
    assert checked.status == 1, "the trigger is gone at least"
    return [(each["code"], each["row"]) for each in found]


@usual
@given(data=st.data(), column=st.sampled_from(COLUMNS), at=st.integers(0, 10**6))
def test_any_byte_of_the_document_the_digests_and_the_signers_is_found(
    run: Run, signed: Path, data: st.DataObject, column: str, at: int
):
    ((held,),) = raw(signed, f"SELECT CAST({column} AS BLOB) FROM agreement WHERE number = 2")
    place = at % len(held)
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != held[place]))
    changed = held[:place] + bytes([other]) + held[place + 1 :]
    with forged(signed, column, changed):
        assert findings(run, signed) == [("agreement_tampered", "2")]


@usual
@given(column=st.sampled_from(NUMBERS), by=st.sampled_from((-1, 1, 1_000, 86_400_000)))
def test_any_other_number_or_instant_is_found(run: Run, signed: Path, column: str, by: int):
    ((held,),) = raw(signed, f"SELECT {column} FROM agreement WHERE number = 2")
    with forged(signed, column, held + by):
        place = str(held + by) if column == "number" else "2"
        assert findings(run, signed) == [("agreement_tampered", place)]


def test_the_version_is_named_in_words(run: Run, signed: Path):
    ((held,),) = raw(signed, "SELECT CAST(document AS BLOB) FROM agreement WHERE number = 2")
    with forged(signed, "document", held.replace(b"1 200", b"1 300", 1)):
        for language, said in (("en", "signed agreement changed"), ("fr", "accord signé modifié")):
            told = run("check", file=signed, language=language)
            assert told.status == 1
            (line,) = [each for each in told.out.splitlines() if said in each]
            assert " 2" in line
    assert findings(run, signed) == []
