/**
 * The page of the PDF, in Typst. It never changes with a document: the document comes in as data (`sys.inputs.document`, JSON), so
 * that no word of a stranger is ever read as an instruction. Serif 11 pt, margins 2 cm, as the print style of the pages has it.
 */
export const PDF_TEMPLATE = `
#let d = json(bytes(sys.inputs.document))
#let rtl = d.dir == "rtl"
#let set-in(by, body) = if rtl { pad(right: by, body) } else { pad(left: by, body) }
#let step = 1cm

#set document(title: d.title, author: d.author, date: none)
#set page(
  paper: "a4",
  margin: (x: 2cm, top: 2.4cm, bottom: 2.2cm),
  header: align(end, text(0.8em, d.header)),
  footer: context align(center, text(0.8em, dir: ltr, [#counter(page).display() / #counter(page).final().first()])),
)
#set text(lang: d.lang, region: none, dir: if rtl { rtl-direction } else { ltr }, font: d.fonts.map(f => if f.covers == none { f.name } else { (name: f.name, covers: f.covers) }), size: d.size * 1pt, fallback: false, overhang: false)
#set par(leading: d.leading * 1em, spacing: 0.9em + d.leading * 0.4em, justify: false)
#set footnote.entry(gap: 0.5em)
#show footnote.entry: set text(0.85em)
#show heading: set block(above: 1.6em, below: 1em, sticky: true)
#show heading: set text(1.1em)
#show title: set text(1.35em)
#show title: set block(below: 1.2em)
#show link: set text(rgb("#0b4ea2"))

#let words(pieces) = {
  for piece in pieces {
    if "note" in piece {
      let sign = (..) => piece.sign
      if piece.again { footnote(numbering: sign, label(piece.note)) } else [#footnote(numbering: sign, words(piece.words))#label(piece.note)]
    } else {
      let said = if piece.italic { emph(piece.text) } else { [#piece.text] }
      if piece.link == none { said } else { link(piece.link, said) }
    }
  }
}
#let labelled(sign, body) = context {
  let width = calc.max(step, measure(sign).width + 0.35em.to-absolute())
  par(hanging-indent: step, box(width: width, sign) + body)
}

#title(d.title)
#for notice in d.notices {
  set-in(0.2cm, block(stroke: if rtl { (right: 1.5pt) } else { (left: 1.5pt) }, inset: (x: 0.7em, y: 0.3em), width: 100%, notice))
}
#for one in d.blocks {
  if one.kind == "heading" {
    heading(level: 1, (if one.label == none { [] } else { [#one.label ] }) + words(one.words))
  } else if one.kind == "table" {
    table(
      columns: one.columns,
      stroke: 0.5pt,
      inset: 0.5em,
      align: start,
      ..one.rows.flatten().map(cell => words(cell.words)),
    )
  } else if one.kind == "quote" {
    set-in(step * (one.depth + 1), quote(block: true, words(one.words)))
  } else if one.label == none {
    set-in(step * one.depth, par(words(one.words)))
  } else {
    set-in(step * one.depth, labelled(one.label, words(one.words)))
  }
}
#for one in d.notes {
  text(0.85em, labelled(one.label, words(one.words)))
}
#if d.source.len() > 0 {
  v(1em)
  block(stroke: (top: 0.5pt), inset: (top: 0.7em), width: 100%, breakable: false, {
    set par(spacing: 0.6em)
    for sentence in d.source { par(text(0.85em, sentence)) }
  })
}
`.replace('rtl-direction', 'direction.rtl');
