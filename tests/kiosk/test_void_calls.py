"""Many calls from QML into Python slots that return nothing.

A binding that loses a reference to None at each of them ends the process after some thousand.
"""

import subprocess
import sys

CALLS = 50_000

SCRIPT = f"""
import sys
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtQml import QJSEngine

class Called(QObject):
    count = 0

    @Slot()
    def poke(self):
        self.count += 1

app = QCoreApplication([])
engine = QJSEngine()
called = Called()
engine.globalObject().setProperty("called", engine.newQObject(called))
before = sys.getrefcount(None)
result = engine.evaluate("for (let i = 0; i < {CALLS}; ++i) called.poke()")
assert not result.isError(), result.toString()
assert called.count == {CALLS}
print("references to None lost:", max(0, before - sys.getrefcount(None)))
"""


def test_fifty_thousand_void_calls_lose_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.rsplit(":", 1)[1]) < CALLS // 100
