"""Find anything by a few letters: actions, pages, settings and leads, in one place."""
