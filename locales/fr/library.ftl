library-title = Bibliothèque
library-lede = Textes convenus et documents publiés, paragraphe par paragraphe. Chaque paragraphe a une adresse permanente et peut être cité.
library-kind = Type de document
library-count = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
library-empty = Aucun document pour le moment
library-empty-what = Le secrétariat publie ici les documents ; chacun apparaît dès sa publication.
library-demo = Démonstration
library-text = Texte du document
library-paragraphs = { $count ->
    [one] { $count } paragraphe
   *[other] { $count } paragraphes
}
library-this-page-in = cette page en :
library-comments-on = Observations sur le document suivant : { $document }
library-published = Publié le { $instant }
library-footnotes = Notes de bas de page
library-before = Paragraphe précédent
library-after = Paragraphe suivant
library-in-context = Lire dans le document
library-report = Signaler une erreur
library-in-other-languages = Ce paragraphe dans d’autres langues
library-cites = Renvoie à
library-cited-by = Cité par
library-not-cited = Aucun texte de la bibliothèque ne renvoie à ce paragraphe
library-being-prepared = Les renvois des textes qui viennent d’être publiés sont encore en cours de recherche.
library-permanent = Adresse permanente : { $address }
library-download = Télécharger

search-how = Mots dans l’une des six langues ; des "mots entre guillemets droits" sont recherchés ensemble ; un signe moins exclut un mot.
search-title-of = Recherche : { $q }
search-language = Langue du texte
search-count = { $count ->
    [one] { $count } paragraphe
   *[other] { $count } paragraphes
}
search-count-more = { $count ->
    [one] Plus de { $count } paragraphe
   *[other] Plus de { $count } paragraphes
}
search-nothing = Aucun résultat
search-nothing-what = Essayez avec moins de mots, une autre graphie ou un mot dans la langue du texte.

act-library-report-mistake-title = Signaler une erreur
act-library-report-mistake-lede = Indiquez au responsable de ce texte ce qui est erroné. Un texte publié ne change jamais ; un rectificatif prend la forme d’une nouvelle version.
act-library-report-mistake-wrong = Mots erronés
act-library-report-mistake-wrong-help = Copiez-les du paragraphe, dans l’une quelconque de ses langues.
act-library-report-mistake-right = Ce qu’il faudrait lire
act-library-report-mistake-right-help = Seul le responsable du texte voit ce signalement. Veuillez n’y faire figurer aucune donnée personnelle.
act-library-report-mistake-send = Envoyer
act-library-report-mistake-done = Votre signalement a été reçu
act-library-report-mistake-next = Le responsable du texte compare celui-ci avec sa source. Si un rectificatif est établi, il paraît sous la forme d’une nouvelle version du texte.

form-accepted = Reçu
form-recorded = Numéro { $seq } au registre, { $instant }.
form-to-library = Aller à la bibliothèque
form-title-with-errors = À vérifier : { $title }

# Who keeps a text when nobody else was named.
library-steward-host = L’hôte de ce site

library-history = Historique
library-history-of = Historique de { $title }
library-history-lede = Chaque texte est figé dès sa publication. Une correction ou une autre langue s’ajoute ; rien n’est modifié.
library-history-what = Nature
library-commented-by = Documents qui commentent celui-ci
library-history-when = Publié
library-status-original = Original
library-status-official = Traduction officielle
library-status-courtesy = Traduction de courtoisie
library-status-machine = Traduction automatique

act-library-suggest-document-title = Proposer un document
act-library-suggest-document-lede = Indiquez à l’hôte quel document manque à la bibliothèque et où il est publié.
act-library-suggest-document-name = Cote ou titre
act-library-suggest-document-name-help = Par exemple une cote de l’Organisation des Nations Unies.
act-library-suggest-document-place = Adresse web
act-library-suggest-document-place-help = Là où l’auteur ou l’Organisation des Nations Unies a publié le document.
act-library-suggest-document-send = Envoyer la proposition
act-library-suggest-document-done = Votre proposition a été reçue
act-library-suggest-document-next = L’hôte vérifie la source et publie le document s’il a sa place ici.
