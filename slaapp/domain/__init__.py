"""The rules of the agreement: pure values and functions."""
