"""Records, terms, messages and text functions that everything imports. No input or output."""
