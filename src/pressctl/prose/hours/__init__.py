"""Reading times of day in a text, and the time zones beside them."""
