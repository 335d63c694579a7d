"""Every number of the product's hard rules, once. Durations are seconds."""

GROUPS_PER_CREATOR = 5
PEOPLE_PER_GROUP = 500
ADMINS_PER_GROUP = 5

MINUTE = 60
HOUR = 3_600
MINUTES_OF_DAY = 24 * 60
DAY = 24 * HOUR
INVITE_LIFETIME = 24 * HOUR
REFRESH_PAUSE = 30 * 60
CLOCK_SKEW = 60
"""So far may the clocks of two servers of one database differ."""
SESSION_LIFETIME = 30 * DAY
PAGE_SESSION_LIFETIME = 30 * 60
HEALTH_RECORD_LIFETIME = 30 * DAY
NOTICE_LIFETIME = 30 * DAY
DISSOLUTION_NOTE_LIFETIME = 30 * DAY
FAILED_JOINS_KEPT = 200
"""So many phones that were refused are kept of a group and a day."""
UNDO_LIFETIME = 60
"""For so long a deleted member can be brought back; then the data are erased for good."""

SMS_CODE_DIGITS = 6
SMS_CODE_LIFETIME = 5 * 60
SMS_CODE_TRIES = 5
SMS_PAUSE = 60
SMS_PER_DAY = 10

GUARDIAN_AGE = 14
"""Below it a guardian consents (个人信息保护法, article 31)."""

GROUP_NAME_MIN = 2
GROUP_NAME_MAX = 40
STREET_MAX = 100
PERSON_NAME_MAX = 40
REMARK_MAX = 40
DEPARTMENT_MAX = 40
LOCATION_MAX = 60
REPORT_NOTE_MAX = 100
EXEMPTION_REASON_MAX = 40
HEALTH_BATCH = 500
IMPORT_BYTES = 5 * 1024 * 1024
IMPORT_ROWS = 5_000
IMPORT_COLUMNS = 50
ROSTER_MAX = 2_000
ROSTER_LIKE_PHONES = 5
"""So many phones of one file may have the same mask: more would try out the hidden digits."""
ROSTER_TRIES = 60
"""Files looked at or imported in a group within a day."""
