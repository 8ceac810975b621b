"""The page of a case: its brief, and under it a page for each thing that people do with it."""
