/** The part of the Frictionless validator that the tests use; the package brings no types. */
declare module 'datapackage' {
  interface Resource {
    /** All rows, cast to the types of the schema; rejects where one does not fit. */
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }

  export class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resourceNames: readonly string[];
    getResource(name: string): Resource | null;
  }
}
