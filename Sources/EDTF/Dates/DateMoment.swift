/// A day with a time of day, to the second: `1985-04-12T23:20:30+04:30`.
///
/// Bounds and relations of this module are those of the day as written; the time takes no part in
/// them.
public struct DateMoment: Hashable, Sendable {
  /// What the time of day is counted from.
  public enum Zone: Hashable, Sendable {
    /// Nothing is said: local time.
    case local
    /// `Z`: universal time.
    case universal
    /// `+05`, `-04`: whole hours ahead of universal time, -23 to 23.
    case hours(Int)
    /// `+04:30`: minutes ahead of universal time, -1439 to 1439.
    case minutes(Int)

    /// How many minutes the time is ahead of universal time; `nil` for local time.
    public var minutesAhead: Int? {
      switch self {
      case .local: nil
      case .universal: 0
      case .hours(let hours): hours * 60
      case .minutes(let minutes): minutes
      }
    }
  }

  /// The date, always a single day without qualification.
  public let date: DatePoint
  /// 0 to 24, where 24 is the end of the day, at 24:00:00 only.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 60, where 60 is a leap second.
  public let second: Int
  public let zone: Zone

  init(date: DatePoint, hour: Int, minute: Int, second: Int, zone: Zone) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.zone = zone
  }

  /// The same moment with the zone as `Z` or as hours and minutes.
  public var normalized: DateMoment {
    let zone: Zone =
      switch self.zone {
      case .hours(0), .minutes(0): .universal
      case .hours(let hours): .minutes(hours * 60)
      default: self.zone
      }
    return DateMoment(date: date, hour: hour, minute: minute, second: second, zone: zone)
  }

  /// `23:20:30`.
  var clock: String {
    [hour, minute, second].map { padded($0, 2) }.joined(separator: ":")
  }
}

extension DateMoment: CustomStringConvertible {
  /// The notation of ISO 8601, as it was read.
  public var description: String {
    "\(date)T\(clock)\(zone)"
  }
}

extension DateMoment.Zone: CustomStringConvertible {
  /// The notation of ISO 8601: empty for local time, `Z`, `+05` or `+05:00`.
  public var description: String {
    switch self {
    case .local: ""
    case .universal: "Z"
    case .hours(let hours): (hours < 0 ? "-" : "+") + padded(abs(hours), 2)
    case .minutes(let minutes):
      (minutes < 0 ? "-" : "+") + padded(abs(minutes) / 60, 2) + ":" + padded(abs(minutes) % 60, 2)
    }
  }
}
