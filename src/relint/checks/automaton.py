"""Many short sequences of conditions looked for in one pass over the words. Start reading at `Automaton.matches`.

Each condition of each row is one bit, the bits of a row side by side. A token's mask has the bits of all conditions
that hold for it; the state has a bit where a row is fulfilled up to there. One shift, one "or" and one "and" of whole
numbers carry all rows on by a token. Source: R. Baeza-Yates and G. Gonnet, A new approach to text searching,
Communications of the ACM 35 (1992), with words in the place of characters.

The mask of a word is made once for a run. Plain conditions (words or classes) give their bits directly. The others
("<adj>&!<base>", "!the") consist of parts: the first parts of all of them stand in one layer of bits, the second parts
in the next, and the layers laid upon each other show which hold.
"""

from collections.abc import Iterable, Iterator

from relint.checks.grammar.wordclass import END, START, classes_of_text
from relint.checks.rows import Condition
from relint.typed import Any, NamedTuple, TypeVar

K = TypeVar("K")

_REMEMBERED = 1 << 16
_FEW = 100  # up to here the places of bits take less room than a field, and less time to load than it takes to set them


class Layers(NamedTuple):
    """The conditions that are negated, joined or have endings: `width` of them, in `depth` layers of parts.

    The other fields say which bits of the layers a word (those numbered), a class or an ending sets, and which are
    turned round.
    """

    width: int
    depth: int
    words: dict[str, bytes]
    classes: dict[int, bytes]
    endings: dict[str, bytes]
    turned: bytes
    bits: list[bytes]


class Plan(NamedTuple):
    """An automaton as plain data: where the rows begin, their first and last bits, and those of plain conditions.

    A word sets the bits of `many`, if it is there, or those numbered in `few`; a class sets those of `classes`.
    """

    starts: list[int]
    size: int
    first: bytes
    last: bytes
    many: dict[str, bytes]
    few: dict[str, bytes]
    classes: dict[int, bytes]
    layers: Layers


def plan(rows: Iterable[tuple[Condition, ...]]) -> Plan:
    """Return the plan of an automaton for rows of conditions, by number."""
    starts: list[int] = []
    plain: list[tuple[int, Condition]] = []
    others: dict[Condition, list[int]] = {}
    place = 0
    for row in rows:
        starts.append(place)
        for condition in row:
            if condition.negated or condition.endings or condition.also:
                others.setdefault(condition, []).append(place)
            else:
                plain.append((place, condition))
            place += 1
    words, classes = _sources(plain)
    return Plan(
        starts,
        place,
        _bit_field(starts),
        _bit_field([start - 1 for start in (*starts[1:], place) if start]),
        _all_fields({word: places for word, places in words.items() if len(places) > _FEW}),
        _all_places({word: places for word, places in words.items() if len(places) <= _FEW}),
        _all_fields(classes),
        _layers(others),
    )


def _sources(conditions: Iterable[tuple[int, Condition]]) -> tuple[dict[str, list[int]], dict[int, list[int]]]:
    """Return the places of the conditions that each word and each class fulfils."""
    words: dict[str, list[int]] = {}
    classes: dict[int, list[int]] = {}
    for place, condition in conditions:
        for word in condition.words:
            words.setdefault(word, []).append(place)
        for bit in _bits(condition.classes):
            classes.setdefault(1 << bit, []).append(place)
    return words, classes


def _layers(others: dict[Condition, list[int]]) -> Layers:
    width = len(others)
    depth = max((len(_parts(condition)) for condition in others), default=0)
    parts = [
        (layer * width + number, part)
        for number, condition in enumerate(others)
        for layer, part in enumerate(_parts(condition))
    ]
    used = {place for place, _part in parts}
    # A place without a part counts as fulfilled: nothing sets it, and it is turned round.
    turned = [place for place in range(width * depth) if place not in used]
    turned += [place for place, part in parts if part.negated]
    endings: dict[str, list[int]] = {}
    for place, part in parts:
        for ending in part.endings:
            endings.setdefault(ending, []).append(place)
    words, classes = _sources(parts)
    return Layers(
        width,
        depth,
        _all_places(words),
        _all_fields(classes),
        _all_fields(endings),
        _bit_field(turned),
        [*map(_bit_field, others.values())],
    )


def _parts(condition: Condition) -> list[Condition]:
    """Return a condition and those joined to it, each by itself."""
    return [condition._replace(also=()), *(part for other in condition.also for part in _parts(other))]


class Automaton:
    """A plan at work. `starts` are the rows' first bits."""

    def __init__(self, data: Any) -> None:
        """Take a plan as it was stored."""
        self._plan = Plan._make(data)
        self._layers = Layers._make(self._plan.layers)
        self.starts = self._plan.starts
        self._first, self._last = _mask(self._plan.first), _mask(self._plan.last)
        self._turned = _mask(self._layers.turned)
        self._layer_bits = [*map(_mask, self._layers.bits)]
        self._every = (1 << self._layers.width) - 1
        self._usual = self._held(self._turned)
        self._usual_bits = sum(self._layer_bits[number] for number in _bits(self._usual))
        self._endings = self._layers.endings
        self._ending_lengths = sorted({*map(len, self._endings)})
        self._by_classes: dict[int, tuple[int, int, int, int]] = {}
        self._masks = _Masks(self)
        self._end = self._made("", END)
        start = self._made("", START)
        self._begin = 0
        for _place in range(self._plan.size and max(self._lengths())):
            self._begin = (self._begin << 1 | self._first) & start

    def _lengths(self) -> Iterator[int]:
        ends = (*self.starts[1:], self._plan.size)
        return (end - start for start, end in zip(self.starts, ends, strict=True))

    def matches(self, texts: list[str], first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield (bit, token) where a row ends in the sentence of the tokens first to last (exclusive), or just after.

        The bit is the row's last. Before and after the sentence stand as many edges as a row may ask for.
        """
        state, begin, final, masks = self._begin, self._first, self._last, self._masks
        for place, text in enumerate(texts[first:last], first):
            state = (state << 1 | begin) & masks[text]
            if state & final:
                for bit in _bits(state & final):
                    yield bit, place
        place = last
        while state := (state << 1) & self._end:
            for bit in _bits(state & final):
                yield bit, place
            place += 1

    def mask_of(self, text: str) -> int:
        """Return the bits of all conditions that hold for a token with this text."""
        return self._made(text.lower(), classes_of_text(text))

    def _made(self, lower: str, classes: int) -> int:
        plain, layered, usual, laid = self._of_classes(classes)
        if lower in self._plan.many:
            plain |= _mask(self._plan.many[lower])
        elif lower in self._plan.few:
            plain |= _placed(self._plan.few[lower])
        own = _placed(self._layers.words[lower]) if lower in self._layers.words else 0
        for length in self._ending_lengths:
            if lower[-length:] in self._endings:
                own |= _mask(self._endings[lower[-length:]])
        return plain | (self._laid(layered | own, usual, laid) if own else laid)

    def _of_classes(self, classes: int) -> tuple[int, int, int, int]:
        """Return what some classes alone fulfil; few masks occur.

        These are the bits of the plain conditions and of the layers, and of the layered conditions their numbers and
        their bits.
        """
        found = self._by_classes.get(classes)
        if found is None:
            plain = layered = 0
            for bit in _bits(classes):
                plain |= _mask(self._plan.classes.get(1 << bit, b""))
                layered |= _mask(self._layers.classes.get(1 << bit, b""))
            held = self._held(layered ^ self._turned)
            laid = self._laid(layered, self._usual, self._usual_bits)
            self._by_classes[classes] = found = plain, layered, held, laid
        return found

    def _laid(self, layered: int, usual: int, laid: int) -> int:
        """Return the bits of the conditions all of whose layers are fulfilled.

        Words of the same classes fulfil nearly the same ones: from `usual` and its bits, `laid`, on only what differs
        is looked at.
        """
        for number in _bits(self._held(layered ^ self._turned) ^ usual):
            laid ^= self._layer_bits[number]
        return laid

    def _held(self, layered: int) -> int:
        """Return the conditions that are fulfilled in all layers."""
        held = self._every
        for _layer in range(self._layers.depth):
            held &= layered
            layered >>= self._layers.width
        return held


class _Masks(dict[str, int]):
    """The mask of each text asked for; most words share a few masks, which are kept once."""

    def __init__(self, automaton: Automaton) -> None:
        super().__init__()
        self._automaton = automaton
        self._shared: dict[int, int] = {}

    def __missing__(self, text: str) -> int:
        if len(self) > _REMEMBERED:
            self.clear()
        mask = self._automaton.mask_of(text)
        self[text] = mask = self._shared.setdefault(mask, mask)
        return mask


def _bits(value: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, the lowest first."""
    while value:
        low = value & -value
        yield low.bit_length() - 1
        value ^= low


def _all_places(lists: dict[K, list[int]]) -> dict[K, bytes]:
    """Return lists of numbers below 65,536 as bytes, the largest number last, for `_placed`."""
    from array import array

    return {key: array("H", sorted(places)).tobytes() for key, places in lists.items()}


def _placed(stored: bytes) -> int:
    """Return the number with the bits set that `_all_places` stored."""
    places = memoryview(stored).cast("H")
    field = bytearray(places[-1] // 8 + 1)
    for place in places:
        field[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(field, "little")


def _bit_field(places: list[int]) -> bytes:
    """Return a number with these bits set as bytes, for `_mask`: two that count the empty bytes, then the others."""
    skipped = min(places, default=0) // 8
    value = sum(1 << place for place in places) >> 8 * skipped
    return skipped.to_bytes(2, "little") + value.to_bytes((value.bit_length() + 7) // 8, "little")


def _all_fields(lists: dict[K, list[int]]) -> dict[K, bytes]:
    return {key: _bit_field(places) for key, places in lists.items()}


def _mask(field: bytes) -> int:
    """Return the number that `_bit_field` stored."""
    return int.from_bytes(field[2:], "little") << 8 * int.from_bytes(field[:2], "little")
