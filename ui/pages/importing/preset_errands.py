"""Keeping, writing and reading the known mappings of the columns step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from slaapp.domain.instants import Instant
from slaapp.operations.operation import Author

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Preset
    from ui.page import Page
    from ui.pages.importing.columns_step import ColumnsStep


class PresetErrands(QObject):
    """Runs what the step asks for; what is kept can be undone."""

    def __init__(self, page: Page, step: ColumnsStep) -> None:
        super().__init__(page)
        self._page, self._step = page, step
        step.preset_kept.connect(self._keep)
        step.preset_written.connect(self._write)
        step.preset_read.connect(self._read)

    def _keep(self, name: str) -> None:
        mapping = self._step.mapping
        assert mapping is not None

        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.presets import save_preset

            return save_preset(connection, name, mapping, by=by, now=now)

        self._page.run(job, said=self._said, then=self._offer)

    def _read(self, path: Path) -> None:
        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.presets import import_preset

            return import_preset(connection, path, by=by, now=now)

        self._page.run(job, said=self._said, then=self._offer)

    def _write(self, path: Path) -> None:
        from slaapp.operations.import_leads import preset_of, write_preset

        mapping = self._step.mapping
        assert mapping is not None
        preset = preset_of(path.stem[:60].strip() or "mapping", mapping)
        said = self.tr("Mapping written: {path}").format(path=path)

        def written(_nothing: None) -> None:
            self._page.desk.banners.tell("success", said)

        self._page.desk.reader.ask(lambda _c: write_preset(path, preset), written, owner=self)

    def _said(self, receipt: Any) -> str:
        return self.tr("Mapping kept: {name}").format(name=receipt.details["name"])

    def _offer(self, receipt: Any) -> None:
        """Read the columns by what was just kept."""
        name = receipt.details["name"]

        def known(presets: list[Preset]) -> None:
            self._step.know_presets(presets)
            self._step.use_preset(next(each for each in presets if each.name == name))

        self._page.ask(_all_presets, known, topic="presets")


def _all_presets(connection: Any) -> list[Preset]:
    from slaapp.operations.presets import known_presets

    return known_presets(connection)
