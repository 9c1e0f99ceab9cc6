import { isSeq, parseDocument, type YAMLMap } from 'yaml';
import { readText } from '../files.ts';
import { commentedMap, type Entry, flow, yamlText } from './commented-yaml.ts';
import type { NewFile } from './new-file.ts';
import type { Answers } from './question.ts';

const FILE = 'data/sources.yaml';
const HEAD =
  'Дереккөздер тізімі. Әр жазба CSL-JSON үлгісімен жазылады; short — мәтіндегі қысқа атауы.';

/** Add a source to the end of the bibliography; what stands there already is not touched. */
export function addSource(root: string, answers: Answers): NewFile {
  const { text } = readText(root, FILE);
  const item = itemOf(answers);
  const document = parseDocument(text);
  const added = `${text.trimEnd()}\n${yamlText([item])}`;
  if (!isSeq(document.contents)) {
    const whole = text.trim() === '' ? yamlText([item], HEAD) : added;
    return { file: FILE, text: whole, isAddition: true };
  }
  // A list that is not written line by line from the margin takes the entry as its own writing demands.
  const reading = parseDocument(added);
  const fits =
    reading.errors.length === 0 &&
    isSeq(reading.contents) &&
    reading.contents.items.length === document.contents.items.length + 1;
  if (fits || document.errors.length > 0) return { file: FILE, text: added, isAddition: true };
  document.add(item);
  return { file: FILE, text: document.toString({ lineWidth: 0 }), isAddition: true };
}

function itemOf(answers: Answers): YAMLMap {
  const said = (
    flag: string,
    comment?: string,
    name = flag,
    value: unknown = answers[flag],
  ): Entry[] => (answers[flag] ? [[name, value, comment]] : []);
  const item = commentedMap([
    ['id', answers['id']],
    [
      'type',
      answers['type'],
      'Түрі, CSL сөзімен: article-newspaper, dataset, legislation, report, webpage…',
    ],
    ['short', answers['short'], 'Мәтін мен ескертпелердегі қысқа атауы.'],
    ['title', answers['title'], 'Толық атауы, дереккөздің өз тілінде.'],
    ...said('author', 'Авторы: мекеме болса literal, адам болса family мен given.', 'author', [
      flow({ literal: answers['author'] }),
    ]),
    ...said('container', 'Қай басылымда не сайтта шыққан.', 'container-title'),
    ...said('language', 'Тілі: kk, ru, en.'),
    ...said('url', 'Мекенжайы.', 'URL'),
    ...said('issued', 'Шыққан күні: жыл, ай, күн.', 'issued', dateOf(answers['issued'])),
    ...said('accessed', 'Өзіңіз оқыған күн.', 'accessed', dateOf(answers['accessed'])),
    ...said('note', 'Нені ескеру керек: көшірмесі ғана бар, күні жазылмаған сияқты.'),
  ]);
  item.commentBefore = ' Белгісі (id) мәтінде осылай аталады: <Cite source="белгісі">.';
  return item;
}

function dateOf(text = '') {
  return flow({ 'date-parts': [text.split('-').map(Number)] });
}
