import EntenteKit
import Foundation
import Testing

@testable import InteractionMatrix

/// Computed with the full formulas, which the module avoids.
private func linear(_ part: Double) -> Double {
  part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
}

private func lightness(_ linear: [Double]) -> Double {
  let y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  return y > 216.0 / 24389 ? 116 * cbrt(y) - 16 : y * 24389 / 27
}

private func luminance(_ tint: Tint) -> Double {
  0.2126 * linear(tint.red) + 0.7152 * linear(tint.green) + 0.0722 * linear(tint.blue)
}

/// Machado, Oliveira and Fernandes 2009, of full severity.
private let deficiencies: [String: [[Double]]] = [
  "none": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
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

private func seen(_ tint: Tint, _ matrix: [[Double]]) -> [Double] {
  let parts = [linear(tint.red), linear(tint.green), linear(tint.blue)]
  return matrix.map { row in min(1, max(0, zip(row, parts).reduce(0) { $0 + $1.0 * $1.1 })) }
}

struct ColorTests {
  @Test(arguments: deficiencies.keys.sorted(), [2, 4, 7, 9])
  func `Neighbouring steps stay apart in lightness`(sight: String, count: Int) throws {
    let matrix = try #require(deficiencies[sight])
    let scale = ColorScale.ordinal(
      (0..<count).map { .init(value: Double($0), code: "\($0)", label: "") })
    let values = (0..<count).map { lightness(seen(scale.tint(of: Double($0)), matrix)) }
    for (lighter, darker) in zip(values, values.dropFirst()) { #expect(lighter - darker >= 8) }
  }

  @Test func `The palest color differs from the background`() {
    let pale = Palette.ramp(at: 0)
    #expect(100 - lightness([pale.red, pale.green, pale.blue].map(linear)) >= 6)
  }

  @Test func `A text in a cell has a contrast of 4_5`() {
    for share in stride(from: 0.0, through: 1, by: 0.01) {
      let ground = Palette.ramp(at: share)
      let ink = Tint.ink(on: [ground])
      let (one, two) = (luminance(ground) + 0.05, luminance(ink.tint) + 0.05)
      #expect(max(one, two) / min(one, two) >= 4.5)
      #expect(!ink.needsHalo)
    }
    #expect(Tint.ink(on: [Palette.ramp(at: 0)]).tint == Palette.black)
    #expect(Tint.ink(on: [Palette.ramp(at: 1)]).tint == Palette.paper)
    #expect(Tint.ink(on: [Palette.ramp(at: 0), Palette.ramp(at: 1)]).needsHalo)
  }

  @Test func `Values have a place on the scale`() {
    let unequal = ColorScale.ordinal([
      .init(value: 10, code: "b", label: ""), .init(value: 0, code: "a", label: ""),
      .init(value: 100, code: "c", label: ""),
    ])
    #expect(unequal.tint(of: 10) == Palette.ramp(at: 0.5))
    #expect(unequal.tint(of: 500) == Palette.ramp(at: 1))
    #expect(unequal.tint(of: -1) == Palette.ramp(at: 0))
    let counts = ColorScale.sequential(maximum: 50, unit: "members")
    #expect(counts.tint(of: 25) == Palette.ramp(at: 0.5))
    #expect(counts.tint(of: .nan) == Palette.ramp(at: 0))
    #expect(counts.words(for: 25) == "25 members")
    #expect(Tint(0x0a00ff).hex == "#0a00ff")
  }

  @Test func `Ticks are round and end with the maximum`() {
    #expect(RampBlock(maximum: 57, unit: nil, width: 500).ticks == [0, 20, 40, 57])
    #expect(RampBlock(maximum: 0, unit: nil, width: 500).ticks == [0])
    #expect(RampBlock(maximum: 1, unit: nil, width: 500).ticks.map(SVG.decimal).last == "1")
  }
}
