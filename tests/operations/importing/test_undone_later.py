"""An import is undone days later, where nothing came of its leads since; else it says what did."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from slaapp.domain.instants import DAY
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import add_note
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.undo import undo
from slaapp.store.check import check_file

from .conftest import BY

LEADS = "id;date;nom\n1;13/10/2026;Dupont\n2;14/10/2026;Roy\n"
IMPORTED = "SELECT id FROM lead WHERE external_id = '1'"


def still_there(bench) -> int:
    with bench.connection.begin():
        query = text("SELECT count(*) FROM lead WHERE external_id IS NOT NULL AND withdrawn = 0")
        return bench.connection.execute(query).scalar_one()


def test_days_later_with_other_work_done_since_it_is_undone_whole(bench, write_file):
    receipt = bench.bring_in(write_file(LEADS))
    later = bench.now + 5 * DAY
    add_lead(bench.connection, LeadForm(last_name="Petit"), by=BY, now=later)
    undo(bench.connection, by=BY, now=later + DAY, operation_id=receipt.operation_id)
    assert still_there(bench) == 0
    with bench.connection.begin():
        assert check_file(bench.connection) == []


def test_what_was_done_with_one_of_its_leads_since_is_named(bench, write_file):
    receipt = bench.bring_in(write_file(LEADS))
    with bench.connection.begin():
        key = bench.connection.execute(text(IMPORTED)).scalar_one()
    later = bench.now + 5 * DAY
    add_note(bench.connection, key, note="Rappeler", by=BY, now=later)
    with pytest.raises(Trouble) as refused:
        undo(bench.connection, by=BY, now=later + DAY, operation_id=receipt.operation_id)
    assert (refused.value.code, refused.value.values["at"]) == ("changed_since", later)
    assert "note" in str(refused.value.values["kind"])
    assert still_there(bench) == 2
