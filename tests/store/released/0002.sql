BEGIN TRANSACTION;
CREATE TABLE address (
	id INTEGER NOT NULL, 
	digest BLOB NOT NULL, 
	url TEXT NOT NULL, 
	host_id INTEGER NOT NULL, 
	watched BOOLEAN NOT NULL, 
	next_at BIGINT, 
	span_id INTEGER, 
	base BLOB, 
	verdict TEXT, 
	reason TEXT, 
	state TEXT NOT NULL, 
	since BIGINT, 
	successes INTEGER NOT NULL, 
	weight FLOAT NOT NULL, 
	clear INTEGER NOT NULL, 
	failing_since BIGINT, 
	last BIGINT, gone FLOAT DEFAULT '0' NOT NULL, gone_since BIGINT, silent BOOLEAN DEFAULT 0 NOT NULL, noted TEXT, moved TEXT, 
	CONSTRAINT pk_address PRIMARY KEY (id), 
	CONSTRAINT fk_address_host_id FOREIGN KEY(host_id) REFERENCES host (id), 
	CONSTRAINT uq_address_digest UNIQUE (digest)
);
INSERT INTO "address" VALUES(1,X'00112233445566778899AABBCCDDEEFF','https://example.org/lamps',1,1,1790600000,1,NULL,'alive','ok','ok',1790000000,1,0.0,0,NULL,1790000000,0.0,NULL,0,NULL,NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE change (
	id INTEGER NOT NULL, 
	address_id INTEGER NOT NULL, 
	run_id INTEGER, 
	happened BIGINT NOT NULL, 
	kind TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_change PRIMARY KEY (id), 
	CONSTRAINT fk_change_address_id FOREIGN KEY(address_id) REFERENCES address (id), 
	CONSTRAINT fk_change_run_id FOREIGN KEY(run_id) REFERENCES run (id)
);
CREATE TABLE cited (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	address_id INTEGER, 
	url TEXT, 
	places TEXT NOT NULL, 
	CONSTRAINT pk_cited PRIMARY KEY (id), 
	CONSTRAINT fk_cited_address_id FOREIGN KEY(address_id) REFERENCES address (id), 
	CONSTRAINT fk_cited_document_id FOREIGN KEY(document_id) REFERENCES document (id), 
	CONSTRAINT fk_cited_work_id FOREIGN KEY(work_id) REFERENCES work (id), 
	CONSTRAINT uq_cited_document_id_work_id_address_id UNIQUE (document_id, work_id, address_id)
);
INSERT INTO "cited" VALUES(1,1,1,1,'https://example.org/lamps','["n1-1"]');
CREATE TABLE content (
	digest BLOB NOT NULL, 
	data BLOB NOT NULL, 
	CONSTRAINT pk_content PRIMARY KEY (digest)
);
CREATE TABLE document (
	id INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	media_type TEXT, 
	sha256 TEXT, 
	added BIGINT NOT NULL, 
	updated BIGINT NOT NULL, 
	CONSTRAINT pk_document PRIMARY KEY (id), 
	CONSTRAINT uq_document_source UNIQUE (source)
);
INSERT INTO "document" VALUES(1,'letter.txt','text/plain',NULL,1790000000,1790000000);
CREATE TABLE fact (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_fact PRIMARY KEY (name)
);
CREATE TABLE host (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	next_at BIGINT, 
	leased_by INTEGER, 
	leased_until BIGINT, 
	CONSTRAINT pk_host PRIMARY KEY (id), 
	CONSTRAINT fk_host_leased_by FOREIGN KEY(leased_by) REFERENCES run (id), 
	CONSTRAINT uq_host_name UNIQUE (name)
);
INSERT INTO "host" VALUES(1,'example.org',1790600000,NULL,NULL);
CREATE TABLE run (
	id INTEGER NOT NULL, 
	started BIGINT NOT NULL, 
	finished BIGINT, 
	owner TEXT NOT NULL, 
	tool TEXT NOT NULL, 
	due INTEGER DEFAULT '0' NOT NULL, 
	checked INTEGER DEFAULT '0' NOT NULL, 
	left_over INTEGER DEFAULT '0' NOT NULL, 
	verdicts TEXT, turn INTEGER DEFAULT '0' NOT NULL, news_after BIGINT DEFAULT '0' NOT NULL, told BOOLEAN DEFAULT 0 NOT NULL, alive_until BIGINT, 
	CONSTRAINT pk_run PRIMARY KEY (id)
);
INSERT INTO "run" VALUES(1,1790000000,1790000060,'["lamp", 1, ""]','citator 0.1.0',1,1,0,'{"alive": 1}',1,0,1,NULL);
CREATE TABLE snapshot (
	address_id INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	taken BIGINT NOT NULL, 
	found BIGINT NOT NULL, 
	CONSTRAINT pk_snapshot PRIMARY KEY (address_id, url), 
	CONSTRAINT fk_snapshot_address_id FOREIGN KEY(address_id) REFERENCES address (id)
);
CREATE TABLE span (
	id INTEGER NOT NULL, 
	address_id INTEGER NOT NULL, 
	first_at BIGINT NOT NULL, 
	last_at BIGINT NOT NULL, 
	fetched BIGINT, 
	looks INTEGER NOT NULL, 
	fingerprint BLOB NOT NULL, 
	verdict TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	status SMALLINT, 
	final_url TEXT, 
	sha256 BLOB, 
	size BIGINT, 
	etag TEXT, 
	modified TEXT, 
	content BLOB, 
	CONSTRAINT pk_span PRIMARY KEY (id), 
	CONSTRAINT fk_span_address_id FOREIGN KEY(address_id) REFERENCES address (id)
);
INSERT INTO "span" VALUES(1,1,1790000000,1790000000,NULL,1,X'00112233445566778899AABBCCDDEEFF','alive','ok',200,NULL,NULL,2048,NULL,NULL,NULL);
CREATE TABLE work (
	id INTEGER NOT NULL, 
	identity TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	record TEXT NOT NULL, 
	CONSTRAINT pk_work PRIMARY KEY (id), 
	CONSTRAINT uq_work_identity UNIQUE (identity), 
	CONSTRAINT uq_work_key UNIQUE ("key")
);
INSERT INTO "work" VALUES(1,'url https://example.org/lamps','lamps','{"id": "lamps", "type": "webpage", "title": "Lamps"}');
CREATE INDEX ix_host_next_at ON host (next_at);
CREATE INDEX ix_address_dead ON address (id) WHERE state = 'dead';
CREATE INDEX ix_address_host_id_next_at ON address (host_id, next_at);
CREATE INDEX ix_change_happened ON change (happened);
CREATE INDEX ix_cited_address_id ON cited (address_id);
CREATE INDEX ix_cited_work_id ON cited (work_id);
CREATE INDEX ix_span_address_id ON span (address_id);
CREATE INDEX ix_change_run_id ON change (run_id);
COMMIT;
