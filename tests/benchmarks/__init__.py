"""Speed beside a yardstick in the same run; `make bench` runs all. Nothing here is a test."""
