"""Calls that are heard: a chime, then a voice, one after the other."""
