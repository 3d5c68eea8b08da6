-- The terms of every findable passage, under the id of its row in SearchPassages. Terms are worked out beforehand, so
-- the tokenizer only has to cut at spaces. Contentless: what a reader sees is in SearchPassages.
--   title, body  stems of the heading (also a name, a place, a keyword) and of the text
--   facts        stems of a row of facts, such as a key figure: short, so BM25 would overrate it beside a text
--   parts        stems of the parts of compounds, and words joined over a hyphen
--   exact        heading and text word for word, for phrases and for knowing which words there are
CREATE VIRTUAL TABLE IF NOT EXISTS SearchIndex USING fts5(
    title, body, facts, parts, exact,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '.,_'");

CREATE VIRTUAL TABLE IF NOT EXISTS SearchVocabulary USING fts5vocab(SearchIndex, col);
