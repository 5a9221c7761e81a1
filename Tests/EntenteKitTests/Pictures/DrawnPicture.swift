import EntenteKit

/// A picture as an XML parser sees it.
struct DrawnPicture {
  let root: MarkupElement

  init(_ svg: String) throws { root = try MarkupElement.root(of: svg) }

  func all(_ name: String) -> [MarkupElement] { root.all.filter { $0.name == name } }

  /// The parts that readers reach by keyboard.
  var marks: [MarkupElement] { all("g").filter { $0.attributes["class"] == "mark" } }

  func texts(_ name: String) -> [String] {
    all(name).map { element in
      element.content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
  }

  /// The ids of definitions that fills refer to, and those that exist.
  var references: (used: Set<String>, defined: Set<String>) {
    let used = root.all.flatMap { [$0.attributes["fill"], $0.attributes["clip-path"]] }
      .compactMap { $0 }.filter { $0.hasPrefix("url(#") }.map { String($0.dropFirst(5).dropLast()) }
    let defined = ["linearGradient", "pattern", "clipPath"].flatMap(all)
      .compactMap { $0.attributes["id"] }
    return (Set(used), Set(defined))
  }
}

enum Sample {
  static let marks = KindMarks([
    ("member", "member"), ("party", "party"), ("suspended", "suspended"),
    ("signatory", "signatory"), ("observer", "observer"), ("partner", "partner"),
  ])
}
