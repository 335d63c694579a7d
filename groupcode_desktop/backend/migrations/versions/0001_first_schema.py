"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
HASH = sa.LargeBinary(32)


def upgrade() -> None:
    _idempotency_keys()
    _people()
    _settings()
    _sms_codes()
    _sms_sends()
    _accounts()
    _groups()
    _invites()
    _members()
    _departed_members()
    _dissolution_notes()
    _health_records()
    _sessions()
    _consents()
    _failed_joins()
    _health_rules()
    _group_days()
    _group_notices()
    _page_sessions()
    _rosters()
    _report_settings()
    _report_days()
    _reports()
    _report_exemptions()
    _reminders()
    _audit()


def _idempotency_keys() -> None:
    op.create_table(
        "idempotency_keys",
        sa.Column("key_hash", HASH, nullable=False),
        sa.Column("request_hash", HASH, nullable=False),
        sa.Column("status", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_idempotency_keys")),
    )
    op.create_index(op.f("ix_idempotency_keys_created_at"), "idempotency_keys", ["created_at"])


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("id_index", HASH, nullable=False),
        sa.Column("phone_index", HASH, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("id_type", sa.String(20), nullable=False),
        sa.Column("id_mask", sa.String(20), nullable=False),
        sa.Column("phone_mask", sa.String(20), nullable=False),
        sa.Column("groups_alive", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("erased_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("id_index", name=op.f("uq_people_id_index")),
    )
    op.create_index(op.f("ix_people_phone_index"), "people", ["phone_index"])


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )


def _sms_codes() -> None:
    op.create_table(
        "sms_codes",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("phone_index", HASH, nullable=False),
        sa.Column("phone_mask", sa.String(20), nullable=False),
        sa.Column("purpose", sa.String(20), nullable=False),
        sa.Column("group_id", ROW_ID, server_default="0", nullable=False),
        sa.Column("code_hash", HASH, nullable=False),
        sa.Column("sealed_code", sa.LargeBinary(), nullable=True),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sms_codes")),
    )
    op.create_index(op.f("ix_sms_codes_expires_at"), "sms_codes", ["expires_at"])
    op.create_index("ix_sms_codes_phone", "sms_codes", ["phone_index", "purpose", "group_id", "id"])


def _sms_sends() -> None:
    op.create_table(
        "sms_sends",
        sa.Column("phone_index", HASH, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("sent", sa.SmallInteger(), nullable=False),
        sa.Column("last_sent_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("phone_index", name=op.f("pk_sms_sends")),
    )


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("phone_index", HASH, nullable=False),
        sa.Column("sealed_phone", sa.LargeBinary(), nullable=False),
        sa.Column("phone_mask", sa.String(20), nullable=False),
        sa.Column("person_id", ROW_ID, nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_accounts_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("person_id", name=op.f("uq_accounts_person_id")),
        sa.UniqueConstraint("phone_index", name=op.f("uq_accounts_phone_index")),
    )


def _groups() -> None:
    op.create_table(
        "groups",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("version", sa.BigInteger(), server_default="1", nullable=False),
        sa.Column("edition", sa.Integer(), server_default="1", nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("region_code", sa.String(6), nullable=False),
        sa.Column("street", sa.String(100), nullable=False),
        sa.Column("joining_allowed", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("creator_id", ROW_ID, nullable=False),
        sa.Column("member_count", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("admin_count", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("dissolved_at", sa.BigInteger(), nullable=True),
        sa.Column("refreshed_at", sa.BigInteger(), nullable=True),
        sa.Column("refreshed_by", ROW_ID, nullable=True),
        sa.Column("refresh_report", sa.LargeBinary(), nullable=True),
        sa.Column("nat_basis", sa.String(10), server_default="tested", nullable=False),
        sa.Column("data_updated_at", sa.BigInteger(), nullable=True),
        sa.Column("data_source", sa.String(20), nullable=True),
        sa.ForeignKeyConstraint(["creator_id"], ["people.id"], name=op.f("fk_groups_creator_id")),
        sa.ForeignKeyConstraint(["refreshed_by"], ["people.id"], name=op.f("fk_groups_refreshed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groups")),
    )
    op.create_index(op.f("ix_groups_creator_id"), "groups", ["creator_id"])


def _health_records() -> None:
    op.create_table(
        "health_records",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(20), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id", "person_id"],
            ["members.group_id", "members.person_id"],
            name=op.f("fk_health_records_group_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("group_id", "person_id", "updated_at", name=op.f("pk_health_records")),
        sqlite_with_rowid=False,
    )


def _invites() -> None:
    op.create_table(
        "invites",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("token_hash", HASH, nullable=True),
        sa.Column("made_by", ROW_ID, nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.Column("uses", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_invites_group_id")),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_invites_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invites")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invites_token_hash")),
    )
    op.create_index(op.f("ix_invites_group_id"), "invites", ["group_id"])


def _members() -> None:
    op.create_table(
        "members",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("pinyin", sa.String(400), nullable=False),
        sa.Column("remark", sa.String(40), server_default="", nullable=False),
        sa.Column("department", sa.String(40), server_default="", nullable=False),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("id_type", sa.String(20), nullable=False),
        sa.Column("id_mask", sa.String(20), nullable=False),
        sa.Column("phone_mask", sa.String(20), nullable=False),
        sa.Column("joined_at", sa.BigInteger(), nullable=False),
        sa.Column("colour", sa.String(10), server_default="none", nullable=False),
        sa.Column("nat_result", sa.String(10), nullable=True),
        sa.Column("nat_tested_at", sa.BigInteger(), nullable=True),
        sa.Column("nat_sampled_at", sa.BigInteger(), nullable=True),
        sa.Column("doses", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("vaccine_route", sa.String(20), nullable=True),
        sa.Column("source", sa.String(20), nullable=True),
        sa.Column("data_updated_at", sa.BigInteger(), nullable=True),
        sa.Column("notices_seen", sa.BigInteger(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_members_group_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_members_person_id")),
        sa.PrimaryKeyConstraint("group_id", "person_id", name=op.f("pk_members")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_members_person", "members", ["person_id"])


def _departed_members() -> None:
    op.create_table(
        "departed_members",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("removed_at", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_departed_members_group_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_departed_members_person_id")),
        sa.PrimaryKeyConstraint("group_id", "person_id", name=op.f("pk_departed_members")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_departed_members_removed_at"), "departed_members", ["removed_at"])
    op.create_index("ix_departed_members_person", "departed_members", ["person_id"])


def _dissolution_notes() -> None:
    op.create_table(
        "dissolution_notes",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("phone_index", HASH, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_dissolution_notes_group_id")),
        sa.PrimaryKeyConstraint("group_id", "phone_index", name=op.f("pk_dissolution_notes")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_dissolution_notes_at"), "dissolution_notes", ["at"])
    op.create_index("ix_dissolution_notes_phone", "dissolution_notes", ["phone_index"])


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("token_hash", HASH, nullable=False),
        sa.Column("account_id", ROW_ID, nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_sessions_account_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sessions")),
    )
    op.create_index(op.f("ix_sessions_account_id"), "sessions", ["account_id"])


def _consents() -> None:
    op.create_table(
        "consents",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("given_at", sa.BigInteger(), nullable=False),
        sa.Column("invite_id", ROW_ID, nullable=True),
        sa.Column("language", sa.String(10), nullable=False),
        sa.Column("texts_version", sa.String(20), nullable=False),
        sa.Column("texts_hash", HASH, nullable=False),
        sa.Column("health_data", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("guardian_name", sa.String(40), nullable=True),
        sa.Column("guardian_relation", sa.String(10), nullable=True),
        sa.Column("signed_on", sa.Integer(), nullable=True),
        sa.Column("recorded_by", ROW_ID, nullable=True),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_consents_group_id")),
        sa.ForeignKeyConstraint(["invite_id"], ["invites.id"], name=op.f("fk_consents_invite_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_consents_person_id")),
        sa.ForeignKeyConstraint(["recorded_by"], ["people.id"], name=op.f("fk_consents_recorded_by")),
        sa.PrimaryKeyConstraint("group_id", "person_id", "given_at", name=op.f("pk_consents")),
        sqlite_with_rowid=False,
    )


def _failed_joins() -> None:
    op.create_table(
        "failed_joins",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("phone_index", HASH, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("name_mask", sa.String(40), nullable=False),
        sa.Column("phone_mask", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_failed_joins_group_id")),
        sa.PrimaryKeyConstraint("group_id", "phone_index", name=op.f("pk_failed_joins")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_failed_joins_day"), "failed_joins", ["day"])
    op.create_index("ix_failed_joins_phone", "failed_joins", ["phone_index"])


def _health_rules() -> None:
    op.create_table(
        "health_rules",
        sa.Column("group_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("rules", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_health_rules_group_id")),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_health_rules")),
        sqlite_with_rowid=False,
    )


def _group_days() -> None:
    op.create_table(
        "group_days",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("numbers", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_group_days_group_id")),
        sa.PrimaryKeyConstraint("group_id", "day", name=op.f("pk_group_days")),
        sqlite_with_rowid=False,
    )


def _group_notices() -> None:
    op.create_table(
        "group_notices",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("caused_by", ROW_ID),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_group_notices_group_id")),
        sa.PrimaryKeyConstraint("group_id", "id", name=op.f("pk_group_notices")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_group_notices_at"), "group_notices", ["at"])


def _page_sessions() -> None:
    op.create_table(
        "page_sessions",
        sa.Column("token_hash", HASH, nullable=False),
        sa.Column("phone_index", HASH, nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_page_sessions")),
    )
    op.create_index(op.f("ix_page_sessions_expires_at"), "page_sessions", ["expires_at"])


def _rosters() -> None:
    op.create_table(
        "rosters",
        sa.Column("group_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("imported_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_rosters_group_id")),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_rosters")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "roster_entries",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("phone_index", HASH),
        sa.Column("phone_mask", sa.String(20), server_default="", nullable=False),
        sa.Column("number", sa.String(40), server_default="", nullable=False),
        sa.Column("department", sa.String(40), server_default="", nullable=False),
        sa.Column("remark", sa.String(40), server_default="", nullable=False),
        sa.Column("confirmed", ROW_ID),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["rosters.group_id"],
            name=op.f("fk_roster_entries_group_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("group_id", "id", name=op.f("pk_roster_entries")),
    )
    op.create_index("ix_roster_entries_phone", "roster_entries", ["phone_index", "group_id"])
    op.create_index("ix_roster_entries_name", "roster_entries", ["group_id", "name"])


def _report_settings() -> None:
    op.create_table(
        "report_settings",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("settings", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_report_settings_group_id")),
        sa.PrimaryKeyConstraint("group_id", "version", name=op.f("pk_report_settings")),
        sqlite_with_rowid=False,
    )


def _report_days() -> None:
    op.create_table(
        "report_days",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("changes", sa.BigInteger(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("zero_by", ROW_ID, nullable=True),
        sa.Column("zero_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_report_days_group_id")),
        sa.ForeignKeyConstraint(["zero_by"], ["people.id"], name=op.f("fk_report_days_zero_by")),
        sa.PrimaryKeyConstraint("group_id", "day", name=op.f("pk_report_days")),
        sqlite_with_rowid=False,
    )


def _reports() -> None:
    op.create_table(
        "reports",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("abnormal", sa.Boolean(), nullable=False),
        sa.Column("first_at", sa.BigInteger(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id", "person_id"],
            ["members.group_id", "members.person_id"],
            name=op.f("fk_reports_group_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("group_id", "day", "person_id", name=op.f("pk_reports")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_reports_person", "reports", ["group_id", "person_id", "day"])


def _report_exemptions() -> None:
    op.create_table(
        "report_exemptions",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id", "person_id"],
            ["members.group_id", "members.person_id"],
            name=op.f("fk_report_exemptions_group_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("group_id", "person_id", "first_day", name=op.f("pk_report_exemptions")),
        sqlite_with_rowid=False,
    )


def _reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("group_id", ROW_ID, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id", "person_id"],
            ["members.group_id", "members.person_id"],
            name=op.f("fk_reminders_group_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("group_id", "day", "person_id", name=op.f("pk_reminders")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_reminders_person", "reminders", ["group_id", "person_id"])


def _audit() -> None:
    op.create_table(
        "audit_log",
        sa.Column("group_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("account_id", ROW_ID),
        sa.Column("person_id", ROW_ID),
        sa.Column("verb", sa.String(40), nullable=False),
        sa.Column("subject_kind", sa.String(20)),
        sa.Column("subject_id", ROW_ID),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("result", sa.String(40), nullable=False),
        sa.Column("hash", HASH, nullable=False),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_audit_log")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "audit_heads",
        sa.Column("group_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", HASH, nullable=False),
        sa.Column("seal", HASH, nullable=False),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_audit_heads")),
        sqlite_with_rowid=False,
    )
