"""Bad workbooks, made by a script at test time."""
