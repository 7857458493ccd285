"""The profiles: named sets of limits, one TOML file each."""
