import Entente

/// One cell as it is drawn.
struct DrawnCell: Sendable, Equatable {
  /// What is certain; nil: nothing is certain.
  var low: Double?
  /// What is possible; nil: there is no value at all, and `missing` says why.
  var high: Double?
  /// What stands in the cell: "4", "0-4", "M", or nothing.
  var text = ""
  /// Counts only where `high` is nil.
  var missing: Emptiness?
  /// What it is, its dates and its sources, a line each.
  var tip: [String] = []
  var isDisputed = false

  var hasValue: Bool { high != nil }
  var isDoubtful: Bool { high != nil && low != high }
}

extension DrawnCell {
  /// The value in words, then the tip: what a cell says where no colour is seen.
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
