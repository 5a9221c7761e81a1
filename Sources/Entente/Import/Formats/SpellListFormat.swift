/// Lists of spells: a row for each spell, as CSV or JSON Lines.
struct SpellListFormat: ImportFormat {
  let name = "spells"
  let abstract = "Lists with one row for each spell, as CSV, TSV or JSON Lines."
  let discussion = """
    The columns are organization, member, status, start and end, in any order; --column, \
    --value and --mapping fit other files. Others are ignored, but organization_type and \
    member_type give the types of added entities. The text is UTF-8 or UTF-16, separated by \
    commas, semicolons, tabs or pipes, or, in a file named .jsonl or \
    .ndjson, one JSON object on each line. The columns of an export of \
    memberships are accepted too: organization_id, member_id, status, first_day and last_day. \
    Organizations and members are ids, names or codes. A status is member, party, suspended, \
    frozen, signatory, associate, observer or partner. Dates are EDTF: 1992, 1992-05, 1992-05-15, \
    199X, followed by ?, ~ or % if in doubt. An empty start is unknown; an end of '..' or \
    9999-12-31 is open.
    """

  func read(_ input: ImportInput, into list: ImportList) throws {
    try list.options.mapping.check()
    var reader = try SpellListReader(list)
    try reader.read(input)
  }
}
