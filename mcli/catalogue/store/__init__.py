"""The YAML files of the home folder: listings, corrections, changes, held harvests and runs."""
