"""One SQLite file: tables, journal, opening, queries."""
