import { expect, it } from 'vitest';
import { RequestError } from '../messaging/request-error.ts';
import type { SendToTab } from '../messaging/send.ts';
import { createReaders } from './readers.ts';

it('tells every open tab but the one it came from, and does not mind those without a reader', async () => {
  const told: string[] = [];
  const sendToTab = ((tabId: number, name: string) => {
    told.push(`${name} ${tabId}`);
    return tabId === 2
      ? Promise.reject(new RequestError('unreachable', 'Nobody answered.'))
      : Promise.resolve();
  }) as unknown as SendToTab;
  const tabs = { query: () => Promise.resolve([{ id: 1 }, { id: 2 }, {}, { id: 3 }, { id: 4 }]) };
  const readers = createReaders(sendToTab, tabs);
  await readers.refresh(3);
  await readers.stop([2, 4]);
  expect(told).toEqual([
    'reader.refresh 1',
    'reader.refresh 2',
    'reader.refresh 4',
    'reader.stop 2',
    'reader.stop 4',
  ]);
});
