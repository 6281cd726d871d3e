"""Run by each program of the bundle before anything else.

The loader has every process look for libraries in the bundle first. That is settled by now for this
one; a program of the system that it starts, such as the player of the chime, must find the system's
own.

And qasync imports Qt's widgets for the name of a class, which it does not use where it is handed an
application. The screens have no widgets, so the bundle has none either: 14 MB.
"""

import os
import sys
from types import ModuleType

_NAME = "LD_LIBRARY_PATH"
_BEFORE = "LD_LIBRARY_PATH_ORIG"

if _BEFORE in os.environ:
    os.environ[_NAME] = os.environ.pop(_BEFORE)
else:
    os.environ.pop(_NAME, None)

_widgets = ModuleType("PySide6.QtWidgets")
_widgets.QApplication = None  # type: ignore[attr-defined]
sys.modules[_widgets.__name__] = _widgets
