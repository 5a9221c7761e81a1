-- Every consulted source has the SHA-256 of the text that was read.
SELECT id AS place, 'consulted, but without sha256' AS finding FROM source WHERE access = 'consulted' AND sha256 IS NULL ORDER BY id;
