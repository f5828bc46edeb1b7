-- What farms' owners say of the places where their cards run; what is null was not said. The site
-- without a name stands for all of which nothing else is said.
CREATE TABLE farm_site (
    farm integer NOT NULL REFERENCES farm,
    name text NOT NULL CHECK (length(name) <= 64),
    kind text NOT NULL CHECK (kind IN ('home', 'warehouse', 'datacentre', 'colo', 'unknown')),
    power_price double precision,
    uplink_mbps integer,
    lanes_per_gpu integer,
    ram_gb_per_gpu double precision,
    cores_per_gpu double precision,
    spare_kw double precision,
    PRIMARY KEY (farm, name)
);
