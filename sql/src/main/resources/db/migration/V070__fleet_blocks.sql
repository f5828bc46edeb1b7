-- Rows and holdings of fleets, some thousand to a table row: a million rows of a file are stored in
-- the time that they take to arrive. Whoever asks with SQL still sees one row each, in the views
-- fleet_row and fleet_holding.

-- Some thousand rows of a version, or some thousand of the holdings that they sum to. Each value is
-- written once, in an array; the column _at beside it says for each row where in the array its value
-- stands: two bytes each, the higher first, from 0. counts has four bytes for each row, and so has
-- lines, which is absent where each row begins on the line after the one before.
CREATE TABLE fleet_block (
    farm integer NOT NULL,
    version integer NOT NULL,
    part text NOT NULL CHECK (part IN ('rows', 'holdings')),
    block integer NOT NULL CHECK (block >= 1),
    -- Of rows the line of the first; of holdings what orders them: which row their first one is.
    first integer NOT NULL,
    lines bytea,
    counts bytea NOT NULL,
    written text[],
    written_at bytea,
    model text[] NOT NULL,
    model_at bytea NOT NULL,
    condition text[] NOT NULL,
    condition_at bytea NOT NULL,
    purchased text[] NOT NULL,
    purchased_at bytea NOT NULL,
    price numeric[] NOT NULL,
    currency text[] NOT NULL,
    paid_at bytea NOT NULL,
    PRIMARY KEY (farm, version, part, block),
    FOREIGN KEY (farm, version) REFERENCES fleet_version DEFERRABLE INITIALLY DEFERRED,
    CHECK ((part = 'rows') = (written IS NOT NULL)),
    CHECK ((written IS NULL) = (written_at IS NULL))
);

-- Compressing takes longer than writing what it would save.
ALTER TABLE fleet_block
    ALTER lines SET STORAGE EXTERNAL,
    ALTER counts SET STORAGE EXTERNAL,
    ALTER written SET STORAGE EXTERNAL,
    ALTER written_at SET STORAGE EXTERNAL,
    ALTER model SET STORAGE EXTERNAL,
    ALTER model_at SET STORAGE EXTERNAL,
    ALTER condition SET STORAGE EXTERNAL,
    ALTER condition_at SET STORAGE EXTERNAL,
    ALTER purchased SET STORAGE EXTERNAL,
    ALTER purchased_at SET STORAGE EXTERNAL,
    ALTER price SET STORAGE EXTERNAL,
    ALTER currency SET STORAGE EXTERNAL,
    ALTER paid_at SET STORAGE EXTERNAL;

-- What was stored before: a block for each 10,000, every value written where it stands.
WITH old AS (
    SELECT 'rows' AS part, farm, version, line AS first, written, model, count, condition,
           purchased, price, currency
    FROM fleet_row
    UNION ALL
    SELECT 'holdings', farm, version, position, NULL, model, count, condition, purchased, price,
           currency
    FROM fleet_holding
), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY part, farm, version ORDER BY first) - 1 AS number
    FROM old
), placed AS (
    SELECT *, 1 + number / 10000 AS block, int2send((number % 10000)::smallint) AS place FROM numbered
)
INSERT INTO fleet_block
SELECT farm, version, part, block, min(first), string_agg(int4send(first), '' ORDER BY number),
       string_agg(int4send(count), '' ORDER BY number),
       CASE WHEN part = 'rows' THEN array_agg(written ORDER BY number) END,
       CASE WHEN part = 'rows' THEN string_agg(place, '' ORDER BY number) END,
       array_agg(model::text ORDER BY number), string_agg(place, '' ORDER BY number),
       array_agg(condition ORDER BY number), string_agg(place, '' ORDER BY number),
       array_agg(purchased::text ORDER BY number), string_agg(place, '' ORDER BY number),
       array_agg(price::numeric ORDER BY number), array_agg(currency::text ORDER BY number),
       string_agg(place, '' ORDER BY number)
FROM placed
GROUP BY farm, version, part, block;

DROP TABLE fleet_row;
DROP TABLE fleet_holding;

-- The rows of a block, in their order.
CREATE FUNCTION fleet_block_rows(block fleet_block)
RETURNS TABLE (first integer, written text, model text, count integer, condition text,
               purchased text, price numeric, currency text)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
    -- Joined to nothing, a value is unpacked once and not for each byte that is asked of it.
    lines bytea := block.lines || ''::bytea;
    counts bytea := block.counts || ''::bytea;
    written_at bytea := block.written_at || ''::bytea;
    model_at bytea := block.model_at || ''::bytea;
    condition_at bytea := block.condition_at || ''::bytea;
    purchased_at bytea := block.purchased_at || ''::bytea;
    paid_at bytea := block.paid_at || ''::bytea;
    texts text[] := block.written;
    models text[] := block.model;
    conditions text[] := block.condition;
    dates text[] := block.purchased;
    prices numeric[] := block.price;
    currencies text[] := block.currency;
    two integer;
    four integer;
    paid integer;
BEGIN
    FOR i IN 0 .. length(counts) / 4 - 1 LOOP
        two := 2 * i;
        four := 4 * i;
        first := CASE WHEN lines IS NULL THEN block.first + i ELSE
            (get_byte(lines, four) << 24) | (get_byte(lines, four + 1) << 16)
            | (get_byte(lines, four + 2) << 8) | get_byte(lines, four + 3) END;
        count := (get_byte(counts, four) << 24) | (get_byte(counts, four + 1) << 16)
            | (get_byte(counts, four + 2) << 8) | get_byte(counts, four + 3);
        IF written_at IS NOT NULL THEN
            written := texts[1 + (get_byte(written_at, two) << 8 | get_byte(written_at, two + 1))];
        END IF;
        model := models[1 + (get_byte(model_at, two) << 8 | get_byte(model_at, two + 1))];
        condition :=
            conditions[1 + (get_byte(condition_at, two) << 8 | get_byte(condition_at, two + 1))];
        purchased :=
            dates[1 + (get_byte(purchased_at, two) << 8 | get_byte(purchased_at, two + 1))];
        paid := 1 + (get_byte(paid_at, two) << 8 | get_byte(paid_at, two + 1));
        price := prices[paid];
        currency := currencies[paid];
        RETURN NEXT;
    END LOOP;
END
$$;

-- A row of the file, after its card was found.
CREATE VIEW fleet_row AS
SELECT b.farm, b.version, r.first AS line, r.written, r.model, r.count, r.condition, r.purchased,
       r.price, r.currency
FROM fleet_block b CROSS JOIN LATERAL fleet_block_rows(b) r
WHERE b.part = 'rows';

-- Like rows made one, ordered by position as their first rows are in the file.
CREATE VIEW fleet_holding AS
SELECT b.farm, b.version, r.first AS position, r.model, r.count, r.condition, r.purchased, r.price,
       r.currency
FROM fleet_block b CROSS JOIN LATERAL fleet_block_rows(b) r
WHERE b.part = 'holdings';
