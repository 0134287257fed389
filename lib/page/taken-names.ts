/**
 * A form's fields stand in the place of what the form is asked for: one named "firstChild" is what its `firstChild` gives, in
 * Chromium to extensions too ("DOM clobbering"; HTML's LegacyOverrideBuiltIns). Hardly a page does so but to mislead scripts. What
 * is asked of the page's own forms is listed here. A document's names are the page's world's alone.
 */
const OF_FORMS = (
  'nodeType nodeName localName firstChild nextSibling childNodes children firstElementChild parentNode parentElement ' +
  'ownerDocument isConnected textContent contains closest matches querySelector querySelectorAll compareDocumentPosition ' +
  'getRootNode hasAttributes getAttribute getAttributeNames hasAttribute checkVisibility getBoundingClientRect'
).split(' ');

/** A name that a form of the page has something else in the place of; undefined where all are left what they are. */
export function takenName(document: Document): string | undefined {
  for (const form of document.forms) {
    const own = Object.getPrototypeOf(form) as object;
    const taken = OF_FORMS.find((name) => Reflect.get(form, name) !== Reflect.get(own, name, form));
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** What a form knows by its name or id. */
const NAMED = 'img, object, input, button, select, textarea, fieldset, output';

/** Takes the names off in a copy that is going to be read by others, who ask forms for what they like. */
export function takeNamesOff(copy: Document): void {
  for (const element of copy.querySelectorAll(NAMED)) {
    element.removeAttribute('name');
    element.removeAttribute('id');
  }
}
