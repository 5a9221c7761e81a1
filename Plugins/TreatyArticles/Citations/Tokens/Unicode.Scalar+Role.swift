import EntenteKit

extension Unicode.Scalar {
  /// The role of a scalar in the tokenizer.
  enum Role {
    case letter, digit, hanNumeral, han, mark, blank, sign
  }

  var role: Role {
    switch value {
    case 0x61...0x7A, 0x41...0x5A, 0x400...0x482, 0x48A...0x52F: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09...0x0D, 0xA0: .blank
    case 0x21...0x7E: .sign
    default: otherRole
    }
  }

  private var otherRole: Role {
    if HanNumeral.isPlainDigit(self) { return .hanNumeral }
    if isHan { return .han }
    if Folding.isMark(self) { return .mark }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: return .letter
    case .letterNumber: return .letter
    case .decimalNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .blank
    default: return .sign
    }
  }

  var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
  }

  var isUppercaseLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x400...0x42F: true
    case 0x00...0x7F, 0x430...0x45F: false
    default: properties.isUppercase
    }
  }
}
