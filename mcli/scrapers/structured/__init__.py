"""Data in the markup of a page: JSON-LD, microdata and the state of its scripts."""
