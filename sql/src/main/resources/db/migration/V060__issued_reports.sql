-- Documents that were handed out, for whoever is shown one: whether it is ours, and what it said.
-- Of a visitor's own valuation nothing else is kept. Rows come and stay.

CREATE TABLE issued_report (
    -- SHA-256 of the file, and of the figures as JSON that it was made of.
    hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    content text NOT NULL CHECK (content ~ '^[0-9a-f]{64}$'),
    format text NOT NULL CHECK (format IN ('pdf', 'xlsx', 'json')),
    -- What was asked of which farm that everyone may look at, to be asked again; else null.
    farm text,
    version integer,
    terms json,
    edition words NOT NULL,
    valued_at year_month NOT NULL,
    headline words NOT NULL,
    -- What is recoverable, USD.
    low double precision NOT NULL,
    mid double precision NOT NULL CHECK (mid >= low),
    high double precision NOT NULL CHECK (high >= mid),
    issued timestamptz NOT NULL DEFAULT now(),
    CHECK ((farm IS NULL) = (version IS NULL) AND (farm IS NULL) = (terms IS NULL))
);

CREATE INDEX issued_report_content ON issued_report (content);

CREATE TRIGGER issued_report_stays
BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_report
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
