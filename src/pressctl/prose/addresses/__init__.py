"""Reading phone numbers, e-mail addresses and host names."""
