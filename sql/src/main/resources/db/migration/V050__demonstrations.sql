-- Invented farms that come with the program, for everyone to look at. A farm is one from its first
-- fleet on, or never: nobody's own farm becomes public by a name that it happens to share.

ALTER TABLE farm ADD COLUMN demonstration boolean NOT NULL DEFAULT false;
