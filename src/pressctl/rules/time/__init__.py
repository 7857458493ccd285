"""PR2: date, embargo, release line, dateline."""
