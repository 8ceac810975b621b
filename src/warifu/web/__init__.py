"""
The pages of a node: made on the server, working without script, in English and Japanese.

A page is a package with a view function, a frozen dataclass of what is shown, and `urls.py`; its template lies under
`templates/` and its words in `words/`. A view calls `warifu.web.rendering.page`.
"""
