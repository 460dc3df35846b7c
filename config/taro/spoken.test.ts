import { withSpoken } from './spoken'

describe('the templates of the mini-program', () => {
  test('hand on the role, the name and the state of a view', () => {
    const text = withSpoken('<view hover-class="none" style="{{i.st}}"></view>')
    expect(text).toMatch(/^<view aria-role="{{i\.ariaRole\|\|''}}" aria-label="{{i\.ariaLabel\|\|''}}" aria-checked=/)
    expect(text).toMatch(/ hover-class="none" style="{{i\.st}}"><\/view>$/)
  })

  test('hand on the name of a field', () =>
    expect(withSpoken('<input value="{{i.p1}}">')).toBe('<input aria-label="{{i.ariaLabel||\'\'}}" value="{{i.p1}}">'))

  test('leave alone what says nothing', () => {
    const plain = '<view style="{{i.st}}" class="{{i.cl}}"></view><text selectable="{{i.p1}}"></text><picker-view value="1" />'
    expect(withSpoken(plain)).toBe(plain)
  })
})
