-- What each farm is worth at each edition, and the jobs that work that out after a new vintage.

-- The table of db-scheduler, with its columns and indexes.
CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- A row and its jobs come in one transaction: whoever finds the row need not plan.
CREATE TABLE revaluation (
    edition text PRIMARY KEY CHECK (edition ~ '\S'),
    farms bigint NOT NULL CHECK (farms >= 0),
    begun timestamptz NOT NULL DEFAULT now(),
    finished timestamptz
);

CREATE TABLE farm_value (
    edition text NOT NULL REFERENCES revaluation,
    farm integer NOT NULL REFERENCES farm,
    version integer NOT NULL,
    valued_at year_month NOT NULL,
    gpus bigint NOT NULL,
    -- USD
    book double precision,
    imputed double precision,
    p5 double precision,
    p25 double precision,
    p50 double precision,
    p75 double precision,
    p95 double precision,
    mean double precision,
    -- Of what was spent; null where that is not known.
    share_p5 double precision,
    share_p50 double precision,
    share_p95 double precision,
    -- Why there are no figures; null where there are.
    problem text,
    node text NOT NULL,
    made timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (edition, farm),
    FOREIGN KEY (farm, version) REFERENCES fleet_version,
    CHECK ((problem IS NULL) = (p50 IS NOT NULL))
);
CREATE INDEX farm_value_farm ON farm_value (farm);
