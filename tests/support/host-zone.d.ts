/** Moves the host into another time zone; of tests that name `config/jest/host-zone.cjs` as their environment. */
declare function setHostZone(zone: string): void
