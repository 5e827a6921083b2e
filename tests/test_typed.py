"""Named tuples without `typing`: they behave as those of the standard library."""

import copy
import pickle
import typing

import pytest

from relint import typed


class Point(typed.NamedTuple):
    """Two numbers and a name."""

    x: int
    y: int = 2
    name: str = "here"

    @property
    def far(self) -> int:
        """How far."""
        return self.x + self.y


class Many(typed.NamedTuple):
    """More fields than there are prepared constructors."""

    a: int
    b: int
    c: int
    d: int
    e: int
    f: int
    g: int
    h: int
    i: int = 9


class Model(typing.NamedTuple):
    """The standard library's."""

    x: int
    y: int = 2
    name: str = "here"


CALLS = [((1,), {}), ((1, 5), {}), ((1, 5, "there"), {}), ((), {"x": 3, "name": "x"}), ((4,), {"y": 0})]


@pytest.mark.parametrize(("values", "named"), CALLS)
def test_made_as_the_standard_library_makes_them(values, named):
    """Positions, names and defaults."""
    point, model = Point(*values, **named), Model(*values, **named)

    assert point == model == tuple(point)
    assert (point.x, point.y, point.name, point._asdict()) == (model.x, model.y, model.name, model._asdict())
    assert repr(point) == repr(model).replace("Model", "Point")
    assert hash(point) == hash(model)
    assert point.far == point.x + point.y


def test_what_a_tuple_with_names_can_do():
    """Copies, pickles, patterns, replacing and making from a row."""
    point = Point(1)

    assert pickle.loads(pickle.dumps(point)) == point == copy.deepcopy(point)
    assert type(pickle.loads(pickle.dumps(point))) is Point
    assert point._replace(y=7) == (1, 7, "here")
    assert Point._make([1, 2, "a"]).name == "a"
    assert Point._fields == ("x", "y", "name")
    match point:
        case Point(1, y, name):
            assert (y, name) == (2, "here")


def test_many_fields():
    """Any number of fields, by place or name."""
    assert Many(1, 2, 3, 4, 5, 6, 7, h=8) == (1, 2, 3, 4, 5, 6, 7, 8, 9)


@pytest.mark.parametrize(
    "wrong",
    [
        Point,
        lambda: Point(1, 2, 3, 4),
        lambda: Point(1, z=3),
        lambda: Many(1),
        lambda: Many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        lambda: Many(1, 2, 3, 4, 5, 6, 7, 8, z=1),
        lambda: Point._make([1]),
        lambda: setattr(Point(1), "x", 2),
        lambda: setattr(Point(1), "other", 2),
    ],
)
def test_wrong_use_raises(wrong):
    """Too few, too many, unknown names; and nothing can be changed."""
    with pytest.raises((TypeError, AttributeError, KeyError)):
        wrong()


def test_an_unknown_field_cannot_be_replaced():
    """As in the standard library."""
    with pytest.raises(ValueError, match="no field z"):
        Point(1)._replace(z=1)


def test_the_rest_does_nothing():
    """A cast gives the value itself."""
    assert typed.cast("int", "x") == "x"
