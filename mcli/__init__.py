"""mcli: find short credentials that a learner in Ontario can really take."""

__version__ = "0.1.0"
