"""New activity: from a planner's own list, from last year's, or by form; and a look at all that would be sent."""
