import { describe, expect, it } from 'vitest';
import { softHyphenate } from '../../../src/lib/kazakh/syllable.ts';

const show = (text: string, minLetters?: number): string =>
  softHyphenate(text, minLetters).replaceAll('\u00ad', '·');

// The rule's own examples first, then common words of statistics.
const SYLLABLES = `
да·уыс қа·йың бу·ын ки·ім құ·мырс·қа ар·мия рес·пуб·ли·ка тех·но·ло·гия по·э·ма инс·трук·ция
ба·ла оқу·шы мек·теп қа·зақ ау·дан тау·лы са·уат са·уат·ты·лық уа·қыт уни·вер·си·тет қу·ат
да·му·ын да·муы ба·сым·дық ай·мақ пай·да қо·ян ра·йон па·йыз па·йыз·дық жүр·гі·зу
те·ле·ком·му·ни·ка·ци·я·лар мил·ли·он мил·ли·ард ра·ди·ус·та ва·ку·ум ти·іс·ті ти·ын·дар
цифр·лан·ды·ру көр·сет·кіш·те·рі ха·лық·тың мем·ле·кет·тік ми·нистр·лік ур·бан·да·лу цен·тра·лық элек·трон
арт·ты сырт·тан фа·куль·тет объ·ек·ті·сі субъ·ект ком·пью·тер же·тіл·ді·ру бағ·дар·ла·ма
бі·лім·дер ды·бы·сы ен·гі·зу қыз·мет·кер оты·рыс сти·пен·дия тұр·ғын·дар кә·сіп·тік
`;

describe('softHyphenate', () => {
  it.each(SYLLABLES.trim().split(/\s+/))('breaks %s', (syllables) => {
    expect(show(syllables.replaceAll('·', ''), 2)).toBe(syllables);
  });

  it.each(['түрт', 'қант', 'спорт', 'тау', 'центр', 'ана', 'оқу', 'ою', 'ия'])(
    'leaves %s whole, where no two letters may stand alone',
    (word) => {
      expect(show(word, 2)).toBe(word);
    },
  );

  it('touches words of eight letters and more by default', () => {
    expect(show('мәлімет мәліметі')).toBe('мәлімет мә·лі·ме·ті');
  });

  it('hyphenates capitalised words but no abbreviations', () => {
    expect(show('Қазақстан ЖОО ЮНЕСКОМЕН ЖОО-ларындағы')).toBe(
      'Қа·зақс·тан ЖОО ЮНЕСКОМЕН ЖОО-ла·рын·да·ғы',
    );
  });

  it('leaves words with digits or other scripts alone', () => {
    const text = 'сынып10жылдық 15-жылдығындағы COVIDтанушылар technology';
    expect(show(text)).toBe(text);
  });

  it('breaks each part of a compound', () => {
    expect(show('IT-мамандықтар')).toBe('IT-ма·ман·дық·тар');
  });

  it('keeps spaces, marks and earlier soft hyphens', () => {
    const once = softHyphenate('«Бағдарламаларды», —\u00a0деді.\n');
    expect(once).toBe('«Бағ\u00adдар\u00adла\u00adма\u00adлар\u00adды», —\u00a0деді.\n');
    expect(softHyphenate(once)).toBe(once);
  });
});
