"""Looking after the sources: which there are, what is wrong with each, trying a page, and deciding about a harvest."""
