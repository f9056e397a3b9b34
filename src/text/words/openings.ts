/**
 * How preambular and operative paragraphs of United Nations resolutions open, in the six languages: present participles and
 * adjectives of preambles, verbs of operative paragraphs. From the practice of General Assembly resolutions.
 */
const PREAMBULAR = {
  en: `Acknowledging Acting Affirming Alarmed Appreciating Aware Believing Bearing Calling Cognizant Commending Concerned
    Concurring Confident Confirming Conscious Considering Convinced Deploring Desiring Desirous Determined Disturbed Emphasizing
    Emphasising Encouraged Encouraging Endorsing Expressing Guided Having Highlighting Hopeful Inspired Keeping Mindful Noting
    Observing Paying Reaffirming Realizing Recalling Recognizing Recognising Referring Regretting Reiterating Resolved Responding
    Stressing Striving Supporting Taking Underlining Underscoring Urging Viewing Welcoming`,
  fr: `Affirmant Alarmée Animée Appelant Appréciant Approuvant Ayant Confirmant Considérant Consciente Constatant Convaincue
    Déplorant Désireuse Encourageant Engageant Estimant Exprimant Faisant Félicitant Gardant Guidée Insistant Inquiète Mettant
    Notant Notant Observant Préoccupée Prenant Rappelant Réaffirmant Reconnaissant Regrettant Réitérant Relevant Remerciant Résolue
    Sachant Saluant Se Soulignant Soutenant Tenant Vivement`,
  es: `Acogiendo Afirmando Alarmada Alentada Apoyando Apreciando Celebrando Confirmando Consciente Considerando Convencida
    Deplorando Deseosa Destacando Encomiando Exhortando Expresando Guiada Habiendo Haciendo Inspirada Insistiendo Lamentando
    Observando Poniendo Preocupada Profundamente Reafirmando Recalcando Reconociendo Recordando Reiterando Resaltando Resuelta
    Subrayando Teniendo Tomando`,
  ru: `Будучи Вновь Выражая Напоминая Отмечая Памятуя Подтверждая Подчеркивая Поддерживая Поощряя Полагая Признавая Приветствуя
    Принимая Руководствуясь Ссылаясь Сознавая Стремясь Считая Учитывая`,
} as const;

/** First words of preambular paragraphs, whatever the language; Arabic and Chinese below, where words are not parted the same way. */
const FIRST_WORDS: ReadonlySet<string> = new Set(Object.values(PREAMBULAR).flatMap((words) => words.split(/\s+/)));
const ARABIC = /^(?:إذ|وإذ)\s/;
const CHINESE = /^(?:回顾|注意到|认识到|重申|强调|考虑到|铭记|欢迎|确认|表示|深信|意识到|赞赏|着重指出|承认|申明)/;

/** Whether a line opens like a preambular paragraph of a resolution: `Noting that ...`, `Rappelant ses résolutions ...`. */
export const opensPreambular = (line: string): boolean =>
  FIRST_WORDS.has(/^\p{L}+/u.exec(line)?.[0] ?? '') || ARABIC.test(line) || CHINESE.test(line);

/** Words that mark what follows as one delegation's own recommendation, comment or proposal. */
export const opensPoint = (line: string): boolean =>
  /^(?:(?:Recommendation|Comment|Proposal|Suggestion|Question|Rationale|Recommandation|Commentaire|Proposition|Recomendación|Comentario|Propuesta|Рекомендация|Комментарий|Предложение)s?\s*(?:\d+\s*)?[:–—]|(?:التوصية|توصية|تعليق|مقترح)\s*:|(?:建议|评论|提案)[::])/u.test(
    line,
  );
