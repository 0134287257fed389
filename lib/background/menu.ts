export const MENU_ITEM = 'check-page';
export const SAVE_ITEM = 'save-claim';

type Context = 'page' | 'action' | 'selection';

/** The part of `browser.contextMenus` that is needed. */
export interface MenuApi {
  removeAll(): Promise<unknown>;
  create(item: { id: string; title: string; contexts: Context[] }): unknown;
}

/**
 * The items of the context menu: one on pages and on the toolbar button, one on selected words. No place has both, since
 * two would go into a menu of their own. Browsers keep them between starts.
 */
export async function createMenu(menus: MenuApi): Promise<void> {
  await menus.removeAll();
  menus.create({ id: MENU_ITEM, title: 'Check this page with Second Source', contexts: ['page', 'action'] });
  menus.create({ id: SAVE_ITEM, title: 'Save as a claim', contexts: ['selection'] });
}
