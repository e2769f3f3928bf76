"""The door: `hansard` and `python -m hansard`.

Imports nothing before it is called. A child process for heavy work imports the script that started its
parent, and must not pay for the whole command line.
"""


def main() -> None:
    """Run the command line."""
    from hansard.cli import main as run  # noqa: PLC0415 (see above)

    run()


if __name__ == "__main__":
    main()
