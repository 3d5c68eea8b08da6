-- The audit log only grows. A table that SQLite rebuilds loses its triggers without a word, so they are made again at
-- every start that migrates.
CREATE TRIGGER IF NOT EXISTS AuditEntries_NoUpdate BEFORE UPDATE ON AuditEntries
BEGIN SELECT RAISE(ABORT, 'The audit log can not be changed.'); END;

CREATE TRIGGER IF NOT EXISTS AuditEntries_NoDelete BEFORE DELETE ON AuditEntries
BEGIN SELECT RAISE(ABORT, 'The audit log can not be changed.'); END;
