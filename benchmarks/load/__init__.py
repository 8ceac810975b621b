"""Load: fifty people at one node, over each kind of database, beside a bare view on the same server."""
