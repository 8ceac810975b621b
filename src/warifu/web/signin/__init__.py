"""Signing in: by passkey, by a State's own provider, and in a demonstration by choosing who one is."""
