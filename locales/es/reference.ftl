# Short titles of the eleven norms; the same as in reference/norms.json.
norm-a-title = Cooperación entre Estados en materia de seguridad
norm-b-title = Tener en cuenta toda la información pertinente
norm-c-title = Prevenir el uso indebido de las TIC en el propio territorio
norm-d-title = Cooperar para poner fin a la delincuencia y el terrorismo
norm-e-title = Respetar los derechos humanos y la privacidad
norm-f-title = No dañar las infraestructuras críticas
norm-g-title = Proteger las infraestructuras críticas
norm-h-title = Responder a las solicitudes de asistencia
norm-i-title = Garantizar la seguridad de la cadena de suministro
norm-j-title = Notificar las vulnerabilidades de las TIC
norm-k-title = No perjudicar a los equipos de respuesta a emergencias

# The pillars.
pillar-threats = Amenazas existentes y potenciales
pillar-norms = Reglas, normas y principios
pillar-international-law = Derecho internacional
pillar-cbms = Medidas de fomento de la confianza
pillar-capacity-building = Creación de capacidad
pillar-institutional-dialogue = Diálogo institucional periódico
pillar-cross-cutting = Cuestiones transversales
pillar-general = Cuestiones generales

# Kinds of document.
kind-resolution = Resolución
kind-decision = Decisión
kind-report = Informe
kind-draft = Proyecto de texto
kind-conference-room-paper = Documento de sesión
kind-working-paper = Documento de trabajo
kind-submission = Contribución escrita
kind-statement = Declaración
kind-position = Posición nacional o regional
kind-letter = Carta
kind-note-verbale = Nota verbal
kind-compilation = Compilación
kind-treaty = Tratado
kind-regional-instrument = Instrumento regional
kind-international-resolution = Resolución de una conferencia internacional
kind-guidance = Orientaciones
kind-other = Otro documento

# Kinds of actor.
actor-member-state = Estado Miembro
actor-observer-state = Estado observador
actor-observer = Otro observador
actor-regional-organisation = Organización regional
actor-un-body = Órgano de las Naciones Unidas
actor-stakeholder = Organización interesada
actor-group = Grupo de Estados
actor-secretariat = Secretaría
actor-chair = Presidencia

# Kinds of group of States.
group-regional-group = Grupo regional
group-regional-organisation = Organización regional
group-intergovernmental-organisation = Organización intergubernamental
group-alliance = Alianza
group-dialogue-forum = Foro de diálogo
group-coalition = Coalición de Estados
group-negotiating-group = Estados que intervienen conjuntamente
group-un-category = Categoría de las Naciones Unidas

# How sure a fact is.
confidence-verified = Visto en la fuente indicada
confidence-general-knowledge = Aún no verificado con una fuente

# How a text was adopted.
adopted-without-a-vote = Aprobado sin votación
adopted-consensus = Aprobado por consenso
adopted-no-consensus = No se alcanzó un consenso
adopted-recorded-vote = Aprobado en votación registrada
adopted-recorded-vote-tally = Aprobado en votación registrada: { $yes } votos a favor, { $no } en contra, { $abstain } abstenciones
adopted-treaty = Concertado como tratado
adopted-not-applicable = Publicado sin aprobación
adopted-not-recorded = Modo de aprobación no consignado aquí

# Refusals of manifests and sidecars.
manifest-invalid = El archivo que describe los documentos contiene un dato que no se puede entender en el campo { $field }. Corrija ese campo e inténtelo de nuevo.
manifest-slug-twice = Dos documentos tienen la misma dirección { $slug }. Asigne otra a uno de ellos.
