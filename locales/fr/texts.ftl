# Pages of texts: citations, notices, lists and search.
citation-section = sect. { $label }
citation-note = note { $label }
library-no-author = auteur non précisé
library-no-date = date non précisée
library-no-translator = traducteur non précisé
library-shown-in = Ce texte n’a pas été publié dans la langue de cette page. Il est présenté dans la langue suivante : { $language }.
library-courtesy-by = Traduction de courtoisie établie par { $translator }, { $day }. Texte de référence : { $original }.
library-machine-by = Traduction automatique ({ $translator }, { $day }), qui n’est le texte officiel de personne. Texte de référence : { $original }.
library-note-back = Retour à l’appel de la note { $label }
library-beside = Autour de ce paragraphe
library-table = { $count ->
    [one] Tableau de { $count } ligne
   *[other] Tableau de { $count } lignes
}
library-year = Année
library-history-texts = Textes de ce document
search-how-cite = Une cote ou une référence y mène directement : A/70/174 13 (f).
search-chosen = Filtres choisis
search-remove = Retirer le filtre : { $filter }
search-clear = Tout effacer
search-sort = Ordre
search-sort-best = Les plus pertinents
search-sort-newest = Les plus récents
source-not-verified = pas encore vérifié
