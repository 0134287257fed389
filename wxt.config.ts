import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/**
 * The polyfill as a module of its own kind. What a bundler puts around its format copies every property of the browser
 * API at the start of every script, and each of them costs Chromium when it is first touched.
 */
const polyfillAsModule = {
  name: 'polyfill-as-module',
  transform: (code: string, id: string) =>
    /webextension-polyfill\/dist\/browser-polyfill(?:\.min)?\.js$/u.test(id)
      ? {
          code: `const module = { exports: {} }, { exports } = module;\n${code}\nexport default module.exports;`,
          map: null,
        }
      : undefined,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Each with its reason and the test that needs it in docs/permissions.md.
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: ['downloads'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      'save-claim': {
        description: '__MSG_command_save_claim__',
        // Taken by neither browser. On a Mac, Option with a letter types a sign, so there it is Control.
        suggested_key: { default: 'Alt+Shift+S', mac: 'MacCtrl+Shift+S' },
      },
      // Firefox opens and closes its sidebar itself; in Chromium the background opens the panel.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'side-panel']: {
        description: '__MSG_command_side_panel__',
        suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L' },
      },
    },
    options_ui: { page: 'library.html#settings', open_in_tab: true },
    content_security_policy: {
      // Firefox's background puts the engine's script into its page by its address, which is such a sink.
      // A picture is made into a PNG from its SVG, which the page draws from a blob of its own.
      extension_pages: `default-src 'self'; img-src 'self' blob:; connect-src 'none'; object-src 'none'${
        browser === 'firefox' ? '' : "; require-trusted-types-for 'script'; trusted-types 'none'"
      }`,
    },
    // One background for all windows, so that it knows which are private (and remembers nothing of those). `split` would
    // give private windows an empty library of their own, and Firefox has no such mode.
    incognito: 'spanning',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.example',
              // `text-decoration` in `::highlight`: before 146 a mark would be told by its colour alone.
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            // No `gecko_android`: without it the store offers the extension for desktop only. On Android there is no
            // context menu, command or sidebar, and nobody has tried it there.
          },
        }
      : // `document.caretPositionFromPoint`, by which a click finds its mark.
        { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // The page of Chromium's offscreen document; in Firefox the background's page takes the engine's script.
    'build:publicAssets': ({ config }, files) => {
      if (config.browser === 'firefox')
        files.splice(0, Infinity, ...files.filter((file) => file.relativeDest !== 'engine.html'));
    },
    // WXT adds the matches of scripts registered at run time as host permissions that the user could not refuse.
    'build:manifestGenerated': (_, manifest) => {
      delete manifest.host_permissions;
    },
  },
  vite: () => ({
    plugins: [polyfillAsModule],
    // Else the list of public suffixes, one long text, is written out wherever it is used.
    build: { rolldownOptions: { optimization: { inlineConst: false } } },
    // The package's main file is the build for old browsers, in a format that nothing can be left out of.
    resolve: {
      alias: [
        {
          find: /^dexie$/u,
          replacement: fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url)),
        },
      ],
    },
  }),
});
