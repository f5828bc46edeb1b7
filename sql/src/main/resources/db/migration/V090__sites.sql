-- Where cards run, in fleets whose owner names sites. The columns are absent in blocks in which no
-- site is named, as in all that were stored before.
ALTER TABLE fleet_block
    ADD COLUMN site text[],
    ADD COLUMN site_at bytea,
    ADD CHECK ((site IS NULL) = (site_at IS NULL)),
    ALTER site SET STORAGE EXTERNAL,
    ALTER site_at SET STORAGE EXTERNAL;

DROP VIEW fleet_row;
DROP VIEW fleet_holding;
DROP FUNCTION fleet_block_rows(fleet_block);

-- The rows of a block, in their order.
CREATE FUNCTION fleet_block_rows(block fleet_block)
RETURNS TABLE (first integer, written text, model text, count integer, condition text,
               purchased text, price numeric, currency text, site text)
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
    site_at bytea := block.site_at || ''::bytea;
    texts text[] := block.written;
    models text[] := block.model;
    conditions text[] := block.condition;
    dates text[] := block.purchased;
    prices numeric[] := block.price;
    currencies text[] := block.currency;
    sites text[] := block.site;
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
        IF site_at IS NOT NULL THEN
            site := sites[1 + (get_byte(site_at, two) << 8 | get_byte(site_at, two + 1))];
        END IF;
        RETURN NEXT;
    END LOOP;
END
$$;

-- A row of the file, after its card was found.
CREATE VIEW fleet_row AS
SELECT b.farm, b.version, r.first AS line, r.written, r.model, r.count, r.condition, r.purchased,
       r.price, r.currency, r.site
FROM fleet_block b CROSS JOIN LATERAL fleet_block_rows(b) r
WHERE b.part = 'rows';

-- Like rows made one, ordered by position as their first rows are in the file.
CREATE VIEW fleet_holding AS
SELECT b.farm, b.version, r.first AS position, r.model, r.count, r.condition, r.purchased, r.price,
       r.currency, r.site
FROM fleet_block b CROSS JOIN LATERAL fleet_block_rows(b) r
WHERE b.part = 'holdings';
