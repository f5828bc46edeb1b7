-- Estimates that were made once, for every node to read. What is oldest is deleted as new ones come:
-- each can be made again.

CREATE TABLE estimate (
    edition text NOT NULL,
    question text NOT NULL,
    made timestamptz NOT NULL DEFAULT clock_timestamp(),
    value bytea NOT NULL,
    PRIMARY KEY (edition, question)
);

CREATE INDEX estimate_made ON estimate (made);
