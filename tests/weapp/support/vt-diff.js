/**
 * Replaces the list diff of j-component, which puts keyed children in the wrong order and sends unchanged attributes again.
 * Children are matched by key, others by kind; only attributes whose value changed are sent.
 */
const { renderExparserNode, updateAttrs, updateEvent } = require('j-component/src/render/render')
const { TYPE_TEXT } = require('j-component/src/tool/constant'),
  exparser = require('miniprogram-exparser')
const key = (v) => (v.key == null || v.key === '' ? null : String(v.key)),
  kind = (v) => [v.type, v.componentId, v.tagName].join('|')
const handlers = (e) =>
  JSON.stringify(
    Object.keys(e)
      .sort()
      .map((k) => [k, e[k].name, e[k].handler, e[k].isCapture, e[k].isCatch, e[k].isMutated]),
  )
const adopt = (node, vt) => {
  vt.exparserNode = node
  node._vt = vt
  return node
}
const swap = (node, vt, parent = node.parentNode) => {
  if (!parent) return node
  const fresh = renderExparserNode(vt, null, parent.ownerShadowRoot)
  parent.replaceChild(fresh, node)
  return fresh
}
function diffVt(was, now) {
  const node = was.exparserNode
  if (was.type === TYPE_TEXT && now.type === TYPE_TEXT && was.content === now.content) return adopt(node, now)
  if (was.type === TYPE_TEXT || kind(was) !== kind(now) || key(was) !== key(now)) return swap(node, now)
  const before = new Map(was.attrs.map((a) => [a.name, JSON.stringify(a.value)])),
    names = new Set(now.attrs.map((a) => a.name))
  const changed = now.attrs.filter((a) => before.get(a.name) !== JSON.stringify(a.value) || !before.has(a.name))
  for (const a of was.attrs) if (!names.has(a.name)) changed.push({ name: a.name, value: undefined })
  if (changed.length) updateAttrs(node, changed)
  if (handlers(was.event) === handlers(now.event)) now.event = was.event
  else {
    for (const e of Object.values(was.event)) exparser.removeListenerFromElement(node, e.name, e.id, { capture: e.isCapture })
    updateEvent(node, now.event)
  }
  const pool = new Set(was.children),
    take = (test) => {
      for (const o of pool)
        if (test(o)) {
          pool.delete(o)
          return o
        }
    }
  const nodes = now.children.map((n) => {
    const old =
      key(n) !== null ? take((o) => key(o) === key(n)) : take((o) => key(o) === null && kind(o) === kind(n)) || take((o) => key(o) === null)
    return old ? diffVt(old, n) : renderExparserNode(n, null, node.ownerShadowRoot || node)
  })
  for (const o of pool) if (o.exparserNode.parentNode === node) node.removeChild(o.exparserNode)
  nodes.forEach((want, i) => {
    const have = node.childNodes[i]
    if (have !== want) have ? node.insertBefore(want, have) : node.appendChild(want)
  })
  return adopt(node, now)
}
module.exports = { diffVt }
