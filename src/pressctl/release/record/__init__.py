"""What is approved and issued, as data: what a reader sees and its digest, approvals, signatures, and events."""
