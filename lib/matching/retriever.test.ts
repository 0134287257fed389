import { expect, it } from 'vitest';
import { createRetriever } from './retriever.ts';

it('searches titles too, best first, ties by id', () => {
  const retriever = createRetriever();
  retriever.add([
    { id: 'a', text: 'The port of Odense was closed for three days.', title: 'Closure of a harbour' },
    { id: 'b', text: 'Bakers of Odense won a prize for their rye bread.' },
    { id: 'a2', text: 'The port of Odense was closed for three days.', title: 'Closure of a harbour' },
  ]);
  expect(retriever.retrieve('harbour closure', 5).map(({ claim }) => claim)).toEqual(['a', 'a2']);
  expect(retriever.retrieve('Odense', 2)).toHaveLength(2);
  expect(retriever.retrieve('nothing of the kind', 5)).toEqual([]);
});
