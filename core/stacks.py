"""Where every thread of this process is just now, for a log: lines of code, and no value of any."""

import faulthandler
import sys
import threading
import traceback


def stacks() -> str:
    """The stacks of all threads that run Python, the innermost call last."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    return "\n".join(
        f"thread {names.get(ident, 'of no name')}:\n{''.join(traceback.format_stack(frame))}"
        for ident, frame in sys._current_frames().items()
    )


class LastResort:
    """Stacks on the terminal where no Python code can run to log them, until closed.

    On SIGABRT, which is how a service manager ends what is silent; and after ``silent_s`` seconds
    without a ``put_off``, as when one thread never lets go of the interpreter's lock.
    """

    def __init__(self, silent_s: float) -> None:
        self._silent_s = silent_s
        self._stream = sys.__stderr__
        if self._stream is not None and not faulthandler.is_enabled():
            faulthandler.enable(self._stream)

    def put_off(self) -> None:
        """All is well just now."""
        if self._stream is not None:
            faulthandler.dump_traceback_later(self._silent_s, file=self._stream)

    def close(self) -> None:
        """Nothing is to be told any more but on SIGABRT."""
        if self._stream is not None:
            faulthandler.cancel_dump_traceback_later()
