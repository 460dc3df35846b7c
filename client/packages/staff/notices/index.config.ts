export default definePageConfig({
  navigationBarTitleText: '公告',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
