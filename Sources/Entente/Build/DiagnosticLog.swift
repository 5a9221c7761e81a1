/// Collects broken rules: the first ones of each field of a file, and the number of all.
struct DiagnosticLog {
  /// The number of rules that are kept for each field of a file.
  static let most = 20

  private(set) var kept: [Diagnostic] = []
  private(set) var count = 0
  private(set) var files: Set<String> = []
  private var counts: [Place: Int] = [:]

  private struct Place: Hashable {
    let file: String
    let field: String?
  }

  var isEmpty: Bool { count == 0 }

  mutating func add(_ diagnostic: Diagnostic) {
    count += 1
    files.insert(diagnostic.file)
    let number = counts[Place(file: diagnostic.file, field: diagnostic.field), default: 0] + 1
    counts[Place(file: diagnostic.file, field: diagnostic.field)] = number
    if number <= Self.most { kept.append(diagnostic) }
  }

  /// The rules of both logs, those of this one first.
  func joined(with other: DiagnosticLog) -> DiagnosticLog {
    var joined = self
    for diagnostic in other.kept { joined.add(diagnostic) }
    joined.count += other.count - other.kept.count
    return joined
  }

  /// `1000 rule(s) broken`, and which of them are listed.
  var summary: String {
    "\(count) rule(s) broken"
      + (kept.count < count ? " (the first \(Self.most) of each field are listed)" : "")
  }
}
