"""The operator's page: how the node is, in words, and what to do."""
