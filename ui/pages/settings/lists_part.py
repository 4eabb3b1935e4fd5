"""The team's lists in its own words: sources, campaigns, products, tags, reasons."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QLabel

from resources.domain_words import domain_title
from slaapp.domain.word_uses import uses_of_word
from ui.lead_words import reason_word
from ui.page import Page
from ui.pages.settings.asking import Words, read_words
from ui.pages.settings.campaign_form import CampaignFormPanel
from ui.pages.settings.name_list import Entry, NameList
from ui.pages.settings.part import Part
from ui.pages.settings.use_words import uses_text
from ui.trouble_words import words_for
from ui.widgets.section import SectionTitle
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.store.word_lists import EntryRow

_CODES = ("source", "campaign", "product", "tag", "rejection", "loss")
_ACROSS = 3


class ListsPart(Part):
    """Entries are added, renamed in their place, made one and taken off; whoever looks at the
    lists sees the new words."""

    tables = frozenset(
        {
            "source", "campaign", "product", "tag", "reason", "lead", "lead_tag", "event",
            "agreement", "custom_field",
        }
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._words = Words({})
        self._title, self._hint = SectionTitle(), QLabel()
        self.boxes = {code: NameList() for code in _CODES}
        self.sources, self.campaigns = self.boxes["source"], self.boxes["campaign"]
        self.rejections, self.losses = self.boxes["rejection"], self.boxes["loss"]
        self.campaign = CampaignFormPanel()
        self._lay_out()
        for code, box in self.boxes.items():
            self._connect(code, box)
        self.campaigns.picked.connect(self._show_campaign)
        self.campaign.wanted.connect(self._save_campaign)
        self.retranslate()

    def refresh(self) -> None:
        """Read the lists again."""
        self.page.ask(read_words, self._show, topic="lists")

    def retranslate(self) -> None:
        """Say the part's words, and the reasons that have none of the team's own."""
        self._title.setText(self.tr("Words of our own"))
        self._hint.setText(
            self.tr(
                "F2 or a double click renames an entry, for past leads too. A reason whose words "
                "are cleared takes its usual ones again. Criteria go by the words: a criterion "
                "that names an entry does not follow when it is renamed or made one with another."
            )
        )
        for code, box in self.boxes.items():
            box.say(domain_title("list", code, spoken()))
        if self._words.lists:
            self._show(self._words)

    def _show(self, words: Words) -> None:
        self._words = words
        for code, box in self.boxes.items():
            box.show_entries([self._entry(code, row) for row in words.lists[code]])
        self._show_campaign(self.campaigns.current())

    def _entry(self, code: str, row: EntryRow) -> Entry:
        if not row.code:
            return Entry(row.id, row.name or "", "", row.leads, self._uses(code, row.name or ""))
        usual = reason_word(row.code)
        own = bool(row.name) and row.code != "custom"
        tip = self.tr("Usually: {words}").format(words=usual) if own else ""
        return Entry(row.id, reason_word(row.code, row.name), tip, row.leads)

    def _uses(self, code: str, name: str) -> str:
        if self._words.terms is None:
            return ""
        return uses_text(uses_of_word(self._words.terms, code, name), self._words.custom)

    def _connect(self, code: str, box: NameList) -> None:
        box.renamed.connect(lambda key, words: self._rename(code, box, key, words))
        box.added.connect(lambda words: self._add(code, box, words))
        box.merged.connect(lambda key, into: self._merge(code, box, key, into))
        box.withdrawn.connect(lambda key: self._withdraw(code, box, key))

    def _rename(self, code: str, box: NameList, key: str, words: str) -> None:
        if code in ("rejection", "loss"):
            self._label_reason(box, key, words)
            return

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.lists import rename_entry, rename_source

            if code == "source":
                return rename_source(connection, key, words, by=by, now=now)
            return rename_entry(connection, code, key, words, by=by, now=now)

        is_source = code == "source"
        said = self.tr("The source is renamed.") if is_source else self.tr("The entry is renamed.")
        self._do(job, said, lambda words: box.refuse(key, words))

    def _label_reason(self, box: NameList, key: str, words: str) -> None:
        # Typing the usual words is wanting them, in whatever language they are shown later.
        label = "" if words.strip() == self._usual(key) else words

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.lists import label_reason

            return label_reason(connection, key, label, by=by, now=now)

        self._do(job, self.tr("The reason has new words."), lambda words: box.refuse(key, words))

    def _add(self, code: str, box: NameList, words: str) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.lists import add_entry

            return add_entry(connection, code, words, by=by, now=now)[0]

        said = self.tr("In the list now: {name}").format(name=words.strip())
        self._do(job, said, box.complain, box.new.clear)

    def _merge(self, code: str, box: NameList, key: str, into: str) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.list_merging import merge_entries

            return merge_entries(connection, code, key, into, by=by, now=now)

        self._do(job, self.tr("The two entries are one."), box.complain)

    def _withdraw(self, code: str, box: NameList, key: str) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.lists import withdraw_entry

            return withdraw_entry(connection, code, key, by=by, now=now)

        said = self.tr("The entry is off the list; leads that have it keep it.")
        self._do(job, said, box.complain)

    def _show_campaign(self, key: str) -> None:
        rows = self._words.lists.get("campaign", ())
        self.campaign.show_campaign(next((row for row in rows if row.id == key), None))

    def _save_campaign(self, key: str, form: Any) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.campaign import change_campaign

            return change_campaign(connection, key, form, by=by, now=now)

        self._do(job, self.tr("The campaign is changed."), self.campaign.complain)

    def _usual(self, key: str) -> str:
        rows = (*self._words.lists.get("rejection", ()), *self._words.lists.get("loss", ()))
        return next((reason_word(row.code) for row in rows if row.id == key), "")

    def _do(
        self,
        job: Callable[[Any, Any, int], Any],
        said: str,
        refused: Callable[[str], None],
        done: Callable[[], None] | None = None,
    ) -> None:
        self.page.run(
            job,
            said=said,
            then=lambda _receipt: done() if done is not None else None,
            failed=lambda error: refused(words_for(error)),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(20)
        for place, box in enumerate(self.boxes.values()):
            # What is asked of a campaign stands under the row of its list.
            grid.addWidget(box, place // _ACROSS * 2, place % _ACROSS)
            grid.setColumnStretch(place % _ACROSS, 1)
        grid.addWidget(self.campaign, 1, 0, 1, _ACROSS)
        self.add_section(self._title, self._hint)
        self.add(grid)
        self.column.addStretch(1)
