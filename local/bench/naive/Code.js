// The bench's baseline: the script that tutorials teach and freelancers deliver. One loop over the rows, one request a
// row, row numbers, and a status column that is checked before anything is sent. It is written with care: HTTP errors
// are muted and read, exceptions are caught row by row, the sheet is read once, and the id is written back.
const API = 'https://www.genviral.io/api/partner/v1';
const API_KEY = PropertiesService.getScriptProperties().getProperty('API_KEY');
// Whether each row is on the sheet before the next one is sent: safer, and slower.
const FLUSHES = PropertiesService.getScriptProperties().getProperty('FLUSHES') === 'yes';

const STATUS = 1;
const ACCOUNTS = 2;
const CAPTION = 3;
const MEDIA = 4;
const POST_AT = 5;
const POST_ID = 6;
const DONE_AT = 7;
const LINK = 8;
const HEADERS = ['Status', 'Account IDs', 'Caption', 'Media URL', 'Post at', 'Post ID', 'Done at', 'Link'];

function setUp() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Posts');
  sheet.getRange(1, 1, 1, HEADERS.length).setValues([HEADERS]);
  sheet.setFrozenRows(1);
}

function api(method, path, payload) {
  const options = { method, headers: { Authorization: 'Bearer ' + API_KEY }, muteHttpExceptions: true };
  if (payload) {
    options.contentType = 'application/json';
    options.payload = JSON.stringify(payload);
  }
  const response = UrlFetchApp.fetch(API + path, options);
  const body = JSON.parse(response.getContentText());
  if (response.getResponseCode() >= 300) throw new Error(body.message);
  return body.data;
}

/** Menu: sends every row that has no status yet. */
function sendPosts() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Posts');
  const rows = sheet.getDataRange().getValues();
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i];
    if (row[STATUS - 1] !== '' || row[CAPTION - 1] === '') continue;
    try {
      const post = api('post', '/posts', {
        caption: row[CAPTION - 1],
        accounts: String(row[ACCOUNTS - 1])
          .split(',')
          .map((id) => ({ id: id.trim() })),
        media: { type: 'slideshow', urls: [row[MEDIA - 1]] },
        scheduled_at: row[POST_AT - 1].toISOString(),
      });
      sheet.getRange(i + 1, STATUS).setValue('Scheduled');
      sheet.getRange(i + 1, POST_ID).setValue(post.id);
      sheet.getRange(i + 1, DONE_AT).setValue(new Date());
    } catch (error) {
      sheet.getRange(i + 1, STATUS).setValue('Error: ' + error.message);
    }
    if (FLUSHES) SpreadsheetApp.flush();
  }
}

/** Menu: asks for every post that is not public yet. */
function updateStatuses() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Posts');
  const rows = sheet.getDataRange().getValues();
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i];
    if (row[POST_ID - 1] === '' || row[STATUS - 1] === 'posted') continue;
    try {
      const post = api('get', '/posts/' + row[POST_ID - 1]);
      const links = post.accounts.states.map((account) => account.published_url).filter(Boolean);
      sheet.getRange(i + 1, STATUS).setValue(post.status);
      sheet.getRange(i + 1, LINK).setValue(links.join('\n'));
      sheet.getRange(i + 1, DONE_AT).setValue(new Date());
    } catch (error) {
      sheet.getRange(i + 1, STATUS).setValue('Error: ' + error.message);
    }
    if (FLUSHES) SpreadsheetApp.flush();
  }
}

/** Menu: fills the Analytics tab anew, page by page and row by row. */
function pullAnalytics() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Analytics');
  sheet.clearContents();
  const headers = ['Published at', 'Platform', 'Account', 'Caption', 'Views', 'Likes', 'Comments', 'Shares'];
  sheet.getRange(1, 1, 1, headers.length).setValues([headers]);
  let line = 2;
  for (let offset = 0; ; offset += 100) {
    const page = api('get', '/analytics/summary/posts?range=all&limit=100&offset=' + offset);
    for (const post of page.posts) {
      const m = post.metrics;
      const cells = [
        post.publishedAt,
        post.platform,
        post.accountIdentifier,
        post.caption,
        m.views,
        m.likes,
        m.comments,
        m.shares,
      ];
      sheet.getRange(line, 1, 1, cells.length).setValues([cells]);
      line++;
    }
    if (FLUSHES) SpreadsheetApp.flush();
    if (!page.hasMore) break;
  }
}

/**
 * Views of a time. Example: =TOTAL_VIEWS("30d")
 * @customfunction
 */
function TOTAL_VIEWS(range) {
  return api('get', '/analytics/summary?range=' + range).kpis.views.value;
}
