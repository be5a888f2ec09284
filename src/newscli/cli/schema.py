"""``newscli schema``: the form of a record, as JSON Schema."""

from newscli.record import dumps


def schema_text(command: str | None = None) -> str:
    """The JSON Schema of what a command writes, indented; of every key where none is named."""
    from newscli.schema import schema

    return dumps(schema(command), pretty=True).decode() + "\n"
