/** WeChat brings its own. */
export const Cashier = () => null
