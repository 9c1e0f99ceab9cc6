import { createHash } from 'node:crypto';

/** Give the SHA-256 of a file as 64 hexadecimal digits; a text counts as its UTF-8 bytes. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
