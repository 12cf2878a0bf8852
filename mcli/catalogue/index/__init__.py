"""The SQLite index: its rows, building it, and asking it."""
