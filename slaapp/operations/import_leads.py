"""Import a file of leads, or of what happened to them: everything a window or a word needs."""

from __future__ import annotations

from sqlalchemy import Connection, select

from slaapp.exchange.cells import cell_text
from slaapp.exchange.column_profile import ColumnProfile, TableProfile
from slaapp.exchange.date_formats import DATE_FORMATS
from slaapp.exchange.header_names import word_key
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.mapping import ColumnMapping, Mapping, Question, open_questions
from slaapp.exchange.mapping_guess import field_key
from slaapp.exchange.number_styles import NUMBER_STYLES, NumberStyle
from slaapp.exchange.preset import Preset, preset_of, write_preset
from slaapp.exchange.table import ReadOptions
from slaapp.exchange.targets import (
    ANSWER_TARGETS,
    FIELD_TYPES,
    STAGES,
    TARGETS,
    TIERS,
    WORD_TARGETS,
    FieldType,
    Target,
    meanings_of,
)
from slaapp.operations.importing.alike import KNOWN, AlikeRow, Known
from slaapp.operations.importing.apply import apply_import
from slaapp.operations.importing.bad_rows import write_rejected
from slaapp.operations.importing.child import ImportChild
from slaapp.operations.importing.choice import Clocks, ImportChoice, Rejected, StagedImport
from slaapp.operations.importing.examples import example_date, example_number
from slaapp.operations.importing.inspection import (
    Inspection,
    carry_over,
    decide_columns,
    inspect_file,
    recall,
    with_preset,
)
from slaapp.operations.importing.own_types import inspected_with_texts, text_fields
from slaapp.operations.importing.places import discard_staging, staging_path, sweep_staging
from slaapp.operations.importing.retargeting import column_mapping, retarget, retype
from slaapp.operations.importing.stage import stage_import
from slaapp.store.tables import import_mapping

__all__ = [
    "ANSWER_TARGETS",
    "DATE_FORMATS",
    "FIELD_TYPES",
    "KNOWN",
    "NUMBER_STYLES",
    "STAGES",
    "TARGETS",
    "TIERS",
    "WORD_TARGETS",
    "AlikeRow",
    "Clocks",
    "ColumnMapping",
    "ColumnProfile",
    "FieldType",
    "ImportChild",
    "ImportChoice",
    "Inspection",
    "Known",
    "LeadRecord",
    "Mapping",
    "NumberStyle",
    "Preset",
    "Question",
    "ReadOptions",
    "Rejected",
    "StagedImport",
    "TableProfile",
    "Target",
    "apply_import",
    "carry_over",
    "cell_text",
    "column_mapping",
    "decide_columns",
    "discard_staging",
    "example_date",
    "example_number",
    "field_key",
    "inspect_file",
    "inspected_with_texts",
    "meanings_of",
    "open_questions",
    "preset_of",
    "recall",
    "remembered_mapping",
    "retarget",
    "retype",
    "stage_import",
    "staging_path",
    "sweep_staging",
    "text_fields",
    "with_preset",
    "word_key",
    "write_preset",
    "write_rejected",
]


def remembered_mapping(connection: Connection, fingerprint: str) -> str | None:
    """The JSON of the mapping that a header like this had last time."""
    query = select(import_mapping.c.document).where(
        import_mapping.c.fingerprint == fingerprint, import_mapping.c.withdrawn == 0
    )
    return connection.execute(query).scalar()
