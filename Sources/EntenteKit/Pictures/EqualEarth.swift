import Foundation

/// The Equal Earth projection (Šavrič, Patterson and Jenny 2018). It keeps areas.
enum EqualEarth {
  /// A place on the map in radii of the globe; `y` grows to the south, as in pictures.
  ///
  /// - Parameters:
  ///   - longitude: Degrees from the central meridian. Beyond 180, the map goes on.
  ///   - latitude: Degrees north.
  static func point(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
    let (a, b, c, d) = (1.340264, -0.081106, 0.000893, 0.003796)
    let root = 3.0.squareRoot()
    let t = asin(root / 2 * sin(latitude * .pi / 180))
    let (t2, t6) = (t * t, t * t * t * t * t * t)
    let slope = 9 * d * t6 * t2 + 7 * c * t6 + 3 * b * t2 + a
    let x = 2 * root * longitude * .pi / 180 * cos(t) / (3 * slope)
    return (x, -t * (d * t6 * t2 + c * t6 + b * t2 + a))
  }
}
