"""Words of the pages, a module a page, each in English and Japanese."""
