import { describe, expect, it } from 'vitest';
import { silenceIn } from './silence.ts';

describe('silenceIn', () => {
  it.each([
    ['The harbour office declined to comment on the reports.', 'declined to comment'],
    ['Officially, the palace has not given any reason for the visit.', 'has not given any reason'],
    ['The ministry did not immediately respond to a request.', 'did not immediately respond'],
    ['There was no immediate comment from the port.', 'no immediate comment'],
    ['The mayor has remained silent on the closure.', 'remained silent'],
    ['Jon Aske could not be reached on Sunday.', 'could not be reached'],
    ['A spokesman was not available for comment.', 'was not available for comment'],
    ['The Echo has asked the owner of the ferry for comment.', 'asked the owner of the ferry for comment'],
    ["The office hasn't provided any details.", "hasn't provided any details"],
  ])('hears that nothing was said: %s', (sentence, words) => {
    expect(silenceIn(sentence)).toBe(words);
  });

  it.each([
    'The harbour office denied that the quays had closed.',
    'The mayor commented that the quays had closed.',
    'The office did not confirm the number.',
    'He gave a reason for the closure.',
    'The ferry did not sail.',
  ])('hears that something was: %s', (sentence) => {
    expect(silenceIn(sentence)).toBeUndefined();
  });
});
