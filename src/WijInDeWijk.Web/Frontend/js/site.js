// Everything works without this script; it only makes things quicker.
import { copyButtons } from './copy.js';
import { currentHeading } from './contents.js';
import { characterCounts } from './count.js';
import { inserting } from './insert.js';
import { errorSummary } from './error-summary.js';
import { passkeys } from './passkey.js';
import { presence } from './presence.js';
import { printButtons } from './print.js';
import { suggestions } from './suggest.js';
import { saveWhileTyping } from './save-while-typing.js';
import { today } from './today.js';

errorSummary();
inserting();
copyButtons();
passkeys();
presence();
printButtons();
currentHeading();
characterCounts();
suggestions();
saveWhileTyping();
today();
