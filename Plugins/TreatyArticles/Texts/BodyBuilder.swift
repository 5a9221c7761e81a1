/// Builds paragraphs and points from the lines of an article, an annex or a chapter.
struct BodyBuilder {
  var reader: BlockReader

  /// Adds texts, paragraphs and points to a provision and all provisions in it.
  ///
  /// - Returns: A finding for each provision whose lists are too deep.
  func complete(_ node: Node) -> [TextFinding] {
    let inner = node.children
    let blocks = reader.blocks(node.body)
    if node.kind == .preamble {
      node.text += blocks.map { Self.whole($0) }
    } else if !blocks.isEmpty {
      node.children = []
      fill(node, with: blocks)
      node.children += inner
    }
    let deep = blocks.lazy.compactMap(\.tooDeep).first.map(Self.tooDeep)
    return [deep].compactMap(\.self) + inner.flatMap(complete)
  }

  private static func tooDeep(_ line: SourceLine) -> TextFinding {
    TextFinding(
      severity: .warning, rule: .listTooDeep, line: line.number,
      message: "Lists are nested more than \(ListNesting.maximumDepth) deep; "
        + "the deeper ones are kept as text.")
  }

  /// The text of a block with its marker.
  private static func whole(_ block: Block) -> String {
    [block.marker?.label ?? "", block.text].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func fill(_ node: Node, with blocks: [Block]) {
    let isNumbered = blocks.contains { $0.depth == 0 && $0.marker?.countsParagraphs ?? false }
    let openings = blocks.count { $0.marker == nil && !$0.isContinuation }
    let countsBlocks = !isNumbered && openings > 1 && node.kind != .annex
    var path = [node]
    for (index, block) in blocks.enumerated() {
      if index == 0, countsBlocks, block.marker == nil, block.opensList {
        // "The purposes are:" belongs to the article; the first purpose is its first paragraph.
        node.text.append(block.text)
      } else if let marker = block.marker {
        addMarked(block, marker, countsBlocks ? block.depth + 1 : block.depth, &path)
      } else if countsBlocks, !block.isContinuation {
        path = [node, node.add(Self.counted(block, in: node))]
      } else {
        addText(block, isNumbered || countsBlocks, &path)
      }
    }
  }

  private func addMarked(_ block: Block, _ marker: ListMarker, _ depth: Int, _ path: inout [Node]) {
    path.removeSubrange(min(depth + 1, path.count)...)
    let isParagraph = path.count == 1 && marker.countsParagraphs
    let child = Node(
      isParagraph ? .paragraph : .point, line: block.line.number, column: block.line.column)
    (child.label, child.number) = (
      marker.label, Numeral(printed: marker.number, value: marker.value)
    )
    if !block.text.isEmpty { child.text = [block.text] }
    path.append(path.last!.add(child))
  }

  /// An unnumbered paragraph, numbered by its position.
  private static func counted(_ block: Block, in node: Node) -> Node {
    let child = Node(.paragraph, line: block.line.number, column: block.line.column)
    child.text = [block.text]
    return child
  }

  /// Adds a block without a marker to the current paragraph, or to the article. After the points of
  /// a list, these are its closing words.
  private func addText(_ block: Block, _ hasParagraphs: Bool, _ path: inout [Node]) {
    let bullet = ListMarker.isBullet(block.line.text)
    let holder =
      hasParagraphs || bullet ? path[min(bullet ? path.count - 1 : 1, path.count - 1)] : path[0]
    holder.append(block.text)
  }
}
