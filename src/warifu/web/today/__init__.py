"""Today: what needs the reader, by clock; what both States wait for; and the list of cases."""
