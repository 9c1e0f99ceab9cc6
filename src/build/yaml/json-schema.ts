import { z } from 'zod';

/** A JSON Schema, as far as it is looked into here. */
export interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  [keyword: string]: unknown;
}

/** Write a schema as JSON Schema 2020-12, for programs in which editors write. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    // What is checked by a function of ours says its JSON form by `meta`.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Zod's bounds of every whole number say nothing to an editor.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.description) jsonSchema.description = sentence(jsonSchema.description);
    },
  }) as JsonSchema;
}

/** Write words as a sentence: those of a drawing's options also stand within others. */
function sentence(words: string): string {
  // A word of the language itself, as «true», keeps its letters.
  const capital = words.replace(/^\p{Script=Cyrillic}/u, (letter) => letter.toUpperCase());
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
