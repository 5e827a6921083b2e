"""Names of `typing` without its import: that takes longer than to check a page, and a draft needs none of it.

A type checker sees `typing` itself. When relint runs, `Any`, `Protocol`, `cast` and `TypeVar` do nothing, and
`NamedTuple` makes the same tuples as `typing` does, without the source code that it writes and compiles for each class.
Start reading at `_Meta`.
"""

from _collections import _tuplegetter  # type: ignore[import-not-found] # the fast field of collections.namedtuple
from types import FunctionType

__all__ = ("TYPE_CHECKING", "Any", "NamedTuple", "Protocol", "TypeVar", "cast")

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, NamedTuple, Protocol, TypeVar, cast
else:
    Any = object
    Protocol = object

    def cast(_kind, value):
        """Return the value as it is."""
        return value

    def TypeVar(name, **_bounds):  # noqa: N802 - stands for a class
        """Return what an annotation may hold."""
        return name

    _new = tuple.__new__

    # One for each number of fields, whose names are put in their places: `Span(start=1, end=2)` works as it should.
    _CONSTRUCTORS = {
        1: lambda cls, a: _new(cls, (a,)),
        2: lambda cls, a, b: _new(cls, (a, b)),
        3: lambda cls, a, b, c: _new(cls, (a, b, c)),
        4: lambda cls, a, b, c, d: _new(cls, (a, b, c, d)),
        5: lambda cls, a, b, c, d, e: _new(cls, (a, b, c, d, e)),
        6: lambda cls, a, b, c, d, e, f: _new(cls, (a, b, c, d, e, f)),
        7: lambda cls, a, b, c, d, e, f, g: _new(cls, (a, b, c, d, e, f, g)),
        8: lambda cls, a, b, c, d, e, f, g, h: _new(cls, (a, b, c, d, e, f, g, h)),
    }

    class _Meta(type):
        """Makes a tuple with named fields of a class body with annotations, as `typing.NamedTuple` does."""

        def __new__(mcs, name, _bases, body):
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with it")
            for number, field in enumerate(fields):
                body[field] = _tuplegetter(number, f"Field {number}")
            body |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            body["__new__"] = _constructor(fields, defaults)
            return type(name, (_Fields,), body)

    class _Fields(tuple):
        """What all of them can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = _new(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} takes {len(cls._fields)} values, not {len(made)}")
            return made

        def _replace(self, **changes):
            values = [changes.pop(field, value) for field, value in zip(self._fields, self, strict=True)]
            if changes:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(changes)}")
            return _new(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._asdict().items())})"

    def _constructor(fields, defaults):
        """Return `__new__` for these fields: positions, names and defaults as of any function."""
        if len(fields) not in _CONSTRUCTORS:
            return _general_constructor(fields, defaults)
        model = _CONSTRUCTORS[len(fields)]
        code = model.__code__.replace(co_varnames=("cls", *fields), co_name="__new__")
        return FunctionType(code, model.__globals__, "__new__", tuple(defaults.values()))

    def _general_constructor(fields, defaults):
        """Return the same for any number of fields, slower."""

        def __new__(cls, *values, **named):  # noqa: N807
            rest = fields[len(values) :]
            values += tuple(named.pop(field) if field in named else defaults[field] for field in rest)
            if named or len(values) != len(fields):
                raise TypeError(f"{cls.__name__} takes {', '.join(fields)}")
            return _new(cls, values)

        return __new__

    NamedTuple = type.__new__(_Meta, "NamedTuple", (), {})
