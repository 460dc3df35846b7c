import { libraries } from './libraries'

describe('the libraries in the app', () => {
  test('are named with their versions and owners', () => {
    const { carried } = libraries()
    expect(carried.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'js-sha256', 'qrcode-generator', '@tarojs/runtime']))
    for (const library of carried) {
      expect(library.version).toMatch(/^\d+\.\d+\.\d+/)
      expect(library.copyright).toMatch(/^Copyright \(c\) \S/)
      expect(library.copyright).not.toContain('undefined')
    }
  })

  test('are shown with the conditions of their licence, whole', () => {
    const { conditions } = libraries()
    expect(conditions).toMatch(/^Permission is hereby granted, free of charge, to any person obtaining a copy of this software/)
    expect(conditions).toContain('THE SOFTWARE IS PROVIDED "AS IS"')
  })
})
