"""A chart leaves the program: as a picture in the clipboard or a file, or as its figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import cast

from PySide6.QtCore import QDate
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from slaapp.domain.instants import to_datetime
from slaapp.domain.trouble import Trouble
from ui.background import Reader
from ui.charts.looks import look_in
from ui.charts.painting import Chart, file_of
from ui.charts.sheet import Form, Heading
from ui.charts.spec import Look
from ui.dates import day_text, instant_text
from ui.desk import Desk
from ui.exporting.words import guessed_name, usual_folder
from ui.pages.scoreboard.drawn.kind import Data, Drawn, Ground
from ui.pages.scoreboard.drawn.said import translate
from ui.preferences import remember, remembered
from ui.theme import read_theme
from ui.words import spoken

_SIZE = (840, 420)
_FOLDER = "board/folder"
_PICTURES = ("png", "svg")


class Saving:
    """Asks for a place, draws and writes on the painter's thread, and says where the file is.

    What leaves is drawn in the light theme, with what it is and of which days above it.
    """

    def __init__(self, desk: Desk, painter: Reader, around: QWidget) -> None:
        self._desk, self._painter, self._around = desk, painter, around

    def do(self, name: str, title: str, drawn: Drawn, ground: Ground) -> None:
        """One of ``copy``, ``png``, ``svg``, ``csv``, ``xlsx``."""
        if name == "copy":
            self.copy(title, drawn, ground)
        else:
            self._choose(name, title, lambda path: self.write(path, title, drawn, ground))

    def copy(self, title: str, drawn: Drawn, ground: Ground) -> None:
        """Put the picture into the clipboard."""
        chart, look, heading = drawn.chart, self._look(), self._heading(title, drawn, ground)

        def take(content: bytes) -> None:
            QGuiApplication.clipboard().setImage(QImage.fromData(content))
            self._desk.banners.tell("success", translate("Scoreboard", "The chart is copied."))

        self._run(lambda: file_of(chart, look, _SIZE, "png", heading), take)

    def write(self, path: Path, title: str, drawn: Drawn, ground: Ground) -> None:
        """Write what the path's ending says: a picture, or the figures."""
        form = path.suffix.lower().removeprefix(".")
        if form in _PICTURES:
            heading, look, chart = self._heading(title, drawn, ground), self._look(), drawn.chart
            picture = cast(Form, form)
            self._keep(path, lambda: _keep_picture(path, chart, look, picture, heading))
        else:
            language, data = spoken(), drawn.data
            self._keep(path, lambda: _keep_figures(path, data, title, language))

    def _choose(self, form: str, title: str, then: Callable[[Path], None]) -> None:
        moment = to_datetime(self._desk.clock.now(), self._desk.zone)
        today = QDate(moment.year, moment.month, moment.day)
        folder = Path(remembered(_FOLDER, str(usual_folder())))
        if not folder.is_dir():
            folder = usual_folder()
        name = f"{guessed_name(title, today)}.{form}"
        words = translate("Scoreboard", "Save the chart")
        dialog = QFileDialog(self._around, words, str(folder / name), f"{form.upper()} (*.{form})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)

        def chosen(text: str) -> None:
            path = Path(text)
            # Whatever ending was typed, the form is the one that was asked for.
            path = path if path.suffix.lower() == f".{form}" else Path(f"{path}.{form}")
            remember(_FOLDER, str(path.parent))
            then(path)

        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, path: Path, job: Callable[[], None]) -> None:
        said = translate("Paper file", "Saved: {path}").format(path=path)
        self._run(job, lambda _nothing: self._desk.banners.tell("success", said))

    def _run(self, job: Callable[[], object], then: Callable[..., object]) -> None:
        self._painter.ask(
            lambda _nothing: job(),
            lambda value: _ignore(then(value)),
            owner=self._around,
            failed=self._tell,
        )

    def _tell(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)

    def _look(self) -> Look:
        return look_in(read_theme("light"), self._around.font())

    def _heading(self, title: str, drawn: Drawn, ground: Ground) -> Heading:
        moment = instant_text(ground.now, "instant", self._desk.zone)
        version = ground.book.version_at(ground.now)
        words = translate("Scoreboard", "as of {moment}")
        if version is not None:
            words = translate("Scoreboard", "agreement, version {number} — as of {moment}")
        said = words.format(number=version.number if version else "", moment=moment)
        if not ground.asked.leads.is_empty:
            said += " · " + translate("Scoreboard", "of the leads that the filter lets through")
        days = ground.days
        if days is not None:
            first, last = day_text(days[0]), day_text(days[1] - timedelta(days=1))
            said = f"{first} – {last} · {said}"
        return Heading(title, tuple(filter(None, (drawn.note, said))))


def _ignore(_value: object) -> None:
    """What an answer's taker returns is nobody's."""


def _keep_picture(path: Path, chart: Chart, look: Look, form: Form, heading: Heading) -> None:
    from slaapp.operations.paper import keep_paper

    keep_paper(path, file_of(chart, look, _SIZE, form, heading))


def _keep_figures(path: Path, data: Data, title: str, language: str) -> None:
    from slaapp.operations.exporting.figures import write_figures

    write_figures(path, data.header, data.rows, title, language)
