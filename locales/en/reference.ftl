# Short titles of the eleven norms; the same as in reference/norms.json.
norm-a-title = Interstate cooperation on security
norm-b-title = Consider all relevant information
norm-c-title = Prevent misuse of ICTs in your territory
norm-d-title = Cooperate to stop crime and terrorism
norm-e-title = Respect human rights and privacy
norm-f-title = Do not damage critical infrastructure
norm-g-title = Protect critical infrastructure
norm-h-title = Respond to requests for assistance
norm-i-title = Ensure supply chain security
norm-j-title = Report ICT vulnerabilities
norm-k-title = Do no harm to emergency response teams

# The pillars.
pillar-threats = Existing and potential threats
pillar-norms = Rules, norms and principles
pillar-international-law = International law
pillar-cbms = Confidence-building measures
pillar-capacity-building = Capacity-building
pillar-institutional-dialogue = Regular institutional dialogue
pillar-cross-cutting = Cross-cutting questions
pillar-general = General

# Kinds of document.
kind-resolution = Resolution
kind-decision = Decision
kind-report = Report
kind-draft = Draft
kind-conference-room-paper = Conference room paper
kind-working-paper = Working paper
kind-submission = Submission
kind-statement = Statement
kind-position = National or regional position
kind-letter = Letter
kind-note-verbale = Note verbale
kind-compilation = Compilation
kind-treaty = Treaty
kind-regional-instrument = Regional instrument
kind-international-resolution = Resolution of an international conference
kind-guidance = Guidance
kind-other = Other document

# Kinds of actor.
actor-member-state = Member State
actor-observer-state = Observer State
actor-observer = Other observer
actor-regional-organisation = Regional organization
actor-un-body = United Nations body
actor-stakeholder = Stakeholder organization
actor-group = Group of States
actor-secretariat = Secretariat
actor-chair = Chair

# Kinds of group of States.
group-regional-group = Regional group
group-regional-organisation = Regional organization
group-intergovernmental-organisation = Intergovernmental organization
group-alliance = Alliance
group-dialogue-forum = Forum for dialogue
group-coalition = Coalition of States
group-negotiating-group = States that speak together
group-un-category = Category of the United Nations

# How sure a fact is.
confidence-verified = Seen in the source named
confidence-general-knowledge = Not yet checked against a source

# How a text was adopted.
adopted-without-a-vote = Adopted without a vote
adopted-consensus = Adopted by consensus
adopted-no-consensus = No consensus was reached
adopted-recorded-vote = Adopted by a recorded vote
adopted-recorded-vote-tally = Adopted by a recorded vote: { $yes } in favour, { $no } against, { $abstain } abstentions
adopted-treaty = Concluded as a treaty
adopted-not-applicable = Issued without adoption
adopted-not-recorded = Mode of adoption not recorded here

# Refusals of manifests and sidecars.
manifest-invalid = The file that describes the documents says something that cannot be understood in the field { $field }. Correct that field and try again.
manifest-slug-twice = Two documents have the same address { $slug }. Give one of them another.
