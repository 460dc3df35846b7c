import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { libraries } from './taro/libraries'

const root = path.resolve(__dirname, '..')
const shared = path.join(root, 'shared')
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }

/** The fields whose source config/taro/guard-fields.cjs mends. */
const FIELDS = {
  test: /@tarojs[\\/]components[\\/]dist[\\/]components[\\/]taro-(input|textarea)-core\.js$/,
  use: { guard: { loader: path.join(root, 'config/taro/guard-fields.cjs') } },
}

const shapesOf = (fn: 'member' | 'staff'): string => {
  const shapes = JSON.parse(process.env.EVERGREEN_ANSWER_SHAPES ?? '{}') as Record<string, unknown>
  return JSON.stringify(shapes[fn] ?? {})
}

/**
 * The design is drawn on a canvas 375 wide, so that one unit in the styles is one point on an ordinary phone. Everything outside
 * `client` that the client may know is `shared`; node_modules are not transpiled, so a library's own syntax reaches the phone as it is.
 */
export default defineConfig<'webpack5'>(async (merge) =>
  merge(
    {},
    {
      projectName: 'evergreen',
      date: '2026-11-24',
      designWidth: 375,
      deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
      sourceRoot: 'client',
      outputRoot: `dist/${process.env.TARO_ENV}`,
      alias: { '@': path.join(root, 'client'), '@shared': shared },
      defineConstants: {
        /** The CloudBase environment of a release; empty means the one the mini-program is bound to. */
        EVERGREEN_CLOUD_ENV: JSON.stringify(process.env.EVERGREEN_CLOUD_ENV ?? ''),
        /** The subscribe messages that members are asked for: `name=id,name=id` (client/lib/template-ids.ts). Empty as in the emulator. */
        EVERGREEN_TEMPLATES: JSON.stringify(process.env.EVERGREEN_TEMPLATES ?? ''),
        /** What answers must at least contain, so that an old client notices a newer server; those for staff lie in their package. */
        EVERGREEN_ANSWER_SHAPES: shapesOf('member'),
        EVERGREEN_STAFF_SHAPES: shapesOf('staff'),
        /** What the page about the app says of what it is made of. */
        EVERGREEN_VERSION: JSON.stringify(version),
        EVERGREEN_LIBRARIES: JSON.stringify(libraries()),
        /** js-sha256 would reach for node's own crypto wherever it finds this, also when the mini-program is tested under node. */
        'process.versions': 'undefined',
      },
      // Named where the build does not look for them: by theme.json (the tab bar), and by path in what WeChat is told (shared cards).
      ...(process.env.TARO_ENV === 'weapp'
        ? {
            copy: {
              patterns: ['tab', 'share'].map((of) => ({ from: `client/assets/${of}/`, to: `dist/weapp/assets/${of}/` })),
              options: {},
            },
          }
        : {}),
      framework: 'react',
      plugins: [path.join(root, 'config/taro/spoken.ts')],
      compiler: { type: 'webpack5', prebundle: { enable: false } },
      cache: { enable: false },
      // Chinese as it is: written in escapes it would be twice as large.
      terser: { enable: true, config: { output: { ascii_only: false } } },
      sass: { resource: ['mixins.scss', 'tokens.scss'].map((file) => path.join(root, 'client/styles', file)) },
      mini: {
        // Pages are at most eleven elements deep, so that every level of templates beyond stands in the package for nothing; what is
        // deeper all the same is drawn by a component that begins anew.
        baseLevel: 12,
        miniCssExtractPluginOption: { ignoreOrder: true },
        compile: { include: [shared] },
        postcss: { pxtransform: { enable: true, config: {} } },
      },
      h5: {
        publicPath: '/app/',
        staticDirectory: 'static',
        router: { mode: 'hash' },
        compile: { include: [shared] },
        output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
        webpackChain(chain: { merge(options: object): void }) {
          // Without it every page carries a copy of all that the pages share, five times as much script in all.
          const pages = { name: 'pages', chunks: 'async', type: /^javascript/, minChunks: 2, enforce: true }
          chain.merge({ optimization: { splitChunks: { cacheGroups: { pages } } }, module: { rule: { fields: FIELDS } } })
        },
        miniCssExtractPluginOption: {
          ignoreOrder: true,
          filename: 'css/[name].[hash:8].css',
          chunkFilename: 'css/[name].[chunkhash:8].css',
        },
        postcss: {
          autoprefixer: { enable: true, config: {} },
          // A phone grows with its width; a desktop window does not grow beyond a large phone.
          pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 24 } },
        },
      },
    },
  ),
)
