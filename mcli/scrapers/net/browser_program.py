"""The browser of this computer that can show pages made of scripts: Chromium, Chrome or Edge."""

import os
import shutil
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

_NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
)  # fmt: skip
_PLACES = (
    ("PROGRAMFILES(X86)", "Microsoft/Edge/Application/msedge.exe"),
    ("PROGRAMFILES", "Microsoft/Edge/Application/msedge.exe"),
    ("PROGRAMFILES", "Google/Chrome/Application/chrome.exe"),
    ("PROGRAMFILES(X86)", "Google/Chrome/Application/chrome.exe"),
    ("LOCALAPPDATA", "Google/Chrome/Application/chrome.exe"),
)
_OF_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


def installed(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return the program of an installed Chromium, Chrome or Edge, None when there is none."""
    found = next((path for path in map(shutil.which, _NAMES) if path), None)
    if found:
        return found
    places = [Path(environment[name], rest) for name, rest in _PLACES if environment.get(name)]
    return next((str(path) for path in [*places, *map(Path, _OF_MACOS)] if path.is_file()), None)


def ready() -> bool:
    """Tell whether pages can be shown in a browser on this computer."""
    return find_spec("playwright") is not None and installed() is not None
