"""The desktop program."""

import sys

from groupcode_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
