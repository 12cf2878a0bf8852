"""The static site of HTML pages."""
