import Entente

extension Emptiness {
  /// The sign of an empty cell in a table of text.
  var sign: String {
    switch self {
    case .nothing: "."
    case .denied: "no"
    case .unknown: "??"
    case .notCovered: "?"
    case .didNotExist: "x"
    case .notThen: "-"
    case .sameEntity: ""
    }
  }
}
