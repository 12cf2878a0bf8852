"""What is asked before one may begin, from the words of claims."""
