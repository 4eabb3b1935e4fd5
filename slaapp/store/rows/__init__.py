"""What lists ask for: plain rows, a page at a time."""
