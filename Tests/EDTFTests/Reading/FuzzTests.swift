import EDTF
import Foundation
import Testing

/// Texts at random must be read or refused, and never trap. `EDTF_FUZZ_COUNT` sets how many a seed.
@Suite struct FuzzTests {
  static let count =
    ProcessInfo.processInfo.environment["EDTF_FUZZ_COUNT"].flatMap(Int.init) ?? 4000

  @Test("random bytes never trap", arguments: 0..<4)
  func bytes(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.count {
      let bytes = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      exercise(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("random texts of the letters of the notation never trap", arguments: 10..<14)
  func letters(seed: Int) {
    let letters = Array("0123456789012345678900XX--..//?~%[]{},,YESTZ:+ ")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.count {
      let length = Int.random(in: 0..<24, using: &random)
      exercise(String((0..<length).map { _ in random.pick(letters) }))
    }
  }

  @Test(
    "valid texts with letters changed never trap, and most others are refused", arguments: 20..<24)
  func mutations(seed: Int) {
    var generator = ExpressionGenerator(seed: seed)
    let letters = Array("0199X-./?~%[]{},YES:+T")
    var accepted = 0
    for _ in 0..<Self.count {
      var text = Array(generator.text())
      for _ in 0...Int.random(in: 0...2, using: &generator.random) where !text.isEmpty {
        let place = Int.random(in: 0..<text.count, using: &generator.random)
        switch Int.random(in: 0..<3, using: &generator.random) {
        case 0: text[place] = generator.random.pick(letters)
        case 1: text.remove(at: place)
        default: text.insert(generator.random.pick(letters), at: place)
        }
      }
      if exercise(String(text)) { accepted += 1 }
    }
    #expect(accepted > Self.count / 50)
    #expect(accepted < Self.count)
  }

  @Test(
    "huge numbers are refused or read, and never trap",
    arguments: [
      "Y999999999999999", "Y-999999999999999", "Y9223372036854775807", "Y9223372036854775808",
      "Y99999999999999999999999999999999", "Y1E14", "Y1E15", "Y-1E14S1", "Y9E14S1", "Y1E255",
      "Y1E256", "Y1E99999999999999999999", "Y1S99999999999999999999", "Y999999999999999S1",
      "[Y999999999999999..]", "{..Y-999999999999999}", "Y-999999999999999/Y999999999999999",
      "../Y999999999999999", "Y-999999999999999/", "{Y-999999999999999,Y999999999999999}",
    ])
  func huge(text: String) throws {
    exercise(text)
    if let date = try? DateExpression(text) {
      #expect(date.contains(CalendarDay(number: .max)) != .yes || date.latest == nil)
      for other in try [date, DateExpression("2000"), DateExpression("../"), DateExpression("/..")]
      {
        #expect(date.relations(to: other) == other.relations(to: date).inverse)
        _ = date.intersection(with: other)
      }
    }
  }

  /// Reads a text and asks all of the value.
  @discardableResult
  private func exercise(_ text: String) -> Bool {
    do throws(DateSyntaxError) {
      let date = try DateExpression(text)
      #expect(date.description == text)
      #expect(!date.words.isEmpty)
      if let earliest = date.earliest, let latest = date.latest {
        #expect(earliest <= latest, "\(text)")
        #expect(date.contains(earliest) != .no || date.dates.count > 1, "\(text)")
      }
      if let shortest = date.duration.shortest.days, let longest = date.duration.longest.days {
        #expect(1 <= shortest && shortest <= longest, "\(text)")
      }
      #expect(date.normalized.bounds == date.bounds, "\(text)")
      #expect(date.equals(date) != .no, "\(text)")
      return true
    } catch {
      #expect((0...text.utf8.count).contains(error.offset), "\(text)")
      #expect(text.utf8.prefix(error.offset).allSatisfy { $0 < 128 }, "\(text)")
      return false
    }
  }
}
