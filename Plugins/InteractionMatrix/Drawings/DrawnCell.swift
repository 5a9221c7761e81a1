import Entente

/// One cell as it is drawn.
struct DrawnCell: Sendable, Equatable {
  /// The certain value; `nil` if nothing is certain.
  var low: Double?
  /// The possible value; `nil` if there is no value, and `missing` has the reason.
  var high: Double?
  /// The text in the cell: "4", "0-4", "M", or nothing.
  var text = ""
  /// The reason for an empty cell, used only if `high` is `nil`.
  var missing: Emptiness?
  /// Name, dates and sources, one line each.
  var tip: [String] = []
  var isDisputed = false

  var hasValue: Bool { high != nil }
  var isDoubtful: Bool { high != nil && low != high }
}

extension DrawnCell {
  /// The value in words, then the tooltip: the text alternative to the colour.
  func lines(on scale: ColorScale) -> [String] {
    [valueWords(on: scale)] + (isDisputed ? ["disputed"] : []) + tip
  }

  private func valueWords(on scale: ColorScale) -> String {
    guard let high else { return missing?.label ?? "no value" }
    guard let low else { return "nothing certain, possibly \(scale.words(for: high))" }
    guard low != high else { return scale.words(for: high) }
    return "certainly \(scale.words(for: low)), possibly \(scale.words(for: high))"
  }
}
