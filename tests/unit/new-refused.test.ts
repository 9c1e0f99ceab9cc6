import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixture, made } from './fixtures/new/made.ts';
import { run } from './fixtures/new/run.ts';

const refused = (...lines: string[]) => made(lines.join('\n')).faults;
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('a table is refused', () => {
  it.each<[title: string, table: string[], fault: string]>([
    [
      'where a number has two readings and nothing settles which',
      ['Жыл;Саны', '2019;1,234', '2020;2,345', '2021;900'],
      'кесте.csv, B2: «1,234» екі түрлі оқылады: 1,234 немесе 1 234; мұндай ұяшық саны — 2. Ондық бөлшектің белгісін айтыңыз: --decimal comma (үтір) немесе --decimal point (нүкте).',
    ],
    [
      'where the others of its column speak for both readings',
      ['Жыл;Саны', '2019;1.234', '2020;2,5', '2021;2.5'],
      'кесте.csv, B2: «1.234» екі түрлі оқылады: 1 234 немесе 1,234; мұндай ұяшық саны — 1. Ондық бөлшектің белгісін айтыңыз: --decimal comma (үтір) немесе --decimal point (нүкте).',
    ],
    [
      'where a date could begin with the day or the month',
      ['Күні;Саны', '01/02/2024;5', '03/02/2024;6'],
      'кесте.csv, A2: «01/02/2024» күні екі түрлі оқылады: 2024-02-01 немесе 2024-01-02. Алдымен не тұрғанын айтыңыз: --dates dmy (күн) немесе --dates mdy (ай).',
    ],
    [
      'where dates are written in two orders',
      ['Күні;Саны', '15/02/2024;5', '02/15/2024;6'],
      'кесте.csv, A2: «Күні» бағанындағы күндер екі түрлі ретпен жазылған. Бәрін 2024-02-01 үлгісімен жазыңыз.',
    ],
    [
      'where words stand among numbers',
      ['Жыл;Саны', '2019;5', '2020;шамамен 6', '2021;7'],
      'кесте.csv, B3: «шамамен 6» — сан емес, ал бағандағы басқа мәндер сан. Ұяшықта санды ғана қалдырыңыз немесе оны босатыңыз.',
    ],
    [
      'where a formula stands among numbers',
      ['Жыл;Саны', '2019;5', '2020;=B2+1', '2021;7'],
      'кесте.csv, B3: «=B2+1» — сан емес, ал бағандағы басқа мәндер сан. Ұяшықта санды ғана қалдырыңыз немесе оны босатыңыз.',
    ],
    [
      'where a spreadsheet has shortened a number',
      ['Жыл;Саны', '2019;5', '2020;1,2E+06'],
      'кесте.csv, B3: «1,2E+06» — қысқартылған сан, цифрлары жоғалған. Бастапқы файлда бағанның пішімін «Сан» етіп, қайта сақтаңыз.',
    ],
    [
      'where a number has more digits than can be kept',
      ['Жыл;Саны', '2019;5', '2020;1234567890123456'],
      'кесте.csv, B3: «1234567890123456» — тым ұзын сан. Он бес цифрдан аспайтын етіп дөңгелектеңіз.',
    ],
    [
      'where numbers of one column have two units',
      ['Жыл;Саны', '2019;530 мың', '2020;1,5 млн'],
      'кесте.csv, B3: «Саны» бағанында әртүрлі бірлік бар: «мың», «млн». Бағандағы сандардың бәрін бір бірлікпен жазыңыз.',
    ],
    [
      'where one number of a column has no unit',
      ['Жыл;Саны', '2019;530 мың', '2020;541000'],
      'кесте.csv, B3: «541000» санында бірлік жоқ, ал бағандағы басқа сандарда «мың» тұр. Бағандағы сандардың бәрін бір бірлікпен жазыңыз.',
    ],
    [
      'where decimal commas run into commas between values',
      ['Жыл,Үлесі', '2019,74,2', '2020,75,1'],
      'кесте.csv: C бағанында дерек бар, бірақ атауы жоқ. Ондық үтір баған бөлгішпен шатасқан болуы мүмкін: кестені .xlsx не нүктелі үтірлі .csv түрінде сақтаңыз.',
    ],
    [
      'where a column has no head',
      ['Жыл;Саны;', '2019;5;6', '2020;7;8'],
      'кесте.csv: C бағанында дерек бар, бірақ атауы жоқ. Файлда бағанға атау беріңіз.',
    ],
    [
      'where no line is a head',
      ['Алматы;5', 'Астана;6'],
      'кесте.csv: Бағандардың атауы табылмады. Деректің үстіндегі жолға бағандардың атауын жазыңыз немесе оның нөмірін көрсетіңіз: --header 1.',
    ],
    [
      'where there are no data below the head',
      ['Сауаттылық;', 'Аймақ;Саны'],
      'кесте.csv: Кестеде бірде-бір дерек жолы жоқ. Атаулардан кейін кемінде бір жол болуы керек.',
    ],
    [
      'where one column alone holds data',
      ['Аймақ;Саны', 'Алматы;', 'Астана;'],
      'кесте.csv: Кестеде бір ғана баған бар. Кемінде екі баған керек: атауы мен мәні.',
    ],
    [
      'where there is one column',
      ['Аймақ;', 'Алматы;', 'Астана;'],
      'кесте.csv: Бағандардың атауы табылмады. Деректің үстіндегі жолға бағандардың атауын жазыңыз немесе оның нөмірін көрсетіңіз: --header 1.',
    ],
    [
      'where two lines have one name',
      ['Аймақ;Саны', 'Алматы;5', 'Астана;6', 'Алматы;7'],
      'кесте.csv: Бірдей аталған жолдар бар: «Алматы» (2- және 4-жол). Қайталанған жолды түзетіңіз немесе жолдарды нөмірлеңіз: --key row.',
    ],
    [
      'where numbers of no year stand among years',
      ['Аймақ;2019;2020;Өсімі', 'Алматы;5;6;1', 'Астана;6;8;2'],
      'кесте.csv: D бағаны («Өсімі») ешбір жылға жатпайды, ал басқа бағандардың атауы — жыл. Оны бөлек кестеге шығарыңыз немесе жылдарды баған күйінде қалдырыңыз: --wide.',
    ],
    [
      'where words stand under a year',
      ['Аймақ;2019;2020;2021', 'Алматы;5;6;көп', 'Астана;6;8;аз'],
      'кесте.csv: D бағаны («2021») жыл деп аталған, ал ішінде сөз бар. Оны бөлек кестеге шығарыңыз немесе жылдарды баған күйінде қалдырыңыз: --wide.',
    ],
    [
      'where a year heads two columns',
      ['Аймақ;2019;2020;2019', 'Алматы;5;6;7', 'Астана;6;8;9'],
      'кесте.csv: «2019» деген атау екі бағанда тұр: B, D. Екеуіне бөлек атау беріңіз.',
    ],
    [
      'where a quote is not closed',
      ['Аймақ;Саны', '"Алматы;5', 'Астана;6'],
      'кесте.csv, 3-жол: Тырнақша дұрыс жабылмаған. Мәтін ішіндегі тырнақша екі рет жазылып, мәтін толық тырнақшаға алынады.',
    ],
  ])('%s', (_title, table, fault) => {
    expect(refused(...table).map((one) => one.replaceAll('\u00a0', ' '))).toEqual([fault]);
  });

  it('with every fault at once', () => {
    expect(refused('Жыл;Саны;Үлесі', '2019;5;6', '2020;көп;1,234', '2021;7;8')).toHaveLength(2);
  });

  it.each<[title: string, file: Uint8Array, fault: string]>([
    ['an empty file', bytes(), 'кесте.csv: Файл бос. Кестесі бар файлды көрсетіңіз.'],
    [
      'an old or a locked workbook',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'кесте.csv: Бұл — ескі .xls файлы не құпиясөзі бар файл. Кестені .xlsx не .csv түрінде сақтап алыңыз.',
    ],
    [
      'a page that a site gave out as a table',
      new TextEncoder().encode('\n<html><table><tr><td>1</td></tr></table></html>'),
      'кесте.csv: Бұл — HTML не XML файлы, кесте емес. Кестені .xlsx не .csv түрінде сақтап алыңыз.',
    ],
    [
      'a PDF',
      new TextEncoder().encode('%PDF-1.7'),
      'кесте.csv: Бұл — PDF файлы. Кестені .xlsx не .csv түрінде сақтап алыңыз.',
    ],
    [
      'a picture',
      bytes(0x89, 0x50, 0, 0, 0x0d),
      'кесте.csv: Бұл — мәтін файлы емес. Кестені .xlsx не .csv түрінде сақтап алыңыз.',
    ],
    [
      'an archive that is no workbook',
      zipSync({ 'mimetype.xml': new Uint8Array([60]) }),
      'кесте.csv: Excel кітабы ашылмады. Файлды Excel не LibreOffice бағдарламасында ашып, .xlsx түрінде қайта сақтаңыз.',
    ],
    [
      'a workbook cut short',
      fixture('libreoffice.xlsx').subarray(0, 4000),
      'кесте.csv: Excel кітабы ашылмады. Файлды Excel не LibreOffice бағдарламасында ашып, .xlsx түрінде қайта сақтаңыз.',
    ],
  ])('as %s', (_title, file, fault) => {
    expect(made(file).faults).toEqual([fault]);
  });

  it('as a workbook of several sheets of which none was chosen', () => {
    expect(made(fixture('libreoffice.xlsx')).faults).toEqual([
      'кесте.csv: Файлда бірнеше парақ бар: «Деректер», «Әдіснама». Керегін --sheet арқылы көрсетіңіз.',
    ]);
    expect(made(fixture('libreoffice.xlsx'), { sheet: 'Дерек' }).faults).toEqual([
      '--sheet: «Дерек» деген парақ жоқ. Бәлкім, «Деректер» болар.',
    ]);
    expect(made('Жыл;Саны\n2019;5', { sheet: 'Дерек' }).faults).toEqual([
      '--sheet: CSV файлында парақ болмайды. Бұл параметрді алып тастаңыз.',
    ]);
  });

  it('for the fields that an editor names as its key', () => {
    const table = 'Аймақ;Топ;Саны\nАлматы;қала;5\nАбай;;6\nАбай;ауыл;7';
    expect(made(table, { key: ['aimak', 'top'] }).faults).toEqual([
      '--key: «aimak» деген өріс жоқ. Бәлкім, «aimaq» болар.',
    ]);
    expect(made(table, { key: ['aimaq', 'top'] }).faults).toEqual([
      'кесте.csv: «top» өрісінің 3-жолында бос орын тұр. Кілт бос болмайды, саны теріс не бөлшек болмайды.',
    ]);
    expect(made('Аймақ;Саны\nАбай;5,5\nАлматы;6', { key: ['sany'] }).faults).toEqual([
      'кесте.csv: «sany» өрісінің 2-жолында «5.5» тұр. Кілт бос болмайды, саны теріс не бөлшек болмайды.',
    ]);
    expect(made(table, { key: ['aimaq'] }).faults).toEqual([
      'кесте.csv: Бірдей аталған жолдар бар: «Абай» (3- және 4-жол). Қайталанған жолды түзетіңіз немесе жолдарды нөмірлеңіз: --key row.',
    ]);
  });

  it('with what would settle it, where there is a terminal to ask on', async () => {
    const answers = [
      '--name',
      'table',
      '--title',
      'Кесте',
      '--source',
      'article-c',
      '--kind',
      'plan',
    ];
    const { code, questions } = await run(['dataset', '--from', 'кесте.csv', ...answers], {
      files: { 'кесте.csv': 'Саны;Үлесі\n5,5;1,5\n6,5;1,5\n' },
      replies: [''],
    });
    expect(code).toBe(1);
    expect(questions).toEqual([
      'Жолдарды бір-бірінен ажырататын баған жоқ. Не істейміз?\n  row — жолдарды нөмірлеу: реттік нөмірі кілт болады\n  (бос жол — тоқтату): ',
    ]);
  });
});
