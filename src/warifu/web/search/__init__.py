"""Search over everything that one may see; searches that are kept; calendars."""
