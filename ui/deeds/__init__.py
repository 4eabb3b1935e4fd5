"""What can be done with leads: when it makes sense, what has to be said, the operation."""
