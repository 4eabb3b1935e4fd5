"""The versions of the agreement: the list of them, and what one says otherwise than another."""
