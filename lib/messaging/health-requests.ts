/** What becomes of an index that is made anew; `none`: nobody asked for it since the background was started. */
export type IndexRepair = 'none' | 'working' | 'done' | 'failed';

/** What the page of the library's health asks of the background. */
export interface HealthRequests {
  /** Makes the index of claims anew; answers once that is begun. */
  'index.repair': () => IndexRepair;
  'index.repairing': () => IndexRepair;
  /** How many claims are met by their words alone as yet: what they are about, and are screened by, is still to be made. */
  'index.incomplete': () => number;
}
