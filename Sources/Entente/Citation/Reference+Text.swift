extension Reference {
  /// One paragraph: `TASS. CSTO leaders suspend Uzbekistan's membership. 19 December 2012. http...`
  public var text: String {
    let names = authors.map(\.text).joined(separator: "; ") + (hasMoreAuthors ? " et al." : "")
    // A publisher of the same name as the author says nothing more.
    let issuer = publisher.flatMap { $0 == names ? nil : $0 }
    let parts = [
      names, title, version.map { "Version \($0)" }, issuer, date?.words ?? "Undated",
      doi.map { "https://doi.org/\($0)" } ?? url,
    ]
    return (parts.compactMap { $0 }.filter { !$0.isEmpty }.map(Self.sentence) + notes)
      .joined(separator: " ")
  }

  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("?") || text.hasPrefix("http") ? text : text + "."
  }
}

extension Reference.Name {
  /// `Shaw, Malcolm N.`
  var text: String {
    switch self {
    case .person(let family, let given): "\(family), \(given)"
    case .body(let name): name
    }
  }
}
