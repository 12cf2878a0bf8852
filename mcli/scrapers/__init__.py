"""College pages: fetching them politely and finding what they say about each fact."""
