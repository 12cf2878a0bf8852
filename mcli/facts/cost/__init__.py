"""What a course costs, from the words of claims."""
