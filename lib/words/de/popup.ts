import type { Parts } from '../parts.ts';
import { number, counted, listed } from './speech.ts';

/** In the dative, as after "von". */
const ofSentences = counted({ one: '# Satz', other: '# Sätzen' });
const claims = counted({ one: '# Behauptung', other: '# Behauptungen' });
const origins = counted({ one: '# Ursprung', other: '# Ursprünge' });
const unread = counted({
  one: '# Eintrag kann diese Version nicht lesen; er fehlt darin.',
  other: '# Einträge kann diese Version nicht lesen; sie fehlen darin.',
});

export const popup: Parts['popup'] = {
  popup: {
    sidePanel: 'Seitenleiste',
    library: 'Bibliothek',
    settings: 'Einstellungen',
    asking: 'Diese Seite wird angesehen…',
    forbidden:
      'Diese Seite gehört dem Browser oder seinem Erweiterungs-Store; keine Erweiterung darf sie lesen. Öffnen Sie einen Artikel in einem Tab und versuchen Sie es dort.',
    siteOff: (host) => `Second Source ist auf ${host} ausgeschaltet. Hier wird nichts gelesen.`,
    needed: (host) =>
      `Second Source hat noch keinen Zugriff auf ${host}, deshalb wurde diese Seite nicht gelesen.`,
    reading: 'Diese Seite wird gelesen…',
    notArticle:
      'Diese Seite sieht nicht wie ein Artikel aus, deshalb wurde sie nicht gelesen. Öffnen Sie einen einzelnen Artikel, keine Startseite oder Liste.',
    failed: 'Diese Seite konnte nicht gelesen werden.',
    failedBecause: (reason) => `Diese Seite konnte nicht gelesen werden: ${reason}`,
    allHidden:
      'Alle Behauptungen, die Sie haben, gehören zu Feeds, die Sie ausgeblendet haben; es gibt also nichts zu suchen. Blenden Sie in Ihrer Bibliothek unter „Feeds“ wieder einen ein.',
    emptyLibrary: 'Ihre Bibliothek ist leer, es gibt also noch nichts zu suchen.',
    allRejected: (inPage, inLibrary) =>
      `Sie haben alles abgelehnt, was hier in ${ofSentences(inPage)} gefunden wurde. ${claims(inLibrary)} in Ihrer Bibliothek.`,
    noMatch: (inPage, inLibrary) =>
      `Von ${ofSentences(inPage)} hier trifft keiner auf Ihre Bibliothek (${claims(inLibrary)}). Sie sagt nichts darüber; das macht die Sätze weder wahr noch falsch.`,
    marked: (marked, inPage, related, inLibrary) => {
      const also = related === 0 ? '' : `, ${number(related)} verwandt`;
      return `${number(marked)} von ${ofSentences(inPage)} markiert${also}. ${claims(inLibrary)} in Ihrer Bibliothek.`;
    },
    unpainted: {
      quiet:
        'Stille Markierungen sind an: Auf der Seite wird nichts gezeichnet. Wählen Sie hier einen Satz, um zu ihm zu gehen.',
      cleared:
        'Diese Seite hat die Markierungen zweimal entfernt, deshalb bleiben sie weg. Was gefunden wurde, steht hier; laden Sie die Seite neu, um es wieder zu zeichnen.',
    },
    notBegun: 'Von dieser Seite kann jetzt nichts gespeichert werden.',
    tryAgain: 'Bitte versuchen Sie es noch einmal.',
  },

  counts: {
    checked: (count) => `${number(count)} geprüft`,
    matched: (count) => `${number(count)} getroffen`,
    conflicting: (count) => `${number(count)} im Widerspruch`,
    hedged: (count) => `${number(count)} mit Vorbehalt`,
    behind: (count) => `${origins(count)} dafür`,
    against: (count) => `${origins(count)} dagegen`,
    hedgedUnknown: 'Wie viele Sätze mit Vorbehalt gesagt sind, ist nur bei englischen Artikeln bekannt.',
    hedgedMeans: (hedged, checked, matched) => {
      const which = hedged === 0 ? '' : `, davon ${matched === 0 ? 'keiner' : number(matched)} getroffen`;
      return `Mit Vorbehalt ist, was vorsichtig oder als ungeprüft gesagt ist oder nicht eintreten muss: ${number(hedged)} von ${ofSentences(checked)}${which}.`;
    },
  },

  list: {
    found: 'Im Artikel gefunden',
    marked: 'Im Artikel markiert',
    related: 'Verwandt, nicht markiert',
    claim: 'Behauptung:',
    sentence: 'Satz:',
    moreClaims: counted({ one: 'und # weitere Behauptung', other: 'und # weitere Behauptungen' }),
  },

  rejected: {
    title: (count) => `Auf dieser Seite abgelehnt (${number(count)})`,
    takeBack: 'Zurücknehmen',
    takingBack: 'Wird zurückgenommen…',
    failed: 'Das konnte nicht zurückgenommen werden.',
  },

  suggest: {
    title: 'Wert, behalten zu werden',
    ask: 'Behauptungen aus diesem Artikel vorschlagen',
    reading: 'Der Artikel wird gelesen…',
    notArticle: 'Diese Seite zeigt keinen Artikel, aus dem sich Behauptungen vorschlagen ließen.',
    otherLanguage: 'Vorschläge gibt es nur für englische Artikel.',
    nothing: 'Hier scheint nichts zu stehen, was sich zu behalten lohnt und Sie nicht schon haben.',
    found: counted({
      one: '# Satz scheint es wert, behalten zu werden. Wählen Sie ihn, um ihn erst anzusehen.',
      other: '# Sätze scheinen es wert, behalten zu werden. Wählen Sie einen, um ihn erst anzusehen.',
    }),
    checkable: 'Lässt sich prüfen:',
    figures: 'Zahlen',
    date: 'ein Datum',
    names: 'Namen',
    source: 'wer es sagt',
    listed,
  },

  save: {
    nothingSelected: 'Nichts ist ausgewählt: Die Seite wird die Quelle.',
    save: 'Eine Behauptung speichern',
    opening: 'Das Formular wird geöffnet…',
  },

  access: {
    offer: 'Markierungen können auch von selbst erscheinen:',
    everyArticle: 'Jeden Artikel prüfen, den ich öffne',
    always: 'Diese Website immer prüfen',
    waiting: 'Der Browser fragt Sie…',
    given: 'Zugriff erteilt.',
    declined:
      'Der Zugriff wurde nicht erteilt. Sie können Seiten weiterhin einzeln prüfen und jederzeit wieder fragen.',
  },

  remedy: {
    check: 'Diese Seite prüfen',
    tryAgain: 'Noch einmal versuchen',
    reading: 'Wird gelesen…',
    loadSample: 'Beispielbibliothek laden',
    loading: 'Die Beispielbibliothek wird geladen…',
    added: counted({ one: '# Behauptung hinzugefügt.', other: '# Behauptungen hinzugefügt.' }),
  },

  site: { before: 'Seiten prüfen auf ', after: '', on: 'An', off: 'Aus' },

  newer: {
    title: 'Diese Bibliothek ist von einer neueren Version',
    why: 'Sie wurde von einer neueren Version von Second Source angelegt, die diese hier nicht versteht. Deshalb wird sie nicht geöffnet, und nichts darin wurde geändert.',
    update:
      'Aktualisieren Sie Second Source, oder warten Sie, bis Ihr Browser es getan hat, und öffnen Sie diese Seite wieder: Ihre Bibliothek ist da, wie Sie sie verlassen haben.',
    rescue:
      'Bis dahin lässt sich in einer Datei sichern, was diese Version davon lesen kann. Jede Version kann diese Datei später wieder einlesen.',
    save: 'Lesbares in einer Datei sichern',
    saving: 'Ihre Bibliothek wird gelesen…',
    saved: (count, name, left) =>
      `Ihr Browser sichert ${claims(count)} in ${name}.${left === 0 ? '' : ` ${unread(left)}`}`,
  },
};
