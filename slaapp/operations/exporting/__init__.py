"""Leads as files, step by step; ``slaapp.operations.export`` is the whole."""
