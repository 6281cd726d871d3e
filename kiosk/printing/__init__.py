"""Tickets on paper: what they look like, the process that prints, and who sees to the orders."""
