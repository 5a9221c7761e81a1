import Entente
import EntenteKit

/// One cell: its colours, its text, its mark.
struct CellDrawing {
  let cell: DrawnCell
  let frame: SVG.Frame
  let scale: ColorScale
  /// The size of the text; nil: none is written.
  var size: Double?

  /// Upper left of the diagonal stands what is certain, lower right what is possible.
  var parts: [String] { ground + [label, mark, edge].compactMap { $0 } }

  private var ground: [String] {
    guard cell.isDoubtful else { return [SVG.rect(frame, fill: fill)] }
    let (left, right, top, bottom) = (frame.x, frame.right, frame.y, frame.bottom)
    let upper = [(left, top), (right, top), (left, bottom)]
    let lower = [(right, top), (right, bottom), (left, bottom)]
    return [
      SVG.polygon(upper, fill: tint(cell.low).hex), SVG.polygon(lower, fill: tint(cell.high).hex),
      seam,
    ]
  }

  /// Where two colours are near to one another the diagonal still shows.
  private var seam: String {
    SVG.line((frame.x, frame.bottom), (frame.right, frame.y), width: 0.8, tint: Palette.paper)
  }

  private var fill: String {
    if cell.hasValue { return tint(cell.high).hex }
    return cell.missing.map(Hatching.fill) ?? Palette.paper.hex
  }

  private func tint(_ value: Double?) -> Tint { value.map(scale.tint) ?? Palette.paper }

  private var grounds: [Tint] {
    guard cell.hasValue else {
      return [cell.missing == .sameEntity ? Palette.blank : Palette.paper]
    }
    return cell.isDoubtful ? [tint(cell.low), tint(cell.high)] : [tint(cell.high)]
  }

  /// A text that is too wide is made smaller, to 7 at the least, then cut; the title has the whole
  /// of it.
  private var label: String? {
    guard let size, !cell.text.isEmpty else { return nil }
    let room = frame.width - 4
    let fitting = min(size, size * room / max(1, TextMeasure.width(cell.text, size)))
    let text = TextMeasure.cut(cell.text, room + 0.5, max(7, fitting))
    let style = SVG.TextStyle(
      size: max(7, fitting), anchor: .middle, tint: Tint.ink(on: grounds).tint, halo: halo)
    return SVG.text(text, frame.middle, frame.baseline(style.size), style)
  }

  /// Covers the hatching or the diagonal behind the text.
  private var halo: Tint? {
    guard cell.isDoubtful else {
      return cell.hasValue || cell.missing == nil || cell.missing == .sameEntity
        ? nil : Palette.paper
    }
    let (low, high) = (tint(cell.low), tint(cell.high))
    let isNear = low.contrast(to: high) < 2 && !Tint.ink(on: grounds).needsHalo
    return isNear || Tint.ink(on: grounds).tint == Palette.paper
      ? low.mixed(with: high, share: 0.5) : Palette.paper
  }

  /// Ringed with paper, to be seen on dark colours too.
  private var mark: String? {
    guard cell.isDisputed else { return nil }
    let radius = min(3.5, frame.height / 7)
    let ring = "stroke=\"\(Palette.paper.hex)\" stroke-width=\"1\""
    let (x, y) = (frame.right - radius - 1, frame.y + radius + 1)
    return SVG.circle(x, y, radius, fill: Palette.black.hex, more: ring)
  }

  private var edge: String {
    let look = "class=\"edge\" stroke=\"\(Palette.line.hex)\" stroke-width=\"0.6\""
    return SVG.rect(frame, fill: "none", more: look)
  }
}
