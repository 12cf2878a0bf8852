"""Fetching and reading college pages: one file an adapter. Nothing is collected by this version yet."""
