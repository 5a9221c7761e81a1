import Entente

/// The lines about the dataset on each page.
struct Edition: Sendable {
  let title: String
  let version: String
  /// Its last day.
  let day: String

  init(_ base: Snapshot) throws {
    let edition = try base.datasetEdition()
    title = edition.title
    version = edition.version ?? "without a version"
    day = edition.day
  }
}
