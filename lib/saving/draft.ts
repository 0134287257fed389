import type {
  Certainty,
  Judged,
  Stance,
  TextPositionSelector,
  TextQuoteSelector,
  Verdict,
} from '../claims/claim.ts';
import type { ProposedOrigin } from './propose-origin.ts';

/** What a page gives for a claim, or for a source of one. Texts have their white space collapsed. */
export interface Captured {
  url: string;
  canonicalUrl: string;
  title: string;
  publisher: string;
  authors: string[];
  /** ISO 8601, as precise as the page gives it. */
  publishedAt?: string;
  /** BCP 47; '' where the page does not say. */
  language: string;
  /** The words that were chosen; '' where nothing was. */
  chosen: string;
  /** The whole sentences the chosen words lie in, joined by a space. */
  sentence: string;
  /** The sentences before, nearest last: where the names and dates stand that the sentence leans on. */
  before: string[];
  /** Of the chosen words. */
  quote: TextQuoteSelector;
  /** Offsets in the article's text; absent where the words are not of the article. */
  position?: TextPositionSelector;
  /** Lines of the page that may say whose story it is, with what they link. */
  credits?: { words: string; url?: string }[];
  /** Address of the work the page says it republishes or rests on. */
  basedOn?: string;
  /** Addresses on other hosts that the sentences link. */
  links?: string[];
  /** Of the article's text (`lib/text/sketch.ts`); absent where it was not read. */
  sketch?: number[];
}

/** What the user fills in. Text fields are '' where empty. */
export interface DraftForm {
  /** The claim that the article becomes a source of; absent for a new claim. */
  claimId?: string;
  /** The claim, in words that can be read without the article. */
  text: string;
  tags: string[];
  notes: string;
  /** ISO 8601. */
  eventDate: string;
  verdict?: Pick<Verdict, 'value' | 'reason'>;
  stance: Stance;
  certainty: Certainty;
  /** Which of the two the user chose; the others follow what the sentence says of the claim. */
  byUser?: Judged[];
  attributedTo: string;
  /** Name of the origin; where it is '' the publisher is taken for it. */
  origin: string;
}

/** A claim or source in the making. It outlives the window it is made in, not the browser. */
export interface Draft {
  id: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  tabId: number;
  /** From a private window: kept only where the user allowed it. */
  private: boolean;
  captured: Captured;
  /** The origin the form began with. */
  proposed?: ProposedOrigin;
  form: DraftForm;
}
