-- GB of disk for each card, which renters ask for as they do for memory; null was not said.
ALTER TABLE farm_site ADD COLUMN disk_gb_per_gpu double precision;
