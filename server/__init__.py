"""The branch over HTTP and WebSocket, its web pages, and the command line."""
