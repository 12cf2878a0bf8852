"""Labels such as "Fee:" or "Préalables :" and the values beside them, in English and French."""
