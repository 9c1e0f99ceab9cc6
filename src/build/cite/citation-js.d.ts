// citation-js comes without types: here is what the build uses of it.
declare module '@citation-js/core' {
  interface Register {
    add(name: string, xml: string): void;
    has(name: string): boolean;
    get(name: string): string;
  }
  interface Config {
    '@csl': { styles: Register; locales: Register };
    '@bibtex': { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
  }
  export interface BibtexEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }
  type Items = readonly object[];
  interface Output {
    format(
      name: 'bibliography',
      items: Items,
      options: { template: string; lang: string; format: 'html' },
    ): string;
    format(name: 'bibtex', items: Items, options: { format: 'object' }): BibtexEntry[];
    format(
      name: 'ris',
      items: Items,
      options: { format: 'object' },
    ): Record<string, string | string[]>[];
  }
  export const plugins: {
    config: { get<Name extends keyof Config>(name: Name): Config[Name] };
    output: Output;
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
