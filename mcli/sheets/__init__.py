"""Listings in words: one file a form of output."""
