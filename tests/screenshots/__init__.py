"""Pictures of every screen and page, drawn by the running program."""
