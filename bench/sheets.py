"""Measures how long sheets take: `python bench/sheets.py` (Linux or macOS; with LibreOffice and WeasyPrint if there).

Runs the installed `mcli` as a person would, and other programs in turn with it, on the packaged catalogue and on
invented listings (`bench/generate.py`). Prints medians of `RUNS` runs, the largest resident memory, and the
number of pages.
"""

import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
RUNS = 7
ID = "safety/on-worker-health-safety-4-steps"


class Run(NamedTuple):
    """One process: seconds from start to end, and its largest resident memory in MB."""

    seconds: float
    memory: float


def run(argv: list[str], folder: Path) -> Run:
    """Run a process to its end."""
    start = time.perf_counter()
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(argv, stdout=log, stderr=log, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"{argv} failed: {(folder / 'log').read_text(errors='replace')}")
    scale = 1024 if sys.platform == "linux" else 1024 * 1024
    return Run(time.perf_counter() - start, usage.ru_maxrss / scale)


def median(argv: list[str], folder: Path, runs: int = RUNS) -> Run:
    """Return the median time of several runs, and the largest memory."""
    made = [run(argv, folder) for _ in range(runs)]
    return Run(statistics.median(each.seconds for each in made), max(each.memory for each in made))


def pages(path: Path) -> str:
    """Return how many pages a PDF has."""
    import pikepdf

    with pikepdf.open(path) as file:
        return f"{len(file.pages)} pages"


def line(what: str, took: Run, more: str = "") -> None:
    """Print one row of the table."""
    print(f"| {what} | {took.seconds:.2f} | {took.memory:.0f} | {more} |", flush=True)


def invented(folder: Path, count: int) -> str:
    """Make a home with invented listings and its index, and return it."""
    home = folder / f"home-{count}"
    home.mkdir()
    command = [sys.executable, str(ROOT / "bench/generate.py"), str(count), str(home)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT)})
    return str(home)


def main() -> None:
    """Measure, and print a table in Markdown."""
    found = shutil.which("mcli", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    mcli = found or sys.exit("mcli is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packaged, many, thousands = str(folder / "home"), invented(folder, 200), invented(folder, 5000)
        for home in (packaged, many, thousands):
            run([mcli, "--home", home, "find", "--limit", "1"], folder)
        print("| what | seconds | MB | |\n| --- | ---: | ---: | --- |")
        find = median([mcli, "--home", packaged, "find", "--free", "--path", "employment"], folder, 15)
        line("`mcli find --free --path employment`", find)
        one = [mcli, "--home", packaged, "export", ID, "--path", "employment", "--force", "--out", "one.pdf"]
        took = median(one, folder, 15)
        line("one sheet", took, f"{(took.seconds - find.seconds) * 1000:.0f} ms above find")
        sheets = [mcli, "--home", many, "export", "--each", "--limit", "200", "--force", "--out", "sheets"]
        line("200 single sheets", median(sheets, folder))
        handout = [mcli, "--home", many, "export", "--limit", "200", "--force", "--out"]
        took = median([*handout, "handout.pdf"], folder)
        line("handout of 200 listings", took, pages(folder / "handout.pdf"))
        for form in ("html", "docx", "xlsx"):
            line(f"the same as {form}", median([*handout, f"handout.{form}"], folder))
        peers(folder, [*handout, "handout.pdf"])
        site = [mcli, "--home", thousands, "export", "--layout", "site", "--force", "--out", "site"]
        took = median(site, folder, 3)
        line("site of 5,000 invented and the packaged listings", took, (folder / "log").read_text().splitlines()[-1])


def peers(folder: Path, ours: list[str]) -> None:
    """Convert the same handout to PDF with other programs, from the HTML and the Word file, in turn with mcli."""
    if importlib.util.find_spec("weasyprint"):
        code = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"
        took = median([sys.executable, "-c", code, "handout.html", "weasyprint.pdf"], folder, 1)
        line("WeasyPrint: the same handout from HTML (one run)", took, pages(folder / "weasyprint.pdf"))
    office = shutil.which("soffice")
    if office:
        profile, target = f"-env:UserInstallation=file://{folder}/profile", folder / "office"
        convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(target), "handout.docx"]
        run(convert, folder)  # the first start makes its profile
        pairs = [(run(ours, folder), run(convert, folder)) for _ in range(RUNS)]
        took, other = (Run(statistics.median(each.seconds for each in side), max(each.memory for each in side))
                       for side in zip(*pairs, strict=True))  # fmt: skip
        line("LibreOffice: the same handout from Word, in turn with ours", other, pages(target / "handout.pdf"))
        line("ours in turn with LibreOffice", took, f"{other.seconds / took.seconds:.1f} times as fast")


if __name__ == "__main__":
    main()
