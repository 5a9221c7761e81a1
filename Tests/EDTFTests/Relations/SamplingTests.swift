import EDTF
import Testing

/// Compares verdicts with days sampled at random from the possible meanings.
@Suite struct SamplingTests {
  @Test("a definite verdict holds for every sample", arguments: 300..<330)
  func definiteVerdicts(seed: Int) throws {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<30 {
      let (a, b) = pair(&generator)
      let allen = AllenRelation.allCases.map { ($0, a.relates(as: $0, to: b)) }
      let possible = a.relations(to: b)
      let (contains, overlaps) = (a.contains(b), a.overlaps(b))
      let (before, after) = (a.isBefore(b), a.isAfter(b))
      for _ in 0..<20 {
        let (x, y) = (World.sample(a, &generator.random), World.sample(b, &generator.random))
        let relations = x.relations(to: y)
        #expect(relations.allSatisfy(possible.contains), "\(a) \(relations) \(b)")
        for (candidate, verdict) in allen {
          #expect(verdict.allows(relations.contains(candidate)), "\(a) \(candidate) \(b)")
        }
        #expect(contains.allows(x.contains(y)), "\(a) contains \(b)")
        #expect(overlaps.allows(x.overlaps(y)), "\(a) overlaps \(b)")
        #expect(before.allows(x.last < y.first), "\(a) before \(b)")
        #expect(after.allows(x.first > y.last), "\(a) after \(b)")
      }
    }
  }

  @Test("a definite containment of a day holds for every sample", arguments: 400..<420)
  func containedDays(seed: Int) throws {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<60 {
      let a = generator.next().value
      let world = World.sample(a, &generator.random)
      // Errors show at the ends of the period.
      for day in [world.first - 1, world.first, world.first + 1, world.last, world.last + 1]
      where abs(day) < World.far {
        let verdict = a.contains(CalendarDay(number: day))
        for _ in 0..<10 {
          let other = World.sample(a, &generator.random)
          #expect(verdict.allows(other.contains(day)), "\(a) contains \(CalendarDay(number: day))")
        }
      }
    }
  }

  @Test("bounds and durations hold for every sample", arguments: 500..<520)
  func bounds(seed: Int) throws {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<60 {
      let a = generator.next().value
      let (bounds, duration) = (a.bounds, a.duration)
      for _ in 0..<10 {
        let world = World.sample(a, &generator.random)
        if let day = bounds.startEarliest.day { #expect(day.number <= world.first, "\(a)") }
        if let day = bounds.startLatest.day { #expect(world.first <= day.number, "\(a)") }
        if let day = bounds.endEarliest.day { #expect(day.number <= world.last, "\(a)") }
        if let day = bounds.endLatest.day { #expect(world.last <= day.number, "\(a)") }
        let days = world.dayCount
        if let least = duration.shortest.days { #expect(least <= days, "\(a)") }
        if let most = duration.longest.days { #expect(days <= most, "\(a)") }
      }
    }
  }

  @Test("the samples cover all verdicts")
  func verdictsAreMixed() {
    var generator = ExpressionGenerator(seed: 7)
    var counts: [Verdict: Int] = [:]
    for _ in 0..<400 {
      let (a, b) = pair(&generator)
      counts[a.overlaps(b), default: 0] += 1
    }
    for verdict in Verdict.allCases { #expect((counts[verdict] ?? 0) >= 10, "\(verdict)") }
  }

  /// Two expressions, of which the second is often near to the first.
  private func pair(_ generator: inout ExpressionGenerator) -> (DateExpression, DateExpression) {
    let near = [
      "1985", "1985-04", "1985-04-XX", "198X", "1985-0X", "1984/1986", "1985-04-12/1985",
      "1985-04/", "/1985-04", "../1985", "1985-04-12/..", "[1984..1986]", "{1985-03,1985-05}",
      "1985-04-12", "1985-04-1X", "1985-04-12/1985-04-2X", "{1984,1985-01..1985-03}", "/", "../..",
    ]
    if generator.random.oneIn(3) { return (generator.next().value, generator.next().value) }
    let texts = (generator.random.pick(near), generator.random.pick(near))
    guard let a = try? DateExpression(texts.0), let b = try? DateExpression(texts.1) else {
      return (generator.next().value, generator.next().value)
    }
    return (a, b)
  }
}

extension Verdict {
  /// Whether an outcome is compatible with the verdict.
  fileprivate func allows(_ outcome: Bool) -> Bool {
    !isDefinite || (self == .yes) == outcome
  }
}

extension World {
  /// How many days there are, each counted once.
  fileprivate var dayCount: Int {
    var count = 0
    var counted = Int.min
    for period in periods.sorted(by: { $0.lowerBound < $1.lowerBound })
    where period.upperBound > counted {
      count += period.upperBound - max(period.lowerBound, counted + 1) + 1
      counted = period.upperBound
    }
    return count
  }
}
