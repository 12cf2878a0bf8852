"""Where things are in Ontario: towns, census divisions, regions of the literacy networks, and distances between them.

Pure: the gazetteer is made from lines that somebody else has read (`reading.read_gazetteer`); nothing here looks at the
clock, the disk, the network or the environment.
"""
