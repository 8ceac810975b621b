from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warifu.errors import DecodeError, UsageError
from warifu.ledger.tiles import (
    ENTRIES,
    Tile,
    bundles_of,
    edge_of,
    framed,
    read_bundle,
    read_hashes,
    read_path,
    tile_of,
    tiles_of,
)


class TestPaths:
    @pytest.mark.parametrize(
        ("tile", "path"),
        [
            (Tile(0, 0), "tile/0/000"),
            (Tile(0, 273, 112), "tile/0/273.p/112"),
            (Tile(1, 1234067), "tile/1/x001/x234/067"),
            (Tile(ENTRIES, 1000, 1), "tile/entries/x001/000.p/1"),
            (Tile(63, 999, 255), "tile/63/999.p/255"),
        ],
    )
    def test_a_tile_has_one_path(self, tile, path):
        assert tile.path == path
        assert read_path(path) == tile

    @pytest.mark.parametrize(
        "path",
        [
            "tile/0/0",
            "tile/00/000",
            "tile/64/000",
            "tile/0/x000/001",
            "tile/0/000.p/0",
            "tile/0/000.p/01",
            "tile/0/000.p/256",
            "tile/0/000.p/999",
            "tile/0/001/000",
            "tile/0/../000",
            "tile/entry/000",
            "checkpoint",
        ],
    )
    def test_nothing_else_is_the_path_of_a_tile(self, path):
        assert read_path(path) is None

    @given(st.integers(ENTRIES, 63), st.integers(0, 10**12), st.integers(1, 256))
    def test_every_tile_comes_back_from_its_path(self, level, index, width):
        assert read_path(Tile(level, index, width).path) == Tile(level, index, width)

    def test_the_partials_of_a_tile_lie_in_one_folder(self):
        assert Tile(0, 1000, 7).path.startswith(Tile(0, 1000).partials + "/")


class TestTilesOfASize:
    def test_a_tree_of_70000_is_the_example_of_the_specification(self):
        tiles = list(tiles_of(70_000))

        assert len([tile for tile in tiles if tile.level == 0 and tile.is_full]) == 273
        assert [tile for tile in tiles if tile.level or not tile.is_full] == [
            Tile(0, 273, 112),
            Tile(1, 0),
            Tile(1, 1, 17),
            Tile(2, 0, 1),
        ]

    @pytest.mark.parametrize(
        ("size", "tiles", "bundles"),
        [
            (0, [], []),
            (1, [Tile(0, 0, 1)], [Tile(ENTRIES, 0, 1)]),
            (256, [Tile(0, 0), Tile(1, 0, 1)], [Tile(ENTRIES, 0)]),
            (257, [Tile(0, 0), Tile(0, 1, 1), Tile(1, 0, 1)], [Tile(ENTRIES, 0), Tile(ENTRIES, 1, 1)]),
        ],
    )
    def test_small_trees(self, size, tiles, bundles):
        assert list(tiles_of(size)) == tiles
        assert list(bundles_of(size)) == bundles
        assert list(edge_of(size)) == [tile for tile in bundles[-1:] + tiles if not tile.is_full]

    @given(st.integers(0, 200_000))
    def test_the_edge_is_what_is_not_full(self, size):
        everything = [*bundles_of(size), *tiles_of(size)]

        assert list(edge_of(size)) == [tile for tile in everything if not tile.is_full]
        assert all(tile_of(tile.level, tile.index, size) == tile for tile in everything)


class TestContents:
    def test_a_bundle_holds_each_entry_after_its_length(self):
        data = framed(b"one") + framed(b"") + framed(b"three")

        assert data == b"\x00\x03one\x00\x00\x00\x05three"
        assert read_bundle(data, 3) == (b"one", b"", b"three")

    def test_the_longest_entry_has_65535_bytes(self):
        assert read_bundle(framed(bytes(65_535)), 1) == (bytes(65_535),)
        with pytest.raises(UsageError, match="an entry of 65536 bytes"):
            framed(bytes(65_536))

    @pytest.mark.parametrize(
        ("data", "why"),
        [
            (b"\x00", "breaks off in the length of entry 0"),
            (b"\x00\x01a\x00\x02b", "breaks off in entry 1"),
            (b"\x00\x01a", "a bundle of 1 entries: wanted 2"),
            (b"\x00\x00" * 3, "a bundle of 3 entries: wanted 2"),
        ],
    )
    def test_a_bundle_of_another_shape_is_refused(self, data, why):
        with pytest.raises(DecodeError, match=why):
            read_bundle(data, 2)

    def test_a_tile_holds_hashes(self):
        assert read_hashes(bytes(32) + b"\x01" * 32, 2) == [bytes(32), b"\x01" * 32]
        with pytest.raises(DecodeError, match="a tile of 63 bytes: wanted 2 hashes of 32"):
            read_hashes(bytes(63), 2)
