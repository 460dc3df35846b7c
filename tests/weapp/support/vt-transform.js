/**
 * Gives every render its own copies of objects in attributes: exparser changes them in place, and the next comparison by reference
 * would take the old for the new.
 */
const real = jest.requireActual('j-component/src/template/transform')
const own = (vt) => {
  for (const a of vt.attrs || []) if (a.value && typeof a.value === 'object') a.value = JSON.parse(JSON.stringify(a.value))
  ;(vt.children || []).forEach(own)
  return vt
}
module.exports = (...args) => {
  const render = real(...args)
  return (opts) => own(render(opts))
}
