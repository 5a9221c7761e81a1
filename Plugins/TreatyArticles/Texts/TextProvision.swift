/// A provision of a treaty in one text: an article, a paragraph, an annex ...
///
/// Label, heading, text, and the children with what follows each of them contain every letter of the
/// provision, in the order of print.
public struct TextProvision: Sendable, Hashable {
  /// The kind of a provision.
  public enum Kind: String, Sendable, CaseIterable {
    case preamble, part, chapter, section, article, paragraph, point, annex
  }

  /// The kind of the provision.
  public var kind: Kind

  /// The path within the treaty in the manner of Akoma Ntoso: `art_4/para_1/point_a`, `chp_VIII`.
  ///
  /// The path of an article begins at the treaty or annex and leaves out the chapter, unless each
  /// chapter restarts the numbering. A number that occurs twice gets `-2` the second time.
  public var id: String

  /// The `id` of the provision that contains it; `nil` directly below the treaty.
  ///
  /// For an article in a chapter it is the chapter.
  public var parentID: String?

  /// The number with the word before it, as printed: `Article  IV`, `(a)`; `nil` if there is none.
  public var label: String?

  /// The number as printed, without word and brackets: `IV`, `18.1`, `a` for `(a)`.
  public var number: String?

  /// The number in Arabic digits where possible: `4`, `18.1`, `7bis`, `a`.
  public var value: String?

  /// The title, without line breaks.
  public var heading: String?

  /// The text before the children; a line feed separates blocks.
  public var text: String

  /// The words of the parent between this provision and the next one, or after the last one.
  ///
  /// After the points of a list, these are its closing words: `unless they agree otherwise`.
  public var following = ""

  /// The line of the file where it begins, counted from 1; 0 if the format has no lines.
  public var line: Int

  /// The column in that line, in characters, counted from 1.
  public var column: Int

  /// The provisions directly inside, in file order.
  public var children: [TextProvision]
}

extension TextProvision {
  /// The provision and all provisions inside it, in file order.
  public var flattened: [TextProvision] {
    [self] + children.flatMap(\.flattened)
  }

  /// All words of the provision, in the order of print; a line feed separates blocks.
  public var words: String {
    let inner = children.flatMap { [$0.words, $0.following] }
    return ([label, heading, text].compactMap(\.self) + inner).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
