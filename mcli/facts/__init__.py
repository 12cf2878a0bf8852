"""Words to values: the only place where the words of a page are interpreted. Pure."""
