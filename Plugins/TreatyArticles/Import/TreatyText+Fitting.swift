extension TreatyText {
  /// The text with unnumbered paragraphs matched to the known numbers of paragraphs.
  ///
  /// If an article has one paragraph more than is known, the first one introduces a list and
  /// belongs to the article itself. If it has none, and the right number of sentences begins
  /// without a blank ("governments.They"), these sentences are its paragraphs.
  ///
  /// - Parameter paragraphs: The known number of paragraphs by article id.
  func fitting(_ paragraphs: [String: Int]) -> TreatyText {
    var text = self
    text.provisions = provisions.map { $0.fitting(paragraphs) }
    return text
  }
}

extension TextProvision {
  fileprivate func fitting(_ paragraphs: [String: Int]) -> TextProvision {
    var provision = self
    provision.children = children.map { $0.fitting(paragraphs) }
    let counted = children.filter { $0.kind == .paragraph }
    guard kind == .article, let known = paragraphs[id] else { return provision }
    if children.isEmpty { return provision.split(into: known) }
    guard counted.count == children.count,
      counted.count == known + 1, counted.allSatisfy({ $0.label == nil }),
      let opening = counted.first,
      opening.children.isEmpty
    else { return provision }
    provision.text = [text, opening.text, opening.following].filter { !$0.isEmpty }.joined(separator: "\n")
    provision.children = counted.dropFirst().enumerated().map { index, paragraph in
      paragraph.moved(to: "\(id)/para_\(index + 1)", below: id)
    }
    return provision
  }

  /// The article split into paragraphs that print ran together; unchanged if the count differs.
  private func split(into count: Int) -> TextProvision {
    let parts = text.replacing(/(?<end>[\p{Ll}\)]\.)(?=\p{Lu})/) { "\($0.output.end)\u{0}" }
      .split(separator: "\u{0}").map(String.init)
    guard count > 1, parts.count == count else { return self }
    var provision = self
    provision.text = ""
    provision.children = parts.enumerated().map { index, part in
      TextProvision(
        kind: .paragraph, id: "\(id)/para_\(index + 1)", parentID: id, label: nil, number: nil,
        value: nil, heading: nil, text: part, line: line, column: column, children: [])
    }
    return provision
  }

  private func moved(to id: String, below parent: String?) -> TextProvision {
    var provision = self
    provision.id = id
    provision.parentID = parent
    provision.children = children.map { child in
      child.moved(to: id + child.id.dropFirst(self.id.count), below: id)
    }
    return provision
  }
}
