"""What the computer does for a person at the desk: open a page in the browser, put a text on the clipboard."""

import shutil
import subprocess
import sys
import webbrowser
from collections.abc import Callable, Mapping

from mcli.core.urls import is_address

_SECONDS = 5

# The tools that put their input on the clipboard, in the order in which they are tried.
_LINUX = (("wl-copy",), ("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"))
_TOOLS: Mapping[str, tuple[tuple[str, ...], ...]] = {"win32": (("clip",),), "darwin": (("pbcopy",),)}

Run = Callable[..., object]


def open_page(address: str) -> bool:
    """Open a web address in the browser; False where there is none, or the text is no http or https address."""
    if not is_address(address):
        return False
    try:
        return webbrowser.open(address)
    except (webbrowser.Error, OSError):
        return False


def put_on_clipboard(
    text: str,
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
    run: Run = subprocess.run,
) -> bool:
    """Put a text on the clipboard with the system's own tool; False where there is none that works."""
    data = text.encode("utf-16") if platform == "win32" else text.encode("utf-8")
    for tool in _TOOLS.get(platform, _LINUX):
        path = which(tool[0])
        if path is None:
            continue
        try:
            run(
                [path, *tool[1:]], input=data, check=True, timeout=_SECONDS, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except (OSError, subprocess.SubprocessError):
            continue
        return True
    return False
