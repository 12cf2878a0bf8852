"""Words to values, one file a fact: the only place where the words of a page are interpreted. Pure."""
