/**
 * Lints texts as if they stood at the given paths, with the configuration of the repository. Reads `[{ file, code }]` as JSON from the
 * standard input and answers the names of the rules that fired, one list per text. It is a process of its own, because Jest's module
 * registry cannot load ESLint's configuration. Rules that need types are left out: a text that is not on the disk has none.
 */
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

const eslint = new ESLint({
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.ts', '**/*.tsx'] }],
})

const answers = []
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file })
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? `fatal: ${message}`))
}
process.stdout.write(JSON.stringify(answers))
