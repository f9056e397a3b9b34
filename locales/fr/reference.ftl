# Short titles of the eleven norms; the same as in reference/norms.json.
norm-a-title = Coopération entre États en matière de sécurité
norm-b-title = Tenir compte de toutes les informations pertinentes
norm-c-title = Empêcher l’utilisation malveillante des TIC sur son territoire
norm-d-title = Coopérer contre la criminalité et le terrorisme
norm-e-title = Respecter les droits humains et la vie privée
norm-f-title = Ne pas endommager les infrastructures critiques
norm-g-title = Protéger les infrastructures critiques
norm-h-title = Répondre aux demandes d’assistance
norm-i-title = Assurer la sécurité de la chaîne d’approvisionnement
norm-j-title = Signaler les vulnérabilités des TIC
norm-k-title = Ne pas porter atteinte aux équipes d’intervention d’urgence

# The pillars.
pillar-threats = Menaces existantes et potentielles
pillar-norms = Règles, normes et principes
pillar-international-law = Droit international
pillar-cbms = Mesures de confiance
pillar-capacity-building = Renforcement des capacités
pillar-institutional-dialogue = Dialogue institutionnel régulier
pillar-cross-cutting = Questions transversales
pillar-general = Généralités

# Kinds of document.
kind-resolution = Résolution
kind-decision = Décision
kind-report = Rapport
kind-draft = Projet de texte
kind-conference-room-paper = Document de séance
kind-working-paper = Document de travail
kind-submission = Contribution écrite
kind-statement = Déclaration
kind-position = Position nationale ou régionale
kind-letter = Lettre
kind-note-verbale = Note verbale
kind-compilation = Compilation
kind-treaty = Traité
kind-regional-instrument = Instrument régional
kind-international-resolution = Résolution d’une conférence internationale
kind-guidance = Orientations
kind-other = Autre document

# Kinds of actor.
actor-member-state = État Membre
actor-observer-state = État observateur
actor-observer = Autre observateur
actor-regional-organisation = Organisation régionale
actor-un-body = Organe des Nations Unies
actor-stakeholder = Organisation partie prenante
actor-group = Groupe d’États
actor-secretariat = Secrétariat
actor-chair = Présidence

# Kinds of group of States.
group-regional-group = Groupe régional
group-regional-organisation = Organisation régionale
group-intergovernmental-organisation = Organisation intergouvernementale
group-alliance = Alliance
group-dialogue-forum = Cadre de dialogue
group-coalition = Coalition d’États
group-negotiating-group = États s’exprimant ensemble
group-un-category = Catégorie des Nations Unies

# How sure a fact is.
confidence-verified = Constaté dans la source citée
confidence-general-knowledge = Pas encore vérifié auprès d’une source

# How a text was adopted.
adopted-without-a-vote = Adopté sans mise aux voix
adopted-consensus = Adopté par consensus
adopted-no-consensus = Aucun consensus n’a été trouvé
adopted-recorded-vote = Adopté par un vote enregistré
adopted-recorded-vote-tally = Adopté par un vote enregistré : { $yes } voix pour, { $no } voix contre, { $abstain } abstentions
adopted-treaty = Conclu sous forme de traité
adopted-not-applicable = Publié sans adoption
adopted-not-recorded = Mode d’adoption non consigné ici

# Refusals of manifests and sidecars.
manifest-invalid = Le fichier qui décrit les documents contient une indication incompréhensible dans le champ { $field }. Corrigez ce champ et réessayez.
manifest-slug-twice = Deux documents portent la même adresse { $slug }. Donnez-en une autre à l’un d’eux.
