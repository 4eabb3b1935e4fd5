"""Every test of an operation may ask for a small team's workspace."""

from tests.store.quick_passphrases import quick_passphrases
from tests.store.workspaces import fresh_file, workspace, workspace_template

__all__ = ["fresh_file", "quick_passphrases", "workspace", "workspace_template"]
