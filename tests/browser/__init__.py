"""Tests that drive the web pages in Chromium against a real server on a real branch."""
