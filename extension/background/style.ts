/**
 * The style sheet of chips and cards. It waits here until a frame has its first fix to show: nearly all frames
 * never do, and a dozen kilobytes of style need not be in each of them.
 */
import layer from "../content/layer.css";
import answer from "../shared/answer.css";
import theme from "../shared/theme.css";

export const style = theme + answer + layer;
