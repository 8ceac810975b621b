"""Read a planner's workbook."""
