// Before the page: native shadow, three open roots deep where a message appears.
import './styled-roots.js';
