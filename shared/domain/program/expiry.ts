/** When points die (X1). A policy that replaces another one changes no date that was promised before. */
export type ExpiryPolicy =
  /** So many years after earning as the tier says. */
  | { readonly policy: 'rolling' }
  /** Earned in year Y, dead from 00:00 on 1 January of Y + `years`. */
  | { readonly policy: 'year_end'; readonly years: number }
  /** So many months after the latest purchase: each purchase postpones the death of all points that would die earlier. */
  | { readonly policy: 'inactivity'; readonly months: number }
