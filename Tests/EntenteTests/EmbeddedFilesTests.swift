import Foundation
import Testing

@testable import Entente

@Test(
  "every file of the schema and of the dataset is in the program, with its digest",
  arguments: ["Schema", "Sources/BundledDataset/data"])
func embedded(folder: String) throws {
  let files = folder == "Schema" ? EmbeddedFile.schema : EmbeddedFile.dataset
  let root = Places.root.appendingPathComponent(folder)
  let present = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    .filter { ["sql", "csv", "json"].contains($0.split(separator: ".").last) }
  #expect(Set(files.map(\.path)) == Set(present))
  for file in files {
    let standing = try Data(contentsOf: root.appendingPathComponent(file.path))
    #expect(standing == Data(file.bytes), "\(file.path)")
    #expect(file.sha256 == KnowledgeBase.sha256(of: standing), "\(file.path)")
  }
}
