import type { ImportedClaim, ImportedReview, ImportedSource } from './imported.ts';
import type { ClaimWriter, TakenClaim } from './taken.ts';

/**
 * Claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in one AnnotationPage: one annotation for each
 * source, whose target is the page and the words on it, one for each fact-check, and one for a claim that has neither. What
 * the standard has a place for stands there; the rest is JSON under `secondSource`, whose meaning nobody else needs to know.
 */
export const ANNOTATION_WRITER: ClaimWriter = {
  head: `{"@context":${JSON.stringify([
    'http://www.w3.org/ns/anno.jsonld',
    { '@version': 1.1, secondSource: { '@id': 'urn:second-source:record', '@type': '@json' } },
  ])},"type":"AnnotationPage","items":[\n`,
  entries: (taken) => annotationsOf(taken).map((annotation) => JSON.stringify(annotation)),
  between: ',\n',
  tail: '\n]}\n',
};

function annotationsOf(taken: TakenClaim): object[] {
  const { claim } = taken;
  const all = [
    ...claim.sources.map((source) => ofSource(taken, source)),
    ...claim.reviews.map((review) => ofReview(taken, review)),
  ];
  if (all.length > 0) return all;
  const target = `urn:uuid:${claim.id ?? '00000000-0000-0000-0000-000000000000'}`;
  return [annotation(taken, claim, 'describing', [], target, {})];
}

function ofSource(taken: TakenClaim, source: ImportedSource): object {
  const { url, quote, position, ...rest } = source;
  const selector = [
    { type: 'TextQuoteSelector', ...quote },
    ...(position === undefined ? [] : [{ type: 'TextPositionSelector', ...position }]),
  ];
  const says = `${source.stance}, ${source.certainty}`;
  return annotation(
    taken,
    source,
    'describing',
    [textual('assessing', says)],
    { source: url, selector },
    { source: rest },
  );
}

function ofReview(taken: TakenClaim, review: ImportedReview): object {
  const { url, ...rest } = review;
  const says = `${review.publisher}: ${review.reviewRating.alternateName}`;
  return annotation(taken, review, 'assessing', [textual('assessing', says)], url, { review: rest });
}

function annotation(
  { claim, because }: TakenClaim,
  { id, createdAt, updatedAt }: Pick<ImportedClaim, 'id' | 'createdAt' | 'updatedAt'>,
  motivation: string,
  says: object[],
  target: object | string,
  more: object,
): object {
  const { text, language, tags, notes, sources: _sources, reviews: _reviews, ...rest } = claim;
  return {
    ...(id === undefined ? {} : { id: `urn:uuid:${id}` }),
    type: 'Annotation',
    motivation,
    ...(createdAt === undefined ? {} : { created: new Date(createdAt).toISOString() }),
    ...(updatedAt === undefined ? {} : { modified: new Date(updatedAt).toISOString() }),
    body: [
      { ...textual('describing', text), ...(language === undefined ? {} : { language }) },
      ...tags.map((tag) => textual('tagging', tag)),
      ...(notes === '' ? [] : [textual('commenting', notes)]),
      ...says,
      textual('classifying', because),
    ],
    target,
    secondSource: { claim: rest, ...more },
  };
}

function textual(purpose: string, value: string): object {
  return { type: 'TextualBody', purpose, value };
}
