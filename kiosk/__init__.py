"""The touchscreen and the board: screens that build commands, read views and follow events."""
