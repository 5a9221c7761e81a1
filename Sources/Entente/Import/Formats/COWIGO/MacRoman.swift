/// The signs of Mac OS Roman. Foundation decodes it wrongly on Linux.
enum MacRoman {
  /// The signs from 0x80 to 0xFF.
  private static let signs: [Unicode.Scalar] = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
      + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙı\u{2C6}\u{2DC}\u{AF}\u{2D8}\u{2D9}\u{2DA}\u{B8}\u{2DD}\u{2DB}\u{2C7}")
      .unicodeScalars)

  /// The text whose bytes were read as Latin-1; `nil` if it has other signs.
  static func text(ofLatin1 text: String) -> String? {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<0x80: result.unicodeScalars.append(scalar)
      case ..<0x100: result.unicodeScalars.append(signs[Int(scalar.value) - 0x80])
      default: return nil
      }
    }
    return result
  }
}
