// What readers' pages do quicker with JavaScript; without it each is a link that leads somewhere.
// Each part is on its own: collecting static files puts them all into this one.

import "./comment-copy.js";
import "./comment-errors.js";
import "./comment-new.js";
import "./comment-reply.js";
import "./comment-waiting.js";
import "./picture-dialog.js";
