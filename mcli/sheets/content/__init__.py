"""A sheet as data: facts, phrases, wording, agency and the log of printed sheets."""
