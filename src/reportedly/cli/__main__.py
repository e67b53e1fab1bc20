"""`python -m reportedly.cli` is the command `reportedly`."""

from reportedly.cli.running import main

if __name__ == "__main__":
    main()
