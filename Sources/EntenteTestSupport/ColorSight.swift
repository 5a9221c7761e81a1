public import EntenteKit
import Foundation

/// Colours as readers with and without colour blindness see them, for tests of pictures. Computed
/// with the full formulas, which the pictures avoid.
///
/// Source: Machado, Oliveira and Fernandes 2009, of full severity.
public enum ColorSight: String, CaseIterable, Sendable {
  case full, deuteranopia, protanopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// Linear red, green and blue, each from 0 to 1, as seen.
  public func seen(_ tint: Tint) -> [Double] {
    let parts = Self.linear(tint)
    return matrix.map { row in min(1, max(0, zip(row, parts).reduce(0) { $0 + $1.0 * $1.1 })) }
  }

  /// Linear red, green and blue, each from 0 to 1.
  public static func linear(_ tint: Tint) -> [Double] {
    [tint.red, tint.green, tint.blue].map { part in
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }
}
