"""What `import` prints of a release."""

from __future__ import annotations

from pathlib import Path

from support.command import Run

PAGE = """Acme opens a plant in Lyon

LYON, 2 March 2026 – Acme opened a plant in Lyon on 2 March 2026, and 200 people work there from today.

“We waited for this day for three years,” said Ana Silva, the director of the plant, at the opening.

Media contacts:
Ana Silva, +41 22 730 81 11, ana@example.org
Ben Okello, +41 22 730 81 12, ben@example.org
"""


def test_each_contact_has_a_line_of_its_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plant.txt").write_text(PAGE, encoding="utf-8")
    lines = run("import", str(tmp_path / "plant.txt"), "--dry-run").stdout.decode().splitlines()
    first, second = (line for line in lines if "@example.org" in line)
    assert first.startswith("  contacts     line 7    certain  Ana Silva, ")
    assert second.strip().startswith("Ben Okello, ")
    assert first.index("Ana") == second.index("Ben")
