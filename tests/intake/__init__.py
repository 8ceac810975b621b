"""Tests of the intake of files."""
