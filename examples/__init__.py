"""Example workbooks and the scripts that make them; everybody in them is made up."""
