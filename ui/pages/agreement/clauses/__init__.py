"""The clauses of both sides as sentences with fields in them."""
