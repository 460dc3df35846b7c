export default definePageConfig({
  navigationBarTitleText: '兑付奖品',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
