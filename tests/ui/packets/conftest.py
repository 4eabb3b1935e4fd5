"""What the tests of giving and taking in stand on."""

from tests.store.workspaces import fresh_file, workspace_template

__all__ = ["fresh_file", "workspace_template"]
