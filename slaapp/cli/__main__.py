"""``python -m slaapp.cli``: the command line without the window's entry point."""

import sys

from slaapp.cli.program import main

sys.exit(main(sys.argv[1:]))
