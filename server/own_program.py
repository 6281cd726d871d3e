"""How a running branch starts ``waitwise-server`` beside itself."""

from core.programs import Program, command


def own_program() -> list[str]:
    """The words that start it, but for its own."""
    return command(Program.SERVER)
