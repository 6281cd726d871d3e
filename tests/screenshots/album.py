"""Where the pictures are kept, and which of them are wanted."""

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
COLOURS = 256
PICTURES = ROOT / "docs" / "screenshots"


def wanted(name: str) -> bool:
    """Whether the command line names this picture by the beginning of its name, or names none."""
    beginnings = tuple(sys.argv[1:])
    return not beginnings or name.startswith(beginnings)


def some_wanted(beginning: str) -> bool:
    """Whether the command line may name a picture whose name begins so."""
    asked = sys.argv[1:]
    return not asked or any(one.startswith(beginning) or beginning.startswith(one) for one in asked)


def place_of(name: str) -> Path:
    """The file of the picture ``name``."""
    place = PICTURES / f"{name}.png"
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


def kept(name: str, colours: int = COLOURS) -> None:
    """Make the file of the picture small, and say so; end the program where there is none."""
    place = place_of(name)
    if not place.exists():
        raise SystemExit(f"The picture {name}.png could not be made.")
    with Image.open(place) as picture:
        few = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
    few.save(place, optimize=True)
    sys.stderr.write(f"docs/screenshots/{name}.png\n")
