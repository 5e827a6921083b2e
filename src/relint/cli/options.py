"""Options that several commands share."""

from collections.abc import Callable

import click
from click.shell_completion import CompletionItem

from relint.checks.days.calendar import exists
from relint.diagnostic import SEVERITIES
from relint.languagetool import modes
from relint.report import NEVER
from relint.typed import TYPE_CHECKING, Any, TypeVar
from relint.workspace import Settings

F = TypeVar("F", bound=Callable[..., Any])


if TYPE_CHECKING:
    _Type = click.ParamType[str]
else:
    _Type = click.ParamType  # no generic before click 8.2


class Names(_Type):
    """Names of rules and packs, with commas between them."""

    name = "names"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return relint's own rules and packs that go on from what is typed after the last comma."""
        from relint import builtin, catalogues
        from relint.selection import known

        before, comma, begun = incomplete.rpartition(",")
        names = sorted(known((*builtin.RULES, *catalogues.load().rules)))
        return [CompletionItem(before + comma + name) for name in names if name.startswith(begun)]


def configuration(command: F) -> F:
    """Add --config and --no-config."""
    command = click.option(
        "--no-config", is_flag=True, help="Use no configuration file."
    )(command)  # fmt: skip
    return click.option(
        "--config",
        "config_path",
        metavar="FILE",
        type=click.Path(),
        help="Use this configuration in place of the relint.toml found upwards from each draft.",
    )(command)


def selection(command: F) -> F:
    """Add --select and --ignore."""
    command = click.option(
        "--ignore",
        multiple=True,
        metavar="NAMES",
        type=Names(),
        help="Leave these rules or packs out, beside those that the configuration leaves out.",
    )(command)
    return click.option(
        "--select",
        multiple=True,
        metavar="NAMES",
        type=Names(),
        help="Check these rules or packs only, whatever the configuration says: rule ids, packs, “all”, “default”.",
    )(command)


def languagetool(command: F) -> F:
    """Add --languagetool."""
    return click.option(
        "--languagetool",
        metavar="MODE",
        callback=_mode,
        help="Grammar by LanguageTool: auto (if installed), off, require, or a server's URL.  [default: auto]",
    )(command)


def _mode(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001
    if value is not None and not modes.is_mode(value):
        raise click.BadParameter(f"“{value}” must be {modes.WHAT}.")
    return value


def date(command: F) -> F:
    """Add --date."""
    return click.option(
        "--date",
        metavar="YYYY-MM-DD",
        callback=_date,
        help="The day of the release: weekdays and “today” must fit it.",
    )(command)


def _date(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[int, int, int] | None:  # noqa: ARG001
    """Return (year, month, day). The calendar is the checks' own, so that no date module need be imported."""
    if value is None:
        return None
    parts = value.split("-")
    if [len(part) for part in parts] == [4, 2, 2] and all(part.isascii() and part.isdigit() for part in parts):
        year, month, day = map(int, parts)
        if year and 1 <= month <= 12 and exists(day, month, year):
            return year, month, day
    raise click.BadParameter(f"“{value}” must be a date such as 2025-03-12.")


def failing(command: F) -> F:
    """Add --fail-on."""
    return click.option(
        "--fail-on",
        type=click.Choice([*SEVERITIES, NEVER]),
        help="Exit with status 1 from this severity on.  [default: warning]",
    )(command)


def settings(values: dict[str, Any]) -> Settings:
    """Take the values of the shared options out of a command's `values` and return them as settings."""
    config_path, no_config = values.pop("config_path", None), values.pop("no_config", False)
    if config_path is not None and no_config:
        raise click.UsageError("--config and --no-config exclude each other.")
    return Settings(
        select=names(values.pop("select", ())),
        ignore=names(values.pop("ignore", ())),
        fail_on=values.pop("fail_on", None),
        config_path=config_path,
        no_config=no_config,
        languagetool=values.pop("languagetool", None),
        date=values.pop("date", None),
    )


def names(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names in the values of an option that may be repeated and may hold commas."""
    return tuple(name.strip() for value in given for name in value.split(",") if name.strip())
