"""A node as a service: Django, the database, the network and the disk. With web and api, all there is of Django."""
