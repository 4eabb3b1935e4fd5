"""Sets the program up from a checkout: an environment, locked packages, translations."""


class Refusal(Exception):  # noqa: N818
    """What stops the set-up and can be mended by a person; its text is the sentence they read."""
