"""Listings in words: sheets, handouts, spreadsheets, the static site and terminal tables."""
