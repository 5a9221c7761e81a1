CREATE TABLE alliance_obligation (
  -- The obligations of one alliance as ATOP codes them: 1 it has the obligation, 0 it has not.
  atop_id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  begins TEXT NOT NULL CONSTRAINT "begins: a day, YYYY-MM-DD" CHECK (begins IS date(begins, '+0 days')),
  defence INTEGER NOT NULL CHECK (defence IN (0, 1)),
  offence INTEGER NOT NULL CHECK (offence IN (0, 1)),
  neutrality INTEGER NOT NULL CHECK (neutrality IN (0, 1)),
  nonaggression INTEGER NOT NULL CHECK (nonaggression IN (0, 1)),
  consultation INTEGER NOT NULL CHECK (consultation IN (0, 1))
) STRICT;
