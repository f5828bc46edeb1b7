-- Files that visitors without an account left here to be valued: for a day, for one browser.

CREATE TABLE visitor_upload (
    id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'),
    -- SHA-256 of what the browser's cookie holds: who reads this table cannot open anything with it.
    visitor text NOT NULL CHECK (visitor ~ '^[0-9a-f]{64}$'),
    file_name text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes integer NOT NULL,
    content bytea NOT NULL,
    -- What the visitor said of the file, by the names of the form's fields.
    answers json NOT NULL,
    -- What happens to bad rows; null until the visitor has the cards valued.
    bad_rows text CHECK (bad_rows IN ('reject', 'leave-out')),
    expires timestamptz NOT NULL
);
CREATE INDEX visitor_upload_expires ON visitor_upload (expires);
