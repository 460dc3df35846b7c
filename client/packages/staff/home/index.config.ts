export default definePageConfig({
  navigationBarTitleText: '门店工作台',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
