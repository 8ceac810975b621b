"""The demonstration: two nodes on one machine, made-up people, and an exercise half way through."""
