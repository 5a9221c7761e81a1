import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@testable import InteractionMatrix

private func lightness(_ linear: [Double]) -> Double {
  let y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  return y > 216.0 / 24389 ? 116 * cbrt(y) - 16 : y * 24389 / 27
}

private func luminance(_ tint: Tint) -> Double {
  zip([0.2126, 0.7152, 0.0722], ColorSight.linear(tint)).reduce(0) { $0 + $1.0 * $1.1 }
}

struct ColorTests {
  @Test(arguments: ColorSight.allCases, [2, 4, 7, 9])
  func `Neighbouring steps stay apart in lightness`(sight: ColorSight, count: Int) {
    let scale = ColorScale.ordinal(
      (0..<count).map { .init(value: Double($0), code: "\($0)", label: "") })
    let values = (0..<count).map { lightness(sight.seen(scale.tint(of: Double($0)))) }
    for (lighter, darker) in zip(values, values.dropFirst()) { #expect(lighter - darker >= 8) }
  }

  @Test func `The palest color differs from the background`() {
    let pale = Palette.ramp(at: 0)
    #expect(100 - lightness(ColorSight.linear(pale)) >= 6)
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
