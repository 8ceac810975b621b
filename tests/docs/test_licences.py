from __future__ import annotations

import pytest

from docs.licences import licences

FREE_TO_USE = {
    "Apache-2.0",
    "Apache-2.0 AND BSD-2-Clause",
    "Apache-2.0 OR BSD-3-Clause",
    "Apache-2.0 or BSD",
    "BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "MIT",
    "MIT-0",
    "PSF-2.0",
}
FREE_TO_USE_UNCHANGED = {
    "certifi": "MPL-2.0",
    "psycopg": "LGPL-3.0-only",
    "psycopg-binary": "LGPL-3.0-only",
    "pycountry": "LGPL-2.1-only",
}


@pytest.mark.parametrize(("package", "licence"), [(name, found[1]) for name, found in licences().items()])
def test_a_package_that_is_installed_to_run_may_be_used_with_ours(package, licence):
    assert licence in FREE_TO_USE or FREE_TO_USE_UNCHANGED.get(package) == licence
