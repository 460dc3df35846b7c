import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface Library {
  readonly name: string
  readonly version: string
  readonly copyright: string
}

/** Whose code the app carries to the phone. */
const CARRIED = ['@tarojs/runtime', '@tarojs/components', '@tarojs/react', 'react', 'react-reconciler', 'scheduler', '@babel/runtime']
const CARRIED_BY_US = ['js-sha256', 'qrcode-generator']

const MODULES = path.resolve(__dirname, '../../node_modules')

const licenceText = (name: string): string => {
  for (const file of ['LICENSE', 'LICENSE.txt'])
    try {
      return readFileSync(path.join(MODULES, name, file), 'utf8')
    } catch {
      // Under the other name, or none: then the manifest says whose it is.
    }
  return ''
}

const libraryOf = (name: string): Library => {
  const manifest = JSON.parse(readFileSync(path.join(MODULES, name, 'package.json'), 'utf8')) as Record<string, string>
  // The app shows one text for all; a library under other conditions needs more than a line here.
  if (manifest.license !== 'MIT') throw new Error(`${name} is not under the MIT licence: the app must show its own`)
  const copyright = /^\s*(Copyright .+?)\.?\s*$/m.exec(licenceText(name))?.[1] ?? `Copyright (c) ${manifest.author}`
  return { name, version: manifest.version!, copyright }
}

/** What the MIT licence asks to be shown with every copy: whose the libraries are, and the conditions. */
export const libraries = (): { readonly carried: readonly Library[]; readonly conditions: string } => ({
  carried: [...CARRIED_BY_US, ...CARRIED].map(libraryOf),
  conditions: licenceText('react')
    .slice(licenceText('react').indexOf('Permission is hereby'))
    .replace(/(\S)\n(?=\S)/g, '$1 ')
    .trim(),
})
