"""How a source is read: one module for each adapter, listed in `registry`."""
