// What each mark of Markdown does to a text: {value, start, end} in, the change out, nothing touched.

const WORD = /[\p{L}\p{N}'’_-]/u;
const ADDRESS = /^(https?:\/\/|\/|mailto:)\S+$/;
const LINK = /^\[([^\]]*)\]\([^)]*\)$/;
const BLOCK_SPOILER = /^::: spoiler[^\n]*\n([\s\S]*?)\n:::$/;

export const marks = {
  bold: (text) => around(text, "**"),
  italic: (text) => around(text, "*"),
  spoiler: (text) => (/\n/.test(chosen(text)) ? blockSpoiler(text) : around(text, "||")),
  quote: (text) => before(text, "> "),
  list: (text) => before(text, "- "),
  link,
};

function chosen({ value, start, end }) {
  return value.slice(start, end);
}

// `select` is where the selection stands afterwards.
function change(start, end, text, select) {
  return { start, end, text, select };
}

function around(text, mark) {
  const { value, start, end } = within(wordOrSelection(text), mark[0]);
  const run = Math.min(runBefore(value, start, mark[0]), runAfter(value, end, mark[0]));
  const isMarked = mark === "*" ? run % 2 === 1 : run >= mark.length;
  const size = mark.length;
  const inner = value.slice(start, end);
  if (isMarked) {
    return change(start - size, end + size, inner, [start - size, end - size]);
  }
  return change(start, end, mark + inner + mark, [start + size, end + size]);
}

// The word in which the caret stands, or what is selected without the blanks around it.
function wordOrSelection({ value, start, end }) {
  if (start === end) {
    while (start && WORD.test(value[start - 1])) start -= 1;
    while (end < value.length && WORD.test(value[end])) end += 1;
    return { value, start, end };
  }
  while (start < end && /\s/.test(value[start])) start += 1;
  while (end > start && /\s/.test(value[end - 1])) end -= 1;
  return { value, start, end };
}

// Marks that were selected together with the words count as standing around them.
function within({ value, start, end }, sign) {
  while (end - start > 1 && value[start] === sign && value[end - 1] === sign) {
    start += 1;
    end -= 1;
  }
  return { value, start, end };
}

function runBefore(value, start, sign) {
  let length = 0;
  while (value[start - 1 - length] === sign) length += 1;
  return length;
}

function runAfter(value, end, sign) {
  let length = 0;
  while (value[end + length] === sign) length += 1;
  return length;
}

function blockSpoiler({ value, start, end }) {
  const found = chosen({ value, start, end }).match(BLOCK_SPOILER);
  if (found) return change(start, end, found[1], [start, start + found[1].length]);
  const opening = "::: spoiler ";
  const caret = start + opening.length;
  return change(start, end, `${opening}\n${value.slice(start, end)}\n:::`, [caret, caret]);
}

function before({ value, start, end }, sign) {
  const first = value.lastIndexOf("\n", start - 1) + 1;
  const next = value.indexOf("\n", end > start && value[end - 1] === "\n" ? end - 1 : end);
  const last = next < 0 ? value.length : next;
  const lines = value.slice(first, last).split("\n");
  const isMarked = lines.every((line) => !line || line.startsWith(sign)) && lines.some(Boolean);
  const isAlone = lines.length === 1;
  const made = lines.map((line) => {
    if (isMarked) return line.slice(line ? sign.length : 0);
    return line || isAlone ? sign + line : line;
  });
  const text = made.join("\n");
  const finish = first + text.length;
  return change(first, last, text, start === end ? [finish, finish] : [first, finish]);
}

function link(text) {
  const { value, start, end } = wordOrSelection(text);
  const inner = value.slice(start, end);
  const found = inner.match(LINK);
  if (found) return change(start, end, found[1], [start, start + found[1].length]);
  if (ADDRESS.test(inner)) return change(start, end, `[](${inner})`, [start + 1, start + 1]);
  const address = start + inner.length + 3;
  return change(start, end, `[${inner}](https://)`, [address, address + "https://".length]);
}
