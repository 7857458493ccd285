"""Reading days in a text, in every calendar and notation."""
