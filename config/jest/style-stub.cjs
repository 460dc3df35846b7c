/** Styles have no meaning in a unit test. */
module.exports = {}
