import { expect, it } from 'vitest';
import { MENU_ITEM, SAVE_ITEM, createMenu } from './menu.ts';

it('has its items anew, and never two in one place', async () => {
  const items = new Map([['of an earlier version', ['page']]]);
  const titles: string[] = [];
  await createMenu(
    {
      removeAll: () => Promise.resolve(items.clear()),
      create: ({ id, title, contexts }) => {
        titles.push(title);
        items.set(id, contexts);
      },
    },
    { getMessage: (name) => `the words of ${name}` },
  );
  expect(titles).toEqual(['the words of menu_check_page', 'the words of menu_save_claim']);
  expect([...items.keys()]).toEqual([MENU_ITEM, SAVE_ITEM]);
  const places = [...items.values()].flat();
  expect(new Set(places).size).toBe(places.length);
  expect(items.get(SAVE_ITEM)).toEqual(['selection']);
});
