"""Lets tests import the scripts of ``packaging/``, which are no package."""

import sys

from tests.packaging.places import PACKAGING

sys.path.insert(0, str(PACKAGING))
