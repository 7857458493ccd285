"""Sources read into releases, and the files these become."""
