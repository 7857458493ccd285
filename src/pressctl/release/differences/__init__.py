"""What differs between two texts of a release, and how serious that is."""
