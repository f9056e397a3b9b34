import { describe, expect, it } from 'vitest';
import type { Language, Stance } from '../document.ts';
import { stanceOf } from './stance.ts';

const cases: Readonly<Record<Language, readonly (readonly [Stance, string])[]>> = {
  en: [
    ['oppose', 'My delegation would have difficulty with this notion.'],
    ['oppose', 'We are not in a position to join consensus on it.'],
    ['oppose', 'Nor do we see merit in a new fund.'],
    ['oppose', 'We reserve our position on this element.'],
    ['support', 'We have no objection to the second sentence.'],
    ['support', 'My delegation could go along with this wording.'],
    ['support', 'We take note with appreciation of the proposal.'],
    ['support', 'Atlantia sees merit in a template.'],
    ['change', 'We would prefer a more cautious formulation.'],
    ['change', 'We sympathise with the aim, but the list should be shorter.'],
    ['oppose', 'While we understand the aim, we cannot accept the list.'],
    ['clarify', 'We wonder whether a second form is needed.'],
    ['none', 'In 2022 our register was unavailable for eleven days.'],
    ['none', 'The resolution that created the group recommends that States publish their views.'],
    ['none', 'The paper says “we strongly oppose this”.'],
  ],
  fr: [
    ['oppose', 'Nous ne sommes pas en mesure de souscrire à cette phrase.'],
    ['oppose', 'La délégation émet des réserves sur le mode de financement.'],
    ['support', 'Ce paragraphe ne nous pose pas de difficulté.'],
    ['support', 'Nous pouvons nous rallier à cette formulation.'],
    ['change', 'Le texte gagnerait à être resserré.'],
    ['clarify', 'Que faut-il entendre par là ?'],
    ['none', 'En 2023, notre centre a accueilli 140 stagiaires.'],
  ],
  es: [
    ['oppose', 'No vemos la necesidad de crear un fondo.'],
    ['oppose', 'Nos cuesta aceptar la segunda frase.'],
    ['support', 'Tomamos nota con agrado de la fórmula propuesta.'],
    ['support', 'No tenemos objeción.'],
    ['change', 'Convendría distinguir lo acordado de lo propuesto.'],
    ['clarify', 'Quisiéramos saber con qué frecuencia se hará.'],
    ['none', 'Mi país designó sus puntos de contacto en mayo.'],
  ],
  ru: [
    ['oppose', 'Сомневаемся в целесообразности такой публикации.'],
    ['oppose', 'Мы не можем согласиться с этой формулировкой.'],
    ['support', 'Возражений нет.'],
    ['support', 'С интересом восприняли эту идею.'],
    ['change', 'Предлагаем исключить последнее слово.'],
    ['clarify', 'Хотелось бы понять, как это будет обеспечено.'],
    ['none', 'С 2020 года подготовлено 85 специалистов.'],
  ],
  ar: [
    ['oppose', 'ولا يمكن لوفدي أن يقبل هذه الصياغة.'],
    ['oppose', 'ونتحفظ على ربط المساعدة بشروط.'],
    ['support', 'ولا نعترض على هذا المقترح.'],
    ['support', 'يمكننا القبول بهذا النص.'],
    ['change', 'ونقترح حذف هذه العبارة.'],
    ['change', 'يُستعاض عن هذه الكلمة بغيرها.'],
    ['clarify', 'ما المقصود بذلك؟'],
    ['none', 'درّب مركزنا الوطني ستين متخصصاً.'],
  ],
  zh: [
    ['oppose', '我方难以接受这一表述。'],
    ['oppose', '我方对此持保留态度。'],
    ['support', '我方没有异议。'],
    ['support', '第14段可以接受。'],
    ['support', '我们乐见该段强调需求导向。'],
    ['change', '建议删除最后一句。'],
    ['clarify', '我们愿了解名录多久核实一次。'],
    ['none', '我国培训了二百名技术人员。'],
  ],
};

describe('the stance of a sentence', () => {
  for (const [language, list] of Object.entries(cases))
    it.each(list)(`${language}: %s — %s`, (stance, sentence) => {
      expect(stanceOf(sentence, language as Language)).toMatchObject({ stance });
    });
  it('praises and faults only where a text is spoken about', () => {
    expect(stanceOf('Cables are long.', 'en').stance).toBe('none');
    expect(stanceOf('The second paragraph is too long.', 'en').stance).toBe('change');
    expect(stanceOf('too long.', 'en', true).stance).toBe('change');
  });
  it('is a bare yes or no only below a question', () => {
    expect(stanceOf('No.', 'en').stance).toBe('none');
    expect(stanceOf('No.', 'en', false, true).stance).toBe('oppose');
    expect(stanceOf('Нет.', 'ru', false, true).stance).toBe('oppose');
  });
  it('says which words led to it, and that they were negated', () => {
    expect(stanceOf('We cannot accept this.', 'en').why).toBe('“accept”, negated');
  });
});
