error-bad-request-title = Cette demande est illisible
error-bad-request-text = L’adresse ou le formulaire contient un élément que ce site ne reconnaît pas. Revenez en arrière et vérifiez la saisie.

error-refused-title = Cette page ne vous est pas ouverte
error-refused-text = Il appartient à la partie qui tient la fiche de décider qui la voit. Si vous devez y avoir accès, adressez-vous à votre délégation ou à l’hébergeur de ce site.

error-not-found-title = Il n’y a pas de page à cette adresse
error-not-found-text = Vérifiez l’adresse, ou recherchez le document par sa cote ou par ses mots. Les références des paragraphes publiés ne changent pas.

error-gone-title = Cette page a été retirée
error-gone-text = Elle se trouvait à cette adresse et a été retirée par la partie qui tient la fiche.

error-too-large-title = L’envoi est trop volumineux
error-too-large-text = Envoyez un fichier plus petit, ou le texte en plusieurs parties.
error-too-many-title = Trop de demandes en peu de temps
error-too-many-text = Attendez une minute et réessayez. Pour de grandes quantités de données, utilisez les données ouvertes de ce site.

error-fault-title = Une erreur s’est produite sur ce site
error-fault-text = L’erreur est de notre fait et a été consignée à l’intention de l’hébergeur. Si vous avez envoyé un formulaire, rouvrez la page et vérifiez s’il a été reçu avant de le renvoyer.

error-unavailable-title = Ce site est momentanément indisponible
error-unavailable-text = Réessayez dans quelques minutes. Rien de ce qui a été reçu n’est perdu.

error-reference = Référence pour l’hébergeur : { $reference }

error-to-home = Aller à la page d’accueil
error-to-search = Rechercher dans les textes convenus
