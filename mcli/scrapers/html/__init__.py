"""A page as a document: encoding, tree, visible blocks, layout, tables and boilerplate."""
