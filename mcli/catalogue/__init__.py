"""Listings on disk and in the index: storing, searching, reviewing and sharing them."""
