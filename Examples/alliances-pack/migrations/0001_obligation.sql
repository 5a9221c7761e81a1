CREATE TABLE alliance_obligation (
  -- The obligations of an alliance as coded by ATOP: 1 if it has the obligation, else 0.
  atop_id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  begins TEXT NOT NULL CONSTRAINT "begins: a day, YYYY-MM-DD" CHECK (begins IS date(begins, '+0 days')),
  defence INTEGER NOT NULL CHECK (defence IN (0, 1)),
  offence INTEGER NOT NULL CHECK (offence IN (0, 1)),
  neutrality INTEGER NOT NULL CHECK (neutrality IN (0, 1)),
  nonaggression INTEGER NOT NULL CHECK (nonaggression IN (0, 1)),
  consultation INTEGER NOT NULL CHECK (consultation IN (0, 1))
) STRICT;
