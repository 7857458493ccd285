"""Recognising lines with a meaning of their own: a release line, a byline, a date line, an end mark."""
