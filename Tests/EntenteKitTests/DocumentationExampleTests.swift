import EntenteKit
import Foundation
import Testing

/// The examples of the module's doc comments, so that each is known to compile and to be right.
@Suite("Examples of the kit's documentation") struct DocumentationExampleTests {
  @Test("the examples of Table and TableFormat")
  func table() {
    let table = Table(
      title: "Seats", columns: ["organization", "seat"],
      rows: [["CSTO", "Moscow"], ["NATO", "Brussels"]])
    #expect(table.rendered(as: .markdown).contains("| CSTO | Moscow |"))
    let wiki = TableFormat("wiki", isForPrograms: false) { table, layout in
      let rows = table.rows.map { "|-\n| " + $0.map(\.text).joined(separator: " || ") + "\n" }
      return "{|\n" + rows.joined() + "|}\n"
    }
    #expect(table.rendered(as: wiki) == "{|\n|-\n| CSTO || Moscow\n|-\n| NATO || Brussels\n|}\n")
  }

  @Test("the example of Network")
  func network() {
    let network = Network(
      title: "Talks",
      nodes: [
        .init(id: "csto", label: "CSTO", kind: "organization"),
        .init(id: "un", label: "United Nations", kind: "organization"),
      ],
      edges: [.init(id: "1", source: "csto", target: "un", kind: "agreement", isDirected: false)])
    #expect(network.graphML().contains("<graphml"))
    #expect(network.gexf().contains("<gexf"))
    #expect(network.dot().contains("csto"))
  }

  @Test("the example of SVG")
  func picture() {
    let bar = SVG.rect(.init(x: 10, y: 10, width: 80, height: 20), fill: Palette.accent.hex)
    let picture = SVGDocument(
      width: 100, height: 40, title: "A bar", description: "One bar.", parts: [bar])
    #expect(picture.svg.contains(bar))
  }

  @Test("the example of CSVReader")
  func reader() throws {
    var reader = CSVReader(Data("id,name\ncsto,\"CSTO, the\"\n".utf8))
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.fields.map(\.text)) }
    #expect(rows == [["id", "name"], ["csto", "CSTO, the"]])
  }

  @Test("the examples of texts")
  func texts() {
    #expect(Markup.escaped("\"a\" < b") == "&quot;a&quot; &lt; b")
    #expect(RomanNumeral.value("XIV") == 14)
    #expect(RomanNumeral.value("IIII") == nil)
    #expect(Folding.name("  Коллективные  силы – ОДКБ") == "коллективные силы - одкб")
    #expect(CSVWriter.record(["csto", "a, b"]).hasPrefix("csto,\"a, b\""))
  }
}
