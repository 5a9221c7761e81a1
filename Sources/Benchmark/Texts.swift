import Foundation
import TreatyArticles

/// Reads each XML file of a folder in all forms, and prints how many articles are right.
func auditTexts(_ folder: String) throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(".xml") }.sorted()
  let audit = ReadingAudit(reader: try .shipped())
  var reports: [ReadingAudit.Report] = []
  for name in names {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
    do {
      let found = try audit.reports(of: data, name: name)
      found.forEach(printReport)
      reports += found
    } catch {
      print("\(error)")
    }
  }
  for rendering in ReadingAudit.Rendering.allCases {
    let same = reports.filter { $0.rendering == rendering }
    let (right, all) = (same.reduce(0) { $0 + $1.right }, same.reduce(0) { $0 + $1.articles })
    let share = String(format: "%.2f", all == 0 ? 0 : 100 * Double(right) / Double(all))
    print("\(rendering.rawValue): \(right) of \(all) articles in \(same.count) files: \(share) %")
  }
}

private func printReport(_ report: ReadingAudit.Report) {
  print("\(report.file) \(report.rendering.rawValue): \(report.right) of \(report.articles)")
  for fault in report.faults { print("  \(fault)") }
}
