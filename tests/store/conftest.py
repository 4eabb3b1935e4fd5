"""Every test of the store may ask for a small team's workspace."""

from tests.store.many_leads import many
from tests.store.quick_passphrases import quick_passphrases
from tests.store.workspaces import fresh_file, workspace, workspace_template

__all__ = ["fresh_file", "many", "quick_passphrases", "workspace", "workspace_template"]
