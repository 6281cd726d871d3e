"""What screens and pages are made of: QML, web pages, the made-up day. Imports nothing."""
