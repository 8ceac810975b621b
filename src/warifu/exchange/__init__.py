"""What travels between the nodes of two States, and how each side judges it. No sockets, no clock, no disk."""
