"""Measures how long a person waits for an answer: `python bench/startup.py` (Linux or macOS).

Builds the wheel, installs it with bytecode in an environment of its own (and sqlite-utils in another), and runs pairs:
a bare `python -c pass`, then what is measured, so that both have the same disturbances. Prints medians of the
ratios and times, and the largest resident memory.
"""

import os
import pty
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PAIRS = 21
# The query of `find --free --path employment`, as a person would write it for a general database tool.
SQL = """SELECT l.id, l.title, l.provider, l.cost_status, l.cost_text, l.hours, l.delivery, l.prerequisite_status,
l.gates, l.checked, l.url, l.reported_by FROM goal_path AS g JOIN listing AS l ON l.number = g.number
WHERE g.path = 'employment' AND g.listed = 1 AND g.free = 1 ORDER BY g.place LIMIT 20"""


TYPER = """import typer

app = typer.Typer()


@app.command()
def main(words: list[str] = typer.Argument(None), free: bool = False, path: str = "") -> None:
    typer.echo("An answer.")


app()
"""


class Run(NamedTuple):
    """One process: seconds from start to end, and its largest resident memory in MB."""

    seconds: float
    memory: float


def run(argv: list[str], terminal: bool = False) -> Run:
    """Run a process to its end, with its output in a pipe or in a terminal."""
    end, start_of = pty.openpty() if terminal else os.pipe()
    reader = threading.Thread(target=_drain, args=(end,))
    start = time.perf_counter()
    process = os.posix_spawn(
        argv[0], argv, dict(os.environ, TERM="xterm-256color", COLUMNS="80"),
        file_actions=[(os.POSIX_SPAWN_DUP2, start_of, 1), (os.POSIX_SPAWN_DUP2, start_of, 2)],
    )  # fmt: skip
    os.close(start_of)
    reader.start()
    _, status, usage = os.wait4(process, 0)
    taken = time.perf_counter() - start
    reader.join()
    os.close(end)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"{argv} failed")
    return Run(taken, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024))


def _drain(end: int) -> None:
    try:
        while os.read(end, 65536):
            pass
    except OSError:  # a terminal whose other side is closed
        pass


def installed(folder: Path, *packages: str) -> Path:
    """Return the folder of commands of a new environment with these packages and their bytecode."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    commands = folder / "bin"
    subprocess.run([commands / "python", "-m", "pip", "install", "--quiet", "--compile", *packages], check=True)
    return commands


def pairs(name: str, bare: list[str], argv: list[str], terminal: bool = False) -> float:
    """Print one row and return the median time in milliseconds."""
    run(argv, terminal)
    ratios, times, memory = [], [], 0.0
    for _ in range(PAIRS):
        one = run(bare)
        other = run(argv, terminal)
        ratios.append(other.seconds / one.seconds)
        times.append(other.seconds * 1000)
        memory = max(memory, other.memory)
    print(f"| {name} | {statistics.median(times):.0f} | {statistics.median(ratios):.1f} | {memory:.0f} |", flush=True)
    return statistics.median(times)


def main() -> None:
    """Measure everything and print one table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"MCLI_HOME": str(folder / "home"), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        subprocess.run(
            [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder / "wheel"), str(ROOT)],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        commands = installed(folder / "mcli", *map(str, (folder / "wheel").glob("*.whl")))
        peer = installed(folder / "peer", "sqlite-utils")
        bare, mcli = [str(commands / "python"), "-c", "pass"], str(commands / "mcli")
        find = [mcli, "find", "--free", "--path", "employment"]
        print(f"Python {sys.version.split()[0]}, medians of {PAIRS} pairs with `python -c pass`\n")
        print("| what | ms | times a bare Python | memory, MB |\n| --- | ---: | ---: | ---: |")
        pairs("`python -c pass`", bare, bare)
        (folder / "bare.py").write_text(TYPER, encoding="utf-8")
        typer = pairs("a typer program that prints one line", bare, [str(commands / "python"), str(folder / "bare.py")])
        plain = pairs("`mcli find --free --path employment` into a pipe", bare, find)
        pairs("the same on a terminal of 80 columns (rich table)", bare, find, terminal=True)
        pairs("the same in French, into a pipe", bare, [mcli, "--lang", "fr", *find[1:]])
        pairs("`mcli find first aid` into a pipe", bare, [mcli, "find", "first", "aid"])
        pairs("`mcli match --path employment` into a pipe", bare, [mcli, "match", "--path", "employment"])
        pairs("`mcli show` of one listing, into a pipe", bare, [mcli, "show", "tomorrows-trades"])
        pairs("`mcli find --help`", bare, [mcli, "find", "--help"])
        pairs("`mcli --help`", bare, [mcli, "--help"])
        pairs("`mcli paths` into a pipe", bare, [mcli, "paths"])
        query = [str(peer / "sqlite-utils"), "query", str(folder / "home" / "index.sqlite"), SQL]
        other = pairs("`sqlite-utils query` for the same answer", bare, query)
        print(f"\n`mcli find` takes {plain / typer:.2f} of the time of the typer program that prints one line.")
        print(f"\n`mcli find` takes {plain / other:.2f} of the time of `sqlite-utils query`.")


if __name__ == "__main__":
    main()
