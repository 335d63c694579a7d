"""The schema. Every table that grows is keyed by group first; times are Unix times, indexes are HMACs."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    false,
    true,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")
Time = BigInteger
Hash = LargeBinary(32)

settings = Table(
    "settings",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("id_index", Hash, nullable=False, unique=True),
    Column("phone_index", Hash, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("name", String(40), nullable=False),
    Column("id_type", String(20), nullable=False),
    Column("id_mask", String(20), nullable=False),
    Column("phone_mask", String(20), nullable=False),
    Column("groups_alive", SmallInteger, nullable=False, server_default="0"),
    Column("created_at", Time, nullable=False),
    Column("erased_at", Time),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("phone_index", Hash, nullable=False, unique=True),
    Column("sealed_phone", LargeBinary, nullable=False),
    Column("phone_mask", String(20), nullable=False),
    Column("person_id", Id, ForeignKey("people.id"), unique=True),
    Column("created_at", Time, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", Hash, primary_key=True),
    Column("account_id", Id, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("created_at", Time, nullable=False),
    Column("expires_at", Time, nullable=False),
)

sms_sends = Table(
    "sms_sends",
    metadata,
    Column("phone_index", Hash, primary_key=True),
    Column("day", Integer, nullable=False),
    Column("sent", SmallInteger, nullable=False),
    Column("last_sent_at", Time, nullable=False),
)

sms_codes = Table(
    "sms_codes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("phone_index", Hash, nullable=False),
    Column("phone_mask", String(20), nullable=False),
    Column("purpose", String(20), nullable=False),
    Column("group_id", Id, nullable=False, server_default="0"),
    Column("code_hash", Hash, nullable=False),
    Column("sealed_code", LargeBinary),
    Column("sent_at", Time, nullable=False),
    Column("expires_at", Time, nullable=False, index=True),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Column("used_at", Time),
    Index("ix_sms_codes_phone", "phone_index", "purpose", "group_id", "id"),
)

groups = Table(
    "groups",
    metadata,
    Column("id", Id, primary_key=True),
    Column("version", BigInteger, nullable=False, server_default="1"),
    Column("edition", Integer, nullable=False, server_default="1"),
    Column("name", String(40), nullable=False),
    Column("type", String(20), nullable=False),
    Column("region_code", String(6), nullable=False),
    Column("street", String(100), nullable=False),
    Column("joining_allowed", Boolean, nullable=False, server_default=true()),
    Column("creator_id", Id, ForeignKey("people.id"), nullable=False, index=True),
    Column("member_count", SmallInteger, nullable=False, server_default="0"),
    Column("admin_count", SmallInteger, nullable=False, server_default="0"),
    Column("created_at", Time, nullable=False),
    Column("dissolved_at", Time),
    Column("refreshed_at", Time),
    Column("refreshed_by", Id, ForeignKey("people.id")),
    Column("refresh_report", LargeBinary),
    Column("nat_basis", String(10), nullable=False, server_default="tested"),
    Column("data_updated_at", Time),
    Column("data_source", String(20)),
)

invites = Table(
    "invites",
    metadata,
    Column("id", Id, primary_key=True),
    Column("group_id", Id, ForeignKey("groups.id"), nullable=False, index=True),
    Column("token_hash", Hash, unique=True),
    Column("made_by", Id, ForeignKey("people.id"), nullable=False),
    Column("made_at", Time, nullable=False),
    Column("expires_at", Time, nullable=False),
    Column("revoked_at", Time),
    Column("uses", Integer, nullable=False, server_default="0"),
)

members = Table(
    "members",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True),
    Column("name", String(40), nullable=False),
    Column("pinyin", String(400), nullable=False),
    Column("remark", String(40), nullable=False, server_default=""),
    Column("department", String(40), nullable=False, server_default=""),
    Column("role", String(10), nullable=False),
    Column("id_type", String(20), nullable=False),
    Column("id_mask", String(20), nullable=False),
    Column("phone_mask", String(20), nullable=False),
    Column("joined_at", Time, nullable=False),
    Column("colour", String(10), nullable=False, server_default="none"),
    Column("nat_result", String(10)),
    Column("nat_tested_at", Time),
    Column("nat_sampled_at", Time),
    Column("doses", SmallInteger, nullable=False, server_default="0"),
    Column("vaccine_route", String(20)),
    Column("source", String(20)),
    Column("data_updated_at", Time),
    Column("notices_seen", BigInteger, nullable=False, server_default="0"),
    Index("ix_members_person", "person_id"),
    sqlite_with_rowid=False,
)

departed_members = Table(
    "departed_members",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True),
    Column("removed_at", Time, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_departed_members_person", "person_id"),
    sqlite_with_rowid=False,
)

consents = Table(
    "consents",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True),
    Column("given_at", Time, primary_key=True),
    Column("invite_id", Id, ForeignKey("invites.id")),
    Column("language", String(10), nullable=False),
    Column("texts_version", String(20), nullable=False),
    Column("texts_hash", Hash, nullable=False),
    Column("health_data", Boolean, nullable=False, server_default=false()),
    Column("guardian_name", String(40)),
    Column("guardian_relation", String(10)),
    Column("signed_on", Integer),
    Column("recorded_by", Id, ForeignKey("people.id")),
    Column("withdrawn_at", Time),
    sqlite_with_rowid=False,
)

failed_joins = Table(
    "failed_joins",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("phone_index", Hash, primary_key=True),
    Column("at", Time, nullable=False),
    Column("day", Integer, nullable=False, index=True),
    Column("name_mask", String(40), nullable=False),
    Column("phone_mask", String(20), nullable=False),
    Column("reason", String(40), nullable=False),
    Index("ix_failed_joins_phone", "phone_index"),
    sqlite_with_rowid=False,
)

dissolution_notes = Table(
    "dissolution_notes",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("phone_index", Hash, primary_key=True),
    Column("at", Time, nullable=False, index=True),
    Index("ix_dissolution_notes_phone", "phone_index"),
    sqlite_with_rowid=False,
)

health_records = Table(
    "health_records",
    metadata,
    Column("group_id", Id, primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("updated_at", Time, primary_key=True),
    Column("source", String(20), nullable=False),
    Column("record", LargeBinary, nullable=False),
    ForeignKeyConstraint(
        ["group_id", "person_id"], ["members.group_id", "members.person_id"], ondelete="CASCADE"
    ),
    sqlite_with_rowid=False,
)

health_rules = Table(
    "health_rules",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True, autoincrement=False),
    Column("edition", Integer, nullable=False),
    Column("rules", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

group_days = Table(
    "group_days",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("numbers", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

group_notices = Table(
    "group_notices",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("id", BigInteger, primary_key=True),
    Column("at", Time, nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("name", String(40), nullable=False),
    Column("caused_by", Id),
    sqlite_with_rowid=False,
)

rosters = Table(
    "rosters",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True, autoincrement=False),
    Column("imported_at", Time, nullable=False),
    sqlite_with_rowid=False,
)

roster_entries = Table(
    "roster_entries",
    metadata,
    Column("group_id", Id, ForeignKey("rosters.group_id", ondelete="CASCADE"), primary_key=True),
    Column("id", Integer, primary_key=True),
    Column("name", String(40), nullable=False),
    Column("phone_index", Hash),
    Column("phone_mask", String(20), nullable=False, server_default=""),
    Column("number", String(40), nullable=False, server_default=""),
    Column("department", String(40), nullable=False, server_default=""),
    Column("remark", String(40), nullable=False, server_default=""),
    Column("confirmed", Id),
    Index("ix_roster_entries_phone", "phone_index", "group_id"),
    Index("ix_roster_entries_name", "group_id", "name"),
)

report_settings = Table(
    "report_settings",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("settings", LargeBinary, nullable=False),
    Column("made_at", Time, nullable=False),
    sqlite_with_rowid=False,
)

report_days = Table(
    "report_days",
    metadata,
    Column("group_id", Id, ForeignKey("groups.id"), primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("changes", BigInteger, nullable=False, server_default="1"),
    Column("version", Integer),
    Column("zero_by", Id, ForeignKey("people.id")),
    Column("zero_at", Time),
    sqlite_with_rowid=False,
)

reports = Table(
    "reports",
    metadata,
    Column("group_id", Id, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("answers", LargeBinary, nullable=False),
    Column("abnormal", Boolean, nullable=False),
    Column("first_at", Time, nullable=False),
    Column("last_at", Time, nullable=False),
    Column("late", Boolean, nullable=False),
    ForeignKeyConstraint(
        ["group_id", "person_id"], ["members.group_id", "members.person_id"], ondelete="CASCADE"
    ),
    Index("ix_reports_person", "group_id", "person_id", "day"),
    sqlite_with_rowid=False,
)

report_exemptions = Table(
    "report_exemptions",
    metadata,
    Column("group_id", Id, primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("first_day", Integer, primary_key=True),
    Column("last_day", Integer, nullable=False),
    Column("reason", String(40), nullable=False),
    ForeignKeyConstraint(
        ["group_id", "person_id"], ["members.group_id", "members.person_id"], ondelete="CASCADE"
    ),
    sqlite_with_rowid=False,
)

reminders = Table(
    "reminders",
    metadata,
    Column("group_id", Id, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("sent_at", Time, nullable=False),
    ForeignKeyConstraint(
        ["group_id", "person_id"], ["members.group_id", "members.person_id"], ondelete="CASCADE"
    ),
    Index("ix_reminders_person", "group_id", "person_id"),
    sqlite_with_rowid=False,
)

page_sessions = Table(
    "page_sessions",
    metadata,
    Column("token_hash", Hash, primary_key=True),
    Column("phone_index", Hash, nullable=False),
    Column("expires_at", Time, nullable=False, index=True),
)

audit_log = Table(
    "audit_log",
    metadata,
    Column("group_id", Id, primary_key=True, autoincrement=False),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Time, nullable=False),
    Column("account_id", Id),
    Column("person_id", Id),
    Column("verb", String(40), nullable=False),
    Column("subject_kind", String(20)),
    Column("subject_id", Id),
    Column("detail", Text, nullable=False),
    Column("result", String(40), nullable=False),
    Column("hash", Hash, nullable=False),
    sqlite_with_rowid=False,
)

audit_heads = Table(
    "audit_heads",
    metadata,
    Column("group_id", Id, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    Column("hash", Hash, nullable=False),
    Column("seal", Hash, nullable=False),
    sqlite_with_rowid=False,
)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("key_hash", Hash, primary_key=True),
    Column("request_hash", Hash, nullable=False),
    Column("status", SmallInteger, nullable=False, server_default="0"),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", Time, nullable=False, index=True),
)
