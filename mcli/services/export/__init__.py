"""Exporting: choosing listings, reading what the office adds, making the files and writing them."""
