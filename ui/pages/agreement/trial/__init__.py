"""Trying the agreement on one's own history: criteria, suggested points, other deadlines."""
