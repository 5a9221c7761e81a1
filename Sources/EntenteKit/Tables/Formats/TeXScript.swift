/// A script that pdfTeX sets only with another encoding, or not at all.
struct TeXScript: Equatable {
  /// The encoding of TeX that has its letters; `none` for a script without one.
  let encoding: String
  /// The words in place of a text that cannot be set.
  let fallback: String

  private static let cyrillic = TeXScript(encoding: "T2A", fallback: "[Cyrillic]")

  /// The parts of a text, with `nil` for those that every engine can set. Blanks and punctuation
  /// between two words of a script belong to it.
  static func runs(of text: String) -> [(text: String, script: TeXScript?)] {
    var runs: [(text: String, script: TeXScript?)] = []
    for scalar in text.unicodeScalars {
      let script = isSet(scalar) ? nil : script(of: scalar)
      if let last = runs.last, last.script == script {
        runs[runs.count - 1].text.unicodeScalars.append(scalar)
      } else if script != nil, runs.count > 1, runs[runs.count - 1].script == nil,
        runs[runs.count - 2].script == script,
        runs[runs.count - 1].text.unicodeScalars.allSatisfy(" -,.".unicodeScalars.contains)
      {
        let joint = runs.removeLast().text
        runs[runs.count - 1].text += joint + String(scalar)
      } else {
        runs.append((String(scalar), script))
      }
    }
    return runs
  }

  /// Whether LaTeX sets the character with its usual encodings T1 and TS1, in every engine.
  static func isSet(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || usual.contains { $0.contains(scalar.value) }
  }

  private static func script(of scalar: Unicode.Scalar) -> TeXScript {
    if t2a.contains(where: { $0.contains(scalar.value) }) { return cyrillic }
    let name = names.first { $0.range.contains(scalar.value) }?.name
    let code = String(scalar.value, radix: 16, uppercase: true)
    return TeXScript(encoding: "none", fallback: "[\(name ?? "U+\(code)")]")
  }

  private static let names: [(range: ClosedRange<UInt32>, name: String)] = [
    (0x0370...0x03FF, "Greek"), (0x1F00...0x1FFF, "Greek"), (0x0400...0x052F, "Cyrillic"),
    (0x0530...0x058F, "Armenian"), (0x0590...0x05FF, "Hebrew"), (0x0600...0x06FF, "Arabic"),
    (0x0750...0x077F, "Arabic"), (0xFB50...0xFDFF, "Arabic"), (0xFE70...0xFEFE, "Arabic"),
    (0x0900...0x097F, "Devanagari"), (0x0980...0x09FF, "Bengali"), (0x0E00...0x0E7F, "Thai"),
    (0x10A0...0x10FF, "Georgian"), (0x1200...0x137F, "Ethiopic"), (0x1780...0x17FF, "Khmer"),
    (0x1800...0x18AF, "Mongolian"), (0x3040...0x309F, "Japanese"), (0x30A0...0x30FF, "Japanese"),
    (0x1100...0x11FF, "Korean"), (0xAC00...0xD7A3, "Korean"), (0x2E80...0x2FDF, "Chinese"),
    (0x3400...0x9FFF, "Chinese"), (0xF900...0xFAFF, "Chinese"), (0x20000...0x3FFFD, "Chinese"),
  ]

  /// The characters that LaTeX declares for T1 and TS1.
  private static let usual: [ClosedRange<UInt32>] = [
    0xA0...0x125, 0x128...0x137, 0x139...0x13E, 0x141...0x148, 0x14A...0x165, 0x168...0x17E,
    0x218...0x21B, 0x1E0D...0x1E0D, 0x1E25...0x1E25, 0x1E43...0x1E43, 0x1E63...0x1E63,
    0x1E6D...0x1E6D, 0x1E9E...0x1E9E, 0x2010...0x2015, 0x2018...0x201A, 0x201C...0x201E,
    0x2020...0x2022, 0x2030...0x2030, 0x2039...0x203A, 0x20AC...0x20AC, 0x2116...0x2117,
    0x2122...0x2122, 0x2190...0x2193,
  ]

  /// The characters that LaTeX declares for T2A.
  private static let t2a: [ClosedRange<UInt32>] = [
    0x400...0x45F, 0x490...0x493, 0x496...0x49D, 0x4A0...0x4A5, 0x4AA...0x4AB, 0x4AE...0x4B3,
    0x4B6...0x4BB, 0x4C0...0x4C2, 0x4D0...0x4DF, 0x4E2...0x4E9, 0x4EC...0x4F5, 0x4F8...0x4F9,
  ]
}
