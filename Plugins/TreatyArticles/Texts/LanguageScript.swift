/// Languages that can be recognized by their script alone.
enum LanguageScript {
  static let languages = ["zh", "ja", "ko", "ar", "el", "he", "hi", "th", "hy", "ka", "am", "bn"]

  /// The language of a letter, if its script belongs to one language only.
  static func language(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x3040...0x30FF: "ja"
    case 0xAC00...0xD7A3: "ko"
    case 0x0370...0x03FF, 0x1F00...0x1FFF: "el"
    case 0x0590...0x05FF: "he"
    case 0x0900...0x097F: "hi"
    case 0x0980...0x09FF: "bn"
    case 0x0E00...0x0E7F: "th"
    case 0x0530...0x058F: "hy"
    case 0x10A0...0x10FF: "ka"
    case 0x1200...0x137F: "am"
    default: isHan(scalar) ? "zh" : nil
    }
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x2FA1F).contains(scalar.value)
      || (0xF900...0xFAFF).contains(scalar.value)
  }
}
