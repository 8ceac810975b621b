"""Audit: reading everything, changing nothing: samples by seed, figures as of a day, exceptions, export, verifying."""
