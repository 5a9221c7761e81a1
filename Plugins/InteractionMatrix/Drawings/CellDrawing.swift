import Entente
import EntenteKit

/// A cell of a drawing: colours, text and mark.
struct CellDrawing {
  let cell: DrawnCell
  let frame: SVG.Frame
  let scale: ColorScale
  /// The size of the text; `nil` for no text.
  var size: Double?

  /// The upper left half shows the certain value, the lower right half the possible value.
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

  /// A line along the diagonal, visible even between similar colours.
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

  /// A text that is too wide is made smaller, down to 7, and then cut. The title has the full text.
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

  /// A mark with a white ring, visible on dark colours.
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
