export const MENU_ITEM = 'check-page';
export const SAVE_ITEM = 'save-claim';

type Context = 'page' | 'action' | 'selection';

/** The part of `browser.contextMenus` that is needed. */
export interface MenuApi {
  removeAll(): Promise<unknown>;
  create(item: { id: string; title: string; contexts: Context[] }): unknown;
}

/** The part of `browser.i18n` that is needed: the words of `public/_locales` in the browser's own language. */
export interface MessagesApi {
  getMessage(name: string): string;
}

/**
 * The items of the context menu: one on pages and on the toolbar button, one on selected words. No place has both, since
 * two would go into a menu of their own. Browsers keep them between starts.
 */
export async function createMenu(menus: MenuApi, messages: MessagesApi): Promise<void> {
  await menus.removeAll();
  const title = (name: string) => messages.getMessage(name);
  menus.create({ id: MENU_ITEM, title: title('menu_check_page'), contexts: ['page', 'action'] });
  menus.create({ id: SAVE_ITEM, title: title('menu_save_claim'), contexts: ['selection'] });
}
