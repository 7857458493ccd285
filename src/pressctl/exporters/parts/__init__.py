"""What several formats print."""
