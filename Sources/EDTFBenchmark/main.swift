import EDTF
import Foundation

// `edtf-bench` prints the strings parsed per second by this library, and by edtf of PyPI if it is
// installed. `edtf-bench parse COUNT` only parses plain dates, to count allocations under valgrind.

func row(_ cells: [String]) -> String {
  let widths = [12, 14, 10, 9, 16, 12, 9, 8]
  return zip(cells, widths).map { cell, width in
    String(repeating: " ", count: max(0, width - cell.count)) + cell
  }.joined()
}

func rounded(_ number: Double) -> String {
  String(Int(number.rounded()))
}

func compare() {
  print(
    row(["", "strings/s", "ns/string", "refused", "Python/s", "ns/string", "refused", "ratio"]))
  var version: String?
  for corpus in Corpus.all {
    let own = Measurement.swift(corpus.strings)
    var cells = [
      corpus.name, rounded(own.stringsPerSecond), rounded(own.nanosecondsPerString),
      "\(own.refused)",
    ]
    if let (other, found) = PythonLibrary.measure(corpus.strings) {
      version = found
      cells += [
        rounded(other.stringsPerSecond), rounded(other.nanosecondsPerString), "\(other.refused)",
        rounded(other.nanosecondsPerString / own.nanosecondsPerString),
      ]
    }
    print(row(cells))
  }
  print(version.map { "Python library: edtf \($0)" } ?? "Python library: edtf is not installed")
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "parse", arguments.count >= 2, let count = Int(arguments[2]) {
  let name = arguments.count > 2 ? arguments[3] : "plain date"
  let strings = Corpus.all.first { $0.name == name }?.strings ?? []
  for index in 0..<count { _ = try DateExpression(strings[index % strings.count]) }
} else {
  compare()
}
