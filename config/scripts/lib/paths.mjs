import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the repository; every script works from here, wherever it was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

export const at = (...parts) => path.join(root, ...parts)

export const dist = (...parts) => at('dist', ...parts)

/** Things that are kept between runs and may be thrown away at any time. */
export const cache = (...parts) => at('.cache', ...parts)

export const relative = (file) => path.relative(root, file).split(path.sep).join('/')
