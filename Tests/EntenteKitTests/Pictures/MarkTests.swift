import EntenteKit
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

/// Machado, Oliveira and Fernandes 2009, of full severity.
private let sights: [String: [[Double]]] = [
  "full": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  "deuteranopia": [
    [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
    [-0.011820, 0.042940, 0.968881],
  ],
  "protanopia": [
    [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "tritanopia": [
    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.303900],
  ],
]

private func seen(_ tint: Tint, _ sight: [[Double]]) -> [Double] {
  let linear = [tint.red, tint.green, tint.blue].map { part in
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
  return lab(sight.map { row in min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 })) })
}

struct MarkTests {
  @Test(arguments: sights.keys.sorted())
  func `All colours of statuses differ, also for colour-blind readers`(sight: String) throws {
    let matrix = try #require(sights[sight])
    let places = Palette.statuses.map { seen($0, matrix) }
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
