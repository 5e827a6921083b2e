"""`python -m relint`."""

import sys

from relint.cli import program

if __name__ == "__main__":
    sys.exit(program())
