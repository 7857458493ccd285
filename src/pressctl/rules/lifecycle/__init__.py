"""Family PR9: slug and subjects, approvals, and what a release that was corrected or taken back must say."""
