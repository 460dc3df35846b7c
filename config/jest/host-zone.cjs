const { TestEnvironment } = require('jest-environment-node')

/**
 * An environment whose tests can move the host into another time zone: `setHostZone('America/New_York')`. Inside of a test `process.env`
 * is a copy that the clock does not look at, so a zone that is written there changes nothing.
 */
module.exports = class HostZoneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    this.zone = process.env.TZ
    this.global.setHostZone = (zone) => {
      process.env.TZ = zone
    }
  }

  async teardown() {
    if (this.zone === undefined) delete process.env.TZ
    else process.env.TZ = this.zone
    await super.teardown()
  }
}
