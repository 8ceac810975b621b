"""
The API of a node at `/api/v1`: a command kind, an address; typed reads; an OpenAPI description made from the code.

It decides nothing. A command goes where the pages' commands go, and what may be read is what the pages would show.
"""
