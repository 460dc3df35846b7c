/** The port of cloud storage: what the functions need of it, in their own words. */
export interface Files {
  /** Stores bytes under a cloud path, in place of what was there; answers the file's id. */
  upload(path: string, bytes: Buffer): Promise<string>
  /** Addresses that show the files for so many seconds, in the same order; undefined for one that is not there. */
  addresses(fileIds: readonly string[], seconds: number): Promise<(string | undefined)[]>
  /** Removes the files that are there. */
  remove(fileIds: readonly string[]): Promise<void>
}

/** Path of a file in its bucket: `cloud://<env>.<bucket>/<path>`. Undefined for what is no file id. */
export const pathOfFile = (fileId: string): string | undefined => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1]
