/// A part of a treaty that can be cited.
public enum ProvisionKind: String, Hashable, Sendable, CaseIterable {
  case annex, part, chapter, section, article, preamble, paragraph, point

  /// The depth of the kind in a treaty; inner kinds have a greater number.
  var depth: Int {
    switch self {
    case .annex: 0
    case .part: 1
    case .chapter: 2
    case .section: 3
    case .article, .preamble: 4
    case .paragraph: 5
    case .point: 6
    }
  }

  /// Whether it groups articles. Its number is a Roman numeral in identifiers.
  var isContainer: Bool { (1...3).contains(depth) }

  /// Whether it can be cited without a number.
  var standsAlone: Bool { self == .preamble || self == .annex }

  /// Whether its number can be a single letter.
  var takesLetters: Bool { self == .point || self == .annex }

  /// Its name in the identifiers of Akoma Ntoso.
  var abbreviation: String {
    switch self {
    case .annex: "annex"
    case .part: "part"
    case .chapter: "chp"
    case .section: "sec"
    case .article: "art"
    case .preamble: "preamble"
    case .paragraph: "para"
    case .point: "point"
    }
  }
}
