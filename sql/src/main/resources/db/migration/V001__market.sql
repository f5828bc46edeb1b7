-- What was observed of the market, and when we knew it.
--
-- Every dataset is an append-only log: its primary key is its natural key and the vintage at which
-- the row became known. "As of" vintage n means, for each natural key, the row of the newest vintage
-- not after n. Nothing is updated or deleted; a correction is a newer row.
--
-- Columns are those of the files people load, under the same names. Lists stay text, separated by
-- ";" (sources) or "|" (models, aliases). A column of a natural key is never null: where the file
-- says nothing it is the empty text.

CREATE FUNCTION is_partial_date(written text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT RETURN
    written ~ '^\d{4}(-\d{2}(-\d{2})?)?$' AND left(written || '-01-01', 10)::date IS NOT NULL;

CREATE DOMAIN words AS text CHECK (VALUE ~ '\S');
CREATE DOMAIN source_keys AS text CHECK (VALUE ~ '^[^;\s]+(;[^;\s]+)*$');
CREATE DOMAIN confidence AS text CHECK (VALUE IN ('high', 'medium', 'low'));
CREATE DOMAIN partial_date AS text CHECK (is_partial_date(VALUE));
CREATE DOMAIN year_month AS text CHECK (VALUE ~ '^\d{4}-(0[1-9]|1[0-2])$');
CREATE DOMAIN currency AS text CHECK (VALUE ~ '^[A-Z]{3}$');
-- Infinity and NaN are numerics too, and sort above every number.
CREATE DOMAIN finite AS numeric CHECK (VALUE > '-Infinity' AND VALUE < 'Infinity');
CREATE DOMAIN positive AS numeric CHECK (VALUE > 0 AND VALUE < 'Infinity');
CREATE DOMAIN not_negative AS numeric CHECK (VALUE >= 0 AND VALUE < 'Infinity');
CREATE DOMAIN fraction AS numeric CHECK (VALUE BETWEEN 0 AND 1);

CREATE TABLE vintage (
    number integer PRIMARY KEY CHECK (number >= 1),
    date date NOT NULL,
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);

CREATE TABLE sources (
    key words NOT NULL CHECK (key !~ '[;\s]'),
    title words NOT NULL,
    producer text,
    address text,
    licence words NOT NULL,
    redistribution text NOT NULL CHECK (redistribution IN ('open', 'panel')),
    accessed date NOT NULL,
    what text,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (key, vintage)
);

CREATE TABLE gpu_models (
    model words NOT NULL CHECK (model ~ '[A-Za-z0-9]'),
    vendor text NOT NULL CHECK (vendor IN ('NVIDIA', 'AMD')),
    variant_of words,
    architecture words,
    gpu_chip words,
    release_date partial_date,
    release_source source_keys,
    msrp_usd positive,
    msrp_source source_keys,
    vram_gb positive,
    memory_type words,
    mem_bandwidth_gbs positive,
    fp32_tflops positive,
    fp16_tflops positive,
    fp16_tensor_tflops positive,
    fp16_tensor_kind text CHECK (fp16_tensor_kind IN ('sparse', 'dense')),
    tensor_cores integer CHECK (tensor_cores >= 0),
    cuda_cc positive,
    board_power_w integer CHECK (board_power_w > 0),
    pcie_gen positive,
    pcie_lanes integer CHECK (pcie_lanes BETWEEN 1 AND 32),
    lhr text CHECK (lhr IN ('all', 'mixed', 'yes', 'no')),
    ethash_mhs_lhr_locked positive,
    ethash_mhs positive,
    ethash_mhs_min positive,
    ethash_mhs_max positive,
    ethash_w positive,
    ethash_n integer CHECK (ethash_n >= 0),
    ethash_sources source_keys,
    mining_card smallint NOT NULL CHECK (mining_card IN (0, 1)),
    can_display smallint NOT NULL CHECK (can_display IN (0, 1)),
    aliases text,
    source source_keys NOT NULL,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (model, vintage),
    CONSTRAINT ethash_rates_complete
        CHECK (num_nonnulls(ethash_mhs, ethash_mhs_min, ethash_mhs_max) IN (0, 3)),
    CONSTRAINT ethash_rates_in_order
        CHECK (ethash_mhs_min <= ethash_mhs AND ethash_mhs <= ethash_mhs_max),
    CONSTRAINT ethash_rate_has_benchmarks
        CHECK (ethash_mhs IS NULL OR coalesce(ethash_n, 0) >= 1)
);

CREATE TABLE network_monthly (
    coin words NOT NULL,
    month year_month NOT NULL,
    mean_hashrate_ths not_negative,
    mean_price_usd positive,
    month_end_price_usd positive,
    price_basis text,
    issuance_eth not_negative,
    total_tx_fees_eth not_negative,
    miner_revenue_usd_est not_negative,
    days_hashrate integer CHECK (days_hashrate BETWEEN 0 AND 31),
    days_price integer CHECK (days_price BETWEEN 0 AND 31),
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (coin, month, vintage)
);

CREATE TABLE resale_prices (
    model words NOT NULL CHECK (model ~ '[A-Za-z0-9]'),
    date partial_date NOT NULL,
    price positive NOT NULL,
    currency currency NOT NULL,
    condition words NOT NULL,
    price_type words NOT NULL,
    market words NOT NULL,
    n_obs integer CHECK (n_obs >= 1),
    p25_or_min not_negative,
    p75_or_max not_negative,
    source source_keys NOT NULL CHECK (source !~ ';'),
    rights text NOT NULL CHECK (rights IN ('open', 'panel')),
    confidence confidence NOT NULL,
    note text,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (model, date, condition, price_type, market, source, vintage),
    CONSTRAINT quartiles_in_order CHECK (p25_or_min <= p75_or_max)
);

CREATE TABLE rental_rates (
    provider words NOT NULL,
    model words NOT NULL CHECK (model ~ '[A-Za-z0-9]'),
    date partial_date NOT NULL,
    usd_per_gpu_hour positive NOT NULL,
    kind words NOT NULL,
    stat words NOT NULL,
    n_or_gpus integer CHECK (n_or_gpus >= 0),
    source source_keys NOT NULL CHECK (source !~ ';'),
    confidence confidence NOT NULL,
    note text,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (provider, model, date, kind, stat, source, vintage)
);

CREATE TABLE rental_requirements (
    platform words NOT NULL,
    stage words NOT NULL,
    requirement words NOT NULL,
    value words NOT NULL,
    unit text,
    note text,
    date text NOT NULL CHECK (date = '' OR is_partial_date(date)),
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (platform, stage, requirement, date, source, vintage)
);

CREATE TABLE fleet_mix (
    term words NOT NULL,
    models text,
    period words NOT NULL,
    hashrate_ths_read not_negative,
    mhs_per_card positive,
    unit_share fraction,
    unit_share_shrunk_half fraction,
    unit_share_shrunk_quarter fraction,
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    note text,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (term, period, vintage)
);

CREATE TABLE mining_alternatives (
    model words NOT NULL CHECK (model ~ '[A-Za-z0-9]'),
    coin text NOT NULL,
    algorithm words NOT NULL,
    hashrate positive NOT NULL,
    hashrate_unit words NOT NULL,
    power_w positive,
    gross_revenue_usd_per_day not_negative,
    date partial_date NOT NULL,
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    note text,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (model, coin, algorithm, date, source, vintage)
);

CREATE TABLE electricity (
    iso3 text NOT NULL CHECK (iso3 ~ '^[A-Z]{3}$' OR iso3 = 'EU27'),
    region text NOT NULL,
    year integer NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    period text NOT NULL CHECK (period ~ '^\d{4}(-S[12])?$'),
    usd_per_kwh numeric NOT NULL CHECK (usd_per_kwh BETWEEN 0 AND 2),
    local_per_kwh not_negative,
    currency currency NOT NULL,
    basis words NOT NULL,
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (iso3, region, period, basis, source, vintage)
);

CREATE TABLE pivots (
    company words NOT NULL,
    period words NOT NULL,
    period_kind words NOT NULL,
    metric words NOT NULL,
    value finite,
    unit words NOT NULL,
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    note text,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (company, period, metric, source, vintage)
);

-- The note belongs to the key: one source can give several people's figure for the same thing.
CREATE TABLE backtest_facts (
    metric words NOT NULL,
    value finite,
    unit words NOT NULL,
    period words NOT NULL,
    source source_keys NOT NULL CHECK (source !~ ';'),
    confidence confidence NOT NULL,
    note text NOT NULL,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (metric, period, source, note, vintage)
);

CREATE TABLE fx_monthly (
    currency currency NOT NULL,
    month year_month NOT NULL,
    usd_per_unit positive NOT NULL,
    n_days integer CHECK (n_days BETWEEN 1 AND 31),
    basis text,
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (currency, month, vintage)
);

CREATE TABLE aib_shipments (
    quarter text NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
    units_million positive,
    units_basis text CHECK (units_basis IN ('stated', 'derived')),
    value_busd positive,
    qoq_pct finite,
    yoy_pct finite,
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    note text,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (quarter, vintage)
);

CREATE TABLE steam_share (
    month year_month NOT NULL,
    model words NOT NULL CHECK (model ~ '[A-Za-z0-9]'),
    share fraction NOT NULL,
    source source_keys NOT NULL,
    confidence confidence NOT NULL,
    note text,
    vintage integer NOT NULL REFERENCES vintage DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (month, model, vintage)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Table % only grows: load a correction as a new vintage.', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

DO $$
DECLARE
    log text;
BEGIN
    FOREACH log IN ARRAY ARRAY[
        'vintage', 'sources', 'gpu_models', 'network_monthly', 'resale_prices', 'rental_rates',
        'rental_requirements', 'fleet_mix', 'mining_alternatives', 'electricity', 'pivots',
        'backtest_facts', 'fx_monthly', 'aib_shipments', 'steam_share']
    LOOP
        EXECUTE format(
            'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', log);
    END LOOP;
END
$$;
