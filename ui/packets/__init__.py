"""Files that travel between machines: give one, take one in."""
