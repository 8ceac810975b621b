"""Agreements: what each says, how sure that is, two side by side, and one's own facts tried on them."""
