import { isoDate, readable, uuid, webUrl } from '../claims/fields.ts';
import type { Captured, DraftForm } from './draft.ts';
import { tagsOf } from './records.ts';

/** What has to be mended before a form can be saved; `words` say how. */
export interface Fault {
  field: keyof DraftForm | 'url';
  words: string;
}

/** The limits are those of `lib/claims/parse.ts`. A verdict needs no reason. */
export function faultsOf(form: DraftForm, captured: Captured): Fault[] {
  const faults: Fault[] = [];
  const add = (field: Fault['field'], words: string): number => faults.push({ field, words });
  const long = (field: Fault['field'], text: string, max: number, what: string): unknown =>
    text.trim().length > max &&
    add(field, `${what} has ${count(text.trim().length)} characters; shorten it to ${count(max)} or fewer.`);

  if (form.claimId === undefined) {
    if (form.text.trim() === '') add('text', 'Write the claim: one sentence that can be read on its own.');
    long('text', form.text, 5_000, 'The claim');
    const tags = tagsOf(form.tags);
    if (tags.length > 200) add('tags', `There are ${count(tags.length)} tags; keep 200 or fewer.`);
    for (const tag of tags) long('tags', tag, 100, `The tag “${tag.slice(0, 20)}…”`);
    long('notes', form.notes, 50_000, 'The note');
    if (form.eventDate.trim() !== '' && readable(isoDate, form.eventDate.trim()) === undefined) {
      add('eventDate', 'Write the date as year, month and day (2024-10-18), year and month, or year alone.');
    }
    long('verdict', form.verdict?.reason ?? '', 5_000, 'The reason for your verdict');
  } else if (readable(uuid, form.claimId) === undefined) {
    add('claimId', 'Choose the claim again: this one cannot be found.');
  }
  long('attributedTo', form.attributedTo, 500, 'The name of who said it');
  long('origin', form.origin, 300, 'The name of the origin');
  if (readable(webUrl, captured.url) === undefined) {
    add('url', 'Open the article on the web: only a page with an http or https address can be a source.');
  }
  return faults;
}

const count = (number: number): string => number.toLocaleString('en');
