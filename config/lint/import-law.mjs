import { isBuiltin } from 'node:module'
import path from 'node:path'
import { isSdk, ROOMS } from './rooms.mjs'

const ALIASES = [
  ['@/', 'client/'],
  ['@shared/', 'shared/'],
]

const FOR_UNIT_TESTS = ['shared', 'config/program', 'config/programs', 'tests/support']

/** The room of a file and the paths it may import, with `$1` filled in. Files outside all rooms are not under the law. */
function roomOf(file) {
  for (const room of ROOMS) {
    const match = room.files.exec(file)
    if (!match) continue
    if (!room.imports.includes('own room')) return { ...room, imports: room.imports.map((item) => item.replace('$1', match[1])) }
    // A unit test may know what the file beside it may know, and the rules and contracts that make good examples.
    const own = roomOf(file.replace(/\.test(?=\.tsx?$)/, ''))
    return own && { ...own, imports: [...own.imports, ...(own.types ?? []), ...FOR_UNIT_TESTS], packages: ['*'] }
  }
  return undefined
}

/** The repository path that a specifier means, or undefined for a package. */
function targetOf(file, specifier) {
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  const alias = ALIASES.find(([prefix]) => specifier.startsWith(prefix))
  return alias && path.posix.normalize(alias[1] + specifier.slice(alias[0].length))
}

const isBelow = (target, item) => item === '*' || target === item || target.startsWith(`${item}/`) || target === `${item}.ts`

function classOf(name) {
  if (isSdk(name)) return 'sdk'
  return isBuiltin(name) ? 'node' : 'library'
}

const packageName = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

function allowsPackage({ packages }, specifier) {
  const name = isBuiltin(specifier) ? specifier : packageName(specifier)
  return packages.includes('*') || packages.includes(name) || packages.includes(classOf(name))
}

function allowsPath({ imports, types = [] }, target, typeOnly) {
  return imports.some((item) => isBelow(target, item)) || (typeOnly && types.some((item) => isBelow(target, item)))
}

/** @returns what is wrong with the import, in words, or undefined */
export function breach(file, specifier, typeOnly) {
  const room = roomOf(file)
  if (!room) return undefined
  const target = targetOf(file, specifier)
  if (target === undefined) return allowsPackage(room, specifier) ? undefined : `${room.name} may not import the package ${specifier}`
  if (allowsPath(room, target, typeOnly)) return undefined
  const hint = (room.types ?? []).some((item) => isBelow(target, item)) ? ' except for its types' : ''
  return `${room.name} may not import ${target}${hint}`
}

const typesAlone = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type' || specifier.exportKind === 'type'))

const literal = (node) => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined)

/** ESLint rule: every import, re-export, `import()` and `require` stays within the import law of rooms.mjs. */
export const importLaw = {
  meta: { type: 'problem', schema: [], messages: { breach: 'Import law: {{ words }}.' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const look = (node, source, typeOnly) => {
      const specifier = literal(source)
      const words = specifier && breach(file, specifier, typeOnly)
      if (words) context.report({ node, messageId: 'breach', data: { words } })
    }
    const declaration = (node) => look(node, node.source, typesAlone(node))
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node) => look(node, node.source, false),
      TSImportType: (node) => look(node, node.source ?? node.argument?.literal, true),
      'CallExpression[callee.name="require"]': (node) => look(node, node.arguments[0], false),
    }
  },
}
