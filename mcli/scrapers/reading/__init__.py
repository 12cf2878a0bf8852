"""From a document to the claims of its listings, and from a page to its listings."""
