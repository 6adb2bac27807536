// A Visualforce page of the organisation's own, with the platform's <apex:pageMessages>.
import { offerDemos } from '../shared/demo.js';
import { markup } from '../shared/markup.js';

function showMessage(text) {
  const message = markup(
    `<div class="message errorM3" role="alert">
      <table class="messageTable" border="0" cellpadding="0" cellspacing="0" style="padding:0;margin:0"><tbody><tr valign="top">
        <td><span class="msgIcon" title="ERROR"></span></td>
        <td class="messageCell"><div class="messageText"><span tabindex="0" style="color:#cc0000"><h4>Error:</h4></span><span data-here></span><br /></div></td>
      </tr></tbody></table>
    </div>`,
    text,
  );
  // The words stand beside the heading, in no element of their own.
  const words = message.querySelector('.messageText > span:last-of-type');
  words.replaceWith(...words.childNodes);
  document.getElementById('j_id0:theForm:msgs').replaceChildren(message);
}

offerDemos({ 'visualforce-messages': showMessage });
