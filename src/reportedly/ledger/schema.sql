-- A Reportedly ledger: one SQLite file, which any SQLite tool can open. Readers never write.
--
-- Ids are hashes of content. A column that says "JSON" holds a list or an object; a span is [start, end] in Unicode
-- code points of the report's text, end excluded, and words in several pieces have several spans. Dates are EDTF
-- (ISO 8601-2) unless they say otherwise. NULL means unknown, or not linked yet.


-- What was read ------------------------------------------------------------------------------------------------------

CREATE TABLE input ( -- The bytes that reports were read from, kept so that they can be read again.
    sha256 TEXT PRIMARY KEY NOT NULL, -- SHA-256 of the bytes, in hexadecimal
    bytes BLOB NOT NULL -- the bytes, compressed with zlib
);

CREATE TABLE report ( -- A published text as it was read.
    id TEXT PRIMARY KEY NOT NULL, -- hash of sha256, outlet and url
    title TEXT, -- the headline
    outlet TEXT, -- who published it
    url TEXT, -- where it was published
    sha256 TEXT NOT NULL REFERENCES input (sha256), -- the bytes it was read from
    language TEXT, -- language of the text, such as en
    published TEXT, -- when it was published
    published_basis TEXT, -- what that rests on: given, metadata, inferred
    published_why TEXT, -- the evidence for it, in words
    parts TEXT NOT NULL, -- JSON: stretches of the text and what they are (headline, body, byline, dateline, caption, boilerplate)
    story TEXT REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED, -- set by linking: the story it belongs to
    outlet_read TEXT, -- outlet as the report came in; outlet is another one where a correction says so
    reading TEXT NOT NULL, -- hash of all that was read from it; another value means that it was read anew
    text TEXT NOT NULL -- the text, character for character; every span of the report counts in it
);
CREATE INDEX report_sha256 ON report (sha256);
CREATE INDEX report_story ON report (story);
-- The rows themselves are large, and at every run all of these are read.
CREATE INDEX report_reading ON report (id, reading);

CREATE TABLE report_path ( -- Where a report was found; the same report can lie in several places.
    report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report
    path TEXT NOT NULL, -- path or address as it was given
    record TEXT, -- where in that file it stood ("message 3"); NULL for the whole file
    reader TEXT, -- with what it was cut out and read ("reportedly 0.1.0, warcio 1.8.1")
    PRIMARY KEY (report, path)
);

CREATE TABLE date_candidate ( -- Every date of publication that the user, the page or the file gave for a report.
    report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report
    value TEXT NOT NULL, -- the date
    basis TEXT NOT NULL, -- what it rests on: given, metadata, inferred
    why TEXT NOT NULL, -- where it was found, in words
    position INTEGER NOT NULL, -- its place, from 0, among the dates that came with it
    unread INTEGER NOT NULL, -- 1 when it came after the report had been read, so that the reading does not know it
    PRIMARY KEY (report, value, basis, why)
);
CREATE INDEX date_candidate_unread ON date_candidate (report) WHERE unread;

CREATE TABLE note ( -- What a reader should know about how a report was read ("encoding not stated").
    report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report
    position INTEGER NOT NULL, -- its place, from 0, among the report's notes
    text TEXT NOT NULL, -- the note
    PRIMARY KEY (report, position)
);

CREATE TABLE dating ( -- What one report alone says about its own date.
    report TEXT PRIMARY KEY NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report
    own_value TEXT, -- its best date of publication from its own evidence
    own_basis TEXT, -- what that rests on: given, metadata, inferred
    own_why TEXT, -- where it was found, in words
    days TEXT NOT NULL -- JSON: the days it names (span, year, month, day, weekday, looks), by which other reports can help to date it
);

CREATE TABLE sentence ( -- Where the sentences of the reports stand, for search.
    number INTEGER PRIMARY KEY, -- row number, shared with sentence_search
    report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report
    span TEXT NOT NULL, -- JSON: where it stands
    paragraph INTEGER NOT NULL -- its paragraph in the report, from 0
);
CREATE INDEX sentence_report ON sentence (report);
CREATE VIEW sentence_text AS -- The sentences with their words, which are those of their reports.
SELECT
    sentence.number,
    sentence.report,
    substr(report.text, json_extract(span, '$[0]') + 1, json_extract(span, '$[1]') - json_extract(span, '$[0]')) AS text
FROM sentence JOIN report ON report.id = sentence.report;

CREATE VIRTUAL TABLE sentence_search USING fts5 ( -- Full-text index over the sentences; "soldier" finds "soldiers".
    text, -- the words of the sentence
    content='sentence_text', content_rowid='number', tokenize='porter unicode61'
);

CREATE TABLE claim ( -- What somebody is said to have said, in the exact words of one report.
    number INTEGER PRIMARY KEY, -- row number, shared with claim_search
    id TEXT UNIQUE NOT NULL, -- hash of the report, the type and the spans
    report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report it stands in
    source_text TEXT, -- who is said to have said it, as written; NULL when nobody is named or the outlet speaks itself
    source_spans TEXT NOT NULL, -- JSON: where those words stand
    source_kind TEXT NOT NULL, -- person, organisation, state, media, document, unnamed, none, outlet
    source_actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED, -- set by linking: the actor behind those words
    cue_text TEXT, -- the words that introduce it ("said", "according to")
    cue_spans TEXT, -- JSON: where they stand
    content_text TEXT NOT NULL, -- what was said, as written
    content_spans TEXT NOT NULL, -- JSON: where those words stand
    quotation TEXT NOT NULL, -- direct, indirect, mixed
    relay TEXT NOT NULL, -- set by linking; JSON: actors between the outlet and the source, nearest the outlet first
    stance TEXT NOT NULL, -- asserted, denied, doubted, forecast, intended, conditional, estimated
    chance_words TEXT, -- a word of probability, as written
    chance_low REAL, -- what the scale makes of it, from 0 to 1: lowest
    chance_high REAL, -- and highest
    chance_scale TEXT, -- the name of the scale
    said TEXT, -- when it was said, only if stated
    about TEXT, -- when it is about
    says TEXT, -- yes or no, for a question that asks whether
    question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED, -- set by linking: the question it answers
    origin TEXT REFERENCES origin (id) DEFERRABLE INITIALLY DEFERRED, -- set by linking: the independent origin it goes back to
    evidence TEXT NOT NULL, -- JSON: for each value that stands in words, the spans where it stands
    why TEXT NOT NULL, -- the reason for this reading, in words
    score REAL NOT NULL, -- how sure the reading is, from 0 to 1
    says_read TEXT -- says as it was read, before linking
);
CREATE INDEX claim_report ON claim (report);
CREATE INDEX claim_source_actor ON claim (source_actor);
CREATE INDEX claim_question ON claim (question);
CREATE INDEX claim_origin ON claim (origin);

CREATE VIRTUAL TABLE claim_search USING fts5 ( -- Full-text index over the claims: what was said, and who is said to have said it.
    content_text, -- the words of claim.content_text
    source_text, -- the words of claim.source_text
    content='claim', content_rowid='number', tokenize='porter unicode61'
);
CREATE TRIGGER claim_added AFTER INSERT ON claim BEGIN
    INSERT INTO claim_search (rowid, content_text, source_text) VALUES (new.number, new.content_text, new.source_text);
END;
CREATE TRIGGER claim_removed AFTER DELETE ON claim BEGIN
    INSERT INTO claim_search (claim_search, rowid, content_text, source_text)
    VALUES ('delete', old.number, old.content_text, old.source_text);
END;
CREATE TRIGGER claim_changed AFTER UPDATE OF content_text, source_text ON claim
WHEN old.content_text IS NOT new.content_text OR old.source_text IS NOT new.source_text BEGIN
    INSERT INTO claim_search (claim_search, rowid, content_text, source_text)
    VALUES ('delete', old.number, old.content_text, old.source_text);
    INSERT INTO claim_search (rowid, content_text, source_text) VALUES (new.number, new.content_text, new.source_text);
END;

CREATE TABLE figure ( -- A number that a report claims of its story, with its bounds.
    id TEXT PRIMARY KEY NOT NULL, -- hash of the report, the type and the span
    report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report it stands in
    claim TEXT REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED, -- the claim it is part of
    text TEXT NOT NULL, -- the figure as written
    span TEXT NOT NULL, -- JSON: where it stands
    low REAL, -- lowest value, NULL when open
    high REAL, -- highest value, NULL when open
    bound TEXT NOT NULL, -- exact, about, at_most, at_least, more_than, less_than, between, not
    unit TEXT NOT NULL, -- count, percent, share, a currency (ISO 4217), a unit, or a rate such as count/day
    counted TEXT, -- what is counted, as written
    actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED, -- set by linking: whose they are
    place TEXT, -- where they are
    state TEXT, -- what is said of them: killed, wounded, missing, deployed, training, planned
    grade TEXT, -- confirmed, suspected
    scope TEXT, -- total, new, peak
    part_of TEXT REFERENCES figure (id) DEFERRABLE INITIALLY DEFERRED, -- the figure it is a part of
    as_of TEXT, -- the day or days it holds for
    stance TEXT NOT NULL, -- asserted, denied, doubted, forecast, intended, conditional, estimated
    question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED, -- set by linking: the question it answers
    evidence TEXT NOT NULL, -- JSON: for each value that stands in words, the spans where it stands
    why TEXT NOT NULL, -- the reason for this reading, in words
    place_read TEXT, -- place as it was read, before linking
    state_read TEXT, -- state as it was read, before linking
    stance_read TEXT NOT NULL -- stance as it was read, before linking
);
CREATE INDEX figure_report ON figure (report);
CREATE INDEX figure_claim ON figure (claim);
CREATE INDEX figure_actor ON figure (actor);
CREATE INDEX figure_part_of ON figure (part_of);
CREATE INDEX figure_question ON figure (question);

CREATE TABLE moment ( -- An expression that places something on the calendar.
    id TEXT PRIMARY KEY NOT NULL, -- hash of the report, the type and the span
    report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report it stands in
    text TEXT NOT NULL, -- the expression as written
    span TEXT NOT NULL, -- JSON: where it stands
    value TEXT, -- the date it means, NULL when that does not follow
    timex_type TEXT NOT NULL, -- DATE, TIME, DURATION, SET
    timex_value TEXT NOT NULL, -- its value in TIMEX3
    timex_mod TEXT -- its modifier in TIMEX3, such as START or APPROX
);
CREATE INDEX moment_report ON moment (report);

CREATE TABLE mention ( -- A name in a report, the raw material of actors.
    id TEXT PRIMARY KEY NOT NULL, -- hash of the report, the type and the span
    report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report it stands in
    name TEXT NOT NULL, -- the name as written, without titles
    span TEXT, -- JSON: where it stands; NULL for the outlet itself
    kind TEXT NOT NULL, -- person, organisation, state, government, military, media, place, group, unnamed
    role TEXT, -- the title or description beside it
    actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED -- set by linking: the actor it names
);
CREATE INDEX mention_report ON mention (report);
CREATE INDEX mention_actor ON mention (actor);


-- What follows from it, made anew by linking ---------------------------------------------------------------------------

CREATE TABLE actor ( -- Somebody or something that is named, with all names and roles it was given.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and smallest member
    name TEXT NOT NULL, -- the name to show
    kind TEXT NOT NULL, -- person, organisation, state, government, military, media, place, group, unnamed
    aliases TEXT NOT NULL, -- JSON: other names
    roles TEXT NOT NULL, -- JSON: titles and descriptions
    why TEXT NOT NULL -- why these names are one actor, in words
);

CREATE TABLE origin ( -- An independent root of statements: where a chain of reports begins, copies left out.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and smallest member
    kind TEXT NOT NULL, -- speaker, document, wire, outlet, unknown
    actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED, -- who it is
    report TEXT REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED, -- the report it is, where the chain begins with one
    claims TEXT NOT NULL, -- JSON: ids of the claims that go back to it
    why TEXT NOT NULL, -- the reason, in words
    story TEXT NOT NULL -- the story it was found in, whose rows are made together
);
CREATE INDEX origin_story ON origin (story);
CREATE INDEX origin_actor ON origin (actor);
CREATE INDEX origin_report ON origin (report);

CREATE TABLE topic ( -- One thing that is counted or asked.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and smallest member
    text TEXT NOT NULL, -- what it is, in words
    counted TEXT, -- what is counted
    actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED, -- whose they are
    questions TEXT NOT NULL, -- JSON: ids of its questions, which differ in state, place, grade, scope, day or unit
    story TEXT NOT NULL -- the story it was found in, whose rows are made together
);
CREATE INDEX topic_story ON topic (story);
CREATE INDEX topic_actor ON topic (actor);

CREATE TABLE question ( -- What a group of figures or claims answers.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and smallest member
    topic TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED, -- its topic
    kind TEXT NOT NULL, -- amount, date, whether
    text TEXT NOT NULL, -- the question in plain words
    counted TEXT, -- what is counted
    actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED, -- whose they are
    place TEXT, -- where
    state TEXT, -- what is said of them
    grade TEXT, -- confirmed, suspected
    scope TEXT, -- total, new, peak
    as_of TEXT, -- the day or days it asks about
    unit TEXT, -- unit of the answers
    answers TEXT NOT NULL, -- JSON: ids of figures (amount) or claims (date, whether), in order
    status TEXT NOT NULL, -- single, agreed, conflicting, revised, denied
    origins TEXT NOT NULL, -- JSON: ids of the independent origins behind the answers
    why TEXT NOT NULL, -- why these answers belong together, in words
    story TEXT NOT NULL -- the story it was found in, whose rows are made together
);
CREATE INDEX question_story ON question (story);
CREATE INDEX question_topic ON question (topic);
CREATE INDEX question_actor ON question (actor);

CREATE TABLE relation ( -- How two claims or two figures stand to each other.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and both ends
    a TEXT NOT NULL, -- id of a claim or figure
    b TEXT NOT NULL, -- id of the later one, of the same type
    kind TEXT NOT NULL, -- repeats, agrees, conflicts, revises, denies, differs
    why TEXT NOT NULL, -- the reason, a plain sentence
    score REAL NOT NULL, -- how sure, from 0 to 1
    story TEXT NOT NULL -- the story it was found in, whose rows are made together
);
CREATE INDEX relation_story ON relation (story);

CREATE TABLE copy ( -- Two reports that share their words.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and both ends
    a TEXT NOT NULL REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED, -- the earlier report, where known
    b TEXT NOT NULL REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED, -- the report that copies, where known
    kind TEXT NOT NULL, -- identical, near_copy, rewrite, excerpt, cites
    share REAL NOT NULL, -- the part of b that is copied, from 0 to 1
    passages TEXT NOT NULL, -- JSON: the shared passages, each with its span in a and in b
    why TEXT NOT NULL, -- the reason, in words
    story TEXT NOT NULL -- the story it was found in, whose rows are made together
);
CREATE INDEX copy_story ON copy (story);
CREATE INDEX copy_a ON copy (a);
CREATE INDEX copy_b ON copy (b);

CREATE TABLE forecast ( -- A claim about what will happen, and what became of it.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and its claim
    claim TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED, -- the claim
    due TEXT, -- when it falls due
    status TEXT NOT NULL, -- open, came_true, did_not, unclear
    settled_by TEXT NOT NULL, -- JSON: ids of the later claims that settle it
    why TEXT NOT NULL, -- the reason, in words
    story TEXT NOT NULL -- the story it was found in, whose rows are made together
);
CREATE INDEX forecast_story ON forecast (story);
CREATE INDEX forecast_claim ON forecast (claim);

CREATE TABLE estimate ( -- What the answers to one question together leave on a day.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type, question and day
    question TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED, -- the question
    "on" TEXT NOT NULL, -- the day
    low REAL, -- low end of the 90 % interval
    mid REAL, -- middle
    high REAL, -- high end of the 90 % interval
    origins INTEGER NOT NULL, -- number of independent origins behind it
    method TEXT NOT NULL, -- how it was made
    story TEXT NOT NULL -- the story it was found in, whose rows are made together
);
CREATE INDEX estimate_story ON estimate (story);
CREATE INDEX estimate_question ON estimate (question);

CREATE TABLE event ( -- Something that reports place on a day or a span of days.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and smallest member
    "when" TEXT NOT NULL, -- when it happened
    text TEXT NOT NULL, -- what happened
    actors TEXT NOT NULL, -- JSON: ids of the actors in it
    place TEXT, -- where
    evidence TEXT NOT NULL, -- JSON: where reports tell of it (report, span, claim)
    origins TEXT NOT NULL, -- JSON: ids of the independent origins behind it
    story TEXT NOT NULL -- the story it was found in, whose rows are made together
);
CREATE INDEX event_story ON event (story);

CREATE TABLE story ( -- Reports that belong together.
    id TEXT PRIMARY KEY NOT NULL, -- hash of its type and smallest member
    title TEXT, -- a title to show
    reports TEXT NOT NULL, -- JSON: ids of its reports
    first TEXT, -- the first day it is known to cover
    last TEXT -- the last day
);


-- How what follows is kept up to date ---------------------------------------------------------------------------------

CREATE TABLE feature ( -- What each report is recognised by when its story is looked for, and where that led.
    number INTEGER PRIMARY KEY, -- row number, by which the tables below name the report
    report TEXT UNIQUE NOT NULL, -- the report; it may have been removed since
    reading TEXT NOT NULL, -- hash of all that was read from it when this was made
    words BLOB NOT NULL, -- its words and names, each as a number of four bytes, little-endian
    strengths BLOB NOT NULL, -- how much it makes of each of them, a byte each
    sentences BLOB NOT NULL, -- its sentences, each as a number of eight bytes, by which those that recur are known
    first INTEGER, -- the first day on which it can have appeared, as days since 1 January of year 1
    last INTEGER, -- the last such day
    bare INTEGER NOT NULL, -- 1 for a headline without a text
    part TEXT NOT NULL, -- the smallest id among the reports that it is linked with by likenesses
    story TEXT NOT NULL, -- the id of its story; while report.story is empty, that story is still to be linked
    likely TEXT, -- the id of the story that likenesses alone give, where a correction puts the report in another one
    stand_in TEXT, -- the report that is compared with others in its place, of very many that are nearly the same
    low_mark INTEGER NOT NULL, -- a number that it shares with most reports of its days that are nearly the same
    high_mark INTEGER NOT NULL -- another one; of these it has one at least
);
CREATE INDEX feature_story ON feature (story);
CREATE INDEX feature_part ON feature (part);
CREATE INDEX feature_low ON feature (low_mark, report);
CREATE INDEX feature_high ON feature (high_mark, report);
CREATE INDEX feature_likely ON feature (likely) WHERE likely IS NOT NULL;

CREATE TABLE unplaced ( -- Reports that came, went or were read anew since stories were last looked for.
    report TEXT PRIMARY KEY NOT NULL -- the report
) WITHOUT ROWID;
CREATE TRIGGER report_came AFTER INSERT ON report BEGIN
    INSERT INTO unplaced SELECT new.id WHERE new.id NOT IN (SELECT report FROM unplaced);
END;
CREATE TRIGGER report_read_anew AFTER UPDATE OF reading ON report WHEN old.reading IS NOT new.reading BEGIN
    INSERT INTO unplaced SELECT new.id WHERE new.id NOT IN (SELECT report FROM unplaced);
END;
CREATE TRIGGER report_went AFTER DELETE ON report BEGIN
    INSERT INTO unplaced SELECT old.id WHERE old.id NOT IN (SELECT report FROM unplaced);
END;
CREATE TRIGGER feature_found AFTER INSERT ON feature BEGIN
    DELETE FROM unplaced WHERE report = new.report AND new.reading = (SELECT reading FROM report WHERE id = new.report);
    DELETE FROM lists;
END;
CREATE TRIGGER feature_forgotten AFTER DELETE ON feature BEGIN
    INSERT INTO unplaced SELECT old.report WHERE old.report NOT IN (SELECT report FROM unplaced);
    DELETE FROM lists;
END;

-- The following tables say the same as "feature", the other way round, so that one more report is compared with few others. They
-- count only while "lists" has a row; else they are made anew from "feature".

CREATE TABLE lists ( -- One row when the following tables are complete.
    reports INTEGER NOT NULL -- of how many reports they were made
);

CREATE TABLE word ( -- In which reports each word is.
    number INTEGER PRIMARY KEY, -- the word, as in feature.words
    reports INTEGER NOT NULL, -- in how many it is, of those that have no stand-in
    holders BLOB NOT NULL, -- their numbers, of four bytes each, little-endian; empty when they are too many to be looked up
    strengths BLOB NOT NULL -- how much each of them makes of it, a byte each
);

CREATE TABLE telling ( -- In which reports each sentence is.
    sentence INTEGER PRIMARY KEY, -- the sentence, as in feature.sentences
    reports INTEGER NOT NULL, -- in how many it is
    first INTEGER, -- the first day on which one of those with a date can have appeared
    last INTEGER, -- the last such first day
    holders BLOB NOT NULL -- their numbers, of four bytes each, little-endian; of very many only some
);

CREATE TABLE measure ( -- What is needed of a report to say how like another one it is, 256 reports a row.
    number INTEGER PRIMARY KEY, -- the number of its first report, divided by 256
    norms BLOB NOT NULL, -- for each the squared length of the weights of its words, eight bytes
    days BLOB NOT NULL, -- for each the first and the last day as in "feature", four bytes each, -1 for none
    bare BLOB NOT NULL -- for each a byte, 1 for a headline without a text
);

CREATE TABLE near ( -- Which reports are like each report.
    number INTEGER PRIMARY KEY, -- the report
    others BLOB NOT NULL, -- their numbers, of four bytes each
    likeness BLOB NOT NULL -- how like each of them is, as numbers of eight bytes
);

CREATE TABLE actor_reason ( -- Why the names of an actor are taken for one, story by story.
    story TEXT NOT NULL, -- the story
    actor TEXT NOT NULL, -- the actor
    reasons TEXT NOT NULL, -- JSON: the reasons, in words
    PRIMARY KEY (actor, story)
) WITHOUT ROWID;
CREATE INDEX actor_reason_story ON actor_reason (story);

CREATE TABLE actor_due ( -- Actors that stories have changed and that are still to be told anew from all their names.
    actor TEXT PRIMARY KEY NOT NULL -- the actor
) WITHOUT ROWID;


-- What readers decided ------------------------------------------------------------------------------------------------

CREATE TABLE correction ( -- A decision of a reader. It is never changed or removed; another one can undo it.
    id TEXT PRIMARY KEY NOT NULL, -- hash of all other columns
    kind TEXT NOT NULL, -- reject, edit, merge, split, pin, ask, mark, unmark, note, undo
    target_kind TEXT NOT NULL, -- what it is about: claim, figure, report, actor, question, copy, ledger
    target_places TEXT NOT NULL, -- JSON: where that stands, each with its kind, report, spans and exact words; holds after every new reading
    target_actor TEXT, -- the actor it is about, whose id is a hash of its fullest name
    target_words TEXT NOT NULL, -- what it was called then
    value TEXT NOT NULL, -- JSON: the new value of each field that is decided
    before TEXT NOT NULL, -- JSON: what stood there then
    "by" TEXT NOT NULL, -- who decided it
    "when" TEXT NOT NULL, -- when, in UTC
    why TEXT NOT NULL, -- the reason, in the reader's words
    undoes TEXT -- the correction that it takes back
);

CREATE TABLE applied ( -- Which rows each correction was applied to, made anew by linking; one without a row here has lost what it is about.
    correction TEXT NOT NULL, -- the correction
    "row" TEXT NOT NULL, -- id of a claim, figure, report, actor, question or copy
    story TEXT NOT NULL, -- the story in which it was found
    PRIMARY KEY (correction, "row", story)
) WITHOUT ROWID;
CREATE INDEX applied_story ON applied (story);

CREATE TABLE corrected ( -- Claims and figures that corrections changed; the tables claim and figure keep them as they were read.
    id TEXT PRIMARY KEY NOT NULL, -- the claim or figure
    "table" TEXT NOT NULL, -- claim or figure; empty for a rejected row
    story TEXT NOT NULL, -- its story
    record TEXT -- JSON: its columns with the new values; NULL when it was rejected
);
CREATE INDEX corrected_story ON corrected (story);
