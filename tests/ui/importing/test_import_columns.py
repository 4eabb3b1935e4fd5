"""What the columns become: guessed, corrected, asked where the values leave it open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from slaapp.operations.import_leads import (
    DATE_FORMATS,
    FIELD_TYPES,
    TARGETS,
    ColumnMapping,
    Mapping,
)
from tests.ui.importing.conftest import LEADS, NONE, Window
from ui.pages.importing.columns_model import BECOMES, HOW
from ui.pages.importing.preview_model import preview_columns
from ui.pages.importing.target_help import _SENTENCES
from ui.pages.importing.words import GROUPS, format_word, target_word, type_word

UNCLEAR = "id;nom;date;montant\n1;Dupont;03/04/2026;1,234\n2;Roy;05/06/2026;2,345\n"


def column(window: Window, name: str):
    mapping = window.columns.mapping
    return next(each for each in mapping.columns if each.column == name)


def read_as(window: Window, name: str) -> str:
    model = window.columns.model
    return model.index(model.row_of(name), HOW).data()


def choose(field, code) -> None:
    """Take an entry of a list of choices."""
    place = field.findData(code)
    assert place >= 0
    field.setCurrentIndex(place)
    field.activated.emit(place)


def test_everything_a_column_can_become_is_offered_once_and_has_words():
    offered = [target for group in GROUPS for target in group]
    assert sorted(offered) == sorted(TARGETS)
    assert len({target_word(target) for target in TARGETS}) == len(TARGETS)
    assert len({type_word(kind) for kind in FIELD_TYPES}) == len(FIELD_TYPES)
    assert set(_SENTENCES) <= set(TARGETS)


def test_what_is_taken_from_a_file_is_seen_before_it_comes_in_whatever_it_is():
    for target in set(TARGETS) - {"ignore", "custom"}:
        # A currency alone is nothing: it is seen in the amount.
        told = (target, "amount") if target == "currency" else (target,)
        mapping = Mapping(tuple(ColumnMapping(each, each) for each in told))
        shown = {column.target for column in preview_columns(mapping)}
        assert shown & {target, "name", *_SEEN_IN.get(target, ())}, target


_SEEN_IN = {"won_flag": ("stage",), "currency": ("amount",), "closed_at": ("won_at",)}


def test_every_format_of_dates_is_shown_by_an_example_of_its_own():
    assert len({format_word(form) for form in DATE_FORMATS}) == len(DATE_FORMATS)


def test_the_models_hold_what_qt_asks_of_them(window: Window, write):
    window.look_at(write("id;nom;statut\n1;Dupont;chaud\n2;Roy;gagné\n"))
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    check = window.check
    models = (window.columns.model, window.columns.panel.meanings, check.bad_rows.model)
    testers = [QAbstractItemModelTester(model, fatal) for model in (*models, check.preview)]
    window.retarget("nom", "company")
    window.choose_column("statut")
    window.go_on()
    window.look_at(write("id;nom;date\n1;Dupont;13/10/2026\n1;Roy;31/02/2026\n", "other.csv"))
    window.go_on()
    assert check.bad_rows.model.rowCount() == 1
    assert check.preview.columnCount() == 2
    assert len(testers) == 4


def test_a_column_can_become_something_else_but_not_what_another_one_is(window: Window, write):
    window.look_at(write(LEADS))
    step = window.columns
    # By mouse.
    row = step.model.row_of("origine")
    at = step.table.visualRect(step.model.index(row, BECOMES)).center()
    QTest.mouseClick(step.table.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    window.choose_in_list(step.table.viewport(), "campaign")
    assert window.becomes()["origine"] == "Campaign"
    assert column(window, "origine").target == "campaign"
    # Twice the same.
    window.retarget("prénom", "last_name")
    words = "several columns become “Last name”: keep one of them."
    assert words in step._missing.text()
    assert [read_as(window, name) for name in ("prénom", "nom")] == ["to be told"] * 2
    assert not step.go_on.isEnabled()
    window.retarget("prénom", "ignore")
    assert step.go_on.isEnabled()
    # What holds no date cannot become one.
    window.retarget("nom", "won_at")
    assert not step.go_on.isEnabled()
    title = step.panel.question._title.text()
    assert title == "None of its values is a date that can be read."
    window.retarget("nom", "last_name")
    assert step.go_on.isEnabled()
    # News of leads need the ID of those they are about.
    choose(step.reading.kind, "outcomes")
    assert step.go_on.isEnabled()
    window.retarget("id", "ignore")
    assert step._missing.text().startswith("Choose the column with the ID")


def test_a_date_and_a_number_that_can_be_read_twice_are_asked_with_examples(window: Window, write):
    window.look_at(write(UNCLEAR))
    step = window.columns
    assert not step.go_on.isEnabled()
    assert step._missing.text() == "“date”: tell how its dates are written."
    # The first open question is in front of one.
    buttons = step.panel.question.buttons()
    assert list(buttons) == ["dd/MM/yyyy", "MM/dd/yyyy"]
    assert not any(button.isChecked() for button in buttons.values())
    lines = [button.accessibleDescription().splitlines()[0] for button in buttons.values()]
    assert lines == ["03/04/2026 → 3 April 2026", "03/04/2026 → 4 March 2026"]
    window.click(buttons["dd/MM/yyyy"])
    assert column(window, "date").date_format == "dd/MM/yyyy"
    assert read_as(window, "date") == "3 April 2026"
    assert step._missing.text() == "“montant”: tell which mark its decimals have."
    window.choose_column("montant")
    window.click(step.panel.question.buttons()["comma"])
    assert read_as(window, "montant") == "1.234"
    assert step.go_on.isEnabled()
    window.choose_column("date")
    assert step.panel.question.buttons()["dd/MM/yyyy"].isChecked()
    window.go_on()
    window.bring_in()
    assert window.count(months=("2026-04",)) == 1


def test_fields_words_and_empty_cells_are_told_as_they_are_meant(window: Window, write):
    words = ["gagné"] * 6 + ["à signer"] * 4
    sources = ["Select", "web"] * 5
    table = zip(range(10), words, sources, strict=True)
    rows = "".join(f"{n};Nom {n};{word};{source};{n}\n" for n, word, source in table)
    window.look_at(write("id;nom;statut;origine;visites\n" + rows))
    panel = window.columns.panel
    # A field of one's own has a name and a type.
    window.choose_column("visites")
    assert panel.type.currentData() == "integer"
    assert "criteria can give points for it" in panel._help.text()
    panel.label.setFocus()
    panel.label.selectAll()
    window.write(panel.label, "Pages vues")
    QTest.keyClick(panel.label, Qt.Key.Key_Return)
    assert window.becomes()["visites"] == "Custom field “Pages vues”"
    choose(panel.type, "text")
    assert column(window, "visites").field_type == "text"
    assert column(window, "visites").field_label == "Pages vues"
    # Each word of a stage is told what it means.
    window.choose_column("statut")
    assert read_as(window, "statut") == "1 of 2 words"
    model = panel.meanings
    said = {model.index(r, 0).data(): model.index(r, 1).data() for r in range(model.rowCount())}
    assert said == {"gagné (6)": "Won", "à signer (4)": "nothing"}
    at = panel.table.visualRect(model.index(1, 1)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    window.choose_in_list(panel.table.viewport(), "opportunity")
    assert dict(column(window, "statut").words) == {"gagne": "won", "a signer": "opportunity"}
    assert model.index(1, 1).data() == "Opportunity"
    assert read_as(window, "statut") == "2 of 2 words"
    # Words that may mean nothing are proposed, and not taken unasked.
    (tick,) = window.columns.empty_words.ticks.values()
    assert (tick.text(), tick.isChecked()) == ("select (5)", False)
    window.click(tick)
    assert window.columns.mapping.empty_words == ("select",)
    window.go_on()
    window.bring_in()
    assert window.count(source_ids=("",)) == 5
    assert window.count(won=True) == 6


def test_another_reading_is_offered_on_demand_and_keeps_what_was_decided(window: Window, write):
    # One accent is too little to tell DOS from Windows.
    text = "id;prenom;nom;a,b\n1;Zoé;Dupont;x,y\n2;Luc;Roy;z,t\n"
    window.look_at(write(text, encoding="cp850"))
    reading = window.columns.reading
    # Bytes that fit no encoding well: the choice is there unasked; there are no times.
    assert reading.encoding.isVisible() == (not reading.amiss.isVisible())
    if reading.amiss.isVisible():
        window.click(reading.amiss)
    assert not reading.zone.isVisible()
    assert window.columns.found.sample[0][1] != "Zoé"
    window.retarget("nom", "company")
    choose(reading.encoding, "cp850")
    window.wait_for("columns")
    assert window.columns.found.sample[0] == ("1", "Zoé", "Dupont", "x,y")
    assert window.becomes()["prenom"] == "First name"
    assert column(window, "nom").target == "company"
    assert reading.encoding.currentText() == "DOS, Western Europe"
    choose(reading.delimiter, ",")
    window.wait_for("columns")
    assert list(window.becomes()) == ["id;prenom;nom;a", "b"]
    # Another file is read by itself.
    window.look_at(write(LEADS, "other.csv"))
    assert reading.amiss.isVisible()
    assert not reading.encoding.isVisible()


def test_of_each_file_is_shown_what_matters_for_it(window: Window, write, shared_data: Path):
    # Of one with times, their time zone.
    window.look_at(write("id;nom;date\n1;Dupont;2026-10-13 23:30\n"))
    step, reading = window.columns, window.columns.reading
    zone = reading.zone
    assert zone.isVisible()
    assert zone.currentText() == "Europe/Paris"
    zone.lineEdit().selectAll()
    window.write(zone.lineEdit(), "america/martinique")
    QTest.keyClick(zone.lineEdit(), Qt.Key.Key_Return)
    assert step.mapping.zone == "America/Martinique"
    zone.lineEdit().setText("Mars/Olympus")
    zone.lineEdit().editingFinished.emit()
    assert zone.currentText() == "America/Martinique"
    # Of one with oddities, these.
    window.look_at(write("Export du 3 mai\n\nid;nom;nom\n1;Dupont;Zoé\n2;Roy;Luc\n"))
    assert "The lines above the column names are left out." in step._notices.text()
    assert "A column name stands twice" in step._notices.text()
    assert step._facts.text() == "2 rows · 3 columns"
    # Of one without rows, just that.
    window.look_at(write("id;nom\n"))
    assert step._missing.text() == "There are no rows under the names of the columns."
    assert not step.go_on.isEnabled()
    # Of a workbook, its sheets.
    window.look_at(shared_data / "formats/xlsx/calamine/whitespace_trim.xlsx")
    assert not reading.encoding.isVisible()
    assert not reading.amiss.isVisible()
    assert [reading.sheet.itemText(n) for n in range(2)] == ["inlineStr", "SharedStrings"]
    # A value that has lines is shown on one.
    assert step.model.index(0, 1).data() == "line1 line2 · 日期 时间"
    choose(reading.sheet, "SharedStrings")
    window.wait_for("columns")
    assert step.mapping.reading.sheet == "SharedStrings"


def test_few_and_many_columns_have_room(window: Window, write):
    for columns in (1, 200):
        names = ";".join(f"colonne {n}" for n in range(columns))
        cells = ";".join(f"valeur {n}" for n in range(columns))
        window.look_at(write(f"nom;{names}\nDupont;{cells}\nRoy;{cells}\n"))
        assert window.columns.model.rowCount() == columns + 1
        window.go_on()
        assert window.check.go.isEnabled()
        QApplication.processEvents()
        assert window.shell.width() == 1280
