"""From approved to out, and after: who has seen a release, what went out, what was corrected and taken back."""
