home-title = Ce dont les États sont convenus sur l’utilisation des TIC, et la suite qui y est donnée
home-lede = Lire et citer les textes convenus paragraphe par paragraphe, dans les langues dans lesquelles ils ont été publiés. Aucun compte n’est nécessaire pour lire.
home-documents = { $count ->
    [one] { $count } document dans la bibliothèque
   *[other] { $count } documents dans la bibliothèque
}
home-latest = Derniers ajouts à la bibliothèque
home-nothing = Rien n’a encore été publié
home-nothing-what = Dès que le secrétariat publie un document, celui-ci apparaît ici.
home-all = Tous les documents
home-what = Ce que vous pouvez faire ici
home-read = Lire
home-read-what = Tous les textes publiés, avec leurs paragraphes, leurs notes et leurs sources.
home-cite = Citer
home-cite-what = Chaque paragraphe a une adresse permanente et une référence conforme à l’usage de l’Organisation des Nations Unies.
home-find = Rechercher
home-find-what = Chercher dans tous les paragraphes en six langues et voir quels textes y renvoient.
home-check = Vérifier
home-check-what = Un texte publié ne change jamais. Une erreur peut être signalée ; un rectificatif constitue une nouvelle version.
data-title = Données ouvertes
data-lede = Ce qu’une personne peut voir sur une page, un programme peut l’obtenir avec les mêmes droits d’accès.
data-json = En JSON
data-json-what = Ajoutez .json à l’adresse de n’importe quelle page de la bibliothèque.
data-openapi = Description destinée aux programmes
data-openapi-what = Toutes les opérations, leurs champs et leurs motifs de refus, au format OpenAPI 3.1.
data-cite = Conditions d’utilisation
data-cite-what = Les documents de l’Organisation des Nations Unies sont publics, sous réserve de ses conditions d’utilisation ; les contributions écrites appartiennent à leurs auteurs. Veuillez citer la cote et le paragraphe.

# The hosting body while a host has not said its name: the fictional one of the demonstration.
home-demonstration-body = Mécanisme de démonstration
