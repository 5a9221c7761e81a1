/// The formats of lists that the library reads.
public enum ImportFormats {
  public static let builtIn: [any ImportFormat] = [
    SpellListFormat(), COWIGOFormat(), ATOPFormat(), FactbookFormat(), PopoloFormat(),
    InternaciaFormat(),
  ]
}
