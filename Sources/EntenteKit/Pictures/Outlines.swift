/// The outlines of the states of today, for maps: Natural Earth 1:110m, in the public domain.
///
/// `script/outlines` makes the file `outlines.csv`. No ring crosses 169 degrees west, where the map
/// is cut. Longitudes go from -169 to 191.
public enum Outlines {
  /// A closed line; longitudes and latitudes in degrees.
  public struct Ring: Sendable {
    public let points: [(longitude: Double, latitude: Double)]

    var longitudes: ClosedRange<Double> {
      let all = points.map(\.longitude)
      return (all.min() ?? 0)...(all.max() ?? 0)
    }
  }

  public struct Outline: Sendable {
    /// The id of the state in the bundled dataset; `nil` for land of no state in it.
    public let state: String?
    /// The largest first.
    public let rings: [Ring]
  }

  /// All outlines, without Antarctica.
  public static let world: [Outline] = {
    let text = embeddedFiles.first { $0.path.description.hasSuffix("outlines.csv") }?.text
    let lines = (text?.description ?? "").split(separator: "\n").dropFirst()
    return lines.map { line in
      let parts = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      let rings = parts.last.map { $0.split(separator: ";").map(ring) } ?? []
      let state = parts.first.map(String.init) ?? ""
      return Outline(state: state.isEmpty ? nil : state, rings: rings.sorted { $0.size > $1.size })
    }
  }()

  /// The first point and then the differences, in tenths of a degree.
  private static func ring(_ text: Substring) -> Ring {
    let numbers = text.split(separator: " ").map { Int($0) ?? 0 }
    var (x, y) = (0, 0)
    return Ring(
      points: stride(from: 0, to: numbers.count - 1, by: 2).map { place in
        (x, y) = (x + numbers[place], y + numbers[place + 1])
        return (Double(x) / 10, Double(y) / 10)
      })
  }
}

extension Outlines.Ring {
  /// Twice the area in an equal-area projection.
  fileprivate var size: Double {
    let places = points.map {
      EqualEarth.point(longitude: $0.longitude, latitude: $0.latitude)
    }
    guard let last = places.last else { return 0 }
    return abs(
      zip([last] + places, places).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y })
  }
}
