"""The calls that are heard: what is said, by whom, when, and what does not stop them."""
