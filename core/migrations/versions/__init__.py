"""One module per schema version, with its statements beside it, frozen."""
