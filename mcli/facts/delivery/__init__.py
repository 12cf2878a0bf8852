"""How a course is delivered, from the words of claims."""
