export const MENU_ITEM = 'check-page';

/** The part of `browser.contextMenus` that is needed. */
export interface MenuApi {
  removeAll(): Promise<unknown>;
  create(item: { id: string; title: string; contexts: ('page' | 'action')[] }): unknown;
}

/** The one item of the context menu, on pages and on the toolbar button. Browsers keep it between starts. */
export async function createMenu(menus: MenuApi): Promise<void> {
  await menus.removeAll();
  menus.create({ id: MENU_ITEM, title: 'Check this page with Second Source', contexts: ['page', 'action'] });
}
