/// A provision of a treaty as it stands in one text: an article, a paragraph, an annex ...
///
/// The label, the heading, the text and the children together hold every letter that the provision
/// has in the file.
public struct TextProvision: Sendable, Hashable {
  /// What a provision is.
  public enum Kind: String, Sendable, CaseIterable {
    case preamble, part, chapter, section, article, paragraph, point, annex
  }

  /// What it is.
  public var kind: Kind

  /// Its path within the treaty in the naming of Akoma Ntoso: `art_4/para_1/point_a`, `chp_VIII`.
  ///
  /// Articles hang directly below the treaty or the annex, not below their chapter, unless each
  /// chapter counts its articles anew. A number that occurs twice gets `-2` the second time.
  public var id: String

  /// The `id` of the provision it stands in, `nil` directly below the treaty.
  ///
  /// Of an article in a chapter it is the chapter.
  public var parentID: String?

  /// Its number with the word before it, as printed: `Article  IV`, `(a)`; `nil` where it has none.
  public var label: String?

  /// Its number as printed: `IV`, `18.1`, `(a)` gives `a`.
  public var number: String?

  /// Its number in Arabic digits where that has a meaning: `4`, `18.1`, `7bis`, `a`.
  public var value: String?

  /// Its title, without line breaks.
  public var heading: String?

  /// Its own text without that of its children; blocks are separated by a line feed.
  public var text: String

  /// The line of the file where it begins, counted from 1; 0 where the format has no lines.
  public var line: Int

  /// The column in that line, in characters and counted from 1.
  public var column: Int

  /// What stands in it, in the order of the file.
  public var children: [TextProvision]
}

extension TextProvision {
  /// Itself and all that stands in it, in the order of the file.
  public var flattened: [TextProvision] {
    [self] + children.flatMap(\.flattened)
  }
}
