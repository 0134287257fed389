/** The gate alone, without Readability itself: the package describes only its main file. */
declare module '@mozilla/readability/Readability-readerable.js' {
  import type { isProbablyReaderable } from '@mozilla/readability';

  const gate: typeof isProbablyReaderable;
  export default gate;
}
