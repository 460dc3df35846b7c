/**
 * WeChat's side of a phone: storage, screen, navigation, and `wx.cloud.callFunction` that reaches the real functions in an emulator.
 * What a test wants to know of it is recorded.
 */
const http = require('node:http')

/** One HTTP exchange; jsdom has no fetch of its own. */
const exchange = (method, url, body, headers = {}) =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method, agent: false, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode, body: text ? JSON.parse(text) : undefined }))
    })
    request.on('error', reject)
    request.end(body)
  })

exports.exchange = exchange

/** A canvas as WeChat hands it out, which writes down what it is told; letters are 20 wide. */
const newBoard = () => {
  const board = { texts: [], loaded: [], width: 0, height: 0 }
  const pen = new Proxy(
    {},
    {
      get: (kept, name) => {
        if (name === 'fillText') return (text) => void board.texts.push(text)
        if (name === 'measureText') return (text) => ({ width: 20 * [...text].length })
        return kept[name] ?? (() => undefined)
      },
    },
  )
  board.getContext = () => pen
  board.createImage = () => ({
    set src(address) {
      board.loaded.push(address)
      this.onload()
    },
  })
  return board
}

/**
 * `user`: who holds the phone. `network`: `up`; `down`, nothing leaves the phone; `deaf`, calls arrive and no answer comes back.
 */
exports.createPhone = ({ url, user }) => {
  const phone = {
    user,
    network: 'up',
    storage: new Map(),
    calls: [],
    /** Calls that have left the phone and are not answered yet. */
    pending: 0,
    went: [],
    brightness: 0.4,
    awake: false,
    scans: [],
    /** Files in the folder of the mini-program, what was shared of them, what the clipboard holds, what was said in passing. */
    files: new Map(),
    shared: [],
    /** Why a file cannot be shared; undefined when it can. */
    shareFault: undefined,
    clipboard: '',
    /** The address that the member lends out of WeChat's book; none when he turns back. */
    lent: undefined,
    /** Pictures that can be chosen, by path: what compressing one to a width and a quality makes of it. */
    pictures: new Map(),
    /** What was put into the album, and why it cannot be; undefined when it can. */
    album: [],
    albumFault: undefined,
    /** The canvas of the page: what was drawn on it. */
    board: newBoard(),
    /** Photos that the member takes one after the other: path, width, height. Files that were uploaded to cloud storage by cloud path. */
    shots: [],
    /** Files that are chosen out of a chat one after the other: name, bytes. */
    chatFiles: [],
    /** Why nothing can be uploaded; undefined when it can. */
    uploadFault: undefined,
    /** Whether WeChat's settings were opened on the subscribe messages. */
    settingsOpened: [],
    toasts: [],
    /** What was asked for with the panel of subscribe messages, and how the member answers. */
    subscriptions: [],
    subscription: 'accept',
    /** What WeChat's cashier was asked to open, and how the member leaves it: `ok`, `cancel`, or why it does not open. */
    bills: [],
    atCashier: 'ok',
    /** How often it was felt. */
    vibrated: 0,
    networkListeners: new Set(),
    /** Who is told of screenshots, and what WeChat does about them. */
    captureListeners: new Set(),
    visualEffect: 'none',
    /** The words of the tab bar by position, where they were changed; whether there is a tab bar to change. */
    tabs: [],
    tabBar: true,
    /** Asks for consent to the privacy guide, as WeChat does when something needs it; what WeChat was told, and whether the guide was read. */
    needPrivacy: undefined,
    guideOpened: 0,
    /** Tells that WeChat has fetched a newer version; how often it was applied. */
    updateReady: undefined,
    updated: 0,
    /** Told of each call before it leaves the phone, and may keep it waiting or change it. */
    onCall: undefined,
    /** Told of each answer before it reaches the app, and may change it or keep it waiting. */
    onAnswer: undefined,
  }
  const done = (options, answer = {}) => {
    options?.success?.(answer)
    options?.complete?.(answer)
  }
  const fail = (options, errMsg) => {
    options?.fail?.({ errMsg })
    options?.complete?.({ errMsg })
  }
  const callFunction = async (call) => {
    phone.calls.push(call.data)
    phone.pending++
    await answer(call).finally(() => phone.pending--)
  }
  const answer = async ({ name, data, ...options }) => {
    await phone.onCall?.(data)
    if (phone.network === 'down') return fail(options, 'cloud.callFunction:fail request:fail errcode:-118 network is down')
    const { body } = await exchange('POST', `${url}/call/${name}`, JSON.stringify(data), { 'x-evergreen-user': phone.user })
    await phone.onAnswer?.(data, body)
    if (phone.network === 'deaf') return fail(options, 'cloud.callFunction:fail timeout')
    done(options, { result: body })
  }
  const upload = async ({ cloudPath, filePath, ...options }) => {
    if (phone.uploadFault) return fail(options, phone.uploadFault)
    const bytes = Buffer.from(phone.files.get(filePath), 'base64')
    const { body } = await exchange('POST', `${url}/emulator/files?path=${encodeURIComponent(cloudPath)}`, bytes)
    done(options, { fileID: body.fileID })
  }
  const uploadFile = (options) => {
    void upload(options)
    return { onProgressUpdate: (listener) => listener({ progress: 40 }) }
  }
  const navigate = (kind) => (options) => {
    phone.went.push(`${kind} ${options.url ?? ''}`.trim())
    done(options)
  }
  phone.wx = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      getFileInfo: (options) =>
        phone.files.has(options.filePath)
          ? done(options, { size: Buffer.from(phone.files.get(options.filePath), 'base64').length })
          : fail(options, 'getFileInfo:fail'),
      writeFileSync: (filePath, data) => void phone.files.set(filePath, data),
      readFile: (options) => {
        const stored = phone.files.get(options.filePath)
        if (stored === undefined) return fail(options, 'readFile:fail')
        if (options.encoding === 'base64') return done(options, { data: stored })
        const { position = 0, length } = options
        const bytes = Buffer.from(stored, 'base64')
        done(options, { data: new Uint8Array(bytes.subarray(position, length === undefined ? bytes.length : position + length)).buffer })
      },
    }),
    createSelectorQuery: () => {
      const query = { select: () => query, fields: () => query, exec: (then) => then([{ node: phone.board }]) }
      return query
    },
    canvasToTempFilePath: (options) =>
      done(options, { tempFilePath: `wxfile://tmp/canvas-${options.destWidth}x${options.destHeight}.png` }),
    saveImageToPhotosAlbum: (options) => {
      if (phone.albumFault) return fail(options, phone.albumFault)
      phone.album.push(options.filePath)
      done(options)
    },
    chooseMedia: (options) => {
      const shot = phone.shots.shift()
      if (!shot) return fail(options, 'chooseMedia:fail cancel')
      done(options, { tempFiles: [{ tempFilePath: shot.path }] })
    },
    chooseMessageFile: (options) => {
      const file = phone.chatFiles.shift()
      if (!file) return fail(options, 'chooseMessageFile:fail cancel')
      const path = `wxfile://tmp/${file.name}`
      phone.files.set(path, file.bytes.toString('base64'))
      done(options, { tempFiles: [{ name: file.name, path, size: file.bytes.length }] })
    },
    getImageInfo: (options) =>
      phone.pictures.has(options.src) ? done(options, { width: 1600, height: 1200 }) : fail(options, 'getImageInfo:fail'),
    compressImage: (options) => {
      const draw = phone.pictures.get(options.src)
      if (!draw) return fail(options, 'compressImage:fail')
      const tempFilePath = `${options.src}-${options.compressedWidth}-${options.quality}`
      phone.files.set(tempFilePath, draw(options).toString('base64'))
      done(options, { tempFilePath })
    },
    openSetting: (options) => {
      phone.settingsOpened.push(options.withSubscriptions)
      done(options)
    },
    requestSubscribeMessage: (options) => {
      phone.subscriptions.push(options.tmplIds)
      if (phone.subscription === 'off') return fail({ ...options, fail: (error) => options.fail?.({ ...error, errCode: 20004 }) }, 'off')
      done(options, Object.fromEntries(options.tmplIds.map((id) => [id, phone.subscription])))
    },
    requestPayment: ({ success, fail: failed, complete, ...bill }) => {
      phone.bills.push(bill)
      const options = { success, fail: failed, complete }
      if (phone.atCashier === 'ok') return done(options, { errMsg: 'requestPayment:ok' })
      fail(options, `requestPayment:fail ${phone.atCashier}`)
    },
    shareFileMessage: (options) => {
      if (phone.shareFault) return fail(options, phone.shareFault)
      phone.shared.push({ name: options.fileName, text: phone.files.get(options.filePath) })
      done(options)
    },
    chooseAddress: (options) => (phone.lent ? done(options, phone.lent) : fail(options, 'chooseAddress:fail cancel')),
    setClipboardData: (options) => {
      phone.clipboard = options.data
      done(options)
    },
    showToast: (options) => {
      phone.toasts.push(options.title)
      done(options)
    },
    vibrateShort: (options) => {
      phone.vibrated++
      done(options)
    },
    cloud: { init: () => undefined, callFunction: (options) => void callFunction(options), uploadFile },
    getStorageSync: (key) => phone.storage.get(key) ?? '',
    setStorageSync: (key, value) => void phone.storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key) => void phone.storage.delete(key),
    getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3 }),
    getDeviceInfo: () => ({ brand: 'test', model: phone.user, system: 'iOS 18' }),
    getAppBaseInfo: () => ({ language: 'zh_CN' }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 296, right: 383, width: 87, height: 32 }),
    getScreenBrightness: (options) => done(options, { value: phone.brightness }),
    setScreenBrightness: (options) => {
      phone.brightness = options.value
      done(options)
    },
    setKeepScreenOn: (options) => {
      phone.awake = options.keepScreenOn
      done(options)
    },
    scanCode: (options) =>
      phone.scans.length > 0 ? done(options, { result: phone.scans.shift() }) : fail(options, 'scanCode:fail cancel'),
    navigateTo: navigate('to'),
    redirectTo: navigate('instead'),
    reLaunch: navigate('launch'),
    navigateBack: navigate('back'),
    switchTab: navigate('tab'),
    stopPullDownRefresh: (options) => done(options),
    openPrivacyContract: (options) => {
      phone.guideOpened++
      done(options)
    },
    onNeedPrivacyAuthorization: (listener) => {
      phone.needPrivacy = listener
    },
    onUserCaptureScreen: (listener) => phone.captureListeners.add(listener),
    offUserCaptureScreen: (listener) => phone.captureListeners.delete(listener),
    setVisualEffectOnCapture: (options) => {
      phone.visualEffect = options.visualEffect
      done(options)
    },
    setTabBarItem: (options) => {
      if (!phone.tabBar) return fail(options, 'setTabBarItem:fail not TabBar page')
      phone.tabs[options.index] = options.text
      done(options)
    },
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateFailed: () => undefined,
      onUpdateReady: (listener) => {
        phone.updateReady = listener
      },
      applyUpdate: () => void phone.updated++,
    }),
    onNetworkStatusChange: (listener) => phone.networkListeners.add(listener),
    offNetworkStatusChange: (listener) => phone.networkListeners.delete(listener),
  }
  phone.kept = (key) => [...phone.storage].find(([name]) => name.endsWith(`:${key}`))?.[1]
  phone.callsTo = (action) => phone.calls.filter((call) => call.action === action)
  return phone
}
