/** What the library page asks where files are brought in. */
export interface BringRequests {
  /** Has the engine take the steps of imports that are to go on; answers at once. */
  'bring.go': () => undefined;
}
