/** The part of `pg` that the bench uses; the package brings no types. */
declare module 'pg' {
  export interface Client {
    query<Row = Record<string, unknown>>(
      query: { name?: string; text: string; values?: readonly unknown[] } | string,
    ): Promise<{ rows: Row[] }>
    release(broken?: boolean): void
  }
  export class Pool {
    constructor(options: { host: string; database: string; user: string; max: number })
    connect(): Promise<Client>
    query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
    end(): Promise<void>
  }
  const pg: { Pool: typeof Pool }
  export default pg
}
