"""PR8: what a release and its translations must agree on."""
