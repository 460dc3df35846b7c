export default definePageConfig({
  navigationBarTitleText: '规则版本',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
