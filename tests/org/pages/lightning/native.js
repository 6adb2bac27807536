// The same page in native shadow: three open roots deep where a message appears.
import './styled-roots.js';
import './page.js';
