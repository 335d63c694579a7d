"""Figures beside their floors in one run: `uv run python -m tests.benchmarks`. Never part of the tests."""
