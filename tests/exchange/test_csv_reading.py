from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.formulas import unguard
from slaapp.exchange.reading import read_table
from slaapp.exchange.rows import BadRow, Row
from slaapp.exchange.table import ReadOptions

Write = Callable[..., Path]


def cells_of(path: Path, options: ReadOptions | None = None) -> list[list[str]]:
    return [list(row.cells) for row in read_table(path, options).rows()]


def bad_rows(path: Path, options: ReadOptions | None = None) -> list[tuple[int, str]]:
    rows = read_table(path, options).rows()
    return [(row.line, row.reason) for row in rows if isinstance(row, BadRow)]


def good_lines(path: Path) -> list[int]:
    return [row.line for row in read_table(path).rows() if isinstance(row, Row)]


ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
    "mac_roman",
    "cp850",
]
# Control characters make a file binary; a file cannot hold half a surrogate pair.
CONTROLS = "".join(chr(code) for code in range(32)) + "\ufeff"
TEXTS = st.text(st.characters(exclude_characters=CONTROLS, exclude_categories=["Cs"]), max_size=8)
NASTY = st.sampled_from(
    ['"', '""', ",", ";", "\n", "\r\n", "\r", "\t", "'", "'=1", "=1+1", "x", " ", "é"]
)
CELLS = TEXTS | st.lists(NASTY, max_size=4).map("".join)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(1, 5))
    row = st.lists(CELLS, min_size=width, max_size=width)
    header = [f"column {number}" for number in range(width)]
    return [header, *draw(st.lists(row, max_size=6))]


@settings(
    max_examples=settings.default.max_examples * 4,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    tables(),
    st.sampled_from(ENCODINGS),
    st.sampled_from(";,\t|"),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_the_csv_module_writes_reads_back_cell_by_cell(
    tmp_path: Path, table: list[list[str]], encoding: str, delimiter: str, newline: str
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=newline).writerows(table)
    content = out.getvalue().encode(encoding, errors="replace")
    expected = list(
        csv.reader(io.StringIO(content.decode(encoding), newline=""), delimiter=delimiter)
    )
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    options = ReadOptions(encoding=encoding, delimiter=delimiter, header_line=1)
    unguarded = [list(map(unguard, row)) for row in expected[1:]]
    assert cells_of(path, options) == [row for row in unguarded if any(map(str.strip, row))]


WORDS = st.text("abcdefgéèç ", min_size=1, max_size=9).filter(lambda word: word.strip())


@settings(
    max_examples=settings.default.max_examples,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.integers(2, 6).flatmap(
        lambda n: st.lists(st.lists(WORDS, min_size=n, max_size=n), min_size=1, max_size=8)
    ),
    st.sampled_from(";,\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
)
def test_delimiter_and_encoding_of_plain_tables_are_found(
    tmp_path: Path, rows: list[list[str]], delimiter: str, encoding: str
) -> None:
    header = [f"nom é{number}" for number in range(len(rows[0]))]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([header, *rows])
    path = tmp_path / "table.csv"
    path.write_bytes(out.getvalue().encode(encoding))
    table = read_table(path)
    assert (table.options.delimiter, list(table.written_header)) == (delimiter, header)
    assert [list(row.cells) for row in table.rows()] == rows


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_by_its_nuls(write: Write, encoding: str) -> None:
    path = write("nom;ville\nZoé;Évry\n", encoding=encoding)
    assert read_table(path).options.encoding == encoding
    assert cells_of(path) == [["Zoé", "Évry"]]


def test_french_text_that_is_no_utf_8_is_cp1252(write: Write) -> None:
    assert cells_of(write("nom;prix\nCœur;5 €\n", encoding="cp1252")) == [["Cœur", "5 €"]]


def test_a_chosen_encoding_wins(write: Write) -> None:
    path = write("nom;ville\nZoé;Évry\n", encoding="mac_roman")
    assert cells_of(path, ReadOptions(encoding="mac_roman")) == [["Zoé", "Évry"]]


def test_utf_8_cut_off_inside_its_last_letter_stays_utf_8(write: Write) -> None:
    table = read_table(write("nom;ville\nZoé;Év".encode()[:-1] + "é".encode()[:1]))
    assert table.options.encoding == "utf-8"


def test_bytes_that_the_encoding_cannot_explain_are_noticed(write: Write) -> None:
    path = write(b"nom;ville\nZo\x81;Evry\n")
    assert "undecodable_bytes" in read_table(path).notices
    assert cells_of(path) == [["Zo�", "Evry"]]


@pytest.mark.parametrize("name", ["no-such-codec", "rot13", "hex", "base64", "undefined\0"])
def test_an_encoding_that_is_none_is_refused(write: Write, name: str) -> None:
    with pytest.raises(Trouble, match="encoding_unknown"):
        read_table(write("a;b\n1;2\n"), ReadOptions(encoding=name))


def test_a_few_nuls_are_taken_out(write: Write) -> None:
    assert cells_of(write("nom;ville\nZoé\0;Évry de Paris et de sa couronne\n"))[0][0] == "Zoé"


def test_excels_declaration_of_the_delimiter_is_obeyed_and_no_row(write: Write) -> None:
    path = write("sep=|\nnom|ville, pays\nZoé|Évry; France\n")
    table = read_table(path)
    assert (table.header, table.header_line, table.notices) == (("nom", "ville, pays"), 2, ())
    assert cells_of(path) == [["Zoé", "Évry; France"]]


def test_the_declaration_is_no_row_without_a_header_either(write: Write) -> None:
    path = write("sep=;\n1;a@b.fr\n2;c@d.fr\n")
    assert cells_of(path) == [["1", "a@b.fr"], ["2", "c@d.fr"]]
    assert good_lines(path) == [2, 3]


def test_a_title_above_the_header_is_passed_over(write: Write) -> None:
    path = write(
        "Rapport des leads;;;\nGénéré le;12/03/2026;;\n\nNom;Mail;Ville;Âge\nZ;z@z.fr;Évry;3\n"
    )
    table = read_table(path)
    assert (table.header_line, table.header[0]) == (4, "Nom")
    assert "lines_before_header" in table.notices


def test_a_file_of_values_only_has_no_header(write: Write) -> None:
    table = read_table(write("Zoé;z@z.fr;2026-03-01\nPaul;p@p.fr;2026-03-02\n"))
    assert (table.header, table.header_line) == (("#1", "#2", "#3"), 0)
    assert len(list(table.rows())) == 2


def test_the_header_line_can_be_decided(write: Write) -> None:
    path = write("a;b\nc;d\n1;2\n")
    assert read_table(path, ReadOptions(header_line=2)).header == ("c", "d")
    assert len(cells_of(path, ReadOptions(header_line=0))) == 3
    with pytest.raises(Trouble, match="header_missing"):
        read_table(path, ReadOptions(header_line=9))


def test_doubled_and_missing_names_become_unique(write: Write) -> None:
    table = read_table(write("Titre; Nom ;Titre;;Titre (2)\na;b;c;d;e\n"))
    assert table.header == ("Titre", "Nom", "Titre (3)", "#4", "Titre (2)")
    assert table.notices == ("doubled_header",)


def test_rows_know_their_line_and_empty_rows_are_left_out(write: Write) -> None:
    path = write('a;b\n1;2\n\n ; \n;;\n"x\ny";3\n4;5\n')
    assert good_lines(path) == [2, 6, 8]


def test_rows_can_be_read_again(write: Write) -> None:
    table = read_table(write("a;b\n1;2\n3;4\n"))
    assert list(table.rows()) == list(table.rows())
    assert len(list(table.rows())) == 2


def test_progress_ends_at_the_size_and_never_goes_back(write: Write) -> None:
    table = read_table(write("a;b\n" + "1;2\n" * 200_000))
    told: list[int] = []
    assert sum(1 for _ in table.rows(told.append)) == 200_000
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == table.size


def test_too_many_fields_are_bad_unless_they_are_empty(write: Write) -> None:
    path = write("a;b\n1;2;3\n1;2;;\n")
    assert bad_rows(path) == [(2, "too_many_fields")]
    assert good_lines(path) == [3]


def test_too_few_fields_are_bad_or_filled_up_as_decided(write: Write) -> None:
    path = write("a;b;c\n1\n1;2;3\n")
    assert bad_rows(path) == [(2, "too_few_fields")]
    assert cells_of(path, ReadOptions(short_rows="pad"))[0] == ["1", "", ""]


@pytest.mark.parametrize(
    "line",
    ['"Jean;x', 'Paul;"Jean', 'Paul;"Jean;x', '"', '"Jean "" ;x'],
)
def test_an_unclosed_quote_costs_its_line_only(write: Write, line: str) -> None:
    after = "".join(f"Zoé{number};Évry\n" for number in range(300))
    path = write(f"nom;ville\nA;B\n{line}\n{after}")
    assert bad_rows(path) == [(3, "unclosed_quote")]
    assert good_lines(path) == [2, *range(4, 304)]


def test_an_unclosed_quote_that_a_later_quote_closes_swallows_nothing(write: Write) -> None:
    rows = "".join(f"Zoé{number};Évry;x\n" for number in range(40))
    path = write(f'nom;ville;note\nA;"B;x\n{rows}C;D";x\nE;F;x\n')
    assert bad_rows(path)[0] == (2, "unclosed_quote")
    assert good_lines(path) == list(range(3, 45))


def test_two_unclosed_quotes_in_different_columns_cost_their_lines(write: Write) -> None:
    rows = "Zoé;Évry;x\n" * 5
    path = write(f'nom;ville;note\nA;"B;x\n{rows}C;D;x"\nE;F;x\n')
    assert bad_rows(path)[0] == (2, "unclosed_quote")
    assert set(range(3, 8)) | {9} <= set(good_lines(path))


BROKEN = st.lists(st.sampled_from(['"', '""', ";", "x", " ", "é"]), max_size=6).map("".join)


@settings(
    max_examples=settings.default.max_examples * 4,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(BROKEN, max_size=8))
def test_whatever_the_quotes_no_text_is_lost(tmp_path: Path, broken: list[str]) -> None:
    lines = [f"M{number};{line}\nZoé M{number}Z;Évry" for number, line in enumerate(broken)]
    path = tmp_path / "broken.csv"
    path.write_text("nom;ville\n" + "\n".join(lines), "utf-8")
    rows = read_table(path, ReadOptions(header_line=1, delimiter=";")).rows()
    text = "\n".join(str(cell) for row in rows for cell in row.cells)
    for number in range(len(broken)):
        assert f"M{number}" in text
        assert f"M{number}Z" in text


def test_text_after_a_closing_quote_is_a_broken_quote(write: Write) -> None:
    path = write('a;b\n"x"y;2\n3;4\n')
    assert bad_rows(path) == [(2, "broken_quote")]
    assert good_lines(path) == [3]


def test_what_could_not_be_taken_apart_is_kept_whole(write: Write) -> None:
    (bad,) = [r for r in read_table(write('a;b\n"x"y;2\n')).rows() if isinstance(r, BadRow)]
    assert bad.cells == ('"x"y;2',)


def test_a_note_with_many_line_breaks_is_one_field(write: Write) -> None:
    note = "\n".join(f"ligne {number}, avec des ; dedans" for number in range(100))
    path = write(f'nom;note;x\nZoé;"{note}";1\nPaul;"";2\n')
    assert cells_of(path) == [["Zoé", note, "1"], ["Paul", "", "2"]]


def test_a_field_beyond_one_million_characters_is_bad(write: Write) -> None:
    path = write("a;b\n" + "x" * 1_100_000 + ";1\n1;2\n")
    assert bad_rows(path) == [(2, "field_too_long")]
    assert good_lines(path) == [3]


def test_a_line_without_end_is_bad_and_the_next_one_good(write: Write) -> None:
    path = write("a;b\n" + "x;" * 4_500_000 + "\n1;2\n")
    assert bad_rows(path) == [(2, "line_too_long")]
    assert good_lines(path) == [3]


def test_a_file_made_to_be_read_again_and_again_comes_to_an_end(write: Write) -> None:
    path = write("a;b\n" + 'x";"y\n' * 60_000)
    rows = list(read_table(path).rows())
    assert rows
    assert all(row.reason == "unclosed_quote" for row in rows if isinstance(row, BadRow))


def test_a_guarded_formula_is_read_without_its_guard(write: Write) -> None:
    assert cells_of(write("tel;note\n'+33612345678;'quoted'\n")) == [["+33612345678", "'quoted'"]]


def test_too_many_columns_are_refused(write: Write) -> None:
    assert len(read_table(write(";".join(f"c{n}" for n in range(300)) + "\n")).header) == 300
    with pytest.raises(Trouble) as trouble:
        read_table(write(";".join(f"c{n}" for n in range(1_001)) + "\n"))
    assert (trouble.value.code, trouble.value.values["columns"]) == ("too_many_columns", 1_001)
