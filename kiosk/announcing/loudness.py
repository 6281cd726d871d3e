"""A sound file made quieter: not every player can be told how loud."""

import io
import sys
import wave
from array import array


def at_volume(sound: bytes, percent: int) -> bytes:
    """A WAV file of 16 bits, each sample of it so many hundredths of what it was."""
    with wave.open(io.BytesIO(sound)) as read:
        shape = read.getparams()
        samples = array("h", read.readframes(shape.nframes))
    _as_stored(samples)
    quieter = array("h", (sample * percent // 100 for sample in samples))
    _as_stored(quieter)
    made = io.BytesIO()
    with wave.open(made, "wb") as written:
        written.setparams(shape)
        written.writeframes(quieter.tobytes())
    return made.getvalue()


def _as_stored(samples: "array[int]") -> None:
    """To the order of bytes in the file, or back."""
    if sys.byteorder == "big":
        samples.byteswap()
