/// One document.
public struct Source: Hashable, Sendable {
  public let id: String
  public let title: String
  public let author: String?
  public let publisher: String?
  /// EDTF; `nil` where the document bears no date.
  public let published: String?
  public let kind: String
  public let reliability: String
  /// Whether its text was read for this dataset; of others only what is said of them is known.
  public let isConsulted: Bool
  public let url: String?
  /// SHA-256 of the text that was read.
  public let sha256: String?
  /// The name of the file that was read.
  public let file: String?
}
