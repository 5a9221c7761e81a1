/// Reads the tables of words: three columns, a header, no quotes.
enum WordTable {
  struct Row {
    var text: String
    var language: String
    var third: String
    var file: String
    var line: Int

    func fault(_ what: String) -> TreatyTextError {
      TreatyTextError(
        rule: .vocabulary, file: file, line: line, message: "\(what): \(text),\(language),\(third)")
    }
  }

  static func rows(_ csv: String, file: String) throws(TreatyTextError) -> [Row] {
    var rows: [Row] = []
    let lines = csv.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 3, !cells.contains("") else {
        throw TreatyTextError(
          rule: .vocabulary, file: file, line: number + 1, message: "Not three columns: \(line)")
      }
      rows.append(
        Row(text: cells[0], language: cells[1], third: cells[2], file: file, line: number + 1))
    }
    return rows
  }
}
