/// The part of the world that a map shows, and its scale.
struct MapWindow {
  /// The longitude in the middle of the projection.
  let meridian: Double
  /// Whether the window is the whole world.
  let isWorld: Bool
  /// In radii of the globe.
  private let (left, top): (Double, Double)
  private let scale: Double
  let width, height: Double

  /// A window around the largest rings of the outlines.
  ///
  /// - Parameter width: In pixels.
  init(around outlines: [Outlines.Outline], width: Double) {
    let rings = outlines.compactMap(\.rings.first)
    let longitudes = rings.map(\.longitudes)
    let west = longitudes.map(\.lowerBound).min() ?? -169
    let east = longitudes.map(\.upperBound).max() ?? 191
    let isWorld = east - west > 190 || rings.isEmpty
    let meridian = isWorld ? 11 : (west + east) / 2
    let points = (isWorld ? Outlines.world.flatMap(\.rings) : rings).flatMap(\.points).map {
      EqualEarth.point(longitude: $0.longitude - meridian, latitude: $0.latitude)
    }
    var (x, y) = (Self.bounds(points.map(\.x)), Self.bounds(points.map(\.y)))
    if !isWorld {
      x = Self.widened(x, by: 0.06, least: 0.28)
      y = Self.widened(y, by: 0.06, least: 0.15)
      x = Self.widened(x, by: 0, least: (y.upperBound - y.lowerBound) * 1.4)
      y = Self.widened(y, by: 0, least: (x.upperBound - x.lowerBound) / 2.3)
    }
    (self.meridian, self.isWorld, self.width) = (meridian, isWorld, width)
    (left, top) = (x.lowerBound, y.lowerBound)
    scale = width / (x.upperBound - x.lowerBound)
    height = (y.upperBound - y.lowerBound) * scale
  }

  private static func bounds(_ values: [Double]) -> ClosedRange<Double> {
    (values.min() ?? 0)...(values.max() ?? 1)
  }

  private static func widened(_ range: ClosedRange<Double>, by share: Double, least: Double)
    -> ClosedRange<Double>
  {
    let length = range.upperBound - range.lowerBound
    let margin = max(length * share, (least - length) / 2)
    return (range.lowerBound - margin)...(range.upperBound + margin)
  }

  /// The ring in pixels, on each side of the cut of the map where it is in the window.
  func shapes(of ring: Outlines.Ring) -> [MapShape] {
    (isWorld ? [0] : [-360, 0, 360]).map { turn in
      MapShape(
        points: ring.points.map { point in
          let place = EqualEarth.point(
            longitude: point.longitude + turn - meridian, latitude: point.latitude)
          return ((place.x - left) * scale, (place.y - top) * scale)
        })
    }.filter { shape in
      let (x, y) = (shape.x, shape.y)
      return x.upperBound > 0 && x.lowerBound < width && y.upperBound > 0 && y.lowerBound < height
    }
  }
}

/// A ring in pixels.
struct MapShape {
  let points: [(x: Double, y: Double)]

  var x: ClosedRange<Double> { range(points.map(\.x)) }
  var y: ClosedRange<Double> { range(points.map(\.y)) }

  private func range(_ values: [Double]) -> ClosedRange<Double> {
    (values.min() ?? 0)...(values.max() ?? 0)
  }

  /// The commands of a closed path, in tenths of a pixel, without points that nobody sees.
  func commands(_ dx: Double, _ dy: Double) -> String {
    func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }
    func written(_ value: Int) -> String { SVG.number(Double(value) / 10) }
    var last: (x: Int, y: Int)?
    var result = ""
    for (index, point) in points.enumerated() {
      let place = (x: tenths(point.x + dx), y: tenths(point.y + dy))
      guard let before = last else {
        result = "M\(written(place.x)) \(written(place.y))"
        last = place
        continue
      }
      let step = (x: place.x - before.x, y: place.y - before.y)
      guard abs(step.x) + abs(step.y) >= 7 || index == points.count - 1 else { continue }
      result += "l\(written(step.x)) \(written(step.y))"
      last = place
    }
    return result + "z"
  }
}
