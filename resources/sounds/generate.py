"""Writes ``chime.wav``: two notes falling, a third apart, as a bell strikes them.

``python resources/sounds/generate.py`` writes the file anew; it is always the same.
"""

import array
import io
import math
import sys
import wave
from pathlib import Path

RATE_HZ = 22_050
SECONDS = 1.5
NOTES = ((784.0, 0.0), (659.3, 0.35))
"""Hertz, and when it is struck."""
PARTIALS = ((1, 1.0, 0.45), (2, 0.35, 0.25), (3, 0.12, 0.15))
"""Of each note: the multiple, its share, and the seconds in which it fades to a third."""
LOUDEST = 0.8 * 32_767
ATTACK_S = 0.006


def chime() -> bytes:
    """The file's content."""
    sounds = [_sound_at(number / RATE_HZ) for number in range(round(RATE_HZ * SECONDS))]
    scale = LOUDEST / max(map(abs, sounds))
    samples = array.array("h", (round(sound * scale) for sound in sounds))
    if sys.byteorder == "big":
        samples.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE_HZ)
        writer.writeframes(samples.tobytes())
    return file.getvalue()


def _sound_at(second: float) -> float:
    return sum(_note(hertz, second - struck) for hertz, struck in NOTES if second >= struck)


def _note(hertz: float, second: float) -> float:
    attack = min(1.0, second / ATTACK_S)
    left = min(1.0, max(0.0, (SECONDS - NOTES[-1][1] - second) / 0.1))
    return (
        attack
        * left
        * sum(
            share * math.exp(-second / fades) * math.sin(math.tau * hertz * multiple * second)
            for multiple, share, fades in PARTIALS
        )
    )


if __name__ == "__main__":
    (Path(__file__).parent / "chime.wav").write_bytes(chime())
