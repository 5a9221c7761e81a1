/// A document.
public struct Source: Hashable, Sendable {
  public let id: String
  public let title: String
  public let author: String?
  public let publisher: String?
  /// The date of publication as EDTF; `nil` if undated.
  public let published: String?
  /// `treaty`, `official`, `scholarly`, `reference`, `encyclopedia`, `dataset` or `news`.
  public let kind: String
  /// `primary`, `secondary` or `tertiary`.
  public let reliability: String
  /// Whether its text was read for this dataset; the others are known from other documents.
  public let isConsulted: Bool
  public let url: String?
  /// The SHA-256 of the text that was read.
  public let sha256: String?
  /// The name of the file that was read.
  public let file: String?
  /// The language of the document: a BCP 47 tag.
  public let language: String
  public let note: String?

  public init(
    id: String, title: String, author: String? = nil, publisher: String? = nil,
    published: String? = nil, kind: String,
    reliability: String, isConsulted: Bool = false, url: String? = nil, sha256: String? = nil,
    file: String? = nil, language: String = "en", note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.author = author
    self.publisher = publisher
    self.published = published
    self.kind = kind
    self.reliability = reliability
    self.isConsulted = isConsulted
    self.url = url
    self.sha256 = sha256
    self.file = file
    self.language = language
    self.note = note
  }
}
