import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(__dirname, '../..')

/** The files of the repository below a folder (all without one), those not yet committed too, none that git ignores. */
export function glob(folder = '.'): string[] {
  const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder], {
    cwd: root,
    encoding: 'utf8',
  })
  return output.split('\0').filter((file) => file !== '' && fs.existsSync(path.join(root, file)))
}

export const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')
