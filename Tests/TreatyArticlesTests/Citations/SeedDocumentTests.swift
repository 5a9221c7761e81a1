import Foundation
import Testing

@testable import TreatyArticles

/// The citations in the five documents that the dataset began with.
@Suite(
  "The seed documents",
  .enabled(if: TestData.seeds != nil, "the folder shared/seeds is not beside the repository"))
struct SeedDocumentTests {
  @Test(
    "their citations are found",
    arguments: [
      (
        "000_363707c1654cc67b.txt",
        [
          "un-charter/chp_VIII", "un-charter/chp_VIII", "un-charter/chp_VIII", "cst/art_4",
          "un-charter/art_51",
          "north-atlantic-treaty/art_5", "north-atlantic-treaty/art_5",
          "north-atlantic-treaty/art_5",
        ]
      ),
      ("001_049f061189e79f52.txt", ["csto-charter/chp_VIII", "un-charter/chp_VIII"]),
      ("002_9478e006a0149b05.txt", ["cst/art_4|csto-charter/art_4"]),
      (
        "003_64130774d4b4a691.txt",
        [
          "cst/art_2", "cst/art_4", "un-charter/art_51", "csto-charter/art_3", "csto-charter/art_7",
          "csto-charter/art_13",
        ]
      ),
      ("004_7926ab27f744d401.txt", ["csto-charter/art_9"]),
    ])
  func citations(_ file: String, _ expected: [String]) throws {
    let url = try #require(TestData.seeds).appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(TestData.parser.find(in: text).map(\.summary) == expected)
  }
}
