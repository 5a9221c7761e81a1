/// The colours of all pictures. A colour always has the same meaning.
public enum Palette {
  public static let paper = Tint(0xffffff)
  public static let black = Tint(0x000000)
  /// Subtitles, notes and other quiet text.
  public static let grey = Tint(0x444444)
  /// Edges of cells and lines of a frame.
  public static let line = Tint(0x9a9a9a)
  /// Grid lines behind a drawing.
  public static let faint = Tint(0xd9d9d9)
  /// Every second row of a drawing.
  public static let stripe = Tint(0xf3f3f3)
  /// Patterns in cells without a value.
  public static let hatching = Tint(0x6e6e6e)
  /// A cell that cannot have a value.
  public static let blank = Tint(0xd3d3d3)
  /// Bars and dots that show a quantity.
  public static let accent = Tint(0x264b9f)

  // MARK: - Kinds

  /// Colours for kinds without an order; the last one, grey, is for things without a kind.
  public static let kinds = [
    0x1b6ca8, 0xb3541e, 0x3a7d44, 0x7a4fa3, 0x8c6d1f, 0xa8324a, 0x2f7f86, 0x555555,
  ].map(Tint.init)

  /// Dash patterns as in SVG, for readers who do not see colours.
  public static let dashes = ["", "6 3", "2 3", "8 3 2 3"]

  /// The colour and dash pattern of a numbered line; the first 32 all differ.
  public static func kind(_ index: Int) -> (tint: Tint, dash: String) {
    (kinds[index % kinds.count], dashes[index / kinds.count % dashes.count])
  }

  /// Colours of statuses, in the order of their vocabulary. All pairs differ, also for colour-blind
  /// readers, and each has a contrast of 3 to paper.
  public static let statuses = [
    0x1f4e9c, 0x007465, 0x8b5823, 0xd7796c, 0x8a8a1c, 0x3b8fc2, 0xeb5c94, 0x5a3a1c,
  ].map(Tint.init)

  /// The colour of a numbered status or kind of box; from the ninth on they come again.
  static func status(_ index: Int) -> Tint { statuses[index % statuses.count] }

  // MARK: - Values

  /// Pale yellow-green to dark blue, CIE L* 94 to 14.
  ///
  /// Lightness falls in equal steps, also for colour-blind readers, so the order survives grey
  /// print. The lightest colour differs from white paper.
  public static let ramp = [
    0xe3f4b2, 0xaddeb7, 0x74c8bd, 0x3aadc3, 0x1d91c0, 0x2378b4, 0x225fa8, 0x26419a, 0x1b2c7e,
    0x091e5a,
  ].map(Tint.init)

  /// The colour at a position on the ramp, from 0 to 1.
  public static func ramp(at share: Double) -> Tint {
    let place = min(max(share, 0), 1) * Double(ramp.count - 1)
    let index = min(Int(place), ramp.count - 2)
    return ramp[index].mixed(with: ramp[index + 1], share: place - Double(index))
  }
}
