import { z } from 'zod';
import type { Term } from '../../lib/glossary.ts';
import { suggest } from '../../lib/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import { readText, type TextFile } from '../files.ts';
import { type Bindable, TextCheck, WITHOUT } from '../texts.ts';
import { words } from '../yaml/entry.ts';
import { readYaml } from '../yaml/yaml.ts';
import { nameSchema } from './dataset-schema.ts';

const FILE = 'data/glossary.yaml';

/** The entries of `glossary.yaml`. */
export const glossarySchema = z
  .array(
    z.strictObject({
      id: nameSchema.describe('Белгісі, латынша: сөздік бетіндегі орны.'),
      term: words().describe('Сөз, жалғаусыз, кіші әріппен.'),
      meaning: words().describe('Осы баянда нені білдіретіні, қарапайым сөзбен, сансыз.'),
      see: z.string().optional().describe('Сөз кеңірек айтылған тараудың мекенжайы: literacy.'),
    }),
  )
  .describe('Сөздік: тарауда алғаш кездескен жері осы түсіндірмеге сілтейді.');

/** Read the terms that readers may look up; each stands once, and leads to a chapter that there is. */
export function readGlossary(
  { file, text }: TextFile,
  bindable: Bindable,
  slugs: readonly string[],
): { terms: Term[]; problems: Problem[] } {
  if (text === '') return { terms: [], problems: [] };
  const { value, problems, lineOf } = readYaml(file, text, glossarySchema);
  if (!value) return { terms: [], problems };
  const check = new TextCheck(file, bindable);
  for (const [i, { id, term, meaning, see }] of value.entries()) {
    const first = value.findIndex((other) => other.id === id || other.term === term);
    if (first < i)
      check.fault(
        lineOf([i, 'id']),
        `«${term}» сөзі немесе «${id}» белгісі қайталанған`,
        'Әр сөз бір рет түсіндіріледі',
      );
    check.loose(meaning, lineOf([i, 'meaning']), WITHOUT);
    if (see !== undefined && !slugs.includes(see))
      check.fault(lineOf([i, 'see']), `«${see}» деген тарау жоқ`, suggest(see, slugs));
  }
  return { terms: value, problems: check.problems };
}

/** Read the file of terms below a folder. */
export function glossaryFile(root: string): TextFile {
  return readText(root, FILE);
}
