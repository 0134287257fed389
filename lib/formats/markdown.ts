import type { ImportedReview, ImportedSource } from './imported.ts';
import type { ClaimWriter, TakenClaim } from './taken.ts';

/** Claims as notes to be read: a section for each, with its status, sources and their words, fact-checks and notes. */
export function markdownWriter(day: string): ClaimWriter {
  return {
    head: `# Claims, ${day}\n`,
    entries: (taken) => [sectionOf(taken)],
    between: '',
    tail: '',
  };
}

function sectionOf({ claim, because }: TakenClaim): string {
  const { tags, title, eventDate, verdict, notes, sources, reviews } = claim;
  const parts = [
    `## ${plain(claim.text)}`,
    ...(title === undefined ? [] : [`*${plain(title)}*`]),
    plain(because),
    lines([
      verdict !== undefined &&
        `- Your verdict: ${verdict.value}${verdict.reason.trim() === '' ? '' : `: ${plain(verdict.reason)}`}`,
      eventDate !== undefined && `- Date of the event: ${plain(eventDate)}`,
      tags.length > 0 && `- Tags: ${tags.map(plain).join(', ')}`,
    ]),
    ...(sources.length === 0 ? [] : ['### Sources', sources.map(sourceItem).join('\n')]),
    ...(reviews.length === 0 ? [] : ['### Fact-checks', reviews.map(reviewItem).join('\n')]),
    ...(notes.trim() === '' ? [] : ['### Notes', quoted(notes)]),
  ];
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sourceItem(source: ImportedSource): string {
  const { title, publisher, authors, publishedAt, stance, certainty, attributedTo, origin, quote } = source;
  const facts = lines([
    plain(publisher),
    authors.length > 0 && `by ${authors.map(plain).join(', ')}`,
    publishedAt !== undefined && plain(publishedAt),
    `${stance} it, ${certainty}`,
    attributedTo !== undefined && `said by ${plain(attributedTo)}`,
    origin !== undefined && `from ${plain(origin.name)}`,
  ]);
  return `- ${link(title.trim() === '' ? publisher : title, source.url)}: ${facts.split('\n').join('; ')}\n\n${quoted(quote.exact, '  ')}\n`;
}

function reviewItem({ publisher, url, datePublished, reviewRating }: ImportedReview): string {
  const date = datePublished === undefined ? '' : `, ${plain(datePublished)}`;
  return `- ${link(publisher, url)}: ${plain(reviewRating.alternateName)}${date}`;
}

const lines = (given: (string | false)[]) => given.filter((line) => line !== false).join('\n');

/** What Markdown, in its usual dialects, takes for more than a character. */
const SPECIAL = /[\\`*_{}[\]<>#|~&!$=%^]/gu;
/** Controls, and marks that turn the direction of what comes after them. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/** Words as they are, on one line, whatever they hold. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(SPECIAL, String.raw`\$&`);
}

function quoted(text: string, indent = ''): string {
  return text
    .trim()
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => `${indent}> ${unlisted(plain(line))}`.trimEnd())
    .join('\n');
}

/** A line that would begin a list or a rule. */
function unlisted(line: string): string {
  return line.replace(/^(\d+)([.)])/u, String.raw`$1\$2`).replace(/^[-+]/u, String.raw`\$&`);
}

function link(words: string, address: string): string {
  const parsed = URL.parse(address);
  const safe = parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : undefined;
  return safe === undefined
    ? plain(words)
    : `[${plain(words)}](<${safe.replace(/[<>\\]/gu, encodeURIComponent)}>)`;
}
