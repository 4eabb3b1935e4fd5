"""The review meeting: a guided page over a period's promises, blockages, leads and decisions."""
