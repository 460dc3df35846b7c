/** Bounds that keep every stored document and every sum inside safe integers and CloudBase's sizes. */
export const LIMITS = {
  /** No account may hold or owe more: sums over 9,000 such accounts still stay below 2^53. */
  accountPoints: 1_000_000_000_000,
  /** Lots are merged by expiry day; with month-end rounding a five-year lifetime has 61. */
  openLots: 2_000,
  /** Wrong digit codes per member and hour, after which only the QR (55-bit tag) is accepted. */
  digitCodeFailuresPerHour: 10,
  /** Wrong claim codes per member and hour. */
  claimFailuresPerHour: 5,
  /** Messages that wait in an account for delivery; the oldest give way to newer ones, as the history tells the same. */
  promisedMessages: 20,
  /** Events of WeChat about grants that are remembered, so that one which comes again counts nothing. */
  walletEvents: 30,
  /** Grants of one template that are asked for at most: some phones stop after a few dozen unspent ones. */
  hoardedGrants: 5,
  /** The longest window of a rescue in days: points that live longer have never been moved by one. */
  rescueWindowDays: 90,
  /** Runs of a job that are remembered. */
  jobRuns: 20,
  /** Minutes after a quote within which a payment earns at least what was quoted. */
  quoteMinutes: 15,
  /** Refunds of one order: all of them are read, to know what is left of it. */
  refundsPerOrder: 200,
  /** Characters of a nickname as people count them. */
  nicknameCharacters: 20,
  /** A picture of 160 × 160 at fair quality has 5–10 KB; it lives inside a document and crosses the bridge of a mini-program. */
  avatarBytes: 15_000,
  /** Feedback of one member per Shanghai day. */
  feedbackPerDay: 5,
  /** Wrong proofs per card and Shanghai day when it is moved to another WeChat account. */
  moveFailuresPerDay: 5,
  /** Minutes that a found card waits for its proof. */
  moveTicketMinutes: 10,
  /** Phones that one person at the counter may look up in an hour: enough for a queue, too few to harvest who is a member. */
  phoneLookupsPerHour: 60,
  /** Wrong pick-up codes that one person at the counter may try in an hour. */
  voucherMissesPerHour: 10,
  /** The same for a key of a till, which several cashiers share. */
  tillVoucherMissesPerHour: 20,
  /** Days that an announcement may show, and days that it may be written ahead. */
  noticeDays: 90,
  /** Seconds ahead that a version of the programme begins or is withdrawn: instances read versions once a minute. */
  programLeadSeconds: 120,
  /** Payment and address fingerprints that an account remembers, of each kind. */
  fingerprintsKept: 5,
  /** Friends that a member sees of those who came by invitations or cards. */
  friendsShown: 50,
  /** The latest purchases, returns and reviews that tasks look at. */
  salesForTasks: 100,
  /** What WeChat's check of pictures takes at most. */
  photoBytes: 10 * 1024 * 1024,
  /** Pixels of a photo, told by its head before anything is decoded: four bytes each have to fit into a function several times. */
  photoPixels: 4_000_000,
  /** Passes in which a JPEG may be coded: honest ones have about ten, each costs the time of a whole picture. */
  photoScans: 20,
  /** Photos of which one byte of the hash is the same that a new one is compared with, the latest of them. */
  likenessesPerBand: 2_000,
  /** Minutes that WeChat has for its check of a photo before people are asked. */
  photoCheckMinutes: 30,
  /** Draws of a lottery that one call answers. */
  drawsPerPage: 500,
  /** Kinds of a gift: colours, sizes, flavours. */
  giftOptions: 8,
  /** Parts that the stock of a gift of a rush is split into. */
  stockParts: 16,
  /** Gifts of the mall that are listed at once: all of them are kept in an instance. */
  giftsListed: 5_000,
  /** Days that a gift whose time is over still stands in the mall, so that who comes late sees that it is. */
  endedShownDays: 7,
  /** Half a megabyte shows a gift on every phone; larger ones are made smaller before they are sent. */
  giftPictureBytes: 512 * 1024,
  /** Most codes of a file in one call, each of them in the same transaction. */
  codesPerCall: 500,
  /** Longest code of a coupon in characters. */
  codeCharacters: 100,
  /** Sides of a picture of a gift in pixels. */
  giftPictureShortest: 200,
  giftPictureLongest: 2_048,
  /** Gifts that a member has put aside. */
  favourites: 200,
  addresses: 10,
  /** Ranges that the numbers of the codes of one part of a stock may fall into: gaps close again as codes are given. */
  codeRanges: 5_000,
  /** Days after which goods that were sent count as received. */
  shippedDays: 15,
  /** Minutes within which a hand-over at the counter can be undone. */
  undoMinutes: 5,
  /** Minutes within which the money part of a redemption is paid. */
  redemptionPayMinutes: 15,
  /** Minutes after which a refund that the provider is about is asked after again; and one that it could not make. */
  refundCheckMinutes: 10,
  refundRetryMinutes: 24 * 60,
  /** Days before its last day on which a prize that nobody has fetched is reminded of. */
  prizeReminderDays: 3,
  /** Things that a member is shown as won, the latest first. */
  prizesShown: 50,
  /** The most that a prize may be worth, in fen: SAMR order 32, in force 2020-12-01. */
  prizeFen: 5_000_000,
  /** Versions of the programme, for ever: all of them are read at once. */
  programVersions: 1_000,
  /** Revenue that the cost guard reckons with at least. */
  costGuardRevenueFen: 1_000_000,
  /** The largest amount that one person at the counter may credit by hand, by role. */
  staffCreditFen: { clerk: 500_000, manager: 5_000_000, operator: 5_000_000 },
} as const
