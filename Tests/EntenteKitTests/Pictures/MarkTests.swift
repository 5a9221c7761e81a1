import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

/// The lightness and the two colour axes of CIE Lab.
private func lab(_ linear: [Double]) -> [Double] {
  let x = (0.4124 * linear[0] + 0.3576 * linear[1] + 0.1805 * linear[2]) / 0.9505
  let y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  let z = (0.0193 * linear[0] + 0.1192 * linear[1] + 0.9505 * linear[2]) / 1.089
  func root(_ t: Double) -> Double {
    t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
  }
  return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))]
}

struct MarkTests {
  @Test(arguments: ColorSight.allCases)
  func `All colours of statuses differ, also for colour-blind readers`(sight: ColorSight) {
    let places = Palette.statuses.map { lab(sight.seen($0)) }
    for one in places.indices {
      for other in places.indices.dropFirst(one + 1) {
        let distance = zip(places[one], places[other]).reduce(0) { sum, pair in
          sum + (pair.0 - pair.1) * (pair.0 - pair.1)
        }
        #expect(distance.squareRoot() >= 15, "\(one) and \(other)")
      }
    }
  }

  @Test func `A status differs from the paper, and its letter is readable on it`() {
    for tint in Palette.statuses {
      #expect(tint.contrast(to: Palette.paper) >= 3)
      let ink = Tint.ink(on: [tint])
      #expect(ink.tint.contrast(to: tint) >= 4.5 || ink.needsHalo)
    }
  }

  @Test func `Each kind has its own letter, by its place in the vocabulary`() {
    #expect(Sample.marks.all.map(\.letter) == ["M", "P", "S", "Si", "O", "Pa"])
    #expect(Sample.marks["observer"].tint == Palette.statuses[4])
    #expect(Sample.marks["else"].letter == "?")
    #expect(Sample.marks.marks(of: ["observer", "member"]).map(\.id) == ["member", "observer"])
  }
}
