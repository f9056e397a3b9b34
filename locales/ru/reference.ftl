# Short titles of the eleven norms; the same as in reference/norms.json.
norm-a-title = Межгосударственное сотрудничество в области безопасности
norm-b-title = Учитывать всю соответствующую информацию
norm-c-title = Не допускать злонамеренного использования ИКТ на своей территории
norm-d-title = Сотрудничать в борьбе с преступностью и терроризмом
norm-e-title = Уважать права человека и неприкосновенность частной жизни
norm-f-title = Не наносить ущерба критически важной инфраструктуре
norm-g-title = Защищать критически важную инфраструктуру
norm-h-title = Отвечать на просьбы о помощи
norm-i-title = Обеспечивать безопасность цепочки поставок
norm-j-title = Сообщать об уязвимостях ИКТ
norm-k-title = Не причинять вреда группам экстренного реагирования

# The pillars.
pillar-threats = Существующие и потенциальные угрозы
pillar-norms = Правила, нормы и принципы
pillar-international-law = Международное право
pillar-cbms = Меры укрепления доверия
pillar-capacity-building = Наращивание потенциала
pillar-institutional-dialogue = Регулярный институциональный диалог
pillar-cross-cutting = Сквозные вопросы
pillar-general = Общие вопросы

# Kinds of document.
kind-resolution = Резолюция
kind-decision = Решение
kind-report = Доклад
kind-draft = Проект текста
kind-conference-room-paper = Документ зала заседаний
kind-working-paper = Рабочий документ
kind-submission = Письменный материал
kind-statement = Заявление
kind-position = Национальная или региональная позиция
kind-letter = Письмо
kind-note-verbale = Вербальная нота
kind-compilation = Подборка
kind-treaty = Договор
kind-regional-instrument = Региональный документ
kind-international-resolution = Резолюция международной конференции
kind-guidance = Руководство
kind-other = Другой документ

# Kinds of actor.
actor-member-state = Государство-член
actor-observer-state = Государство-наблюдатель
actor-observer = Другой наблюдатель
actor-regional-organisation = Региональная организация
actor-un-body = Орган Организации Объединенных Наций
actor-stakeholder = Заинтересованная организация
actor-group = Группа государств
actor-secretariat = Секретариат
actor-chair = Председатель

# Kinds of group of States.
group-regional-group = Региональная группа
group-regional-organisation = Региональная организация
group-intergovernmental-organisation = Межправительственная организация
group-alliance = Союз
group-dialogue-forum = Форум для диалога
group-coalition = Коалиция государств
group-negotiating-group = Государства, выступающие совместно
group-un-category = Категория Организации Объединенных Наций

# How sure a fact is.
confidence-verified = Проверено по указанному источнику
confidence-general-knowledge = Еще не сверено с источником

# How a text was adopted.
adopted-without-a-vote = Принято без голосования
adopted-consensus = Принято консенсусом
adopted-no-consensus = Консенсус не достигнут
adopted-recorded-vote = Принято заносимым в отчет о заседании голосованием
adopted-recorded-vote-tally = Принято заносимым в отчет о заседании голосованием: за — { $yes }, против — { $no }, воздержались — { $abstain }
adopted-treaty = Заключено в форме договора
adopted-not-applicable = Издано без принятия
adopted-not-recorded = Способ принятия здесь не указан

# Refusals of manifests and sidecars.
manifest-invalid = В файле, описывающем документы, не удалось понять поле { $field }. Исправьте это поле и повторите попытку.
manifest-slug-twice = У двух документов один и тот же адрес { $slug }. Задайте другой адрес одному из них.
