"""`python -m reportedly.cli` is the command `reportedly`."""

from reportedly.cli.running import program

if __name__ == "__main__":
    program()
