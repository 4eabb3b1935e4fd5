"""The guided agreement: seven short steps to an agreement that both sides sign."""
