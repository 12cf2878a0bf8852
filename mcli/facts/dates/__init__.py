"""When a course starts, from the words of claims."""
