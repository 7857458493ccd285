"""Reading datelines, and the places in them."""
