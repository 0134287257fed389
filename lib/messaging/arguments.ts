import { type Settings, parseHost, parseMarkStyles, parseSettingsChange } from '../settings.ts';
import { boolean, nothing, oneOf, optional, record, text, wholeNumber, wrong } from './argument-fields.ts';
import { articleQuery } from './article-arguments.ts';
import { BROWSE_ARGUMENTS } from './browse-arguments.ts';
import { PICTURE_ARGUMENTS } from './picture-arguments.ts';
import { BIN_ARGUMENTS } from './bin-arguments.ts';
import { FEED_ARGUMENTS } from './feed-arguments.ts';
import { BACKUP_ARGUMENTS } from './backup-arguments.ts';
import { BULK_ARGUMENTS } from './bulk-arguments.ts';
import { BRING_ARGUMENTS } from './bring-arguments.ts';
import { LIMITS } from './limits.ts';
import { checkedClaim, reviewToSave } from './review-arguments.ts';
import { MERGE_ARGUMENTS } from './merge-arguments.ts';
import type { Argument, PageRequests, ReaderRequests, TabRequests } from './protocol.ts';
import {
  parseCaptured,
  claimEdit,
  draftOf,
  filledDraft,
  id,
  libraryPage,
  stance,
  suggested,
} from './saving-arguments.ts';
import { sourceEdit } from './source-arguments.ts';

/** Argument of every message, from `unknown`: a new object with the known fields only, or a `bad-arguments` error. */
type ArgumentsOf<Requests> = { [N in keyof Requests]: (value: unknown) => Argument<Requests[N]> };

/** "zh-Hant-TW", with room. */
const LONGEST_LANGUAGE = 40;

/** What a reader script may ask of the background. */
export const READER_ARGUMENTS: ArgumentsOf<ReaderRequests> = {
  'article.match': articleQuery,
  'article.gone': nothing,
  'article.coming': nothing,
  'drawing.load': (value) => ({ language: text(record(value), 'language', LONGEST_LANGUAGE) }),
  'sheet.load': (value) => {
    const before = optional(record(value), 'before', (it) => setting(() => parseMarkStyles(it, 'before')));
    return before === undefined ? {} : { before };
  },
  'source.begin': (value) => {
    const source = record(value);
    return {
      claimId: id(source['claimId'], 'claimId'),
      stance: stance(source['stance']),
      captured: parseCaptured(source['captured']),
    };
  },
  'decision.set': (value) => {
    const word = record(value);
    return {
      claimId: id(word['claimId'], 'claimId'),
      sentence: text(word, 'sentence', LIMITS.sentence),
      verdict: optional(word, 'verdict', (it) => oneOf(it, 'verdict', ['confirmed', 'rejected'])),
    };
  },
};

/** What the extension's own pages may ask of it. */
export const PAGE_ARGUMENTS: ArgumentsOf<PageRequests> = {
  'page.access': tab,
  'page.check': tab,
  'site.set': (value) => {
    const site = record(value);
    return { host: setting(() => parseHost(site['host'])), on: boolean(site, 'on') };
  },
  'settings.get': nothing,
  'settings.set': (value): Partial<Settings> => setting(() => parseSettingsChange(value)),
  'library.count': nothing,
  'claims.suggest': tab,
  'draft.begin': (value) => {
    const sentence = optional(record(value), 'sentence', suggested);
    return { ...tab(value), ...(sentence === undefined ? {} : { sentence }) };
  },
  'draft.read': draftOf,
  'draft.keep': filledDraft,
  'draft.drop': draftOf,
  'claim.similar': (value) => ({ ...draftOf(value), text: text(record(value), 'text', LIMITS.sentence) }),
  'claim.save': filledDraft,
  'claim.read': (value) => ({ claimId: id(record(value)['claimId'], 'claimId') }),
  'claim.edit': claimEdit,
  'source.read': (value) => ({ sourceId: id(record(value)['sourceId'], 'sourceId') }),
  'source.edit': sourceEdit,
  'record.delete': (value) => {
    const { table, id: recordId } = record(value);
    return { table: oneOf(table, 'table', ['claims', 'sources', 'reviews']), id: id(recordId, 'id') };
  },
  'record.restore': (value) => ({ id: id(record(value)['id'], 'id') }),
  ...BIN_ARGUMENTS,
  ...FEED_ARGUMENTS,
  'index.repair': nothing,
  'index.repairing': nothing,
  'index.incomplete': nothing,
  ...BACKUP_ARGUMENTS,
  ...BULK_ARGUMENTS,
  ...BRING_ARGUMENTS,
  ...MERGE_ARGUMENTS,
  ...BROWSE_ARGUMENTS,
  ...PICTURE_ARGUMENTS,
  'rivals.proposed': nothing,
  'rivals.round': nothing,
  'rivals.look': nothing,
  'rivals.stop': nothing,
  'rivals.set': (value) => {
    const word = record(value);
    return {
      claimId: id(word['claimId'], 'claimId'),
      rivalId: id(word['rivalId'], 'rivalId'),
      state: oneOf(word['state'], 'state', ['proposed', 'confirmed', 'refused']),
    };
  },
  'library.list': libraryPage,
  'library.tags': nothing,
  'library.loadSample': nothing,
  'review.claims': checkedClaim,
  'review.save': reviewToSave,
  'checker.accept': (value) => ({ site: setting(() => parseHost(record(value)['site'], 'site')) }),
  'checker.refuse': (value) => {
    const checker = record(value);
    return { site: setting(() => parseHost(checker['site'], 'site')), uncount: boolean(checker, 'uncount') };
  },
};

/** What the extension may ask of the reader in a tab. */
export const TAB_ARGUMENTS: ArgumentsOf<TabRequests> = {
  'reader.report': nothing,
  'reader.article': nothing,
  'reader.reviews': nothing,
  'reader.capture': (value) => {
    const sentence = optional(record(value), 'sentence', () => wholeNumber(record(value), 'sentence'));
    return sentence === undefined ? {} : { sentence };
  },
  'reader.show': (value) => {
    const mark = record(value);
    return { sentence: wholeNumber(mark, 'sentence'), open: boolean(mark, 'open') };
  },
  'reader.takeBack': (value) => {
    const pair = record(value);
    return { sentence: wholeNumber(pair, 'sentence'), claimId: id(pair['claimId'], 'claimId') };
  },
  'reader.refresh': nothing,
  'reader.stop': nothing,
};

function setting<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'settings');
  }
}

function tab(value: unknown): { tabId: number } {
  return { tabId: wholeNumber(record(value), 'tabId') };
}
