"""A file of leads comes in: looked at, mapped, staged beside the file, then applied in one step.

The staged file is a small workspace of its own: the same tables, the same derivation. All that
takes long happens there, in a child process; what is left for the one transaction is copying.
"""
