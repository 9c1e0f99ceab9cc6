import { z } from 'zod';
import type { Problem } from '../../lib/problem.ts';
import type { TextFile } from '../files.ts';
import { type Bindable, TextCheck } from '../texts.ts';
import { readYaml } from '../yaml/yaml.ts';
import { specSchema } from './chart-schema.ts';

const { title, translations, subtitle, description, notes, claims } = specSchema.shape;

/** Take what fits, and nothing where something does not: that is reported with the rest of the file. */
const fitting = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const textsSchema = z.object({
  title: fitting(title),
  translations: fitting(translations),
  subtitle: fitting(subtitle),
  description: fitting(description),
  notes: fitting(notes),
  claims: fitting(claims),
});

type Texts = z.infer<typeof textsSchema>;

/** Check the texts of a chart and the comparisons they rest on, and give them with their numbers. */
export function checkTexts(
  texts: Texts,
  check: TextCheck,
  lineOf: (path: readonly PropertyKey[]) => number,
) {
  const template = (name: 'title' | 'subtitle' | 'description') =>
    check.template(texts[name] ?? '', lineOf([name]));
  for (const [i, claim] of (texts.claims ?? []).entries())
    check.claim(claim, lineOf(['claims', i]));
  if (texts.translations) check.translations(texts.translations, lineOf);
  const read = {
    title: template('title'),
    subtitle: template('subtitle'),
    description: template('description'),
    notes: (texts.notes ?? []).map((note, i) => check.template(note, lineOf(['notes', i]))),
  };
  if (texts.description !== undefined && texts.description.trim().length < 40)
    check.fault(
      lineOf(['description']),
      'Сипаттамасы тым қысқа',
      'Диаграмманы көрмейтін адамға не көрінетінін бір-екі сөйлеммен айтыңыз',
    );
  return read;
}

/** List the faults of the texts of a chart that has others, too, so that all are told at once. */
export function textFaults({ file, text }: TextFile, bindable: Bindable): Problem[] {
  const { value, lineOf } = readYaml(file, text, textsSchema);
  const check = new TextCheck(file, bindable);
  if (value) checkTexts(value, check, lineOf);
  return check.problems;
}
