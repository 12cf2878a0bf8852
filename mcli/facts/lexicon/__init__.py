"""The words of each fact, in English and in French, in the notation of `facts.engine.pattern`."""
