// Compares the HTML that Nutgraf makes of Markdown files with that of micromark and its extension for GitHub's Markdown.
//
//   npm install micromark micromark-extension-gfm
//   java -cp <test class path> org.nutgraf.markdown.HtmlOfFiles texts/*.md
//   node second-opinion.mjs texts/*.md
//
// Prints the first difference of each file, and how many files are alike. What is ours by choice is taken off both sides:
// div and class of tables, their head cells without words, boxes of tasks, the list of footnotes, and blanks between East
// Asian letters, which stand for line ends. What is left of 609 files in 40 languages: cells that head their row, emphasis
// beside East Asian punctuation, and beside emoji, which CommonMark counts as punctuation since 0.31.
import {readFileSync} from 'node:fs'
import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'

const ENTITIES = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"}

/** Tags without attributes but addresses, and texts between them, blanks and line ends made one. */
function pieces(html) {
  return html
    .replace(/<section [^>]*footnotes[^]*$/, '')
    .replace(/<sup><a [^>]*footnote-ref[^]*?<\/a><\/sup>/g, '')
    .replace(/<input[^>]*>\s?/g, '')
    .replace(/<div class="table">\n|(?<=<\/table>\n)<\/div>/g, '')
    .replace(/<(\/?[a-zA-Z][\w-]*)((?:\s[^<>]*)?)>/g, (tag, name, rest) => {
      const address = /\s(?:href|src|start)="([^"]*)"/.exec(rest)
      return `\u0001<${name.toLowerCase()}${address ? ' ' + decodeURI(address[1]) : ''}>\u0001`
    })
    .split('\u0001')
    .map((piece) => piece.replace(/&(amp|lt|gt|quot|#39);/g, (all, name) => ENTITIES[name]).replace(/\s+/g, ' ').trim())
    .map((piece, index, all) => piece === '<th>' && all.slice(index + 1).find((next) => next !== '') === '</th>' ? '<td>' : piece)
    .map((piece) => piece.replace(/(?<=[\u3000-\u9fff\uff01-\uff60]) (?=[\u3000-\u9fff\uff01-\uff60])/g, ''))
    .filter((piece) => piece !== '' && piece !== '<tbody>' && piece !== '</tbody>')
    .map((piece, index, all) => piece === '</th>' && all[index - 1] === '<td>' ? '</td>' : piece)
}

function decodeURI(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

let alike = 0
const files = process.argv.slice(2)
for (const file of files) {
  const ours = pieces(readFileSync(file + '.html', 'utf8'))
  const theirs = pieces(micromark(readFileSync(file, 'utf8'), {
    allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()]}))
  const at = theirs.findIndex((piece, index) => piece !== ours[index])
  if (at < 0 && ours.length === theirs.length) {
    alike++
  } else {
    const from = Math.max(0, (at < 0 ? theirs.length : at) - 2)
    console.log(`${file}\n  ours:   ${ours.slice(from, from + 6).join(' ').slice(0, 300)}\n  theirs: ${theirs.slice(from, from + 6).join(' ').slice(0, 300)}`)
  }
}
console.log(`${alike} of ${files.length} are alike`)
