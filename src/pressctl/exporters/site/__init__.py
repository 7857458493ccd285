"""The newsroom as a site of plain files."""
