"""The English lexicons, one file a fact."""
