/** A date of CSL: year, month and day as far as known. */
export interface CslDate {
  'date-parts': number[][];
  circa?: boolean | undefined;
}

/** An entry of the bibliography: a CSL item with the short name used in running text. */
export interface Source {
  id: string;
  type: string;
  /** Kazakh name in source lines and notes: «C мақаласы». */
  short: string;
  title: string;
  author?: { literal?: string; family?: string; given?: string }[] | undefined;
  'container-title'?: string | undefined;
  publisher?: string | undefined;
  number?: string | undefined;
  language?: string | undefined;
  URL?: string | undefined;
  issued?: CslDate | undefined;
  accessed?: CslDate | undefined;
  note?: string | undefined;
}
