"""Facts of one module each: a reader of the words of one claim."""
