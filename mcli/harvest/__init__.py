"""One refresh: walk through a source, review the harvest, accept or hold it, and write."""
