-- What farms own, version by version, and what visitors left here for a day.
--
-- A version is published whole: its rows, the holdings they sum to and the version itself appear in
-- one transaction or not at all. Versions are not changed; going back to an old one makes a new one.

CREATE TABLE farm (
    number integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    id text NOT NULL UNIQUE CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 64),
    created timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE fleet_version (
    farm integer NOT NULL REFERENCES farm,
    number integer NOT NULL CHECK (number >= 1),
    idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 255),
    file_name text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    rows bigint NOT NULL CHECK (rows >= 1),
    gpus bigint NOT NULL CHECK (gpus >= rows),
    published timestamptz NOT NULL DEFAULT now(),
    restored integer CHECK (restored < number),
    report json NOT NULL,
    PRIMARY KEY (farm, number),
    UNIQUE (farm, idempotency_key)
);

-- A row of the file, after its card was found. Millions come at once: their values were checked when
-- they were read, and the index is one that costs nothing to keep.
CREATE TABLE fleet_row (
    farm integer NOT NULL,
    version integer NOT NULL,
    line integer NOT NULL,
    written text NOT NULL,
    model text NOT NULL,
    count integer NOT NULL,
    condition text NOT NULL,
    purchased text,
    price numeric,
    currency text
);
CREATE INDEX fleet_row_place ON fleet_row USING brin (farm, version);

-- Like rows made one; in the order of their first line.
CREATE TABLE fleet_holding (
    farm integer NOT NULL,
    version integer NOT NULL,
    position integer NOT NULL,
    model words NOT NULL,
    count integer NOT NULL CHECK (count >= 1),
    condition text NOT NULL CHECK (condition IN ('works', 'fan', 'artefact', 'dead', 'unknown')),
    purchased partial_date,
    price not_negative,
    currency currency,
    PRIMARY KEY (farm, version, position),
    FOREIGN KEY (farm, version) REFERENCES fleet_version DEFERRABLE INITIALLY DEFERRED,
    CHECK ((price IS NULL) = (currency IS NULL))
);
