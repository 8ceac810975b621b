"""What people do with the law: lists determined line by line, what is missing, and by when. Time is an argument."""
