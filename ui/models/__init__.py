"""Models of rows that views show."""
