import EDTF

/// The speed at which strings were parsed.
struct Measurement {
  let nanosecondsPerString: Double
  /// The number of strings that were refused.
  let refused: Int

  var stringsPerSecond: Double { 1e9 / nanosecondsPerString }

  /// The median of several runs of this library over all strings.
  static func swift(_ strings: [String], runs: Int = 9) -> Measurement {
    var times: [Double] = []
    var refused = 0
    let rounds = 100
    for _ in 0...runs {
      let start = ContinuousClock.now
      for _ in 0..<rounds { refused = parse(strings) }
      times.append((ContinuousClock.now - start) / .nanoseconds(1))
    }
    // The first run only warms up.
    let sorted = times.dropFirst().sorted()
    return Measurement(
      nanosecondsPerString: sorted[sorted.count / 2] / Double(rounds * strings.count),
      refused: refused)
  }

  /// Parses each string. Counting the results prevents the optimizer from removing the parsing.
  @inline(never)
  private static func parse(_ strings: [String]) -> Int {
    var refused = 0
    for string in strings {
      do {
        let date = try DateExpression(string)
        if case .date(let point) = date.form, point.year.estimate == .min { refused += 1 }
      } catch {
        refused += 1
      }
    }
    return refused
  }
}
