/** The studio: a phone, a till, and the clock, messages and books between them. */
import { startClockPanel } from './clock-panel'
import { startClock } from './clock-source'
import { byId } from './dom'
import { startIdentify } from './identify-panel'
import { startJobsPanel } from './jobs-panel'
import { startLedgerPanels } from './ledger-panels'
import { startOrders } from './orders-panel'
import { startPhone } from './phone-panel'
import { showNoReceipt } from './receipt-panel'
import { startRefreshing } from './refresh'
import { TILL } from './signature'
import { startTill } from './till-panel'
import { startVouchers } from './voucher-panel'

byId('till-note').textContent = `${TILL.storeId} 店 · 密钥 ${TILL.keyId}`
showNoReceipt()
startClockPanel()
startIdentify()
startTill()
startVouchers()
startOrders()
startLedgerPanels()
startJobsPanel()
startRefreshing()
void startClock()
void startPhone()
