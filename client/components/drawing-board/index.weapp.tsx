import { Canvas } from '@tarojs/components'
import './index.scss'

/** Where pictures are drawn that nobody sees being drawn (client/lib/canvas): WeChat draws only on a page. */
export const DrawingBoard = ({ id }: { id: string }) => <Canvas type="2d" id={id} canvasId={id} className="drawing-board" />
