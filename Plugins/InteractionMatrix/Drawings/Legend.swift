import Entente
import EntenteKit

/// The legend of one or more maps: colours, patterns and marks that occur in them.
struct Legend: DrawnBlock {
  let scale: ColorScale
  let width: Double
  let cells: [DrawnCell]
  private let hasTree: Bool

  init(_ maps: [HeatMap], _ scale: ColorScale, width: Double) {
    (self.scale, self.width) = (scale, width)
    cells = maps.flatMap(\.shownCells)
    hasTree = maps.contains { $0.drawnRowTree != nil || $0.drawnColumnTree != nil }
  }

  private var stack: BlockStack {
    BlockStack(
      blocks: [scaleBlock, grid(missingSigns + otherSigns), grid(doubtSigns), treeBlock], gap: 8)
  }

  var height: Double { stack.height }
  func svg(_ x: Double, _ y: Double) -> String { stack.svg(x, y) }

  /// The reasons for empty cells that occur, in the order of their declaration.
  var kinds: [Emptiness] {
    let occurring = Set(cells.filter { !$0.hasValue }.compactMap(\.missing))
    return Emptiness.allCases.filter(occurring.contains)
  }

  /// The legend as text.
  var lines: [String] {
    scale.steps.map(\.words) + rampWords + signs.map { "\($0.sign): \($0.text)" }
      + (hasTree ? [Self.treeWords] : [])
  }
}

// MARK: - Blocks

extension Legend {
  fileprivate static let treeWords =
    "Tree: branches that join near the cells are similar; those that join farther away are less so."

  private var treeBlock: TextBlock {
    TextBlock(hasTree ? Self.treeWords : "", width: width, .init(size: 12))
  }

  private var scaleBlock: any DrawnBlock {
    guard case .sequential(let minimum, let maximum, let unit) = scale else { return stepGrid }
    return RampBlock(minimum: minimum, maximum: maximum, unit: unit, width: width)
  }

  private var rampWords: [String] {
    guard case .sequential(let minimum, let maximum, _) = scale else { return [] }
    return ["light to dark: \(SVG.decimal(minimum)) to \(scale.words(for: maximum))"]
  }

  private var stepGrid: SwatchGrid {
    let steps = scale.steps
    let widest = TextMeasure.widest(steps.map(\.code), 12) + 8
    return SwatchGrid(steps.map(item), width: width, swatchWidth: min(90, max(30, widest)))
  }

  private func grid(_ signs: [Sign]) -> SwatchGrid { SwatchGrid(signs.map(item), width: width) }

  private func item(_ sign: Sign) -> SwatchGrid.Item {
    SwatchGrid.Item(sign.text) { frame in
      CellDrawing(cell: sign.cell, frame: frame, scale: scale).parts.joined()
    }
  }

  private func item(_ step: ColorScale.Step) -> SwatchGrid.Item {
    let cell = DrawnCell(low: step.value, high: step.value, text: step.code)
    return SwatchGrid.Item(step.label.isEmpty ? step.code : step.label) { frame in
      CellDrawing(cell: cell, frame: frame, scale: scale, size: 12).parts.joined()
    }
  }
}
