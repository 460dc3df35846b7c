declare const guarded: (source: string) => string
export = guarded
