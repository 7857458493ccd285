"""Reading the facts of a text (figures, amounts, days, times, addresses), and comparing those of two texts."""
