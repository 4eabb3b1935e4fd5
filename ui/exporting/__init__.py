"""Leads to a file: the dialog, and what writes the file."""
