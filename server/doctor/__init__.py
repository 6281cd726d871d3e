"""The self-check: what of a branch and its machine is well, what is not, and what to do about it.

Each module looks at one thing; ``found.SAYS`` lists all that any of them may say.
"""
