"""The words of a query: parsing, synonyms and spelling."""
