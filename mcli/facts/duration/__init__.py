"""How many hours of study a course takes, from the words of claims."""
