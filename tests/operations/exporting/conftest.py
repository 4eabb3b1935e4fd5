"""Every test of an export may ask for a small team's workspace."""

from tests.store.workspaces import fresh_file, workspace, workspace_template

__all__ = ["fresh_file", "workspace", "workspace_template"]
