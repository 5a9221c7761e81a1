#if hasFeature(Embedded)
  /// Embedded Swift, in which the SQLite extension is compiled, has no `Codable`.
  public protocol Codable {}
#else
  extension DateExpression: Codable {
    /// Decodes the EDTF text.
    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeText { text throws(DateSyntaxError) in try DateExpression(text) }
    }

    /// Encodes the EDTF text.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension DatePoint: Codable {
    /// Decodes the EDTF text.
    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeText { text throws(DateSyntaxError) in try DatePoint(text) }
    }

    /// Encodes the EDTF text.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension DateMoment: Codable {
    /// Decodes the EDTF text.
    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeText { text throws(DateSyntaxError) in try DateMoment(text) }
    }

    /// Encodes the EDTF text.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension DateSpan: Codable {
    /// Decodes the EDTF text.
    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeText { text throws(DateSyntaxError) in try DateSpan(text) }
    }

    /// Encodes the EDTF text.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension DateSet: Codable {
    /// Decodes the EDTF text.
    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeText { text throws(DateSyntaxError) in try DateSet(text) }
    }

    /// Encodes the EDTF text.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension DateSpan.Endpoint: Codable {
    /// Decodes a date, `..`, or an empty text.
    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeText { text throws(DateSyntaxError) in
        text.isEmpty ? .unknown : text == ".." ? .open : .at(try DatePoint(text))
      }
    }

    /// Encodes the EDTF text.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension DateSet.Member: Codable {
    /// Decodes the EDTF text of one member of a set: `1670..1672`.
    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeText { text throws(DateSyntaxError) in
        let members = try DateSet("[\(text)]").members
        guard members.count == 1 else {
          throw DateSyntaxError(text: text, offset: 0, reason: "the text has more than one member")
        }
        return members[0]
      }
    }

    /// Encodes the EDTF text.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension DateMoment.Zone: Codable {
    /// Decodes the zone of a time: an empty text, `Z`, `+05` or `+05:00`.
    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeText { text throws(DateSyntaxError) in
        try DateMoment("2000-01-01T00:00:00" + text).zone
      }
    }

    /// Encodes the EDTF text.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension DateExpression.Form: Codable {
    /// Decodes the EDTF text of the whole expression.
    public init(from decoder: any Decoder) throws {
      self = try DateExpression(from: decoder).form
    }

    /// Encodes the EDTF text of the whole expression.
    public func encode(to encoder: any Encoder) throws {
      try DateExpression(form: self).encode(to: encoder)
    }
  }

  extension CalendarYear: Codable {
    /// Decodes the EDTF text of a year.
    public init(from decoder: any Decoder) throws {
      let date = try DatePoint(from: decoder)
      guard date.precision == .year, !date.isQualified else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "'\(date)' is not a year"))
      }
      self = date.year
    }

    /// Encodes the EDTF text of the year.
    public func encode(to encoder: any Encoder) throws {
      try encoder.encodeText(description)
    }
  }

  extension Decoder {
    fileprivate func decodeText<Value>(
      _ read: (String) throws(DateSyntaxError) -> Value
    ) throws -> Value {
      let text = try singleValueContainer().decode(String.self)
      do {
        return try read(text)
      } catch {
        throw DecodingError.dataCorrupted(
          .init(codingPath: codingPath, debugDescription: "\(error)", underlyingError: error))
      }
    }
  }

  extension Encoder {
    fileprivate func encodeText(_ text: String) throws {
      var container = singleValueContainer()
      try container.encode(text)
    }
  }

  extension CalendarDay: Codable {
    /// Decodes the ISO 8601 text.
    public init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      guard let day = CalendarDay(text) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a day"))
      }
      self = day
    }

    /// Encodes the ISO 8601 text.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
  }

  extension DateBound: Codable {
    /// Decodes a day, `..`, or an empty text.
    public init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      switch text {
      case "": self = .unknown
      case "..": self = .open
      default: self = .day(try CalendarDay(from: decoder))
      }
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
  }
#endif
