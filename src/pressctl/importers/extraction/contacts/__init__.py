"""Contacts in lines: the people and offices that one line or a few name, each with the ways to reach them."""
