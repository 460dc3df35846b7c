import fs from 'node:fs'
import path from 'node:path'

/**
 * The rules of WeChat's experience score (体验评分) that can be read off a compiled mini-program, each with the words for what breaks it.
 * The rest (setData, nodes, first screen) is counted in tests/weapp/experience.test.js.
 */
const RULES = [
  {
    files: /\.wxss$/,
    pattern: /:active\b/,
    words: 'uses :active for a pressed state; WeChat wants hover-class',
  },
  {
    files: /\.(js|wxml|wxss)$/,
    // Namespaces of SVG and XML are names, not addresses.
    pattern: /["'(]http:\/\/(?!www\.w3\.org\/)[\w.-]+/,
    words: 'names an address without https',
  },
  {
    files: /\.(js|wxml|wxss)$/,
    pattern: /url\(["']?https?:/,
    words: 'takes a picture or font from the network in a style',
  },
]

/** WeChat APIs that are withdrawn or deprecated, as the client's own code may not call them (the runtime of Taro mentions them). */
const DEPRECATED = /\bTaro\.(getUserProfile|getUserInfo|getSystemInfo|getSystemInfoSync|canIUse|createCanvasContext)\b/

const IMAGES = /\.(png|jpe?g|gif|webp|svg)$/i

const filesIn = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(file) : [file]
  })

/** What in a compiled mini-program breaks a rule, as sentences; empty when nothing does. */
export function experienceFaults(folder, { imageKb }) {
  return filesIn(folder).flatMap((file) => {
    const name = path.relative(folder, file)
    if (IMAGES.test(file)) {
      const { size } = fs.statSync(file)
      return size > imageKb * 1024 ? [`${name} has ${Math.ceil(size / 1024)} KB, pictures may have ${imageKb} KB`] : []
    }
    const rules = RULES.filter(({ files }) => files.test(file))
    if (rules.length === 0) return []
    const text = fs.readFileSync(file, 'utf8')
    return rules.filter(({ pattern }) => pattern.test(text)).map(({ words }) => `${name} ${words}`)
  })
}

/** Sources of the client that call what WeChat has withdrawn. */
export function deprecatedCalls(folder) {
  return filesIn(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => DEPRECATED.test(fs.readFileSync(file, 'utf8')))
    .map((file) => path.relative(folder, file))
}
