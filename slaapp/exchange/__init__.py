"""Files in and out; knows formats, not the database."""
