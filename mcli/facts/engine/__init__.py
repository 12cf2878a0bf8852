"""How words are proved to say something: tokens, named rules, and a cover that accounts for every word of a clause."""
