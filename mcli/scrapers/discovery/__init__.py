"""Which pages a source has: lists, next pages, sitemaps, detail pages and proposals."""
