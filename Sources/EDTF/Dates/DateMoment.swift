/// A day with a time of day, to the second: `1985-04-12T23:20:30+04:30`.
///
/// ```swift
/// let moment = try DateMoment("1985-04-12T23:20:30+04:30")
/// moment.hour                // 23
/// moment.zone.minutesAhead   // 270
/// ```
///
/// Bounds and relations in this module use the day as written and ignore the time.
public struct DateMoment: Hashable, Sendable {
  /// The time zone of a time of day.
  public enum Zone: Hashable, Sendable {
    /// No zone is stated: local time.
    case local
    /// `Z`: universal time.
    case universal
    /// `+05`, `-04`: whole hours ahead of universal time, -23 to 23.
    case hours(Int)
    /// `+04:30`: minutes ahead of universal time, -1439 to 1439.
    case minutes(Int)

    /// The minutes by which the time is ahead of universal time; `nil` for local time.
    public var minutesAhead: Int? {
      switch self {
      case .local: nil
      case .universal: 0
      case .hours(let hours): hours * 60
      case .minutes(let minutes): minutes
      }
    }
  }

  /// The date: always a single day without qualification.
  public let date: DatePoint
  /// 0 to 24. Hour 24 is the end of the day and occurs only in `24:00:00`.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 60, where 60 is a leap second.
  public let second: Int
  /// The time zone.
  public let zone: Zone

  init(date: DatePoint, hour: Int, minute: Int, second: Int, zone: Zone) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.zone = zone
  }

  /// The same moment with its zone as `Z` or as hours and minutes.
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
  /// The notation of ISO 8601, exactly as it was read.
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
