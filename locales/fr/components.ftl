citation-cite = Citer le paragraphe { $number }
citation-cite-this = Citer ce paragraphe
citation-link = Lien
citation-copy = Copier
citation-copied = Copié

paragraph-link = Paragraphe { $number }, lien permanent
paragraph-unnumbered-link = Paragraphe sans numéro, lien permanent

source-steward = Responsable de la fiche
source-source = Source
source-verified = Dernière vérification
source-history = Historique des modifications

form-errors =
    { $count ->
        [one] Un point est à compléter ou à corriger
        *[other] { $count } points sont à compléter ou à corriger
    }

contents-title = Table des matières
contents-of-document = Table des matières du document

search-words = Mots, cote ou paragraphe
search-help = Un mot, une cote ou un paragraphe, par exemple { $example }
search-narrow = Affiner
search-apply = Appliquer

pagination-title = Pages de résultats
pagination-page = Page { $page }
pagination-previous = Précédente
pagination-next = Suivante

difference-inserted = ajouté :
difference-deleted = supprimé :

tiles-as-table = Les mêmes données sous forme de tableau
tiles-group = Groupe
