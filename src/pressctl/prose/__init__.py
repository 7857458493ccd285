"""Readers: functions that find things in a text (dates, phones, datelines), and know nothing of releases and rules."""
