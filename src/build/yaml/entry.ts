import { z } from 'zod';

/** Make a schema of one word out of several, each explained to editors: `{ year: 'жыл' }`. */
export function choice<Value extends string>(
  words: Readonly<Record<Value, string>>,
  description: string,
): z.ZodEnum<{ [Key in Value]: Key }> {
  const values = Object.keys(words) as Value[];
  const schema = z.enum(values) as unknown as z.ZodEnum<{ [Key in Value]: Key }>;
  return schema.meta({ description, enumDescriptions: Object.values(words) });
}

/** Make a schema of a text that says something. */
export function words(): z.ZodString {
  return formed(/\S/, 'Мәтін жазыңыз');
}

/** Make a schema of an address on the web. */
export function webAddress(): z.ZodString {
  return formed(/^https?:\/\/[^\s/]+/, 'Мекенжай https:// не http:// белгісінен басталады');
}

/** Make a schema of a text of a certain form; the build and the editor's program say the same of another. */
export function formed(form: RegExp, message: string): z.ZodString {
  return z.string().regex(form, message).meta({ patternErrorMessage: message });
}
