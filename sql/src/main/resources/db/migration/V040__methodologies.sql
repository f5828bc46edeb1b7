-- The parameter files that figures of this database were made with, as they were: an old edition
-- keeps the numbers it rests on.

CREATE TABLE methodology (
    hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    version text NOT NULL CHECK (version ~ '^[0-9]+\.[0-9]+$'),
    parameters text NOT NULL,
    kept timestamptz NOT NULL DEFAULT now()
);
