"""
Reading: tables over folded cases that can be dropped and made again to the same rows, and what people read from them.

Whoever reads sees what `casework.access` lets them; who a person is is shown only to offices that decide about persons,
the others are given counts. What is given out are frozen dataclasses that know nothing of pages.
"""
