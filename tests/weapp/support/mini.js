/** Runs the compiled mini-program in jsdom: launches dist/weapp and opens its pages as WeChat would. */
jest.mock('j-component/src/render/diff', () => require('./vt-diff'))
jest.mock('j-component/src/template/transform', () => require('./vt-transform'))

const path = require('node:path')

const DIST = path.resolve(__dirname, '../../../dist/weapp')
const LAUNCH = { path: '', query: {}, scene: 1001 }

/**
 * Taro reads `wx` once, when app.js is loaded, and the simulator merges it into its own: everything a test wants to stand in for must be
 * in `wx` before. The simulator runs a component's file for each load while jest caches modules, so what a file registered is kept
 * and registered again.
 */
const prepare = (wx, stack) => {
  global.wx = { getLaunchOptionsSync: () => LAUNCH, getEnterOptionsSync: () => LAUNCH, ...wx }
  // jsdom's own: libraries would hand it Taro's elements, which are no DOM nodes.
  delete global.MutationObserver
  const simulate = require('miniprogram-simulate')
  const utils = require('miniprogram-simulate/src/utils')
  const component = global.Component
  const registered = new Map()
  const state = { file: null, route: null, app: undefined }
  global.Component = (definition) => {
    if (state.file) registered.set(state.file, definition)
    component({ ...definition })
  }
  utils.runJs = (file) => {
    if (registered.has(file)) return component({ ...registered.get(file) })
    state.file = file
    try {
      require(`${file}.js`)
    } finally {
      state.file = null
    }
  }
  global.App = (config) => {
    state.app = config
  }
  global.getApp = () => state.app
  global.getCurrentPages = () => stack.map((opened) => opened.page)
  global.Page = (config) => {
    const at = state.route
    global.Component({
      options: { styleIsolation: 'apply-shared' },
      data: JSON.parse(JSON.stringify(config.data ?? {})),
      methods: Object.fromEntries(Object.entries(config).filter(([, value]) => typeof value === 'function')),
      created() {
        this.route = this.__route__ = at
      },
    })
  }
  return { simulate, state }
}

/** All nodes that match, also inside components, whose shadow trees a plain query does not enter. */
const findAll = (view, selector) => {
  const Node = Object.getPrototypeOf(view.constructor)
  const found = new Map()
  const down = (node) => {
    for (const child of node.childNodes ?? []) {
      if (child.shadowRoot) visit(new Node(child))
      down(child)
    }
  }
  const visit = (component) => {
    for (const node of component.querySelectorAll(selector)) found.set(node._exparserNode, node)
    if (component._exparserNode.shadowRoot) down(component._exparserNode.shadowRoot)
  }
  visit(view)
  return [...found.values()]
}

/** Watches what crosses the bridge from the script to the page: the number of `setData` calls and their bytes as JSON. */
const watchBridge = (page) => {
  const bridge = { calls: 0, bytes: 0 }
  const setData = page.setData
  page.setData = function (data, ...rest) {
    bridge.calls++
    bridge.bytes += Buffer.byteLength(JSON.stringify(data))
    return setData.call(this, data, ...rest)
  }
  return bridge
}

const deepest = (node) => Math.max(0, ...[...node.children].map((child) => 1 + deepest(child)))

const handle = (route, { page, view, host, bridge }, flush, stack) => {
  const all = (selector) => findAll(view, selector)
  const one = (selector) => {
    const node = typeof selector === 'string' ? all(selector)[0] : selector
    if (!node) throw new Error(`${route}: nothing matches ${selector}`)
    return node
  }
  const text = (selector) => (selector ? one(selector).dom.textContent : host.textContent)
  const until = async (what, holds, ms = 20_000) => {
    const end = Date.now() + ms
    while (!holds()) {
      if (Date.now() > end) throw new Error(`${route}: waited in vain for ${what}; the page says: ${host.textContent.slice(0, 400)}`)
      await flush(1)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await flush()
  }
  return {
    page,
    all,
    one,
    text,
    until,
    has: (selector) => all(selector).length > 0,
    /** Waits until something is there, answers its text. */
    seen: async (selector) => {
      await until(selector, () => all(selector).length > 0)
      return text(selector)
    },
    /** What crossed the bridge while `act` ran: since the page was opened when nothing is given. */
    crossed: async (act) => {
      if (act) Object.assign(bridge, { calls: 0, bytes: 0 })
      await act?.()
      return { ...bridge }
    },
    /** How many nodes are mounted, and how deep they are nested. */
    nodes: () => ({ count: host.querySelectorAll('*').length, depth: deepest(host) }),
    attrs: (selector) => Object.fromEntries(one(selector)._exparserNode._vt.attrs.map((attr) => [attr.name, attr.value])),
    tap: async (selector) => {
      const node = one(selector)
      node.dispatchEvent('touchstart')
      await flush(1)
      node.dispatchEvent('touchend')
      await flush()
    },
    fire: async (selector, type, detail = {}) => {
      one(selector).dispatchEvent(type, { detail })
      await flush()
    },
    scroll: async (scrollTop) => {
      page.onPageScroll({ scrollTop })
      await flush()
    },
    show: async () => {
      page.onShow()
      await flush()
    },
    hide: async () => {
      page.onHide()
      await flush()
    },
    close: async () => {
      stack.splice(
        stack.findIndex((opened) => opened.page === page),
        1,
      )
      page.onUnload?.()
      view.detach()
      host.remove()
      await flush()
    },
  }
}

exports.startMini = async ({ wx }) => {
  const stack = []
  const { simulate, state } = prepare(wx, stack)
  const ids = new Map()
  const flush = async (turns = 6) => {
    for (let i = 0; i < turns; i++) await simulate.sleep(0)
  }
  require(path.join(DIST, 'app.js'))
  state.app.onLaunch(LAUNCH)
  state.app.onShow?.(LAUNCH)
  await flush()

  const open = async (route, query = {}) => {
    state.route = route
    const options = { rootPath: DIST, compiler: 'official', compilerOptions: { maxBuffer: 64 << 20 } }
    if (!ids.has(route)) ids.set(route, simulate.load(path.join(DIST, route), options))
    const view = simulate.render(ids.get(route))
    const host = document.body.appendChild(document.createElement('div'))
    const page = view.instance
    const bridge = watchBridge(page)
    page.options = query
    stack.push({ page })
    view.attach(host)
    page.onLoad(query)
    page.onShow?.()
    page.onReady?.()
    await flush()
    return handle(route, { page, view, host, bridge }, flush, stack)
  }
  /** The member comes back to the app. */
  const toFront = async () => {
    state.app.onShow?.(LAUNCH)
    await flush()
  }
  return { open, flush, stack, toFront }
}
