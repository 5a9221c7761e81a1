extension TreatyText {
  /// The text with its unnumbered paragraphs counted as they are known: where an article has one more than are known, the first is
  /// the opening of its list, and belongs to the article itself.
  ///
  /// - Parameter paragraphs: How many paragraphs are known of articles, by their ids.
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
    guard kind == .article, let known = paragraphs[id], counted.count == children.count,
      counted.count == known + 1, counted.allSatisfy({ $0.label == nil }),
      let opening = counted.first,
      opening.children.isEmpty
    else { return provision }
    provision.text = [text, opening.text].filter { !$0.isEmpty }.joined(separator: "\n")
    provision.children = counted.dropFirst().enumerated().map { index, paragraph in
      paragraph.moved(to: "\(id)/para_\(index + 1)", below: id)
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
