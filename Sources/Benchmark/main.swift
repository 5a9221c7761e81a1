import Entente
import Foundation

// `bench WORKLOAD DATA STORE [VARIANT]` runs one workload on lists of spells, or on articles,
// through the public interface of the library. It prints one line of JSON. script/bench runs it
// beside other programs.
//   W1  imports DATA/memberships.csv into the new file STORE
//   W2  the members of 10,000 organizations, each on a day (q2.csv)
//   W3  the organizations of 10,000 members, each on a day (q3.csv)
//   W4  the overlap of the 2,000 largest bodies on a day (q4.csv)
//   W5  the dyad-years of all members, 1950 to 2010
//   W6  the timelines of 1,000 members (q6.csv)
//   W1a imports DATA/articles.csv, as texts of treaties, into the new file STORE
//   W7  the ten best articles for 1,000 pairs of words (q7.csv)
// Variant `await`: each question in a transaction of its own.
//
// `bench plans DATA STORE` prints SQLite's query plans. `bench writer FOLDER FILE` measures readers
// of FILE, alone and while another connection writes revisions.

//
// `bench texts FOLDER` reads the XML files of ToTA in a folder in several forms, and prints how many
// articles are right. script/treaty-texts runs it.

let arguments = CommandLine.arguments.dropFirst().map { $0 }
if arguments.count == 2, arguments[0] == "texts" {
  try auditTexts(arguments[1])
  exit(0)
}
guard arguments.count >= 3 else {
  FileHandle.standardError.write(
    Data("usage: bench W1|W2|W3|W4|W5|W6|W1a|W7|plans|writer DATA STORE [await], or bench texts FOLDER\n".utf8))
  exit(64)
}
let data = URL(fileURLWithPath: arguments[1])
let isAwaited = arguments.count > 3 && arguments[3] == "await"
switch arguments[0] {
case "plans":
  try await printPlans(arguments[2])
  exit(0)
case "writer":
  try await readBesideWriter(arguments[2])
  exit(0)
default: break
}
let outcome =
  switch arguments[0] {
  case "W1": try await load(data.appendingPathComponent("memberships.csv").path, into: arguments[2])
  case "W2": try await membersOnDays(data, arguments[2], isAwaited: isAwaited)
  case "W3": try await organizationsOnDays(data, arguments[2], isAwaited: isAwaited)
  case "W4": try await overlap(data, arguments[2])
  case "W5": try await dyadYears(arguments[2])
  case "W6": try await timelines(data, arguments[2], isAwaited: isAwaited)
  case "W1a": try await loadArticles(data, into: arguments[2])
  case "W7": try await searchArticles(data, arguments[2])
  default: exit(64)
  }
print(outcome.json(workload: arguments[0]))
