"""Use cases without a terminal: what commands, or any other front end, call."""
