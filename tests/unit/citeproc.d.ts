// citeproc comes without types: here is what the tests use of it.
declare module 'citeproc' {
  interface System {
    retrieveLocale(name: string): string;
    retrieveItem(id: string): object;
  }
  class Engine {
    constructor(system: System, style: string, locale: string, force: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [object, string[]];
    makeCitationCluster(items: { id: string; locator?: string; label?: string }[]): string;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
