"""How a replacement takes over the capitals of what it replaces."""


def like(model: str, word: str) -> str:
    """Return `word` with the capitals of `model`: "Whilst" → "While", "WHILST" → "WHILE"; else as it is."""
    letters = [char for char in model if char.isalpha()]
    if not letters:
        return word
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return word.upper()
    if letters[0].isupper() and word[:1].islower():
        return word[0].upper() + word[1:]
    return word
