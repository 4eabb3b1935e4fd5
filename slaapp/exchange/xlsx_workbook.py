"""What the parts of a workbook say beside its sheets: names, formats, shared strings."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from slaapp.domain.trouble import Trouble
from slaapp.exchange.xlsx_formats import CellFormat, built_in_format, format_of_code
from slaapp.exchange.xlsx_package import NotAWorkbookError, Package
from slaapp.exchange.xml_stream import XmlHandler, local, parse_whole

MOST_STRINGS = 2_000_000
LONGEST_TEXT = 1 << 20

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet: its name, whether it is shown, and its part."""

    name: str
    visible: bool
    part: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """The worksheets, where their serial dates begin, the meaning of each cell style."""

    sheets: tuple[Sheet, ...]
    from_1904: bool
    formats: tuple[CellFormat, ...]
    strings_part: str


def read_workbook(package: Package) -> Workbook:
    """The workbook without its cells; NotAWorkbookError where the archive is something else."""
    main = _main_part(package)
    relations = _relations(package, main)
    found = _Book(package, relations)
    with package.open(main) as stream:
        parse_whole(stream, found)
    parts = {kind: part for kind, part in relations.values() if package.has(part)}
    formats = _Styles()
    if "styles" in parts:
        with package.open(parts["styles"]) as stream:
            parse_whole(stream, formats)
    strings = parts.get("sharedStrings", "")
    return Workbook(tuple(found.sheets), found.from_1904, tuple(formats.found), strings)


def read_strings(package: Package, part: str, path: str) -> list[str]:
    """The shared strings, rich text joined, phonetic hints left out.

    Raises Trouble("archive_too_large") beyond MOST_STRINGS.
    """
    strings = _Strings(path)
    if part:
        with package.open(part) as stream:
            parse_whole(stream, strings)
    return strings.found


def unescaped(text: str) -> str:
    """Text with the workbook's ``_x000D_`` for a character that XML cannot hold put back."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if 0xD800 <= code <= 0xDFFF else chr(code)


class _Relations(XmlHandler):
    def __init__(self, folder: str) -> None:
        super().__init__()
        self._folder = folder
        self.found: dict[str, tuple[str, str]] = {}

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        super().on_start(name, attributes)
        if local(name) == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "").replace("\\", "/")
            place = target[1:] if target.startswith("/") else posixpath.join(self._folder, target)
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = (kind, posixpath.normpath(place))


class _Book(XmlHandler):
    def __init__(self, package: Package, relations: dict[str, tuple[str, str]]) -> None:
        super().__init__()
        self._package, self._relations = package, relations
        self.sheets: list[Sheet] = []
        self.from_1904 = False

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        super().on_start(name, attributes)
        if local(name) == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0").lower() in ("1", "true", "on")
        elif local(name) == "sheet":
            self._sheet(attributes)

    def _sheet(self, attributes: dict[str, str]) -> None:
        key = next((v for k, v in attributes.items() if ":" in k and local(k) == "id"), "")
        kind, part = self._relations.get(key, ("", ""))
        if kind == "worksheet" and self._package.has(part):
            shown = attributes.get("state", "visible") == "visible"
            self.sheets.append(Sheet(attributes.get("name", ""), shown, part))


class _Styles(XmlHandler):
    def __init__(self) -> None:
        super().__init__()
        self._codes: dict[int, CellFormat] = {}
        self.found: list[CellFormat] = []

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        super().on_start(name, attributes)
        number = int(attributes.get("numFmtId", "0"))
        if self.inside[-1] == "numFmt":
            self._codes[number] = format_of_code(attributes.get("formatCode", ""))
        elif self.inside[-2:] == ["cellXfs", "xf"]:
            self.found.append(self._codes.get(number) or built_in_format(number))


class _Strings(XmlHandler):
    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._text: list[str] = []
        self._length = 0
        self.found: list[str] = []

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        super().on_start(name, attributes)
        if self.inside[-1] == "si":
            self._text, self._length = [], 0

    def on_text(self, data: str) -> None:
        self._length += len(data)
        if self.inside[-1] == "t" and "rPh" not in self.inside and self._length <= LONGEST_TEXT:
            self._text.append(data)

    def on_end(self, name: str) -> None:
        super().on_end(name)
        if local(name) != "si":
            return
        self.found.append(unescaped("".join(self._text)))
        if len(self.found) > MOST_STRINGS:
            raise Trouble("archive_too_large", path=self._path, limit=MOST_STRINGS)


def _main_part(package: Package) -> str:
    if not package.has("[Content_Types].xml"):
        opendocument = package.has("content.xml") and package.has("mimetype")
        raise NotAWorkbookError("ods" if opendocument else "archive")
    relations = _relations(package, "").values()
    main = next((part for kind, part in relations if kind == "officeDocument"), "")
    if main.lower().endswith(".bin"):
        raise NotAWorkbookError("xlsb")
    if not main or posixpath.split(main)[0].lower() in ("word", "ppt", "visio"):
        raise NotAWorkbookError("document")
    return main


def _relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Per id: the last word of the relation's type, and the part that it leads to."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    found = _Relations(folder)
    if package.has(source):
        with package.open(source) as stream:
            parse_whole(stream, found)
    return found.found
