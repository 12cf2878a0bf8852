"""Words to values, one file a fact. Nothing is read from pages by this version yet."""
