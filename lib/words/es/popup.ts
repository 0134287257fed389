import type { Parts } from '../parts.ts';
import { number, counted, listed } from './speech.ts';

const sentences = counted({ one: '# frase', many: '# de frases', other: '# frases' });
const claims = counted({ one: '# afirmación', many: '# de afirmaciones', other: '# afirmaciones' });
const origins = counted({ one: '# origen', many: '# de orígenes', other: '# orígenes' });
const unread = counted({
  one: 'Esta versión no puede leer # entrada, que no está en él.',
  many: 'Esta versión no puede leer # de entradas, que no están en él.',
  other: 'Esta versión no puede leer # entradas, que no están en él.',
});

export const popup: Parts['popup'] = {
  popup: {
    sidePanel: 'Panel lateral',
    library: 'Biblioteca',
    settings: 'Ajustes',
    asking: 'Mirando esta página…',
    forbidden:
      'Esta página pertenece al navegador o a su tienda de extensiones; ninguna extensión puede leerla. Abra una noticia en una pestaña e inténtelo allí.',
    siteOff: (host) => `Second Source está desactivado en ${host}. Aquí no se lee nada.`,
    needed: (host) => `Second Source aún no tiene acceso a ${host}, así que esta página no se ha leído.`,
    reading: 'Leyendo esta página…',
    notArticle:
      'Esta página no parece una noticia, así que no se ha leído. Abra un artículo, no una portada ni una lista.',
    failed: 'No se ha podido leer esta página.',
    failedBecause: (reason) => `No se ha podido leer esta página: ${reason}`,
    allHidden:
      'Todas sus afirmaciones son de canales que ocultó, así que no hay nada que buscar. Vuelva a mostrar uno en su biblioteca, en «Feeds».',
    emptyLibrary: 'Su biblioteca está vacía, así que todavía no hay nada que buscar.',
    allRejected: (inPage, inLibrary) =>
      `Ha rechazado todo lo encontrado aquí (${sentences(inPage)}). Hay ${claims(inLibrary)} en su biblioteca.`,
    noMatch: (inPage, inLibrary) =>
      `Nada de lo que hay aquí (${sentences(inPage)}) coincide con su biblioteca (${claims(inLibrary)}). Esta no dice nada al respecto, lo que no lo hace ni verdadero ni falso.`,
    marked: (marked, inPage, related, inLibrary) => {
      const also = related === 0 ? '' : `, relacionadas: ${number(related)}`;
      return `Marcadas ${number(marked)} de ${sentences(inPage)}${also}. Hay ${claims(inLibrary)} en su biblioteca.`;
    },
    unpainted: {
      quiet:
        'Las marcas discretas están activadas: no se pinta nada en la página. Elija aquí una frase para ir a ella.',
      cleared:
        'Esta página quitó las marcas dos veces, así que no se vuelven a poner. Lo encontrado está en esta lista; recargue la página para pintarlo otra vez.',
    },
    notBegun: 'Ahora no se puede guardar nada de esta página.',
    tryAgain: 'Inténtelo de nuevo.',
  },

  counts: {
    checked: (count) => `revisadas: ${number(count)}`,
    matched: (count) => `coinciden: ${number(count)}`,
    conflicting: (count) => `en conflicto: ${number(count)}`,
    hedged: (count) => `con cautela: ${number(count)}`,
    behind: (count) => `${origins(count)} a favor`,
    against: (count) => `${origins(count)} en contra`,
    hedgedUnknown: 'Cuántas frases se dicen con cautela solo se sabe en artículos en inglés.',
    hedgedMeans: (hedged, checked, matched) => {
      const which =
        hedged === 0
          ? ''
          : `; de ellas, ${matched === 0 ? 'ninguna coincide' : `coinciden ${number(matched)}`}`;
      return `Con cautela es lo que se dice con reservas, como no verificado, o lo que puede no ocurrir: ${number(hedged)} de ${sentences(checked)}${which}.`;
    },
  },

  list: {
    found: 'Encontradas en el artículo',
    marked: 'Marcado en el artículo',
    related: 'Relacionado, sin marcar',
    claim: 'Afirmación:',
    sentence: 'Frase:',
    moreClaims: counted({
      one: 'y # afirmación más',
      many: 'y # de afirmaciones más',
      other: 'y # afirmaciones más',
    }),
  },

  rejected: {
    title: (count) => `Rechazado en esta página (${number(count)})`,
    takeBack: 'Recuperar',
    takingBack: 'Recuperando…',
    failed: 'No se ha podido recuperar.',
  },

  suggest: {
    title: 'Vale la pena guardar',
    ask: 'Sugerir afirmaciones de este artículo',
    reading: 'Leyendo el artículo…',
    notArticle: 'Esta página no muestra ningún artículo del que sugerir afirmaciones.',
    otherLanguage: 'Solo hay sugerencias para artículos en inglés.',
    nothing: 'Aquí no parece haber nada que valga la pena guardar y que no tenga ya.',
    found: counted({
      one: '# frase parece valer la pena. Elíjala para revisarla antes.',
      many: '# de frases parecen valer la pena. Elija una para revisarla antes.',
      other: '# frases parecen valer la pena. Elija una para revisarla antes.',
    }),
    checkable: 'Se puede comprobar:',
    figures: 'cifras',
    date: 'una fecha',
    names: 'nombres',
    source: 'quién lo dice',
    listed,
  },

  save: {
    nothingSelected: 'No hay nada seleccionado: la página será la fuente.',
    save: 'Guardar una afirmación',
    opening: 'Abriendo el formulario…',
  },

  access: {
    offer: 'Las marcas también pueden aparecer solas:',
    everyArticle: 'Revisar cada artículo que abra',
    always: 'Revisar siempre este sitio',
    waiting: 'Esperando al navegador…',
    given: 'Acceso concedido.',
    declined:
      'No se ha concedido el acceso. Puede seguir revisando las páginas una a una y volver a pedirlo cuando quiera.',
  },

  remedy: {
    check: 'Revisar esta página',
    tryAgain: 'Intentar de nuevo',
    reading: 'Leyendo…',
    loadSample: 'Cargar la biblioteca de muestra',
    loading: 'Cargando la biblioteca de muestra…',
    added: counted({
      one: '# afirmación añadida.',
      many: '# de afirmaciones añadidas.',
      other: '# afirmaciones añadidas.',
    }),
  },

  site: { before: 'Revisar páginas en ', after: '', on: 'Sí', off: 'No' },

  newer: {
    title: 'Esta biblioteca es de una versión más nueva',
    why: 'La creó una versión más nueva de Second Source, que esta no entiende. Por eso no se abre, y no se ha cambiado nada en ella.',
    update:
      'Actualice Second Source, o espere a que lo haga su navegador, y vuelva a abrir esta página: su biblioteca está como la dejó.',
    rescue:
      'Hasta entonces, lo que esta versión puede leer de ella se puede guardar en un archivo. Cualquier versión podrá traerlo de vuelta más tarde.',
    save: 'Guardar en un archivo lo que se puede leer',
    saving: 'Leyendo su biblioteca…',
    saved: (count, name, left) =>
      `Su navegador está guardando ${claims(count)} en ${name}.${left === 0 ? '' : ` ${unread(left)}`}`,
  },
};
