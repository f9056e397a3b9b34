import type { Pillar } from '../document.ts';

/**
 * Words by which a practised reader files a sentence under one of the themes of the working groups. Weights are by hand: 4 says
 * the theme by name, 1 only leans to it. Terms from the agreed reports' own section headings and from glossaries of the six languages.
 */
type Cues = Readonly<Record<Exclude<Pillar, 'general'>, readonly (readonly [weight: number, pattern: string])[]>>;

const latin = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}])`, 'giu');
const bare = (pattern: string): RegExp => new RegExp(pattern, 'gu');

const CUES: Readonly<Record<'latin' | 'cyrillic' | 'other', Cues>> = {
  latin: {
    threats: [
      [
        4,
        'threat (?:landscape|environment)s?|existing and (?:potential|emerging) threats|(?:emerging|potential|cyber|ICT) threats?',
      ],
      [3, 'threats?|menaces?|amenazas?|militari[sz]ation(?: of)?|arms race|cyber-?attacks?|ransomware|malware|rançongiciels?'],
      [
        2.5,
        'malicious (?:use|ICT|cyber|activit\\w*|acts?)|malveillant\\w*|malicios[oa]s?|misuse|disinformation|offensive (?:ICT|cyber)\\w*|arms',
      ],
      [
        2,
        'divided cyberspace|bloc confrontation|cyber (?:defence|defense|operations|capabilit\\w*)|defence policy|armed forces|conflicts? in cyberspace|terrorist use|effects and security implications|new threats',
      ],
      [
        1,
        'critical infrastructures?|infraestructuras? críticas?|infrastructures? essentielles?|incidents?|cybercrime|escalation|vulnerabilit\\w*|risks?|danger\\w*|quantum|artificial intelligence',
      ],
    ],
    norms: [
      [
        4,
        'rules,? norms,? and principles|norm implementation|implementation of (?:the )?(?:\\w+ )?norms|normes? de comportement|normas de comportamiento|(?:voluntary|non-binding|agreed|existing|GGE|peacetime)[\\w, -]{0,24} norms|code of conduct|código de conducta|code de conduite',
      ],
      [3, 'norms?|normes?|normas?|comportement responsable|comportamiento responsable'],
      [
        2,
        'rules of (?:responsible )?(?:State )?behaviou?r|(?:national )?survey of (?:national )?implementation|norms? checklist|attribution efforts?|rules (?:for|on|of) \\w+ behaviou?r',
      ],
      [1.5, 'responsible (?:State )?behaviou?r|carrying out rules|rules'],
    ],
    international_law: [
      [
        4,
        'international law|droit international|derecho internacional|international humanitarian law|international (?:human rights|criminal|customary) law|legally[- ]binding (?:instrument|obligations?|treaty)|instrument(?:o)? (?:juridiquement contraignant|jurídicamente vinculante)|binding instrument|(?:present|existing) law',
      ],
      [
        3,
        'use of force|self-defen[cs]e|legítima defensa|légitime défense|State responsibility|settlement of (?:international )?disputes|peaceful settlement|International Law Commission|opinio juris|due diligence|legally binding|treaty|binding commitments?',
      ],
      [
        2.5,
        '(?:UN )?Charter(?: of the United Nations)?|Charte|Carta de las Naciones Unidas|International Court of Justice|Budapest Convention|Convention on Cybercrime|sovereignty|souveraineté|soberanía|non-intervention|legal recourse',
      ],
      [1, 'legal(?:ly)?|obligations?|branches of law|convention'],
    ],
    cbms: [
      [
        4,
        'confidence[- ]building(?: measures?)?|CBMs?|mesures? de confiance|medidas de fomento de la confianza|points? of contacts?|points? de contact|puntos? de contacto',
      ],
      [
        2,
        'transparency measures?|communication (?:tests|checks)|hotlines?|de-escalat\\w*|build(?:ing)? (?:trust|confidence)|trust and confidence|reduce (?:the risk of )?tensions',
      ],
      [1, 'transparency|confidence|trust|information[- ]sharing|tensions'],
    ],
    capacity_building: [
      [
        4,
        'capacity[- ]building|building (?:of )?capacit(?:y|ies)|renforcement des capacités|creación de capacidad(?:es)?|fomento de (?:la|las) capacidad(?:es)?|cyber capacity|technical assistance|assistance technique|asistencia técnica',
      ],
      [
        2.5,
        'capacit(?:y|ies)|capacités?|capacidad(?:es)?|train(?:ing|ed)|formation|capacitación|digital (?:gap|divide)|fracture numérique|brecha digital|lack of capacity',
      ],
      [
        1.5,
        'workshops?|fellowships?|sponsorship|funding|contribut(?:ed|ing) \\$|programming|founding partner|development research|developing countries|expertise|(?:valued at|project)',
      ],
      [
        1,
        '\\$|programs?|programmes?(?! of action)|assist\\w*|equipping|resources|law[- ]enforcement|lessons learned|good practices?',
      ],
    ],
    institutional_dialogue: [
      [
        5,
        "(?:regular )?institutional dialogue|dialogue institutionnel|diálogo institucional|programme of action|programme d[’']action|programa de acción|PoA|(?:future|permanent|global) mechanism|mécanisme (?:permanent|futur)|mecanismo (?:permanente|futuro)",
      ],
      [
        3,
        "review conferences?|successor (?:mechanism|process)|regular dialogue|renewal of|(?:renewed|new|current) (?:open-ended working group|OEWG)|OEWG[’']?s? mandate|producing outputs|first inclusive process|constructive work|timeline and modalities",
      ],
      [
        1.5,
        'mandate|modalities|platform|forum|forums|venues?|annual meetings?|inclusive process|single track|established (?:forums|venues)|group of governmental experts to|multilateral',
      ],
      [0.4, 'OEWG|open-ended working group|GGE|dialogue|process'],
    ],
    cross_cutting: [
      [
        3,
        'gender|women|femmes?|mujeres|género|genre|human[- ]centric|rights[- ]based|online freedoms?|human rights (?:considerations|obligations)|multi-?stakeholder|women, peace and security',
      ],
      [
        2.5,
        "human rights|droits (?:de l[’']homme|humains)|derechos humanos|stakeholders?|parties prenantes|partes interesadas|civil society|société civile|sociedad civil|as many diverse voices",
      ],
      [
        2,
        'non-(?:State|government\\w*)[\\w -]{0,6} ?(?:actors?|stakeholders?|organi[sz]ations?)|wide variety of actors|inclusive solutions|private sector|youth|freedom online|internet freedom',
      ],
      [1, 'inclusive|privacy|academia|technical community|fundamental freedoms'],
    ],
  },
  cyrillic: {
    threats: [
      [3, 'угроз\\p{L}*|гонк\\p{L}* вооружений|милитаризаци\\p{L}*|кибератак\\p{L}*'],
      [2, 'злонамеренн\\p{L}*|вредоносн\\p{L}*|инцидент\\p{L}*|терроризм\\p{L}*|преступн\\p{L}*'],
    ],
    norms: [[3, 'норм(?!ативн)\\p{L}*|правил\\p{L}* (?:и|,)|кодекс\\p{L}* поведения|ответственного поведения']],
    international_law: [
      [4, 'международн\\p{L}* (?:гуманитарн\\p{L}* )?прав\\p{L}*|юридически обязательн\\p{L}*|международно-правов\\p{L}*'],
      [2.5, 'Устав\\p{L}*|суверенитет\\p{L}*|конвенци\\p{L}*|договор\\p{L}*|применени\\p{L}* силы'],
    ],
    cbms: [
      [
        4,
        'мер\\p{L}* (?:по )?(?:укреплени\\p{L}* )?довери\\p{L}*|контактн\\p{L}* пункт\\p{L}*|реестр\\p{L}* контактных|пункт\\p{L}* (?:для )?связи',
      ],
    ],
    capacity_building: [
      [4, 'наращивани\\p{L}* потенциала|укреплени\\p{L}* потенциала|техническ\\p{L}* (?:помощ\\p{L}*|содействи\\p{L}*)'],
      [2, 'потенциал\\p{L}*|обучени\\p{L}*|помощ\\p{L}*'],
    ],
    institutional_dialogue: [
      [
        4,
        'институциональн\\p{L}* диалог\\p{L}*|программ\\p{L}* действий|будущ\\p{L}* механизм\\p{L}*|постоянн\\p{L}* механизм\\p{L}*|переговорн\\p{L}* механизм\\p{L}*',
      ],
      [1.5, 'мандат\\p{L}*|РГОС|рабоч\\p{L}* групп\\p{L}*'],
    ],
    cross_cutting: [
      [
        3,
        'прав\\p{L}* человека|гендерн\\p{L}*|женщин\\p{L}*|заинтересованн\\p{L}* сторон\\p{L}*|гражданск\\p{L}* обществ\\p{L}*|негосударственн\\p{L}*',
      ],
    ],
  },
  other: {
    threats: [
      [3, '威胁|军备竞赛|打仗|网络战|军事化|攻击|恶意|勒索软件|تهديد|التهديدات|سباق التسلح|الهجمات|برامج الفدية'],
      [2.5, 'الاستخدام الضار|الضار[ة]?|الخبيث[ة]?|犯罪|恐怖|安全风险'],
    ],
    norms: [
      [3.5, '规范|行为准则|负责任国家行为|قواعد السلوك|القواعد والمعايير|المعايير|مدونة (?:قواعد )?(?:ال)?سلوك|السلوك المسؤول'],
    ],
    international_law: [
      [4, '国际法|联合国宪章|国际人道法|法律约束力|القانون الدولي|ميثاق الأمم المتحدة|ملزم(?:ة)? قانوناً?'],
      [2, '主权|使用武力|条约|公约|السيادة|استخدام القوة|معاهدة|اتفاقية'],
    ],
    cbms: [[4, '建立信任|信任措施|联络点|بناء الثقة|نقاط الاتصال|جهات الاتصال']],
    capacity_building: [
      [4, '能力建设|技术援助|بناء القدرات|المساعدة التقنية'],
      [2, '培训|援助|数字鸿沟|التدريب|الفجوة الرقمية'],
    ],
    institutional_dialogue: [
      [4, '机构对话|行动纲领|未来机制|常设机制|الحوار المؤسسي|برنامج العمل|الآلية المستقبلية|آلية دائمة'],
      [2.5, '主渠道|政府专家组|不限成员名额工作组|الفريق العامل المفتوح'],
    ],
    cross_cutting: [
      [3, '人权|性别|妇女|多利益攸关方|利益攸关方|民间社会|حقوق الإنسان|الجنساني|المرأة|أصحاب المصلحة|المجتمع المدني'],
    ],
  },
};

/** All cues of a script as one pattern, so that a text is gone through once: its n-th group is the n-th cue. */
export interface CueSet {
  readonly pattern: RegExp;
  readonly cues: readonly { readonly pillar: Exclude<Pillar, 'general'>; readonly weight: number }[];
}

/** Strongest first, so that at one place the stronger reading takes the words. */
const compiled = (cues: Cues, compile: (pattern: string) => RegExp): CueSet => {
  const list = Object.entries(cues)
    .flatMap(([pillar, own]) =>
      own.map(([weight, pattern]) => ({ pillar: pillar as CueSet['cues'][number]['pillar'], weight, pattern })),
    )
    .sort((a, b) => b.weight - a.weight);
  return { pattern: compile(list.map(({ pattern }) => `(${pattern})`).join('|')), cues: list };
};

const LATIN = compiled(CUES.latin, latin);
const CYRILLIC = compiled(CUES.cyrillic, latin);
const OTHER = compiled(CUES.other, bare);

/** The cues for a language. */
export const pillarCues = (language: string): CueSet =>
  language === 'ru' ? CYRILLIC : language === 'ar' || language === 'zh' ? OTHER : LATIN;

/** Words that speak of the draft, the report or the process as a whole. */
export const wholeCues =
  /(?:^|[^\p{L}])(?:(?:initial |first |revised )?pre-?draft|(?:zero|first|revised|whole) draft|comprehensive draft|final report|consensus report|the Chair(?:’s|'s)? (?:effort|work)|general comments?|avant-projet|proyecto preliminar|предварительн\p{L}* проект|structure|chapters|conclusions and recommendations|basis of negotiation|recommendations should use|minority views)(?!\p{L})/giu;
