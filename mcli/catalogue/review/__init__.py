"""A harvest beside what is kept: identity, differences, the guard and the merge. Pure."""
