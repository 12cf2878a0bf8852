"""What is kept: listings as YAML files, and the index that answers questions about them."""
