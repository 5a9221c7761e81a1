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
    let openings = blocks.indices.filter { blocks[$0].marker == nil && !blocks[$0].isContinuation }
    let countsBlocks =
      !isNumbered && openings.count > 1 && node.kind != .annex
      && !Self.closesOneList(blocks, openings)
    let next = Self.nextDepths(blocks, countsBlocks)
    var path = [node]
    // The level of the lists: 1 within an unnumbered paragraph, 0 in the article itself.
    var base = 0
    for (index, block) in blocks.enumerated() {
      if index == 0, countsBlocks, block.marker == nil, block.opensList {
        // "The purposes are:" belongs to the article; the first purpose is its first paragraph.
        node.text.append(block.text)
      } else if let marker = block.marker {
        addMarked(block, marker, block.depth + base, &path)
      } else if countsBlocks, !block.isContinuation {
        path = [node, node.add(Self.counted(block))]
        base = 1
      } else {
        let level = max(isNumbered ? 1 : base, next[index].map { $0 + 1 + base } ?? 0)
        addText(block, min(level, path.count - 1), path)
      }
    }
  }

  /// Whether the blocks are words that open a list with marks, the list, and a sentence after it.
  private static func closesOneList(_ blocks: [Block], _ openings: [Int]) -> Bool {
    guard openings.count == 2, openings[0] == 0, blocks[0].opensList, blocks[1].marker != nil
    else { return false }
    let closing = openings[1]
    return !blocks[closing].opensList && blocks[closing...].allSatisfy { $0.marker == nil }
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
  private static func counted(_ block: Block) -> Node {
    let child = Node(.paragraph, line: block.line.number, column: block.line.column)
    child.text = [block.text]
    return child
  }

  /// For each block, the depth of the next marker of the same paragraph.
  private static func nextDepths(_ blocks: [Block], _ countsBlocks: Bool) -> [Int?] {
    var next: Int?
    let reversed = blocks.reversed().map { block in
      defer {
        if block.marker != nil {
          next = block.depth
        } else if countsBlocks, !block.isContinuation {
          next = nil
        }
      }
      return next
    }
    return reversed.reversed()
  }

  /// Adds a block without a marker. If its list goes on, it belongs to the last point; otherwise it
  /// closes the list, and belongs to the paragraph or the article.
  private func addText(_ block: Block, _ level: Int, _ path: [Node]) {
    let isOpen = path.dropFirst(level + 1).allSatisfy(\.following.isEmpty)
    let isBullet = isOpen && ListMarker.isBullet(block.line.text)
    path[isBullet ? path.count - 1 : level].append(block.text)
  }
}
