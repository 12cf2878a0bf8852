"""One file a command: options in, one call, one rendering; no logic of its own."""
