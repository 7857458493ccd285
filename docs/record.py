"""Record the screenful of the README from a true run: `python docs/record.py` writes docs/screen.svg."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

COMMANDS = (("import", "page.fr.txt"), ("validate",), ("validate", "--fix", "--select", "phone-trunk-prefix"))


def main() -> None:
    """Run the commands on the sample page and save what they print as a picture."""
    from pressctl.newsroom import templates

    console = Console(record=True, width=112, file=io.StringIO(), force_terminal=True)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "pressctl.toml").touch()
        (Path(folder) / "page.fr.txt").write_text(templates.source("demo/page.fr.txt"), encoding="utf-8")
        for command in COMMANDS:
            console.print(Text(f"$ pressctl {' '.join(command)}", style="bold green"))
            console.print(Text.from_ansi(_output(command, folder)))
    picture = re.sub(r"@font-face \{.*?\}", "", console.export_svg(title="pressctl"), flags=re.DOTALL)
    (Path(__file__).parent / "screen.svg").write_text(picture, encoding="utf-8")


def _output(command: tuple[str, ...], folder: str) -> str:
    full = [sys.executable, "-m", "pressctl", command[0], "--color", "always", *command[1:]]
    done = subprocess.run(full, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8")


if __name__ == "__main__":
    main()
