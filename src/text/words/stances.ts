import { type Language, languages, type Stance } from '../document.ts';

/**
 * Words by which a delegation takes a stance, in the order in which they are tried within a clause. Verbs of diplomatic practice in
 * the six languages; a cue further left in a sentence outweighs one further right.
 */
export interface StanceCue {
  readonly stance: Stance;
  readonly pattern: RegExp;
  readonly languages: readonly Language[];
}

const words = (stance: Stance, languages: readonly Language[], pattern: string): StanceCue => ({
  stance,
  languages,
  pattern: new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'giu'),
});
const signs = (stance: Stance, pattern: string): StanceCue => ({
  stance,
  languages: ['ar', 'zh'],
  pattern: new RegExp(pattern, 'gu'),
});

const OPPOSE: readonly StanceCue[] = [
  words(
    'oppose',
    ['en'],
    'disagree\\w*|oppos(?:e|es|ed|ing)|object(?:s|ed)? to|reject(?:s|ed)?|(?:do(?:es)?|did|can|could) ?not (?:support|agree|accept|believe|see (?:the|a) need)|cannot (?:support|agree|accept)|strongly advises? against|advis\\w+ against|(?:am|are|is|remain)?\\s?unconvinced|not (?:convinced|persuaded)|no need|(?:is|are) (?:currently )?(?:not|un)\\s?(?:needed|necessary) (?:at this|now)|not necessary|there is no guarantee|(?:broad|strong|serious) reservations?|has reservations|would undermine|not be productive|premature|too early|should be (?:deleted|removed)|delete (?:the )?(?:paragraph|reference|sentence)|rather than (?:creating|attempting)',
  ),
  words(
    'oppose',
    ['fr', 'es'],
    "s[’']oppose(?:nt)?|n[’']appuie(?:nt)? pas|ne (?:peut|peuvent|saurait) (?:pas )?(?:appuyer|accepter)|rejette(?:nt)?|prématuré\\w*|se oponen?|no apoyan?|rechazan?|no (?:puede|pueden) (?:apoyar|aceptar)|no es necesari\\w+|prematur\\w+",
  ),
  words(
    'oppose',
    ['ru'],
    'возража\\p{L}*|не поддержива\\p{L}*|не соглас\\p{L}*|выступа\\p{L}* против|отверга\\p{L}*|преждевременн\\p{L}*|неприемлем\\p{L}*',
  ),
  signs('oppose', '不赞成|反对|不支持|不同意|不能接受|لا (?:ن|ت|ي)ؤيد|(?:ن|ت|ي)عارض|(?:ن|ت|ي)رفض|لا (?:ن|ت|ي)وافق|سابق لأوانه'),
];

const CLARIFY: readonly StanceCue[] = [
  words(
    'clarify',
    ['en'],
    '(?:further|more) (?:details?|clarity|clarification|information) (?:are|is|would be) (?:needed|required|useful|welcome)|asks? (?:to make clear|for clarification|what|whether|how)|(?:request|seek|need|want)s? (?:further )?(?:clarification|clarifying|clarity)|need(?:s)? clarifying|clarif(?:y|ication|ying)|unclear|it is not clear|wonders? (?:whether|if|what)|would be grateful to know',
  ),
  words(
    'clarify',
    ['fr', 'es', 'ru'],
    'demand(?:e|ent|ons) (?:des )?(?:précisions|éclaircissements)|souhait\\w+ (?:des )?(?:précisions|éclaircissements)|(?:solicita|pide|desea)[nr]? (?:una )?aclaraci\\w+|no queda claro|про(?:сит|сим) (?:раз|у)ъяснить|требу\\p{L}* (?:раз|у)ъяснени\\p{L}*|(?:раз|у)ъяснени\\p{L}*|неясно',
  ),
  signs('clarify', '澄清|请说明|不清楚|توضيح|إيضاح|استيضاح'),
];

const SUPPORT: readonly StanceCue[] = [
  words(
    'support',
    ['en'],
    '(?:strongly |fully |particularly |also |therefore |further |warmly |very much )*(?:support|welcome|agree|endorse|commend|appreciate|applaud|value|back|share|co-sponsor|reaffirm)(?:s|d|ed|ing)?|equally welcome|pleased (?:to see|with|that)|(?:are|is) encouraged (?:that|by)|thank(?:s|ful)?|grateful|content with|in favou?r|sees? (?:great )?value|great importance(?: is attached)?|attaches? (?:great )?importance|rightly|(?:is|are) (?:a )?(?:good|sound|excellent|solid|acceptable|balanced)(?: basis)?|important and welcome|excellent|(?:is|are) acceptable|itself an achievement|(?:gives|give) a full view|there may be value|recognises? the need|would be useful|is open to|stands? ready|looks? forward|agrees? (?:that|with)|is the basis|could (?:itself )?become a guiding|the best tool|proven method',
  ),
  words(
    'support',
    ['fr', 'es'],
    "appuie(?:nt|ons)?|soutien(?:t|nent)|soutenons|se félicite(?:nt)?|nous félicitons|salu(?:e|ent|ons)|accueill\\w+ (?:avec satisfaction|favorablement)|approuv\\w+|remerci\\w+|partage(?:nt|ons)?|apoya(?:n|mos)?|acog(?:e|en|emos) con (?:satisfacción|beneplácito)|celebra(?:n|mos)?|respalda(?:n|mos)?|agradece(?:n|mos)?|comparte(?:n)?|compartimos|est(?:á|án|amos) de acuerdo|d[’']accord|valora(?:n|mos)?",
  ),
  words(
    'support',
    ['ru'],
    'поддержива\\p{L}*|приветству\\p{L}*|одобря\\p{L}*|соглас\\p{L}* с|разделя\\p{L}*|благодар\\p{L}*|высоко оценива\\p{L}*|дорож\\p{L}*',
  ),
  signs(
    'support',
    '支持|欢迎|赞同|赞成|赞赏|同意|感谢|(?:ن|ت|ي)ؤيد|(?:ن|ت|ي)دعم|(?:ن|ت|ي)رحب|(?:ن|ت|ي)تفق|(?:ن|ت|ي)شكر|(?:ن|ت|ي)ثمن',
  ),
];

const CHANGE: readonly StanceCue[] = [
  words(
    'change',
    ['en'],
    '(?:would )?(?:also |further |additionally |strongly )*(?:recommend|suggest|propose|urge|request|ask|encourage|call)(?:s|ed|ing)?(?: that| for| to| on| the| adding| replacing| deleting| states| countries)?|should|must|could|ought to|needs? to|(?:is|are) (?:urgently )?needed|would (?:also )?(?:like|emphasi[sz]e|prefer|encourage)|hopes?|wants?|it is (?:crucial|essential|imperative|important|vital) (?:that|to)|would be (?:clearer|better|stronger)|go(?:es)? further|does not adequately|write (?:some|that|“|")|replace|insert|add(?:ing)?|delete|first of all|shall|would be imperative|need for greater',
  ),
  words(
    'change',
    ['fr', 'es'],
    'propos(?:e|ent|ons)|suggère(?:nt)?|suggérons|recommand(?:e|ent|ons)|demand(?:e|ent|ons)|devrai(?:t|ent)|doi(?:t|vent)|pourrai(?:t|ent)|il (?:faut|convient|importe)|souhait\\w+|propone(?:n|mos)?|sugier\\w+|sugerimos|recomiend\\w+|recomendamos|pide(?:n)?|pedimos|deber(?:ía|ían|á|án)|debe(?:n|ría|rían)?|podr(?:ía|ían)|es necesario|conviene|exhort\\w+',
  ),
  words(
    'change',
    ['ru'],
    'предлага\\p{L}*|рекоменду\\p{L}*|следует|следовало|должн\\p{L}*|необходимо|призыва\\p{L}*|настаива\\p{L}*|просит|целесообразно|надлежит|мог\\p{L}* бы',
  ),
  signs(
    'change',
    '建议|应当|应该|(?<!不)应(?=[\\p{Script=Han}])|必须|需要|呼吁|希望|主张|提议|(?:ن|ت|ي)قترح|(?:ن|ت|ي)وصي|ينبغي|يجب|(?:ن|ت|ي)دعو|(?:ن|ت|ي)طلب|من الضروري',
  ),
];

/* All cues, opposing and asking first: at the same place the sharper reading holds. */
const ALL: readonly StanceCue[] = [...OPPOSE, ...CLARIFY, ...SUPPORT, ...CHANGE];
const BY_LANGUAGE = new Map(languages.map((language) => [language, ALL.filter((cue) => cue.languages.includes(language))]));

/** The cues of a language. */
export const stanceCues = (language: Language): readonly StanceCue[] => BY_LANGUAGE.get(language) ?? [];
