/// The regions of Correlates of War (COW): the hundreds of its codes of states.
///
/// `middle-east` has the codes from 600 to 699: North Africa from Morocco to Sudan, Turkey, Iran
/// and the Arab states of Asia.
enum PanelRegion: String, CaseIterable {
  case americas, europe, africa
  case middleEast = "middle-east"
  case asia, oceania

  /// The word before the name of a region: `region:europe`.
  static let prefix = "region:"

  /// The region of the states of a panel; `nil` if they are chosen in another way.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for a region that does not exist.
  static func chosen(by states: String) throws -> PanelRegion? {
    guard states.hasPrefix(prefix) else { return nil }
    let name = String(states.dropFirst(prefix.count))
    guard let region = PanelRegion(rawValue: name) else {
      let names = allCases.map { prefix + $0.rawValue }.joined(separator: ", ")
      throw KnowledgeBaseError.because(
        .badArgument, "there is no region '\(name)'; the regions are \(names)")
    }
    return region
  }

  /// The codes of its states.
  private var codes: Range<Int> {
    switch self {
    case .americas: 2..<200
    case .europe: 200..<400
    case .africa: 400..<600
    case .middleEast: 600..<700
    case .asia: 700..<900
    case .oceania: 900..<1000
    }
  }

  func contains(_ code: String) -> Bool { Int(code).map(codes.contains) ?? false }
}

extension PanelQuestion {
  /// The scheme whose codes choose the states, if they are chosen by codes.
  var codesOfStates: String {
    chosenStates.hasPrefix(PanelRegion.prefix) ? CodeScheme.cow.rawValue : chosenStates
  }
}
