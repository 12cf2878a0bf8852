"""Words of a page's controls: "▾ Show", "Toggle", "Read more", "expand_more". They say nothing of a course."""

import re

from mcli.core.text import fold

# What a button or an icon says when it says nothing of the course.
_BUTTON = re.compile(
    r"[^\w$]*(?:(?:click|tap|press|cliquez|appuyez) (?:here )?(?:to|for|pour|ici pour)? ?)?"
    r"(?:toggle|show|hide|expand|collapse|open|close|show more|show less|read more|read less|see more|more|less|menu"
    r"|expand[_ ]more|expand[_ ]less|expand all|collapse all|chevron[_ ](?:right|left|down|up)|arrow[_ ][a-z_]+"
    r"|keyboard[_ ]arrow[_ ][a-z]+|add|remove|add_circle(?:_outline)?"
    r"|access_time|calendar_today|toggle (?:panel|section|details|accordion|content|menu|navigation)"
    r"|(?:show|hide|view) (?:details|description|answer|content)|back to top|top|print|share|previous|next|skip"
    r"|afficher|masquer|ouvrir|fermer|deplier|replier|developper|reduire|afficher (?:plus|moins|les details)"
    r"|learn more|find out more|see (?:below|details)|more (?:info|information|details)"
    r"|(?:open|close) (?:panel|section|tab)"
    r"|expand ?(?:/|or|and) ?collapse|show ?/ ?hide|here|voir (?:plus bas|ci-dessous|les details)|plus d'infos?|ici"
    r"|lire la suite|voir plus|voir moins|en savoir plus|plus|moins|basculer|imprimer|partager|haut de page)"
    r"[^\w$]*"
)


def is_control(text: str) -> bool:
    """Tell whether a line is only the words or the character of a control: "+", "Toggle", "expand_more"."""
    if len(text) > 30:
        return False
    words = fold(text).strip()
    return (not re.search(r"[^\W_]", words.replace("×", "")) and "$" not in words) or bool(_BUTTON.fullmatch(words))
