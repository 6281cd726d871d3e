"""Tickets on paper: what they look like, the process that prints, and who sees to the orders."""

PRINT_WORD = "print-tickets"
"""What ``waitwise`` is told to be the process that prints, where there is no Python to tell."""
