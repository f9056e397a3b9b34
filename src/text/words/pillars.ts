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
        'threat (?:landscape|environment|actors?)s?|existing and (?:potential|emerging) threats|(?:emerging|potential|cyber|ICT|new) threats?|menaces (?:existantes|émergentes|potentielles)|amenazas (?:existentes|emergentes|potenciales)',
      ],
      [
        3,
        'threats?|menaces?|amenazas?|militari[sz]ation(?: of)?|militarización|militarisation|arms race|course aux armements|carrera de armamentos|cyber-?attacks?|cyberattaques?|ciberataques?|ransomware|malware|rançongiciels?|spyware|phishing|botnets?|denial of service|programas? (?:de secuestro|maliciosos?|espía)|logiciels? (?:malveillants?|espions?)',
      ],
      [
        2.5,
        'malicious (?:use|purposes|ICT|cyber|activit\\w*|acts?|software)|malveillant\\w*|malicios[oa]s?|misuse|disinformation|désinformation|desinformación|offensive (?:ICT|cyber)\\w*|arms|intrusions?|supply[- ]chain (?:attacks?|compromises?)|undersea cables?|câbles sous-marins|cables submarinos|hostile',
      ],
      [
        2,
        '(?:divided|fragmented) (?:cyberspace|internet)|fragmentation of (?:the )?(?:cyberspace|internet)|confrontation|cyber (?:defence|defense|operations|capabilit\\w*)|defence policy|armed forces|conflicts? in cyberspace|terroris[mt]\\w*|attacks?|attaques?|ataques?|cybercriminal\\w*|data (?:theft|breach\\w*)|theft of data|leaks?',
      ],
      [
        1,
        'critical infrastructures?|infraestructuras? críticas?|infrastructures? (?:essentielles?|critiques?)|incidents?|incidentes?|cybercrime|cybercriminalité|ciberdelincuencia|escalation|vulnerabilit\\w*|vulnérabilit\\w*|vulnerabilidad\\w*|risks?|risques?|riesgos?|danger\\w*|quantum|artificial intelligence|intelligence artificielle|inteligencia artificial|hospitals?|hôpita\\w*|hospitales',
      ],
    ],
    norms: [
      [
        4,
        'rules,? norms,? and principles|norm implementation|implementation of (?:the )?(?:\\w+ )?norms|normes? de comportement|normas de comportamiento|(?:voluntary|non-binding|agreed|existing|GGE|peacetime|eleven)[\\w, -]{0,24} norms|normes (?:volontaires|non contraignantes|convenues)|normas (?:voluntarias|no vinculantes|acordadas)|code of conduct|código de conducta|code de conduite',
      ],
      [3, 'norms?|normes?|normas?|comportement responsable|comportamiento responsable|conduite responsable|conducta responsable'],
      [
        2,
        'rules of (?:responsible )?(?:State )?behaviou?r|(?:national )?survey of (?:national )?implementation|(?:norms? )?checklist|liste de contrôle|lista de verificación|supply chain (?:integrity|security)|integrity of the supply chain|vulnerability disclosure|responsible (?:reporting|disclosure)',
      ],
      [1.5, 'responsible (?:State )?behaviou?r'],
      [1, 'rules|règles|reglas|peer review'],
    ],
    international_law: [
      [
        4,
        'international law|droit international|derecho internacional|international humanitarian law|international (?:human rights|criminal|customary) law|legally[- ]binding (?:instruments?|obligations?|treaty)|instrument(?:o)?s? (?:juridiquement contraignants?|jurídicamente vinculantes?)|binding instruments?|(?:present|existing) law',
      ],
      [
        3,
        'use of force|self-defen[cs]e|legítima defensa|légitime défense|recours à la force|uso de la fuerza|State responsibility|responsabilité (?:internationale )?des États|responsabilidad (?:internacional )?(?:de los Estados|del Estado)|settlement of (?:international )?disputes|peaceful settlement|règlement (?:pacifique )?des différends|arreglo pacífico|International Law Commission|opinio juris|due diligence|diligence (?:due|requise)|diligencia debida|legally binding|treaty|treaties|traités?|tratados?|binding commitments?|armed (?:conflict|attack)|conflit armé|conflicto armado|countermeasures|contre-mesures|contramedidas',
      ],
      [
        2.5,
        '(?:UN )?Charter(?: of the United Nations)?|Charte|Carta de las Naciones Unidas|la Carta|International Court of Justice|Cour internationale de Justice|Corte Internacional de Justicia|Budapest Convention|Convention on Cybercrime|sovereignty|souveraineté|soberanía|non-intervention|non-ingérence|no intervención|jurisdiction|legal advis[eo]rs?|juristes|juristas',
      ],
      [1, 'legal(?:ly)?|juridiques?|jurídic[oa]s?|obligations?|obligaciones|convention'],
    ],
    cbms: [
      [
        4,
        'confidence[- ]building(?: measures?)?|CBMs?|mesures? de confiance|renforcement de la confiance|medidas de fomento de la confianza|fomento de la confianza|points? of contacts?|points? de contact|puntos? de contacto|PoC directory|(?:directory|register|list) of contacts|répertoire (?:mondial|des points)|directorio (?:mundial|global|de puntos)',
      ],
      [
        2.5,
        'directory|répertoire|directorio|communication (?:tests|checks)|ping tests?|hotlines?|lignes directes|líneas directas|de-escalat\\w*|désescalade|desescalada|tabletop exercises?|simulacros?',
      ],
      [
        2,
        'transparency measures?|build(?:ing)? (?:trust|confidence)|trust and confidence|reduce (?:the risk of )?tensions|crisis communication|misperceptions?|misunderstandings?|malentendus|malentendidos|exercises',
      ],
      [1, 'transparency|transparence|transparencia|confidence|trust|confiance|confianza|information[- ]sharing|tensions'],
    ],
    capacity_building: [
      [
        4,
        'capacity[- ]building|building (?:of )?capacit(?:y|ies)|renforcement (?:de leurs |de nos |des )capacités|creación de capacidad(?:es)?|(?:fomento|desarrollo|fortalecimiento) de (?:la |las )?capacidad(?:es)?|cyber capacity|technical assistance|assistance technique|asistencia técnica|capacity development',
      ],
      [
        2.5,
        'capacit(?:y|ies)|ayuda|aide au développement|capacités?|capacidad(?:es)?|train(?:ing|ed|ees|ers)|formation|formés?|stagiaires|capacitación|formado|digital (?:gap|divide)|fracture numérique|brecha digital|fellowships?|bourses|becas|scholarships?|sponsorship|South-South|Sud-Sud|Sur-Sur|triangular cooperation|cooperación triangular|trust fund|voluntary fund|fonds (?:fiduciaire|volontaire)|fondo (?:fiduciario|voluntario)|donors?|donateurs|donantes',
      ],
      [
        1.5,
        'workshops?|ateliers|talleres|funds?|funding|financement|fonds|fondos?|financiación|developing countries|pays en développement|países en desarrollo|expertise|projects?|needs assessments?|demand-driven|mentoring|beneficiar(?:y|ies)|recipients?',
      ],
      [
        1,
        "\\$|programs?|programmes?(?! (?:of action|d[’']action))|assist\\w*|resources|law[- ]enforcement|lessons learned|good practices?|skills|curricul\\w+|courses",
      ],
    ],
    institutional_dialogue: [
      [
        5,
        "(?:regular )?institutional dialogue|dialogue institutionnel|diálogo institucional|programme of action|programme d[’']action|programa de acción|PoA|(?:future|permanent|global|standing|single-track) mechanisms?|mécanismes? (?:permanents?|futurs?|mondia\\w+)|futur mécanisme|mecanismos? (?:permanentes?|futuros?|mundiales?)|futuro mecanismo",
      ],
      [
        3,
        "review conferences?|conférences? d[’']examen|conferencia de (?:revisión|examen)|successor (?:mechanism|process)|regular dialogue|(?:renewed|new|current) (?:open-ended working group|OEWG)|OEWG[’']?s? mandate|(?:thematic|dedicated|working) groups?|groupes? (?:thématiques?|de travail)|grupos? (?:temáticos?|de trabajo)|réunions thématiques|reuniones temáticas|decision-making|prise de décision|toma de decisiones|put to (?:the|a) vote",
      ],
      [
        1.5,
        'mandates?|mandat|mandato|modalit(?:y|ies)|modalités|modalidades|platform|forum|forums|foros?|enceintes?|venues?|annual meetings?|plenary|single track|group of governmental experts to|multilateral|mechanisms?|mécanismes?|mecanismos?|outputs',
      ],
      [0.8, 'OEWG|open-ended working group|GGE|dialogue|process|meetings?|réunions?|reuniones'],
    ],
    cross_cutting: [
      [
        3,
        "gender|women|femmes?|mujeres|género|genre|human[- ]centric|rights[- ]based|human rights (?:considerations|obligations)|multi-?stakeholder|women, peace and security|centr(?:é|ée|és|ada|ado)s? sur l[’']humain",
      ],
      [
        2.5,
        "human rights|droits (?:de l[’']homme|humains)|derechos humanos|stakeholders?|parties prenantes|partes interesadas|civil society|société civile|sociedad civil|accreditation|accréditation|acreditación",
      ],
      [
        2,
        'non-(?:State|government\\w*)[\\w -]{0,6} ?(?:actors?|stakeholders?|organi[sz]ations?)|no gubernamentales|non gouvernementales?|divers(?:e|ity of) (?:voices|views|perspectives)|private sector|secteur privé|sector privado|youth|jeunes|jóvenes|freedom online|internet freedom|companies|researchers',
      ],
      [1, 'inclusive|privacy|academia|technical community|fundamental freedoms|diversity'],
    ],
  },
  cyrillic: {
    threats: [
      [
        3,
        'угроз\\p{L}*|гонк\\p{L}* вооружений|милитаризаци\\p{L}*|кибератак\\p{L}*|вымогател\\p{L}*|вредоносн\\p{L}* программ\\p{L}*',
      ],
      [2, 'злонамеренн\\p{L}*|вредоносн\\p{L}*|терроризм\\p{L}*|преступн\\p{L}*|атак\\p{L}*|вторжени\\p{L}*|дезинформаци\\p{L}*'],
      [
        1,
        'инцидент\\p{L}*|критическ\\p{L}* инфраструктур\\p{L}*|уязвимост\\p{L}*|риск\\p{L}*|опасност\\p{L}*|энергосет\\p{L}*|больниц\\p{L}*',
      ],
    ],
    norms: [
      [
        3,
        'норм(?!ативн|альн)\\p{L}*|правил\\p{L}* (?:и|,)|кодекс\\p{L}* поведения|ответственного поведения|правил\\p{L}* поведения',
      ],
      [1.5, 'контрольн\\p{L}* переч\\p{L}*|цепоч\\p{L}* поставок'],
    ],
    international_law: [
      [4, 'международн\\p{L}* (?:гуманитарн\\p{L}* )?прав\\p{L}*|юридически обяз\\p{L}*|международно-правов\\p{L}*'],
      [
        2.5,
        'Устав\\p{L}*|суверенитет\\p{L}*|конвенци\\p{L}*|договор\\p{L}*|применени\\p{L}* силы|самооборон\\p{L}*|вооруженн\\p{L}* конфликт\\p{L}*|мирн\\p{L}* урегулировани\\p{L}*|ответственност\\p{L}* государств',
      ],
    ],
    cbms: [
      [
        4,
        'мер\\p{L}* (?:по )?(?:укреплени\\p{L}* )?довери\\p{L}*|контактн\\p{L}* пункт\\p{L}*|реестр\\p{L}*|пункт\\p{L}* (?:для )?связи|укреплени\\p{L}* доверия',
      ],
      [2, 'довери\\p{L}*|проверк\\p{L}* связи|учени[яйе]\\p{L}*|деэскалаци\\p{L}*'],
      [1, 'транспарентност\\p{L}*|прозрачност\\p{L}*'],
    ],
    capacity_building: [
      [
        4,
        'наращивани\\p{L}* потенциала|укреплени\\p{L}* потенциала|техническ\\p{L}* (?:помощ\\p{L}*|содействи\\p{L}*)|цифров\\p{L}* (?:разрыв\\p{L}*|неравенств\\p{L}*)',
      ],
      [
        2.5,
        'потенциал\\p{L}*|обучени\\p{L}*|учебн\\p{L}*|слушател\\p{L}*|обучен\\p{L}*|подготов(?:к|лен)\\p{L}*(?: \\d+)? (?:кадр|специалист)\\p{L}*|специалист\\p{L}*|помощ\\p{L}*|стипенди\\p{L}*|стажиров\\p{L}*|фонд\\p{L}*|донор\\p{L}*|развивающ\\p{L}* стран\\p{L}*',
      ],
    ],
    institutional_dialogue: [
      [
        4,
        'институциональн\\p{L}* диалог\\p{L}*|программ\\p{L}* действий|будущ\\p{L}* механизм\\p{L}*|постоянн\\p{L}* (?:механизм|площадк)\\p{L}*|переговорн\\p{L}* (?:механизм|процесс)\\p{L}*|глобальн\\p{L}* механизм\\p{L}*',
      ],
      [3, 'обзорн\\p{L}* конференци\\p{L}*|тематическ\\p{L}* групп\\p{L}*|параллельн\\p{L}* (?:структур|формат|механизм)\\p{L}*'],
      [1.5, 'консенсус\\p{L}*|мандат\\p{L}*|РГОС|рабоч\\p{L}* групп\\p{L}*|механизм\\p{L}*|площадк\\p{L}*|формат\\p{L}*'],
    ],
    cross_cutting: [
      [
        3,
        'прав\\p{L}* человека|гендерн\\p{L}*|женщин\\p{L}*|заинтересованн\\p{L}* сторон\\p{L}*|гражданск\\p{L}* обществ\\p{L}*|негосударственн\\p{L}*|неправительственн\\p{L}*|частн\\p{L}* сектор\\p{L}*|аккредитаци\\p{L}*',
      ],
    ],
  },
  other: {
    threats: [
      [
        3,
        '威胁|军备竞赛|打仗|网络战|军事化|攻击|恶意|勒索软件|间谍软件|虚假信息|تهديد|التهديدات|سباق التسلح|الهجمات|هجمات|هجوم|الهجوم|برامج الفدية|التجسسية|البرمجيات الخبيثة|عسكرة|التضليل',
      ],
      [2.5, 'الاستخدام الضار|الضار[ة]?|الخبيث[ة]?|إساءة استخدام|犯罪|恐怖|安全风险|滥用'],
      [1, '供应链|关键基础设施|漏洞|风险|事件|البنية التحتية|الحوادث|الثغرات|المخاطر|سلسلة الإمداد'],
    ],
    norms: [
      [
        3.5,
        '规范|行为准则|负责任国家行为|قواعد السلوك|القواعد والمعايير|المعايير|مدونة (?:قواعد )?(?:ال)?سلوك|السلوك المسؤول|معايير',
      ],
      [1.5, '清单|规则|قائمة مرجعية|القواعد'],
    ],
    international_law: [
      [4, '国际法|联合国宪章|国际人道法|法律约束力|武装冲突法|القانون الدولي|ميثاق الأمم المتحدة|ملزم(?:ة)? قانونا?ً?'],
      [
        2,
        '主权|使用武力|条约|公约|宪章|法律义务|自卫|和平解决争端|السيادة|سيادة|استخدام القوة|معاهدة|المعاهدات|اتفاقية|الميثاق|الدفاع عن النفس|التسوية السلمية|الالتزامات القانونية',
      ],
    ],
    cbms: [
      [4, '建立信任|信任措施|联络点|联络人|بناء الثقة|نقاط الاتصال|جهات الاتصال|تدابير الثقة'],
      [2, '名录|通信演练|通信测试|演练|透明|热线|الدليل العالمي|دليل|خفض التصعيد|الشفافية|تمارين'],
    ],
    capacity_building: [
      [4, '能力建设|技术援助|بناء القدرات|المساعدة التقنية|تنمية القدرات'],
      [
        2.5,
        '培训|援助|数字鸿沟|南南合作|奖学金|研修|信托基金|人才|需求导向|التدريب|تدريب|درّ?ب|الفجوة الرقمية|التعاون فيما بين بلدان الجنوب|صندوق|المنح|المساعدة',
      ],
      [1, '基金|发展中国家|资金|技术人员|المستفيدة|المانحين|البلدان النامية|متخصص'],
    ],
    institutional_dialogue: [
      [
        4,
        '机构对话|行动纲领|未来机制|常设机制|全球机制|审议大会|الحوار المؤسسي|برنامج العمل|الآلية المستقبلية|الآلية المقبلة|آلية دائمة|الآلية الدائمة|الآلية العالمية|مؤتمر الاستعراض',
      ],
      [
        2.5,
        '主渠道|政府专家组|不限成员名额工作组|协商一致|工作组|专题小组|الفريق العامل المفتوح|توافق الآراء|الأفرقة المواضيعية|فريق عامل',
      ],
      [1.5, '机制|授权|平台|آلية|الآلية|الولاية|منتدى'],
    ],
    cross_cutting: [
      [
        3,
        '人权|性别|妇女|女性|多利益攸关方|利益攸关方|民间社会|非政府|私营部门|青年|حقوق الإنسان|الجنساني|المرأة|أصحاب المصلحة|المجتمع المدني|القطاع الخاص|غير الحكومية|الشباب',
      ],
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

/** The cues by script. A measurement may put another set in a place to see what its words are worth. */
export const cueSets: Record<'latin' | 'cyrillic' | 'other', CueSet> = {
  latin: compiled(CUES.latin, latin),
  cyrillic: compiled(CUES.cyrillic, latin),
  other: compiled(CUES.other, bare),
};

/** Which set a language uses. */
export const scriptOf = (language: string): keyof typeof cueSets =>
  language === 'ru' ? 'cyrillic' : language === 'ar' || language === 'zh' ? 'other' : 'latin';

/** The cues for a language. */
export const pillarCues = (language: string): CueSet => cueSets[scriptOf(language)];

/** Words that speak of the draft, the report or the process as a whole. */
export const wholeCues =
  /(?:^|[^\p{L}])(?:(?:initial |first |revised )?pre-?draft|(?:zero|first|second|revised|whole|present|comprehensive) draft|final report|consensus report|the Chair(?:’s|'s)? (?:effort|efforts|work|text|team)|general comments?|structure|chapters|conclusions(?: and recommendations)?|recommendations should|basis (?:of|for) (?:negotiations?|discussions?)|majority|minority|avant-projet|projet de rapport|la présidence|proyecto (?:preliminar|de informe)|borrador(?: cero| revisado)?|la presidencia|предварительн\p{L}* проект\p{L}*|проект\p{L}* доклада|нулев\p{L}* проект\p{L}*|Председател\p{L}*)(?!\p{L})/giu;
