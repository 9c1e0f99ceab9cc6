declare module 'fontverter' {
  /** Turn a font into another format; the format it has is read from its first bytes. */
  export function convert(font: Buffer, format: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
