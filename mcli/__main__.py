"""`python -m mcli` and the command `mcli`."""

import gc
import os


def run() -> None:
    """Run the program as a process of its own."""
    gc.disable()  # nothing lives long enough to be collected, and looking for it costs a tenth of a start
    try:
        from mcli.cli import main

        code = main()
    except KeyboardInterrupt:  # while the program was still starting
        code = 130
    # All is written and closed by now; taking the interpreter apart would cost a sixth of the time that `find` has.
    os._exit(code)


if __name__ == "__main__":
    run()
