"""What the columns become: guessed, corrected, asked where the values leave it open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from slaapp.operations.import_leads import DATE_FORMATS, FIELD_TYPES, TARGETS
from tests.ui.importing.conftest import LEADS, NONE, Window
from ui.pages.importing.columns_model import BECOMES, HOW
from ui.pages.importing.words import GROUPS, format_word, target_word, type_word

UNCLEAR = "id;nom;date;montant\n1;Dupont;03/04/2026;1,234\n2;Roy;05/06/2026;2,345\n"


def column(window: Window, name: str):
    mapping = window.columns.mapping
    return next(each for each in mapping.columns if each.column == name)


def test_everything_a_column_can_become_is_offered_once_and_has_words():
    offered = [target for group in GROUPS for target in group]
    assert sorted(offered) == sorted(TARGETS)
    assert len({target_word(target) for target in TARGETS}) == len(TARGETS)
    assert len({type_word(kind) for kind in FIELD_TYPES}) == len(FIELD_TYPES)


def test_every_format_of_dates_is_shown_by_an_example_of_its_own():
    assert len({format_word(form) for form in DATE_FORMATS}) == len(DATE_FORMATS)


def test_the_models_hold_what_qt_asks_of_them(window: Window, write):
    window.look_at(write("id;nom;statut\n1;Dupont;chaud\n2;Roy;gagné\n"))
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    models = (window.columns.model, window.columns.panel.meanings, window.check.bad_rows.model)
    testers = [QAbstractItemModelTester(model, fatal) for model in models]
    window.retarget("nom", "company")
    window.choose_column("statut")
    window.go_on()
    assert len(testers) == 3


def test_a_column_can_become_something_else_by_mouse(window: Window, write):
    window.look_at(write(LEADS))
    table, row = window.columns.table, window.columns.model.row_of("origine")
    at = table.visualRect(window.columns.model.index(row, BECOMES)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    window.choose_in_list(table.viewport(), "campaign")
    assert window.becomes()["origine"] == "Campaign"
    assert column(window, "origine").target == "campaign"


def test_a_date_that_can_be_read_twice_is_asked_with_examples(window: Window, write):
    window.look_at(write(UNCLEAR))
    step = window.columns
    assert not step.go_on.isEnabled()
    assert step._missing.text() == "“date”: Tell how its dates are written."
    # The first open question is in front of one.
    buttons = step.panel.question.buttons()
    assert list(buttons) == ["dd/MM/yyyy", "MM/dd/yyyy"]
    assert not any(button.isChecked() for button in buttons.values())
    lines = [button.accessibleDescription().splitlines()[0] for button in buttons.values()]
    assert lines == ["03/04/2026 → 3 April 2026", "03/04/2026 → 4 March 2026"]
    window.click(buttons["dd/MM/yyyy"])
    assert column(window, "date").date_format == "dd/MM/yyyy"
    assert step._missing.text() == "“montant”: Tell which mark its decimals have."
    window.choose_column("montant")
    window.click(step.panel.question.buttons()["comma"])
    assert step.go_on.isEnabled()
    window.choose_column("date")
    assert step.panel.question.buttons()["dd/MM/yyyy"].isChecked()
    window.go_on()
    window.bring_in()
    assert window.count(months=("2026-04",)) == 1


def test_a_column_without_any_date_cannot_become_one(window: Window, write):
    window.look_at(write(LEADS))
    window.retarget("nom", "won_at")
    assert not window.columns.go_on.isEnabled()
    title = window.columns.panel.question._title.text()
    assert title == "None of its values is a date that can be read."
    window.retarget("nom", "last_name")
    assert window.columns.go_on.isEnabled()


def test_two_columns_cannot_become_the_same(window: Window, write):
    window.look_at(write(LEADS))
    window.retarget("prénom", "last_name")
    words = "Several columns become “Last name”: keep one of them."
    assert words in window.columns._missing.text()
    model = window.columns.model
    for name in ("prénom", "nom"):
        assert model.index(model.row_of(name), HOW).data() == "to be told"
    window.retarget("nom", "ignore")
    assert window.columns.go_on.isEnabled()


def test_a_field_of_ones_own_has_a_name_and_a_type(window: Window, write):
    window.look_at(write(LEADS))
    window.choose_column("visites")
    panel = window.columns.panel
    assert panel.type.currentData() == "integer"
    panel.label.setFocus()
    panel.label.selectAll()
    window.write(panel.label, "Pages vues")
    QTest.keyClick(panel.label, Qt.Key.Key_Return)
    assert window.becomes()["visites"] == "A field of your own “Pages vues”"
    place = panel.type.findData("text")
    panel.type.setCurrentIndex(place)
    panel.type.activated.emit(place)
    assert column(window, "visites").field_type == "text"
    assert column(window, "visites").field_label == "Pages vues"


def test_each_word_of_a_stage_is_told_what_it_means(window: Window, write):
    rows = "".join(f"{n};Nom {n};{word}\n" for n, word in enumerate(["gagné"] * 3 + ["à signer"]))
    window.look_at(write("id;nom;statut\n" + rows))
    window.choose_column("statut")
    table, model = window.columns.panel.table, window.columns.panel.meanings
    said = {model.index(r, 0).data(): model.index(r, 1).data() for r in range(model.rowCount())}
    assert said == {"gagné (3)": "Won", "à signer (1)": "nothing"}
    at = table.visualRect(model.index(1, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    window.choose_in_list(table.viewport(), "opportunity")
    assert dict(column(window, "statut").words) == {"gagne": "won", "a signer": "opportunity"}
    assert model.index(1, 1).data() == "Opportunity"


def test_suspect_words_are_proposed_and_not_taken_unasked(window: Window, write):
    rows = "".join(f"{n};Nom {n};{'Select' if n % 2 else 'web'}\n" for n in range(10))
    window.look_at(write("id;nom;origine\n" + rows))
    (tick,) = window.columns.empty_words.ticks.values()
    assert (tick.text(), tick.isChecked()) == ("select (5)", False)
    window.click(tick)
    assert window.columns.mapping.empty_words == ("select",)
    window.go_on()
    window.bring_in()
    assert window.count(source_ids=("",)) == 5


def choose(field, code) -> None:
    """Take an entry of a list of choices."""
    place = field.findData(code)
    assert place >= 0
    field.setCurrentIndex(place)
    field.activated.emit(place)


def test_another_encoding_is_seen_at_once_and_keeps_what_was_decided(window: Window, write):
    window.look_at(write("id;prénom;nom\n1;Zoé;Dupônt\n", encoding="cp850"))
    wrong = window.columns.found.sample[0][1]
    assert wrong != "Zoé"
    window.retarget("nom", "company")
    choose(window.columns.reading.encoding, "cp850")
    window.wait_for("columns")
    assert window.columns.found.sample[0] == ("1", "Zoé", "Dupônt")
    assert window.becomes()["prénom"] == "First name"
    assert column(window, "nom").target == "company"
    assert window.columns.reading.encoding.currentText() == "DOS, Western Europe"


def test_another_separator_gives_other_columns(window: Window, write):
    window.look_at(write("id;a,b;nom\n1;x,y;Dupont\n2;z,t;Roy\n"))
    assert list(window.becomes()) == ["id", "a,b", "nom"]
    choose(window.columns.reading.delimiter, ",")
    window.wait_for("columns")
    assert list(window.becomes()) == ["id;a", "b;nom"]


def test_the_files_time_zone_can_be_told(window: Window, write):
    window.look_at(write("id;nom;date\n1;Dupont;2026-10-13 23:30\n"))
    zone = window.columns.reading.zone
    assert zone.currentText() == "Europe/Paris"
    zone.lineEdit().selectAll()
    window.write(zone.lineEdit(), "america/martinique")
    QTest.keyClick(zone.lineEdit(), Qt.Key.Key_Return)
    assert window.columns.mapping.zone == "America/Martinique"
    zone.lineEdit().setText("Mars/Olympus")
    zone.lineEdit().editingFinished.emit()
    assert zone.currentText() == "America/Martinique"


def test_outcomes_need_the_column_of_their_key(window: Window, write):
    window.look_at(write(LEADS))
    choose(window.columns.reading.kind, "outcomes")
    assert window.columns.go_on.isEnabled()
    window.retarget("id", "ignore")
    assert window.columns._missing.text().startswith("Choose the column with the key")


def test_what_is_worth_knowing_of_a_file_is_said(window: Window, write):
    window.look_at(write("Export du 3 mai\n\nid;nom;nom\n1;Dupont;Zoé\n2;Roy;Luc\n"))
    assert "The lines above the column names are left out." in window.columns._notices.text()
    assert "A column name stands twice" in window.columns._notices.text()


@pytest.mark.parametrize("columns", [1, 400])
def test_few_and_many_columns_have_room(window: Window, write, columns: int):
    names = ";".join(f"colonne {n}" for n in range(columns))
    cells = ";".join(f"valeur {n}" for n in range(columns))
    window.look_at(write(f"nom;{names}\nDupont;{cells}\nRoy;{cells}\n"))
    assert window.columns.model.rowCount() == columns + 1
    assert window.shell.width() == 1280
    QApplication.processEvents()
