"""Readers of one sort of fact each: figures, units, times, weekdays, numbers in words."""
