"""The network: requests, connections, robots.txt, politeness, responses and the page cache."""
