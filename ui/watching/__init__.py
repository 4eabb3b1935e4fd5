"""The watched folder in the window; ``slaapp.operations.watched`` says what waits there."""
