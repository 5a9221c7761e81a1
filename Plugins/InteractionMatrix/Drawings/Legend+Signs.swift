import Entente

extension Legend {
  /// A mark in a cell besides its colour.
  struct Sign {
    /// The sign in text, for `lines`.
    var sign: String
    var text: String
    var cell: DrawnCell
  }

  var signs: [Sign] { missingSigns + otherSigns + doubtSigns }

  var missingSigns: [Sign] {
    kinds.map { Sign(sign: look($0), text: $0.label, cell: DrawnCell(missing: $0)) }
  }

  private func look(_ missing: Emptiness) -> String {
    switch missing {
    case .nothing: "dots"
    case .denied: "horizontal lines"
    case .notCovered: "diagonal lines"
    case .didNotExist: "cross-hatching"
    case .notThen: "vertical lines"
    case .unknown: "grid"
    case .sameEntity: "plain grey"
    }
  }

  var doubtSigns: [Sign] {
    let (low, high) = (scale.lowest, scale.highest)
    let doubtful = cells.filter(\.isDoubtful)
    var signs: [Sign] = []
    if doubtful.contains(where: { $0.low != nil }) {
      let text = "doubtful: certain value upper left, possible value lower right"
      signs.append(Sign(sign: "split", text: text, cell: DrawnCell(low: low, high: high)))
    }
    if doubtful.contains(where: { $0.low == nil }) {
      let text = "doubtful: nothing is certain, possible value lower right"
      signs.append(Sign(sign: "split, half white", text: text, cell: DrawnCell(high: high)))
    }
    return signs
  }

  var otherSigns: [Sign] {
    var signs: [Sign] = []
    if cells.contains(where: \.isDisputed) {
      signs.append(Sign(sign: "dot", text: "disputed", cell: DrawnCell(isDisputed: true)))
    }
    if cells.contains(where: { !$0.hasValue && $0.missing == nil }) {
      signs.append(Sign(sign: "blank", text: "no value", cell: DrawnCell()))
    }
    return signs
  }
}
