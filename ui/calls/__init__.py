"""Logging what happened with a lead: the panel, its card, the small window, the evening list."""
