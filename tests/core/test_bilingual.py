"""Texts of ours in one or both languages."""

from mcli.core.bilingual import Bilingual, Chosen, chosen, every_word, flat_text


def test_an_answer_gives_the_language_asked_for_else_the_other_and_says_which() -> None:
    both, french = {"en": "Bring boots.", "fr": "Apportez des bottes."}, {"fr": "Apportez des bottes."}

    assert chosen(both, "en") == Chosen("Bring boots.", "en")
    assert chosen(french, "en") == Chosen("Apportez des bottes.", "fr")
    assert chosen("Bring boots.", "fr") == Chosen("Bring boots.", None)
    assert chosen(None, "en") == chosen({}, "en") == Chosen("", None)


def test_the_flat_form_holds_the_languages_that_exist_and_every_word_is_found() -> None:
    text = Bilingual("Boots", "Bottes")

    assert flat_text(text) == {"en": "Boots", "fr": "Bottes"}
    assert flat_text(Bilingual(fr="Bottes")) == {"fr": "Bottes"}
    assert every_word(text) == every_word(flat_text(text)) == "Boots Bottes"
    assert every_word(None) == ""
