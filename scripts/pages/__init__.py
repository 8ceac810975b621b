"""Pages of the reference that are made from the code, a module for each kind of page."""
