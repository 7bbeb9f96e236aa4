-- Every table as it was declared for the first release.
CREATE TABLE "sn_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_task_number" ON "sn_task" ("number");
CREATE INDEX "ix_sn_task_sys_updated_on" ON "sn_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_task_due_date" ON "sn_task" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_task_sys_domain_path" ON "sn_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_task_number" ON "sn_task" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_task_account" ON "sn_task" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_task_company" ON "sn_task" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_task_contact" ON "sn_task" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_task_consumer" ON "sn_task" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_task_assigned_to" ON "sn_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_task_assignment_group" ON "sn_task" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_task_opened_by" ON "sn_task" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_task_closed_by" ON "sn_task" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_task_parent" ON "sn_task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_task_contract" ON "sn_task" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_task_entitlement" ON "sn_task" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_task_location" ON "sn_task" ("location") WHERE "location" IS NOT NULL;
CREATE TABLE "domain" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "active" BOOLEAN,
  "path" TEXT COLLATE "C"
);
CREATE INDEX "ix_domain_path" ON "domain" (lower("path") NULLS FIRST, "sys_id");
CREATE INDEX "ix_domain_name" ON "domain" (lower("name") NULLS FIRST);
CREATE INDEX "ix_domain_parent" ON "domain" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_domain_account" ON "domain" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "sys_attachment" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "file_name" TEXT COLLATE "C",
  "content_type" TEXT COLLATE "C",
  "size_bytes" BIGINT,
  "table_name" TEXT COLLATE "C",
  "table_sys_id" TEXT COLLATE "C",
  "content" TEXT COLLATE "C",
  "hash" TEXT COLLATE "C",
  "customer_visible" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_attachment_table_sys_id" ON "sys_attachment" ("table_sys_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_attachment_file_name" ON "sys_attachment" (lower("file_name") NULLS FIRST);
CREATE TABLE "sys_journal_field" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "element_id" TEXT COLLATE "C",
  "element" TEXT COLLATE "C",
  "value" TEXT COLLATE "C",
  "author" TEXT COLLATE "C",
  "visible_to_customer" BOOLEAN,
  "link_table" TEXT COLLATE "C",
  "link_record" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_journal_field_element_id_sys_created_on" ON "sys_journal_field" ("element_id" NULLS FIRST, "sys_created_on", "sys_id");
CREATE INDEX "ix_sys_journal_field_sys_domain_path" ON "sys_journal_field" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sys_journal_field_author" ON "sys_journal_field" ("author") WHERE "author" IS NOT NULL;
CREATE TABLE "sys_audit" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "field" TEXT COLLATE "C",
  "old_value" TEXT COLLATE "C",
  "new_value" TEXT COLLATE "C",
  "changed_by" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_audit_record_id_field" ON "sys_audit" ("record_id" NULLS FIRST, lower("field") NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_audit_field" ON "sys_audit" (lower("field") NULLS FIRST);
CREATE INDEX "ix_sys_audit_changed_by" ON "sys_audit" ("changed_by") WHERE "changed_by" IS NOT NULL;
CREATE TABLE "sysapproval_approver" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "approver" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "comments" TEXT COLLATE "C",
  "decided_at" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sysapproval_approver_record_id" ON "sysapproval_approver" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sysapproval_approver_sys_domain_path" ON "sysapproval_approver" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sysapproval_approver_approver" ON "sysapproval_approver" ("approver") WHERE "approver" IS NOT NULL;
CREATE TABLE "sn_document" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "url" TEXT COLLATE "C",
  "knowledge" TEXT COLLATE "C",
  "version" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "owner" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_document_number" ON "sn_document" ("number");
CREATE INDEX "ix_sn_document_record_id" ON "sn_document" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_document_sys_domain_path" ON "sn_document" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_document_number" ON "sn_document" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_document_name" ON "sn_document" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_document_knowledge" ON "sn_document" ("knowledge") WHERE "knowledge" IS NOT NULL;
CREATE INDEX "ix_sn_document_owner" ON "sn_document" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "sn_sidebar_discussion" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "message" TEXT COLLATE "C",
  "participants" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "started_by" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_sidebar_discussion_record_id" ON "sn_sidebar_discussion" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_sidebar_discussion_sys_domain_path" ON "sn_sidebar_discussion" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_sidebar_discussion_message" ON "sn_sidebar_discussion" (lower("message") NULLS FIRST);
CREATE INDEX "ix_sn_sidebar_discussion_started_by" ON "sn_sidebar_discussion" ("started_by") WHERE "started_by" IS NOT NULL;
CREATE TABLE "sn_sidebar_message" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "discussion" TEXT COLLATE "C",
  "author" TEXT COLLATE "C",
  "text" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_sidebar_message_sys_domain_path" ON "sn_sidebar_message" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_sidebar_message_discussion" ON "sn_sidebar_message" ("discussion") WHERE "discussion" IS NOT NULL;
CREATE INDEX "ix_sn_sidebar_message_author" ON "sn_sidebar_message" ("author") WHERE "author" IS NOT NULL;
CREATE TABLE "fx_currency" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "code" TEXT COLLATE "C",
  "symbol" TEXT COLLATE "C",
  "rate" BIGINT,
  "is_base" BOOLEAN,
  "crm_constant" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_fx_currency_code" ON "fx_currency" ("code");
CREATE INDEX "ix_fx_currency_code" ON "fx_currency" (lower("code") NULLS FIRST);
CREATE TABLE "sn_data_classification" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "field" TEXT COLLATE "C",
  "classification" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_data_classification_table_name_field" ON "sn_data_classification" ("table_name", "field");
CREATE TABLE "sys_user" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user_name" TEXT COLLATE "C",
  "first_name" TEXT COLLATE "C",
  "last_name" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "email" TEXT COLLATE "C",
  "phone" TEXT COLLATE "C",
  "mobile_phone" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "user_type" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "department" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "manager" TEXT COLLATE "C",
  "time_zone" TEXT COLLATE "C",
  "language" TEXT COLLATE "C",
  "photo" TEXT COLLATE "C",
  "active" BOOLEAN,
  "locked_out" BOOLEAN,
  "password" TEXT COLLATE "C",
  "last_login" BIGINT,
  "home_domain" TEXT COLLATE "C",
  "visible_domains" TEXT COLLATE "C",
  "skills" TEXT COLLATE "C",
  "zoom_account" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_user_user_name" ON "sys_user" ("user_name");
CREATE INDEX "ix_sys_user_name" ON "sys_user" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_user_sys_domain_path" ON "sys_user" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sys_user_user_name" ON "sys_user" (lower("user_name") NULLS FIRST);
CREATE INDEX "ix_sys_user_company" ON "sys_user" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sys_user_location" ON "sys_user" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sys_user_service_organization" ON "sys_user" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sys_user_manager" ON "sys_user" ("manager") WHERE "manager" IS NOT NULL;
CREATE INDEX "ix_sys_user_home_domain" ON "sys_user" ("home_domain") WHERE "home_domain" IS NOT NULL;
CREATE TABLE "sys_user_group" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "manager" TEXT COLLATE "C",
  "email" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "skills" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sys_user_group_name" ON "sys_user_group" ("name");
CREATE INDEX "ix_sys_user_group_name" ON "sys_user_group" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sys_user_group_manager" ON "sys_user_group" ("manager") WHERE "manager" IS NOT NULL;
CREATE INDEX "ix_sys_user_group_parent" ON "sys_user_group" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "sys_user_grmember" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "group" TEXT COLLATE "C",
  "user" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_user_grmember_user_group" ON "sys_user_grmember" ("user", "group");
CREATE INDEX "ix_sys_user_grmember_group" ON "sys_user_grmember" ("group") WHERE "group" IS NOT NULL;
CREATE TABLE "sys_user_role" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sys_user_role_name" ON "sys_user_role" ("name");
CREATE INDEX "ix_sys_user_role_name" ON "sys_user_role" (lower("name") NULLS FIRST);
CREATE TABLE "sys_user_role_contains" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "role" TEXT COLLATE "C",
  "contains" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_user_role_contains_role_contains" ON "sys_user_role_contains" ("role", "contains");
CREATE INDEX "ix_sys_user_role_contains_contains" ON "sys_user_role_contains" ("contains") WHERE "contains" IS NOT NULL;
CREATE TABLE "sys_user_has_role" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "role" TEXT COLLATE "C",
  "granted_by_group" TEXT COLLATE "C",
  "inherited" BOOLEAN
);
CREATE INDEX "ix_sys_user_has_role_user" ON "sys_user_has_role" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sys_user_has_role_role" ON "sys_user_has_role" ("role") WHERE "role" IS NOT NULL;
CREATE INDEX "ix_sys_user_has_role_granted_by_group" ON "sys_user_has_role" ("granted_by_group") WHERE "granted_by_group" IS NOT NULL;
CREATE TABLE "sys_group_has_role" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "group" TEXT COLLATE "C",
  "role" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_group_has_role_group_role" ON "sys_group_has_role" ("group", "role");
CREATE INDEX "ix_sys_group_has_role_role" ON "sys_group_has_role" ("role") WHERE "role" IS NOT NULL;
CREATE TABLE "sys_user_profile" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "profile_type" TEXT COLLATE "C",
  "label" TEXT COLLATE "C",
  "record_table" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "is_default" BOOLEAN,
  "active" BOOLEAN
);
CREATE INDEX "ix_sys_user_profile_record_id" ON "sys_user_profile" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_user_profile_label" ON "sys_user_profile" (lower("label") NULLS FIRST);
CREATE INDEX "ix_sys_user_profile_user" ON "sys_user_profile" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_privacy_request" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "person" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "result" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_privacy_request_number" ON "sn_privacy_request" ("number");
CREATE INDEX "ix_sn_privacy_request_sys_domain_path" ON "sn_privacy_request" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_privacy_request_number" ON "sn_privacy_request" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_privacy_request_person" ON "sn_privacy_request" ("person") WHERE "person" IS NOT NULL;
CREATE TABLE "sys_user_session" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "profile" TEXT COLLATE "C",
  "token_hash" TEXT COLLATE "C",
  "client" TEXT COLLATE "C",
  "last_used_on" BIGINT,
  "ends_on" BIGINT
);
CREATE UNIQUE INDEX "uq_sys_user_session_token_hash" ON "sys_user_session" ("token_hash");
CREATE INDEX "ix_sys_user_session_ends_on" ON "sys_user_session" ("ends_on" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_user_session_token_hash" ON "sys_user_session" (lower("token_hash") NULLS FIRST);
CREATE INDEX "ix_sys_user_session_client" ON "sys_user_session" (lower("client") NULLS FIRST);
CREATE INDEX "ix_sys_user_session_user" ON "sys_user_session" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sys_user_session_profile" ON "sys_user_session" ("profile") WHERE "profile" IS NOT NULL;
CREATE TABLE "oauth_entity" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "client_id" TEXT COLLATE "C",
  "client_secret" TEXT COLLATE "C",
  "active" BOOLEAN,
  "user" TEXT COLLATE "C",
  "access_token_lifespan" BIGINT,
  "refresh_token_lifespan" BIGINT
);
CREATE UNIQUE INDEX "uq_oauth_entity_client_id" ON "oauth_entity" ("client_id");
CREATE INDEX "ix_oauth_entity_name" ON "oauth_entity" (lower("name") NULLS FIRST);
CREATE INDEX "ix_oauth_entity_client_id" ON "oauth_entity" (lower("client_id") NULLS FIRST);
CREATE INDEX "ix_oauth_entity_user" ON "oauth_entity" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "oauth_credential" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "token_hash" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "peer" TEXT COLLATE "C",
  "expires_on" BIGINT
);
CREATE UNIQUE INDEX "uq_oauth_credential_token_hash" ON "oauth_credential" ("token_hash");
CREATE INDEX "ix_oauth_credential_expires_on" ON "oauth_credential" ("expires_on" NULLS FIRST, "sys_id");
CREATE INDEX "ix_oauth_credential_token_hash" ON "oauth_credential" (lower("token_hash") NULLS FIRST);
CREATE INDEX "ix_oauth_credential_user" ON "oauth_credential" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_oauth_credential_peer" ON "oauth_credential" ("peer") WHERE "peer" IS NOT NULL;
CREATE TABLE "api_key" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "token_hash" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "active" BOOLEAN,
  "expires_on" BIGINT,
  "last_used_on" BIGINT
);
CREATE UNIQUE INDEX "uq_api_key_token_hash" ON "api_key" ("token_hash");
CREATE INDEX "ix_api_key_name" ON "api_key" (lower("name") NULLS FIRST);
CREATE INDEX "ix_api_key_token_hash" ON "api_key" (lower("token_hash") NULLS FIRST);
CREATE INDEX "ix_api_key_user" ON "api_key" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sys_email" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "direction" TEXT COLLATE "C",
  "sender" TEXT COLLATE "C",
  "recipients" TEXT COLLATE "C",
  "cc" TEXT COLLATE "C",
  "bcc" TEXT COLLATE "C",
  "subject" TEXT COLLATE "C",
  "body" TEXT COLLATE "C",
  "flagged" BOOLEAN,
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "template" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sent_at" BIGINT,
  "error" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_email_record_id_sent_at" ON "sys_email" ("record_id" NULLS FIRST, "sent_at" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_email_sent_at" ON "sys_email" ("sent_at" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_email_sys_domain_path" ON "sys_email" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sys_email_subject" ON "sys_email" (lower("subject") NULLS FIRST);
CREATE INDEX "ix_sys_email_template" ON "sys_email" ("template") WHERE "template" IS NOT NULL;
CREATE TABLE "sys_email_template" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "subject" TEXT COLLATE "C",
  "body" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sys_email_template_name" ON "sys_email_template" (lower("name") NULLS FIRST);
CREATE TABLE "sys_notification" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "body" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "read" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_notification_user_read" ON "sys_notification" ("user" NULLS FIRST, "read" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_notification_record_id" ON "sys_notification" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_notification_title" ON "sys_notification" (lower("title") NULLS FIRST);
CREATE TABLE "sys_properties" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "value" TEXT COLLATE "C",
  "description" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_properties_name" ON "sys_properties" ("name");
CREATE INDEX "ix_sys_properties_name" ON "sys_properties" (lower("name") NULLS FIRST);
CREATE TABLE "sys_scheduled_job" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "active" BOOLEAN,
  "run" TEXT COLLATE "C",
  "run_time" TEXT COLLATE "C",
  "repeat_seconds" BIGINT,
  "next_run" BIGINT,
  "last_run" BIGINT,
  "handler" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_scheduled_job_name" ON "sys_scheduled_job" ("name");
CREATE INDEX "ix_sys_scheduled_job_name" ON "sys_scheduled_job" (lower("name") NULLS FIRST);
CREATE TABLE "sys_job_run" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "job" TEXT COLLATE "C",
  "started" BIGINT,
  "finished" BIGINT,
  "result" TEXT COLLATE "C",
  "message" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_job_run_job" ON "sys_job_run" ("job") WHERE "job" IS NOT NULL;
CREATE TABLE "sys_filter" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "filter" TEXT COLLATE "C",
  "columns" TEXT COLLATE "C",
  "shared" BOOLEAN
);
CREATE INDEX "ix_sys_filter_name" ON "sys_filter" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sys_filter_user" ON "sys_filter" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sys_user_preference" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "value" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_user_preference_user_name" ON "sys_user_preference" ("user", "name");
CREATE INDEX "ix_sys_user_preference_name" ON "sys_user_preference" (lower("name") NULLS FIRST);
CREATE TABLE "sn_response_template" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "text" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_response_template_name" ON "sn_response_template" (lower("name") NULLS FIRST);
CREATE TABLE "sys_module" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "plugin_id" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "depends_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_module_plugin_id" ON "sys_module" ("plugin_id");
CREATE INDEX "ix_sys_module_plugin_id" ON "sys_module" (lower("plugin_id") NULLS FIRST);
CREATE INDEX "ix_sys_module_name" ON "sys_module" (lower("name") NULLS FIRST);
CREATE TABLE "sys_ui_view" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "view_type" TEXT COLLATE "C",
  "columns" TEXT COLLATE "C",
  "filter" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_ui_view_name" ON "sys_ui_view" (lower("name") NULLS FIRST);
CREATE TABLE "sys_db_object" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "label" TEXT COLLATE "C",
  "super_class" TEXT COLLATE "C",
  "domain_separated" BOOLEAN,
  "import_table" BOOLEAN,
  "is_extendable" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sys_db_object_name" ON "sys_db_object" ("name");
CREATE INDEX "ix_sys_db_object_name" ON "sys_db_object" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sys_db_object_super_class" ON "sys_db_object" ("super_class") WHERE "super_class" IS NOT NULL;
CREATE TABLE "sys_dictionary" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "element" TEXT COLLATE "C",
  "column_label" TEXT COLLATE "C",
  "internal_type" TEXT COLLATE "C",
  "reference" TEXT COLLATE "C",
  "mandatory" BOOLEAN,
  "unique" BOOLEAN,
  "display" BOOLEAN,
  "choice" TEXT COLLATE "C",
  "read_only" BOOLEAN,
  "max_length" BIGINT,
  "default_value" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sys_dictionary_name_element" ON "sys_dictionary" ("name", "element");
CREATE INDEX "ix_sys_dictionary_column_label" ON "sys_dictionary" (lower("column_label") NULLS FIRST);
CREATE TABLE "sys_choice" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "element" TEXT COLLATE "C",
  "value" TEXT COLLATE "C",
  "label" TEXT COLLATE "C",
  "sequence" BIGINT,
  "inactive" BOOLEAN,
  "language" TEXT COLLATE "C",
  "dependent_value" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_choice_name_element_sequence" ON "sys_choice" ("name" NULLS FIRST, lower("element") NULLS FIRST, "sequence" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_choice_label" ON "sys_choice" (lower("label") NULLS FIRST);
CREATE TABLE "sys_ui_favorite" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "label" TEXT COLLATE "C",
  "link" TEXT COLLATE "C",
  "sequence" BIGINT
);
CREATE INDEX "ix_sys_ui_favorite_user_sequence" ON "sys_ui_favorite" ("user" NULLS FIRST, "sequence" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_ui_favorite_label" ON "sys_ui_favorite" (lower("label") NULLS FIRST);
CREATE TABLE "sys_ui_recent" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "visited_at" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_ui_recent_user_record" ON "sys_ui_recent" ("user", "record");
CREATE INDEX "ix_sys_ui_recent_user_visited_at" ON "sys_ui_recent" ("user" NULLS FIRST, "visited_at" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_ui_recent_record" ON "sys_ui_recent" ("record" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_ui_recent_title" ON "sys_ui_recent" (lower("title") NULLS FIRST);
CREATE TABLE "sys_bulk_change" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "summary" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "query" TEXT COLLATE "C",
  "field" TEXT COLLATE "C",
  "value" TEXT COLLATE "C",
  "confirmed" BOOLEAN,
  "total" BIGINT,
  "looked_at" BIGINT,
  "changing" BIGINT,
  "refused" BIGINT,
  "to_confirm" BIGINT,
  "reasons" TEXT COLLATE "C",
  "last_id" TEXT COLLATE "C",
  "message" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_bulk_change_user_sys_created_on" ON "sys_bulk_change" ("user" NULLS FIRST, "sys_created_on", "sys_id");
CREATE INDEX "ix_sys_bulk_change_sys_domain_path" ON "sys_bulk_change" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sys_bulk_change_summary" ON "sys_bulk_change" (lower("summary") NULLS FIRST);
CREATE TABLE "sys_idempotency" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "key" TEXT COLLATE "C",
  "request_hash" TEXT COLLATE "C",
  "status" BIGINT,
  "body" TEXT COLLATE "C",
  "expires_on" BIGINT
);
CREATE UNIQUE INDEX "uq_sys_idempotency_user_key" ON "sys_idempotency" ("user", "key");
CREATE INDEX "ix_sys_idempotency_expires_on" ON "sys_idempotency" ("expires_on" NULLS FIRST, "sys_id");
CREATE TABLE "sys_tinyurl" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "hash" TEXT COLLATE "C",
  "url" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_tinyurl_hash" ON "sys_tinyurl" ("hash");
CREATE INDEX "ix_sys_tinyurl_hash" ON "sys_tinyurl" (lower("hash") NULLS FIRST);
CREATE TABLE "core_company" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "phone" TEXT COLLATE "C",
  "website" TEXT COLLATE "C",
  "street" TEXT COLLATE "C",
  "city" TEXT COLLATE "C",
  "zip" TEXT COLLATE "C",
  "country" TEXT COLLATE "C",
  "industry" TEXT COLLATE "C",
  "notes" TEXT COLLATE "C",
  "primary" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_core_company_name" ON "core_company" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_core_company_sys_domain_path" ON "core_company" ("sys_domain_path" NULLS FIRST);
CREATE TABLE "customer_account" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "phone" TEXT COLLATE "C",
  "website" TEXT COLLATE "C",
  "street" TEXT COLLATE "C",
  "city" TEXT COLLATE "C",
  "zip" TEXT COLLATE "C",
  "country" TEXT COLLATE "C",
  "industry" TEXT COLLATE "C",
  "notes" TEXT COLLATE "C",
  "primary" BOOLEAN,
  "number" TEXT COLLATE "C",
  "account_code" TEXT COLLATE "C",
  "account_path" TEXT COLLATE "C",
  "account_parent" TEXT COLLATE "C",
  "customer" BOOLEAN,
  "partner" BOOLEAN,
  "primary_contact" TEXT COLLATE "C",
  "account_manager" TEXT COLLATE "C",
  "customer_success_manager" TEXT COLLATE "C",
  "status" TEXT COLLATE "C",
  "annual_revenue" BIGINT,
  "number_of_employees" BIGINT,
  "currency" TEXT COLLATE "C",
  "timezone" TEXT COLLATE "C",
  "support_tier" TEXT COLLATE "C",
  "relationship_manager" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_customer_account_number" ON "customer_account" ("number");
CREATE UNIQUE INDEX "uq_customer_account_account_code" ON "customer_account" ("account_code");
CREATE INDEX "ix_customer_account_account_path" ON "customer_account" (lower("account_path") NULLS FIRST, "sys_id");
CREATE INDEX "ix_customer_account_name" ON "customer_account" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_customer_account_sys_domain_path" ON "customer_account" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_customer_account_number" ON "customer_account" (lower("number") NULLS FIRST);
CREATE INDEX "ix_customer_account_account_code" ON "customer_account" (lower("account_code") NULLS FIRST);
CREATE INDEX "ix_customer_account_account_parent" ON "customer_account" ("account_parent") WHERE "account_parent" IS NOT NULL;
CREATE INDEX "ix_customer_account_primary_contact" ON "customer_account" ("primary_contact") WHERE "primary_contact" IS NOT NULL;
CREATE INDEX "ix_customer_account_account_manager" ON "customer_account" ("account_manager") WHERE "account_manager" IS NOT NULL;
CREATE INDEX "ix_customer_account_customer_success_manager" ON "customer_account" ("customer_success_manager") WHERE "customer_success_manager" IS NOT NULL;
CREATE INDEX "ix_customer_account_currency" ON "customer_account" ("currency") WHERE "currency" IS NOT NULL;
CREATE INDEX "ix_customer_account_relationship_manager" ON "customer_account" ("relationship_manager") WHERE "relationship_manager" IS NOT NULL;
CREATE TABLE "customer_contact" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user_name" TEXT COLLATE "C",
  "first_name" TEXT COLLATE "C",
  "last_name" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "email" TEXT COLLATE "C",
  "phone" TEXT COLLATE "C",
  "mobile_phone" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "user_type" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "department" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "manager" TEXT COLLATE "C",
  "time_zone" TEXT COLLATE "C",
  "language" TEXT COLLATE "C",
  "photo" TEXT COLLATE "C",
  "active" BOOLEAN,
  "locked_out" BOOLEAN,
  "password" TEXT COLLATE "C",
  "last_login" BIGINT,
  "home_domain" TEXT COLLATE "C",
  "visible_domains" TEXT COLLATE "C",
  "skills" TEXT COLLATE "C",
  "zoom_account" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "is_primary" BOOLEAN,
  "portal_access" BOOLEAN,
  "invited_on" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_customer_contact_user_name" ON "customer_contact" ("user_name");
CREATE INDEX "ix_customer_contact_name" ON "customer_contact" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_customer_contact_sys_domain_path" ON "customer_contact" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_customer_contact_user_name" ON "customer_contact" (lower("user_name") NULLS FIRST);
CREATE INDEX "ix_customer_contact_company" ON "customer_contact" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_customer_contact_location" ON "customer_contact" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_customer_contact_service_organization" ON "customer_contact" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_customer_contact_manager" ON "customer_contact" ("manager") WHERE "manager" IS NOT NULL;
CREATE INDEX "ix_customer_contact_home_domain" ON "customer_contact" ("home_domain") WHERE "home_domain" IS NOT NULL;
CREATE INDEX "ix_customer_contact_account" ON "customer_contact" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "csm_consumer" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user_name" TEXT COLLATE "C",
  "first_name" TEXT COLLATE "C",
  "last_name" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "email" TEXT COLLATE "C",
  "phone" TEXT COLLATE "C",
  "mobile_phone" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "user_type" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "department" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "manager" TEXT COLLATE "C",
  "time_zone" TEXT COLLATE "C",
  "language" TEXT COLLATE "C",
  "photo" TEXT COLLATE "C",
  "active" BOOLEAN,
  "locked_out" BOOLEAN,
  "password" TEXT COLLATE "C",
  "last_login" BIGINT,
  "home_domain" TEXT COLLATE "C",
  "visible_domains" TEXT COLLATE "C",
  "skills" TEXT COLLATE "C",
  "zoom_account" TEXT COLLATE "C",
  "number" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "primary_household" TEXT COLLATE "C",
  "street" TEXT COLLATE "C",
  "city" TEXT COLLATE "C",
  "zip" TEXT COLLATE "C",
  "country" TEXT COLLATE "C",
  "preferred_channel" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_csm_consumer_user_name" ON "csm_consumer" ("user_name");
CREATE UNIQUE INDEX "uq_csm_consumer_number" ON "csm_consumer" ("number");
CREATE INDEX "ix_csm_consumer_name" ON "csm_consumer" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_csm_consumer_sys_domain_path" ON "csm_consumer" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_csm_consumer_user_name" ON "csm_consumer" (lower("user_name") NULLS FIRST);
CREATE INDEX "ix_csm_consumer_number" ON "csm_consumer" (lower("number") NULLS FIRST);
CREATE INDEX "ix_csm_consumer_company" ON "csm_consumer" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_location" ON "csm_consumer" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_service_organization" ON "csm_consumer" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_manager" ON "csm_consumer" ("manager") WHERE "manager" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_home_domain" ON "csm_consumer" ("home_domain") WHERE "home_domain" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_account" ON "csm_consumer" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_primary_household" ON "csm_consumer" ("primary_household") WHERE "primary_household" IS NOT NULL;
CREATE TABLE "sn_csm_consumer_profile" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "consumer" TEXT COLLATE "C",
  "profile_type" TEXT COLLATE "C",
  "data" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_csm_consumer_profile_sys_domain_path" ON "sn_csm_consumer_profile" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_csm_consumer_profile_consumer" ON "sn_csm_consumer_profile" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE TABLE "csm_household" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "head_of_household" TEXT COLLATE "C",
  "street" TEXT COLLATE "C",
  "city" TEXT COLLATE "C",
  "zip" TEXT COLLATE "C",
  "country" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_csm_household_number" ON "csm_household" ("number");
CREATE INDEX "ix_csm_household_sys_domain_path" ON "csm_household" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_csm_household_number" ON "csm_household" (lower("number") NULLS FIRST);
CREATE INDEX "ix_csm_household_name" ON "csm_household" (lower("name") NULLS FIRST);
CREATE INDEX "ix_csm_household_head_of_household" ON "csm_household" ("head_of_household") WHERE "head_of_household" IS NOT NULL;
CREATE TABLE "csm_household_member" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "household" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "is_primary" BOOLEAN,
  "role" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_csm_household_member_household_consumer" ON "csm_household_member" ("household", "consumer");
CREATE INDEX "ix_csm_household_member_sys_domain_path" ON "csm_household_member" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_csm_household_member_consumer" ON "csm_household_member" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE TABLE "sn_customer_rel_household_to_user" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "household" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_customer_rel_household_to_user_household_user_re_d4115ae4" ON "sn_customer_rel_household_to_user" ("household", "user", "responsibility");
CREATE INDEX "ix_sn_customer_rel_household_to_user_sys_domain_path" ON "sn_customer_rel_household_to_user" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customer_rel_household_to_user_user" ON "sn_customer_rel_household_to_user" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_customer_rel_household_to_user_responsibility" ON "sn_customer_rel_household_to_user" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customer_rel_consumer_to_consumer" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "consumer" TEXT COLLATE "C",
  "related_consumer" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_customer_rel_consumer_to_consumer_consumer_relat_063f0154" ON "sn_customer_rel_consumer_to_consumer" ("consumer", "related_consumer", "responsibility");
CREATE INDEX "ix_sn_customer_rel_consumer_to_consumer_sys_domain_path" ON "sn_customer_rel_consumer_to_consumer" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customer_rel_consumer_to_consumer_related_consumer" ON "sn_customer_rel_consumer_to_consumer" ("related_consumer") WHERE "related_consumer" IS NOT NULL;
CREATE INDEX "ix_sn_customer_rel_consumer_to_consumer_responsibility" ON "sn_customer_rel_consumer_to_consumer" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customer_rel_consumer_to_user" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "consumer" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_customer_rel_consumer_to_user_consumer_user_resp_b6c24a63" ON "sn_customer_rel_consumer_to_user" ("consumer", "user", "responsibility");
CREATE INDEX "ix_sn_customer_rel_consumer_to_user_sys_domain_path" ON "sn_customer_rel_consumer_to_user" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customer_rel_consumer_to_user_user" ON "sn_customer_rel_consumer_to_user" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_customer_rel_consumer_to_user_responsibility" ON "sn_customer_rel_consumer_to_user" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_billing_account" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "accounts" TEXT COLLATE "C",
  "consumers" TEXT COLLATE "C",
  "currency" TEXT COLLATE "C",
  "payment_terms" TEXT COLLATE "C",
  "payment_method" TEXT COLLATE "C",
  "billing_contact" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_billing_account_number" ON "sn_billing_account" ("number");
CREATE INDEX "ix_sn_billing_account_sys_domain_path" ON "sn_billing_account" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_billing_account_number" ON "sn_billing_account" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_billing_account_name" ON "sn_billing_account" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_billing_account_parent" ON "sn_billing_account" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_billing_account_currency" ON "sn_billing_account" ("currency") WHERE "currency" IS NOT NULL;
CREATE INDEX "ix_sn_billing_account_billing_contact" ON "sn_billing_account" ("billing_contact") WHERE "billing_contact" IS NOT NULL;
CREATE TABLE "cmn_location" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "street" TEXT COLLATE "C",
  "city" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "zip" TEXT COLLATE "C",
  "country" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "phone" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "latitude" BIGINT,
  "longitude" BIGINT,
  "time_zone" TEXT COLLATE "C"
);
CREATE INDEX "ix_cmn_location_name" ON "cmn_location" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_cmn_location_company" ON "cmn_location" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_cmn_location_parent" ON "cmn_location" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "account_address_relationship" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "account" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "primary" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_account_address_relationship_account_location_type" ON "account_address_relationship" ("account", "location", "type");
CREATE INDEX "ix_account_address_relationship_sys_domain_path" ON "account_address_relationship" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_account_address_relationship_location" ON "account_address_relationship" ("location") WHERE "location" IS NOT NULL;
CREATE TABLE "sn_customerservice_account_relationship_type" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "reverse_name" TEXT COLLATE "C",
  "from_kind" TEXT COLLATE "C",
  "to_kind" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_customerservice_account_relationship_type_name" ON "sn_customerservice_account_relationship_type" ("name");
CREATE INDEX "ix_sn_customerservice_account_relationship_type_name" ON "sn_customerservice_account_relationship_type" (lower("name") NULLS FIRST);
CREATE TABLE "account_relationship" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "account" TEXT COLLATE "C",
  "related_account" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "reverse" TEXT COLLATE "C",
  "is_reverse" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_account_relationship_sys_domain_path" ON "account_relationship" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_account_relationship_account" ON "account_relationship" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_account_relationship_related_account" ON "account_relationship" ("related_account") WHERE "related_account" IS NOT NULL;
CREATE INDEX "ix_account_relationship_type" ON "account_relationship" ("type") WHERE "type" IS NOT NULL;
CREATE INDEX "ix_account_relationship_reverse" ON "account_relationship" ("reverse") WHERE "reverse" IS NOT NULL;
CREATE TABLE "sn_customerservice_contact_relationship" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "contact" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_customerservice_contact_relationship_contact_acc_5104cf82" ON "sn_customerservice_contact_relationship" ("contact", "account", "responsibility");
CREATE INDEX "ix_sn_customerservice_contact_relationship_sys_domain_path" ON "sn_customerservice_contact_relationship" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_contact_relationship_account" ON "sn_customerservice_contact_relationship" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_contact_relationship_responsibility" ON "sn_customerservice_contact_relationship" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customerservice_team_member" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "account" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_customerservice_team_member_account_user_responsibility" ON "sn_customerservice_team_member" ("account", "user", "responsibility");
CREATE INDEX "ix_sn_customerservice_team_member_sys_domain_path" ON "sn_customerservice_team_member" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_team_member_user" ON "sn_customerservice_team_member" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_team_member_responsibility" ON "sn_customerservice_team_member" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customerservice_responsibility_def" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "user_type" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "unique_per_account" BOOLEAN,
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_customerservice_responsibility_def_name" ON "sn_customerservice_responsibility_def" ("name");
CREATE INDEX "ix_sn_customerservice_responsibility_def_name" ON "sn_customerservice_responsibility_def" (lower("name") NULLS FIRST);
CREATE TABLE "sn_customerservice_responsibility_access_config" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "responsibility" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "can_read" BOOLEAN,
  "can_write" BOOLEAN,
  "can_create" BOOLEAN,
  "can_comment" BOOLEAN,
  "fields" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_customerservice_responsibility_access_config_res_f64099af" ON "sn_customerservice_responsibility_access_config" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customerservice_related_party_configuration" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "party_type" TEXT COLLATE "C",
  "responsibilities" TEXT COLLATE "C",
  "inherit_to_cases" BOOLEAN,
  "active" BOOLEAN
);
CREATE TABLE "sn_customerservice_related_party" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "party_type" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "record_account" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_customerservice_related_party_record_id" ON "sn_customerservice_related_party" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_customerservice_related_party_sys_domain_path" ON "sn_customerservice_related_party" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_related_party_contact" ON "sn_customerservice_related_party" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_related_party_consumer" ON "sn_customerservice_related_party" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_related_party_account" ON "sn_customerservice_related_party" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_related_party_responsibility" ON "sn_customerservice_related_party" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_related_party_record_account" ON "sn_customerservice_related_party" ("record_account") WHERE "record_account" IS NOT NULL;
CREATE TABLE "sn_customerservice_asset_contact" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "asset" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_customerservice_asset_contact_asset_contact" ON "sn_customerservice_asset_contact" ("asset", "contact");
CREATE INDEX "ix_sn_customerservice_asset_contact_sys_domain_path" ON "sn_customerservice_asset_contact" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_asset_contact_contact" ON "sn_customerservice_asset_contact" ("contact") WHERE "contact" IS NOT NULL;
CREATE TABLE "sn_tp_territory" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "manager" TEXT COLLATE "C",
  "groups" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_tp_territory_name" ON "sn_tp_territory" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_tp_territory_parent" ON "sn_tp_territory" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_tp_territory_manager" ON "sn_tp_territory" ("manager") WHERE "manager" IS NOT NULL;
CREATE TABLE "sn_data_quality_match" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "record_a" TEXT COLLATE "C",
  "record_b" TEXT COLLATE "C",
  "score" BIGINT,
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_data_quality_match_record_a" ON "sn_data_quality_match" ("record_a" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_data_quality_match_record_b" ON "sn_data_quality_match" ("record_b" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_data_quality_match_sys_domain_path" ON "sn_data_quality_match" ("sys_domain_path" NULLS FIRST);
CREATE TABLE "cmdb_model" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "display_name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "version" TEXT COLLATE "C",
  "manufacturer" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "status" TEXT COLLATE "C",
  "service_offerings" TEXT COLLATE "C",
  "knowledge_bases" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_cmdb_model_number" ON "cmdb_model" ("number");
CREATE INDEX "ix_cmdb_model_name" ON "cmdb_model" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_cmdb_model_number" ON "cmdb_model" (lower("number") NULLS FIRST);
CREATE INDEX "ix_cmdb_model_manufacturer" ON "cmdb_model" ("manufacturer") WHERE "manufacturer" IS NOT NULL;
CREATE TABLE "sold_product" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "service_offering" TEXT COLLATE "C",
  "quantity" BIGINT,
  "licenses_purchased" BIGINT,
  "price" BIGINT,
  "order" TEXT COLLATE "C",
  "start_date" TEXT COLLATE "C",
  "end_date" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sold_product_number" ON "sold_product" ("number");
CREATE INDEX "ix_sold_product_name" ON "sold_product" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_sold_product_sys_domain_path" ON "sold_product" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sold_product_number" ON "sold_product" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sold_product_product" ON "sold_product" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sold_product_account" ON "sold_product" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sold_product_consumer" ON "sold_product" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sold_product_parent" ON "sold_product" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sold_product_contract" ON "sold_product" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sold_product_service_offering" ON "sold_product" ("service_offering") WHERE "service_offering" IS NOT NULL;
CREATE INDEX "ix_sold_product_order" ON "sold_product" ("order") WHERE "order" IS NOT NULL;
CREATE TABLE "alm_asset" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "serial_number" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "configuration_item" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "installed_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_alm_asset_number" ON "alm_asset" ("number");
CREATE INDEX "ix_alm_asset_name" ON "alm_asset" (lower("name") NULLS FIRST, "sys_id");
CREATE INDEX "ix_alm_asset_serial_number" ON "alm_asset" (lower("serial_number") NULLS FIRST, "sys_id");
CREATE INDEX "ix_alm_asset_sys_domain_path" ON "alm_asset" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_alm_asset_number" ON "alm_asset" (lower("number") NULLS FIRST);
CREATE INDEX "ix_alm_asset_product" ON "alm_asset" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_alm_asset_account" ON "alm_asset" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_alm_asset_consumer" ON "alm_asset" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_alm_asset_location" ON "alm_asset" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_alm_asset_configuration_item" ON "alm_asset" ("configuration_item") WHERE "configuration_item" IS NOT NULL;
CREATE INDEX "ix_alm_asset_parent" ON "alm_asset" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "sn_install_base_m2m_installed_product" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "sold_product" TEXT COLLATE "C",
  "install_base_item" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_install_base_m2m_installed_product_sold_product__b6fc2422" ON "sn_install_base_m2m_installed_product" ("sold_product", "install_base_item");
CREATE INDEX "ix_sn_install_base_m2m_installed_product_sys_domain_path" ON "sn_install_base_m2m_installed_product" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_install_base_m2m_installed_product_install_base_item" ON "sn_install_base_m2m_installed_product" ("install_base_item") WHERE "install_base_item" IS NOT NULL;
CREATE TABLE "cmdb_ci" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "class" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "operational_status" TEXT COLLATE "C"
);
CREATE INDEX "ix_cmdb_ci_name" ON "cmdb_ci" (lower("name") NULLS FIRST);
CREATE INDEX "ix_cmdb_ci_company" ON "cmdb_ci" ("company") WHERE "company" IS NOT NULL;
CREATE TABLE "cmdb_ci_service" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "class" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "operational_status" TEXT COLLATE "C",
  "service_level" TEXT COLLATE "C"
);
CREATE INDEX "ix_cmdb_ci_service_name" ON "cmdb_ci_service" (lower("name") NULLS FIRST);
CREATE INDEX "ix_cmdb_ci_service_company" ON "cmdb_ci_service" ("company") WHERE "company" IS NOT NULL;
CREATE TABLE "ast_contract" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "vendor_contract" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "starts" TEXT COLLATE "C",
  "ends" TEXT COLLATE "C",
  "renewal_date" TEXT COLLATE "C",
  "renewal_end_date" TEXT COLLATE "C",
  "value" BIGINT,
  "currency" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "substate" TEXT COLLATE "C",
  "approver" TEXT COLLATE "C",
  "business_owner" TEXT COLLATE "C",
  "auto_renew" BOOLEAN,
  "sla" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_ast_contract_number" ON "ast_contract" ("number");
CREATE INDEX "ix_ast_contract_ends" ON "ast_contract" ("ends" NULLS FIRST, "sys_id");
CREATE INDEX "ix_ast_contract_sys_domain_path" ON "ast_contract" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_ast_contract_number" ON "ast_contract" (lower("number") NULLS FIRST);
CREATE INDEX "ix_ast_contract_short_description" ON "ast_contract" (lower("short_description") NULLS FIRST);
CREATE INDEX "ix_ast_contract_account" ON "ast_contract" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_ast_contract_consumer" ON "ast_contract" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_ast_contract_currency" ON "ast_contract" ("currency") WHERE "currency" IS NOT NULL;
CREATE INDEX "ix_ast_contract_approver" ON "ast_contract" ("approver") WHERE "approver" IS NOT NULL;
CREATE INDEX "ix_ast_contract_business_owner" ON "ast_contract" ("business_owner") WHERE "business_owner" IS NOT NULL;
CREATE TABLE "entitlement" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "asset" TEXT COLLATE "C",
  "support_hours" TEXT COLLATE "C",
  "channels" TEXT COLLATE "C",
  "sla" TEXT COLLATE "C",
  "tier" TEXT COLLATE "C",
  "start_date" TEXT COLLATE "C",
  "end_date" TEXT COLLATE "C",
  "units_total" BIGINT,
  "units_used" BIGINT,
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_entitlement_number" ON "entitlement" ("number");
CREATE INDEX "ix_entitlement_sys_domain_path" ON "entitlement" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_entitlement_number" ON "entitlement" (lower("number") NULLS FIRST);
CREATE INDEX "ix_entitlement_name" ON "entitlement" (lower("name") NULLS FIRST);
CREATE INDEX "ix_entitlement_account" ON "entitlement" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_entitlement_consumer" ON "entitlement" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_entitlement_contract" ON "entitlement" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_entitlement_product" ON "entitlement" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_entitlement_sold_product" ON "entitlement" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_entitlement_asset" ON "entitlement" ("asset") WHERE "asset" IS NOT NULL;
CREATE TABLE "contract_sla" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "duration" BIGINT,
  "schedule" TEXT COLLATE "C",
  "start_condition" TEXT COLLATE "C",
  "pause_condition" TEXT COLLATE "C",
  "stop_condition" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_contract_sla_number" ON "contract_sla" ("number");
CREATE INDEX "ix_contract_sla_number" ON "contract_sla" (lower("number") NULLS FIRST);
CREATE INDEX "ix_contract_sla_name" ON "contract_sla" (lower("name") NULLS FIRST);
CREATE TABLE "task_sla" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "sla" TEXT COLLATE "C",
  "stage" TEXT COLLATE "C",
  "start" BIGINT,
  "breach_time" BIGINT,
  "percentage" BIGINT,
  "has_breached" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_task_sla_sys_domain_path" ON "task_sla" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_task_sla_task" ON "task_sla" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_task_sla_sla" ON "task_sla" ("sla") WHERE "sla" IS NOT NULL;
CREATE TABLE "service_offering" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "product_models" TEXT COLLATE "C",
  "support_hours" TEXT COLLATE "C",
  "sla" TEXT COLLATE "C",
  "price" BIGINT,
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_service_offering_number" ON "service_offering" ("number");
CREATE INDEX "ix_service_offering_number" ON "service_offering" (lower("number") NULLS FIRST);
CREATE INDEX "ix_service_offering_name" ON "service_offering" (lower("name") NULLS FIRST);
CREATE TABLE "sn_prod_cap_core_prod_cap" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_prod_cap_core_prod_cap_number" ON "sn_prod_cap_core_prod_cap" ("number");
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_sys_domain_path" ON "sn_prod_cap_core_prod_cap" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_number" ON "sn_prod_cap_core_prod_cap" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_name" ON "sn_prod_cap_core_prod_cap" (lower("name") NULLS FIRST);
CREATE TABLE "sn_prod_cap_core_prod_cap_map" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "product" TEXT COLLATE "C",
  "capability" TEXT COLLATE "C",
  "entitled_by_default" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_prod_cap_core_prod_cap_map_product_capability" ON "sn_prod_cap_core_prod_cap_map" ("product", "capability");
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_map_sys_domain_path" ON "sn_prod_cap_core_prod_cap_map" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_map_capability" ON "sn_prod_cap_core_prod_cap_map" ("capability") WHERE "capability" IS NOT NULL;
CREATE TABLE "sn_prod_cap_core_cap_rel_map" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "capability" TEXT COLLATE "C",
  "related_capability" TEXT COLLATE "C",
  "relationship" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_prod_cap_core_cap_rel_map_sys_domain_path" ON "sn_prod_cap_core_cap_rel_map" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_prod_cap_core_cap_rel_map_capability" ON "sn_prod_cap_core_cap_rel_map" ("capability") WHERE "capability" IS NOT NULL;
CREATE INDEX "ix_sn_prod_cap_core_cap_rel_map_related_capability" ON "sn_prod_cap_core_cap_rel_map" ("related_capability") WHERE "related_capability" IS NOT NULL;
CREATE TABLE "sn_prod_cap_core_prod_usage" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "sold_product" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "period_start" TEXT COLLATE "C",
  "period_end" TEXT COLLATE "C",
  "licensed_quantity" BIGINT,
  "used_quantity" BIGINT,
  "active_users" BIGINT,
  "utilization" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_prod_cap_core_prod_usage_sys_domain_path" ON "sn_prod_cap_core_prod_usage" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_prod_cap_core_prod_usage_sold_product" ON "sn_prod_cap_core_prod_usage" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_sn_prod_cap_core_prod_usage_account" ON "sn_prod_cap_core_prod_usage" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "sn_prod_cap_core_prod_cap_usage" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "product_usage" TEXT COLLATE "C",
  "capability" TEXT COLLATE "C",
  "used_quantity" BIGINT,
  "adopted" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_usage_sys_domain_path" ON "sn_prod_cap_core_prod_cap_usage" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_usage_product_usage" ON "sn_prod_cap_core_prod_cap_usage" ("product_usage") WHERE "product_usage" IS NOT NULL;
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_usage_capability" ON "sn_prod_cap_core_prod_cap_usage" ("capability") WHERE "capability" IS NOT NULL;
CREATE TABLE "sc_category" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "topic" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sc_category_name" ON "sc_category" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sc_category_parent" ON "sc_category" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sc_category_topic" ON "sc_category" ("topic") WHERE "topic" IS NOT NULL;
CREATE TABLE "sc_cat_item" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "variables" TEXT COLLATE "C",
  "creates" TEXT COLLATE "C",
  "case_table" TEXT COLLATE "C",
  "audience" TEXT COLLATE "C",
  "prefill" TEXT COLLATE "C",
  "confirmation" TEXT COLLATE "C",
  "products" TEXT COLLATE "C",
  "public" BOOLEAN,
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sc_cat_item_number" ON "sc_cat_item" ("number");
CREATE INDEX "ix_sc_cat_item_number" ON "sc_cat_item" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sc_cat_item_name" ON "sc_cat_item" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sc_cat_item_category" ON "sc_cat_item" ("category") WHERE "category" IS NOT NULL;
CREATE TABLE "sn_prod_cat_rel_m2m_product_catalog_item" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "product" TEXT COLLATE "C",
  "cat_item" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_prod_cat_rel_m2m_product_catalog_item_product_cat_item" ON "sn_prod_cat_rel_m2m_product_catalog_item" ("product", "cat_item");
CREATE INDEX "ix_sn_prod_cat_rel_m2m_product_catalog_item_cat_item" ON "sn_prod_cat_rel_m2m_product_catalog_item" ("cat_item") WHERE "cat_item" IS NOT NULL;
CREATE TABLE "sc_request" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "requested_for" TEXT COLLATE "C",
  "cat_item" TEXT COLLATE "C",
  "answers" TEXT COLLATE "C",
  "source_case" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sc_request_number" ON "sc_request" ("number");
CREATE INDEX "ix_sc_request_sys_updated_on" ON "sc_request" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sc_request_due_date" ON "sc_request" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sc_request_sys_domain_path" ON "sc_request" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sc_request_number" ON "sc_request" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sc_request_account" ON "sc_request" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sc_request_company" ON "sc_request" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sc_request_contact" ON "sc_request" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sc_request_consumer" ON "sc_request" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sc_request_assigned_to" ON "sc_request" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sc_request_assignment_group" ON "sc_request" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sc_request_opened_by" ON "sc_request" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sc_request_closed_by" ON "sc_request" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sc_request_parent" ON "sc_request" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sc_request_contract" ON "sc_request" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sc_request_entitlement" ON "sc_request" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sc_request_location" ON "sc_request" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sc_request_requested_for" ON "sc_request" ("requested_for") WHERE "requested_for" IS NOT NULL;
CREATE INDEX "ix_sc_request_cat_item" ON "sc_request" ("cat_item") WHERE "cat_item" IS NOT NULL;
CREATE INDEX "ix_sc_request_source_case" ON "sc_request" ("source_case") WHERE "source_case" IS NOT NULL;
CREATE TABLE "sc_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "request" TEXT COLLATE "C",
  "order_line" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sc_task_number" ON "sc_task" ("number");
CREATE INDEX "ix_sc_task_sys_updated_on" ON "sc_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sc_task_due_date" ON "sc_task" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sc_task_sys_domain_path" ON "sc_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sc_task_number" ON "sc_task" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sc_task_account" ON "sc_task" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sc_task_company" ON "sc_task" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sc_task_contact" ON "sc_task" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sc_task_consumer" ON "sc_task" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sc_task_assigned_to" ON "sc_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sc_task_assignment_group" ON "sc_task" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sc_task_opened_by" ON "sc_task" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sc_task_closed_by" ON "sc_task" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sc_task_parent" ON "sc_task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sc_task_contract" ON "sc_task" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sc_task_entitlement" ON "sc_task" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sc_task_location" ON "sc_task" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sc_task_request" ON "sc_task" ("request") WHERE "request" IS NOT NULL;
CREATE INDEX "ix_sc_task_order_line" ON "sc_task" ("order_line") WHERE "order_line" IS NOT NULL;
CREATE TABLE "kb_knowledge_base" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "title" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "owner" TEXT COLLATE "C",
  "managers" TEXT COLLATE "C",
  "open_to_customers" BOOLEAN,
  "product_entitled" BOOLEAN,
  "can_read" TEXT COLLATE "C",
  "can_contribute" TEXT COLLATE "C",
  "order" BIGINT,
  "active" BOOLEAN
);
CREATE INDEX "ix_kb_knowledge_base_title" ON "kb_knowledge_base" (lower("title") NULLS FIRST);
CREATE INDEX "ix_kb_knowledge_base_owner" ON "kb_knowledge_base" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "kb_category" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "knowledge_base" TEXT COLLATE "C",
  "label" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "topic" TEXT COLLATE "C"
);
CREATE INDEX "ix_kb_category_label" ON "kb_category" (lower("label") NULLS FIRST);
CREATE INDEX "ix_kb_category_knowledge_base" ON "kb_category" ("knowledge_base") WHERE "knowledge_base" IS NOT NULL;
CREATE INDEX "ix_kb_category_parent" ON "kb_category" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_kb_category_topic" ON "kb_category" ("topic") WHERE "topic" IS NOT NULL;
CREATE TABLE "kb_knowledge" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "version" BIGINT,
  "short_description" TEXT COLLATE "C",
  "text" TEXT COLLATE "C",
  "knowledge_base" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "author" TEXT COLLATE "C",
  "published" BIGINT,
  "valid_to" TEXT COLLATE "C",
  "language" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "keywords" TEXT COLLATE "C",
  "previous_version" TEXT COLLATE "C",
  "cannot_read" TEXT COLLATE "C",
  "public" BOOLEAN,
  "view_count" BIGINT,
  "helpful_count" BIGINT,
  "unhelpful_count" BIGINT,
  "rating_count" BIGINT,
  "rating_total" BIGINT
);
CREATE UNIQUE INDEX "uq_kb_knowledge_number_version" ON "kb_knowledge" ("number", "version");
CREATE INDEX "ix_kb_knowledge_sys_updated_on" ON "kb_knowledge" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_kb_knowledge_knowledge_base_published" ON "kb_knowledge" ("knowledge_base" NULLS FIRST, "published" NULLS FIRST, "sys_id");
CREATE INDEX "ix_kb_knowledge_number" ON "kb_knowledge" (lower("number") NULLS FIRST);
CREATE INDEX "ix_kb_knowledge_short_description" ON "kb_knowledge" (lower("short_description") NULLS FIRST);
CREATE INDEX "ix_kb_knowledge_category" ON "kb_knowledge" ("category") WHERE "category" IS NOT NULL;
CREATE INDEX "ix_kb_knowledge_author" ON "kb_knowledge" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "ix_kb_knowledge_parent" ON "kb_knowledge" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_kb_knowledge_previous_version" ON "kb_knowledge" ("previous_version") WHERE "previous_version" IS NOT NULL;
CREATE TABLE "kb_feedback" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "article" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "helpful" TEXT COLLATE "C",
  "rating" BIGINT,
  "comments" TEXT COLLATE "C"
);
CREATE INDEX "ix_kb_feedback_article_user" ON "kb_feedback" ("article" NULLS FIRST, "user" NULLS FIRST, "sys_id");
CREATE INDEX "ix_kb_feedback_user" ON "kb_feedback" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "m2m_kb_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "article" TEXT COLLATE "C",
  "shared" BOOLEAN,
  "automatic" BOOLEAN,
  "account" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_m2m_kb_task_record_id_article" ON "m2m_kb_task" ("record_id", "article");
CREATE INDEX "ix_m2m_kb_task_sys_domain_path" ON "m2m_kb_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_m2m_kb_task_article" ON "m2m_kb_task" ("article") WHERE "article" IS NOT NULL;
CREATE INDEX "ix_m2m_kb_task_account" ON "m2m_kb_task" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "kb_attach_rule" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "article" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_kb_attach_rule_name" ON "kb_attach_rule" (lower("name") NULLS FIRST);
CREATE INDEX "ix_kb_attach_rule_article" ON "kb_attach_rule" ("article") WHERE "article" IS NOT NULL;
CREATE TABLE "taxonomy_topic" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "icon" TEXT COLLATE "C",
  "order" BIGINT,
  "active" BOOLEAN
);
CREATE INDEX "ix_taxonomy_topic_name" ON "taxonomy_topic" (lower("name") NULLS FIRST);
CREATE INDEX "ix_taxonomy_topic_parent" ON "taxonomy_topic" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "sn_customerservice_cases" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case_type" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "subcategory" TEXT COLLATE "C",
  "channel" TEXT COLLATE "C",
  "service" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "asset" TEXT COLLATE "C",
  "household" TEXT COLLATE "C",
  "partner" TEXT COLLATE "C",
  "account_relationship" TEXT COLLATE "C",
  "order" TEXT COLLATE "C",
  "requester_location" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "resolution_code" TEXT COLLATE "C",
  "resolution_notes" TEXT COLLATE "C",
  "draft" BOOLEAN,
  "submitted_at" BIGINT,
  "escalated" BOOLEAN,
  "visible_to_customer" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_customerservice_cases_number" ON "sn_customerservice_cases" ("number");
CREATE INDEX "ix_sn_customerservice_cases_sys_updated_on" ON "sn_customerservice_cases" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_customerservice_cases_due_date" ON "sn_customerservice_cases" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_customerservice_cases_sys_domain_path" ON "sn_customerservice_cases" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_cases_number" ON "sn_customerservice_cases" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_cases_account" ON "sn_customerservice_cases" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_company" ON "sn_customerservice_cases" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_contact" ON "sn_customerservice_cases" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_consumer" ON "sn_customerservice_cases" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_assigned_to" ON "sn_customerservice_cases" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_assignment_group" ON "sn_customerservice_cases" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_opened_by" ON "sn_customerservice_cases" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_closed_by" ON "sn_customerservice_cases" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_parent" ON "sn_customerservice_cases" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_contract" ON "sn_customerservice_cases" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_entitlement" ON "sn_customerservice_cases" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_location" ON "sn_customerservice_cases" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_case_type" ON "sn_customerservice_cases" ("case_type") WHERE "case_type" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_service" ON "sn_customerservice_cases" ("service") WHERE "service" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_product" ON "sn_customerservice_cases" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_sold_product" ON "sn_customerservice_cases" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_asset" ON "sn_customerservice_cases" ("asset") WHERE "asset" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_household" ON "sn_customerservice_cases" ("household") WHERE "household" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_partner" ON "sn_customerservice_cases" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_account_relationship" ON "sn_customerservice_cases" ("account_relationship") WHERE "account_relationship" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_order" ON "sn_customerservice_cases" ("order") WHERE "order" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_requester_location" ON "sn_customerservice_cases" ("requester_location") WHERE "requester_location" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_cases_service_organization" ON "sn_customerservice_cases" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE TABLE "sn_customerservice_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case" TEXT COLLATE "C",
  "visible_to_customer" BOOLEAN,
  "service_organization" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_customerservice_task_number" ON "sn_customerservice_task" ("number");
CREATE INDEX "ix_sn_customerservice_task_sys_updated_on" ON "sn_customerservice_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_customerservice_task_due_date" ON "sn_customerservice_task" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_customerservice_task_sys_domain_path" ON "sn_customerservice_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_task_number" ON "sn_customerservice_task" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_task_account" ON "sn_customerservice_task" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_company" ON "sn_customerservice_task" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_contact" ON "sn_customerservice_task" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_consumer" ON "sn_customerservice_task" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_assigned_to" ON "sn_customerservice_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_assignment_group" ON "sn_customerservice_task" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_opened_by" ON "sn_customerservice_task" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_closed_by" ON "sn_customerservice_task" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_parent" ON "sn_customerservice_task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_contract" ON "sn_customerservice_task" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_entitlement" ON "sn_customerservice_task" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_location" ON "sn_customerservice_task" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_case" ON "sn_customerservice_task" ("case") WHERE "case" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_task_service_organization" ON "sn_customerservice_task" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE TABLE "sn_case_type" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "playbook" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_case_type_name" ON "sn_case_type" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_case_type_playbook" ON "sn_case_type" ("playbook") WHERE "playbook" IS NOT NULL;
CREATE TABLE "sn_case_type_selection" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "case_type" TEXT COLLATE "C",
  "products" TEXT COLLATE "C",
  "services" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_case_type_selection_name" ON "sn_case_type_selection" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_case_type_selection_case_type" ON "sn_case_type_selection" ("case_type") WHERE "case_type" IS NOT NULL;
CREATE TABLE "sn_customerservice_escalation" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "severity" TEXT COLLATE "C",
  "reason" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "owner" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_customerservice_escalation_number" ON "sn_customerservice_escalation" ("number");
CREATE INDEX "ix_sn_customerservice_escalation_record_id" ON "sn_customerservice_escalation" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_customerservice_escalation_sys_domain_path" ON "sn_customerservice_escalation" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_escalation_number" ON "sn_customerservice_escalation" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_customerservice_escalation_account" ON "sn_customerservice_escalation" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_escalation_owner" ON "sn_customerservice_escalation" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "change_request" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "source_record" TEXT COLLATE "C",
  "planned_start" BIGINT,
  "planned_end" BIGINT
);
CREATE UNIQUE INDEX "uq_change_request_number" ON "change_request" ("number");
CREATE INDEX "ix_change_request_sys_updated_on" ON "change_request" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_change_request_due_date" ON "change_request" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_change_request_sys_domain_path" ON "change_request" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_change_request_number" ON "change_request" (lower("number") NULLS FIRST);
CREATE INDEX "ix_change_request_account" ON "change_request" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_change_request_company" ON "change_request" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_change_request_contact" ON "change_request" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_change_request_consumer" ON "change_request" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_change_request_assigned_to" ON "change_request" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_change_request_assignment_group" ON "change_request" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_change_request_opened_by" ON "change_request" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_change_request_closed_by" ON "change_request" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_change_request_parent" ON "change_request" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_change_request_contract" ON "change_request" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_change_request_entitlement" ON "change_request" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_change_request_location" ON "change_request" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_change_request_source_record" ON "change_request" ("source_record") WHERE "source_record" IS NOT NULL;
CREATE TABLE "incident" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "source_record" TEXT COLLATE "C",
  "configuration_item" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_incident_number" ON "incident" ("number");
CREATE INDEX "ix_incident_sys_updated_on" ON "incident" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_incident_due_date" ON "incident" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_incident_sys_domain_path" ON "incident" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_incident_number" ON "incident" (lower("number") NULLS FIRST);
CREATE INDEX "ix_incident_account" ON "incident" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_incident_company" ON "incident" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_incident_contact" ON "incident" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_incident_consumer" ON "incident" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_incident_assigned_to" ON "incident" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_incident_assignment_group" ON "incident" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_incident_opened_by" ON "incident" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_incident_closed_by" ON "incident" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_incident_parent" ON "incident" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_incident_contract" ON "incident" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_incident_entitlement" ON "incident" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_incident_location" ON "incident" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_incident_source_record" ON "incident" ("source_record") WHERE "source_record" IS NOT NULL;
CREATE INDEX "ix_incident_configuration_item" ON "incident" ("configuration_item") WHERE "configuration_item" IS NOT NULL;
CREATE TABLE "problem" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "source_record" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_problem_number" ON "problem" ("number");
CREATE INDEX "ix_problem_sys_updated_on" ON "problem" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_problem_due_date" ON "problem" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_problem_sys_domain_path" ON "problem" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_problem_number" ON "problem" (lower("number") NULLS FIRST);
CREATE INDEX "ix_problem_account" ON "problem" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_problem_company" ON "problem" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_problem_contact" ON "problem" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_problem_consumer" ON "problem" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_problem_assigned_to" ON "problem" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_problem_assignment_group" ON "problem" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_problem_opened_by" ON "problem" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_problem_closed_by" ON "problem" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_problem_parent" ON "problem" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_problem_contract" ON "problem" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_problem_entitlement" ON "problem" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_problem_location" ON "problem" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_problem_source_record" ON "problem" ("source_record") WHERE "source_record" IS NOT NULL;
CREATE TABLE "pm_project" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "source_table" TEXT COLLATE "C",
  "source_record" TEXT COLLATE "C",
  "planned_start" TEXT COLLATE "C",
  "planned_end" TEXT COLLATE "C",
  "percent_complete" BIGINT
);
CREATE UNIQUE INDEX "uq_pm_project_number" ON "pm_project" ("number");
CREATE INDEX "ix_pm_project_source_record" ON "pm_project" ("source_record" NULLS FIRST, "sys_id");
CREATE INDEX "ix_pm_project_sys_updated_on" ON "pm_project" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_pm_project_due_date" ON "pm_project" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_pm_project_sys_domain_path" ON "pm_project" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_pm_project_number" ON "pm_project" (lower("number") NULLS FIRST);
CREATE INDEX "ix_pm_project_account" ON "pm_project" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_pm_project_company" ON "pm_project" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_pm_project_contact" ON "pm_project" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_pm_project_consumer" ON "pm_project" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_pm_project_assigned_to" ON "pm_project" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_pm_project_assignment_group" ON "pm_project" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_pm_project_opened_by" ON "pm_project" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_pm_project_closed_by" ON "pm_project" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_pm_project_parent" ON "pm_project" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_pm_project_contract" ON "pm_project" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_pm_project_entitlement" ON "pm_project" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_pm_project_location" ON "pm_project" ("location") WHERE "location" IS NOT NULL;
CREATE TABLE "wm_order" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "initiated_from" TEXT COLLATE "C",
  "order" TEXT COLLATE "C",
  "asset" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "scheduled_start" BIGINT,
  "scheduled_end" BIGINT,
  "required_skills" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_wm_order_number" ON "wm_order" ("number");
CREATE INDEX "ix_wm_order_sys_updated_on" ON "wm_order" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_wm_order_due_date" ON "wm_order" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_wm_order_sys_domain_path" ON "wm_order" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_wm_order_number" ON "wm_order" (lower("number") NULLS FIRST);
CREATE INDEX "ix_wm_order_account" ON "wm_order" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_wm_order_company" ON "wm_order" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_wm_order_contact" ON "wm_order" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_wm_order_consumer" ON "wm_order" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_wm_order_assigned_to" ON "wm_order" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_wm_order_assignment_group" ON "wm_order" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_wm_order_opened_by" ON "wm_order" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_wm_order_closed_by" ON "wm_order" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_wm_order_parent" ON "wm_order" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_wm_order_contract" ON "wm_order" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_wm_order_entitlement" ON "wm_order" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_wm_order_location" ON "wm_order" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_wm_order_initiated_from" ON "wm_order" ("initiated_from") WHERE "initiated_from" IS NOT NULL;
CREATE INDEX "ix_wm_order_order" ON "wm_order" ("order") WHERE "order" IS NOT NULL;
CREATE INDEX "ix_wm_order_asset" ON "wm_order" ("asset") WHERE "asset" IS NOT NULL;
CREATE INDEX "ix_wm_order_sold_product" ON "wm_order" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE TABLE "wm_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "work_order" TEXT COLLATE "C",
  "window_start" BIGINT,
  "window_end" BIGINT
);
CREATE UNIQUE INDEX "uq_wm_task_number" ON "wm_task" ("number");
CREATE INDEX "ix_wm_task_sys_updated_on" ON "wm_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_wm_task_due_date" ON "wm_task" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_wm_task_sys_domain_path" ON "wm_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_wm_task_number" ON "wm_task" (lower("number") NULLS FIRST);
CREATE INDEX "ix_wm_task_account" ON "wm_task" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_wm_task_company" ON "wm_task" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_wm_task_contact" ON "wm_task" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_wm_task_consumer" ON "wm_task" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_wm_task_assigned_to" ON "wm_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_wm_task_assignment_group" ON "wm_task" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_wm_task_opened_by" ON "wm_task" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_wm_task_closed_by" ON "wm_task" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_wm_task_parent" ON "wm_task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_wm_task_contract" ON "wm_task" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_wm_task_entitlement" ON "wm_task" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_wm_task_location" ON "wm_task" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_wm_task_work_order" ON "wm_task" ("work_order") WHERE "work_order" IS NOT NULL;
CREATE TABLE "interaction" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "direction" TEXT COLLATE "C",
  "queue" TEXT COLLATE "C",
  "case" TEXT COLLATE "C",
  "pre_chat_answers" TEXT COLLATE "C",
  "transcript" TEXT COLLATE "C",
  "wrap_up_code" TEXT COLLATE "C",
  "provider" TEXT COLLATE "C",
  "previous_interaction" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_interaction_number" ON "interaction" ("number");
CREATE INDEX "ix_interaction_sys_updated_on" ON "interaction" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_interaction_due_date" ON "interaction" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_interaction_sys_domain_path" ON "interaction" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_interaction_number" ON "interaction" (lower("number") NULLS FIRST);
CREATE INDEX "ix_interaction_account" ON "interaction" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_interaction_company" ON "interaction" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_interaction_contact" ON "interaction" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_interaction_consumer" ON "interaction" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_interaction_assigned_to" ON "interaction" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_interaction_assignment_group" ON "interaction" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_interaction_opened_by" ON "interaction" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_interaction_closed_by" ON "interaction" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_interaction_parent" ON "interaction" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_interaction_contract" ON "interaction" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_interaction_entitlement" ON "interaction" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_interaction_location" ON "interaction" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_interaction_queue" ON "interaction" ("queue") WHERE "queue" IS NOT NULL;
CREATE INDEX "ix_interaction_case" ON "interaction" ("case") WHERE "case" IS NOT NULL;
CREATE INDEX "ix_interaction_previous_interaction" ON "interaction" ("previous_interaction") WHERE "previous_interaction" IS NOT NULL;
CREATE TABLE "sn_chat_message" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "interaction" TEXT COLLATE "C",
  "author_type" TEXT COLLATE "C",
  "author" TEXT COLLATE "C",
  "text" TEXT COLLATE "C",
  "sent_at" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_chat_message_sys_domain_path" ON "sn_chat_message" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_chat_message_interaction" ON "sn_chat_message" ("interaction") WHERE "interaction" IS NOT NULL;
CREATE INDEX "ix_sn_chat_message_author" ON "sn_chat_message" ("author") WHERE "author" IS NOT NULL;
CREATE TABLE "sys_cs_callback" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "mode" TEXT COLLATE "C",
  "timing" TEXT COLLATE "C",
  "scheduled_at" BIGINT,
  "requested_from" TEXT COLLATE "C",
  "phone" TEXT COLLATE "C",
  "queue" TEXT COLLATE "C",
  "interaction" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_cs_callback_number" ON "sys_cs_callback" ("number");
CREATE INDEX "ix_sys_cs_callback_sys_updated_on" ON "sys_cs_callback" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sys_cs_callback_due_date" ON "sys_cs_callback" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_cs_callback_sys_domain_path" ON "sys_cs_callback" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sys_cs_callback_number" ON "sys_cs_callback" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sys_cs_callback_account" ON "sys_cs_callback" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_company" ON "sys_cs_callback" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_contact" ON "sys_cs_callback" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_consumer" ON "sys_cs_callback" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_assigned_to" ON "sys_cs_callback" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_assignment_group" ON "sys_cs_callback" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_opened_by" ON "sys_cs_callback" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_closed_by" ON "sys_cs_callback" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_parent" ON "sys_cs_callback" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_contract" ON "sys_cs_callback" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_entitlement" ON "sys_cs_callback" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_location" ON "sys_cs_callback" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_queue" ON "sys_cs_callback" ("queue") WHERE "queue" IS NOT NULL;
CREATE INDEX "ix_sys_cs_callback_interaction" ON "sys_cs_callback" ("interaction") WHERE "interaction" IS NOT NULL;
CREATE TABLE "awa_service_channel" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "default_capacity" BIGINT,
  "active" BOOLEAN
);
CREATE INDEX "ix_awa_service_channel_name" ON "awa_service_channel" (lower("name") NULLS FIRST);
CREATE TABLE "awa_queue" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "channel" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "groups" TEXT COLLATE "C",
  "order" BIGINT,
  "required_skills" TEXT COLLATE "C",
  "assignment_rule" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_awa_queue_name" ON "awa_queue" (lower("name") NULLS FIRST);
CREATE INDEX "ix_awa_queue_channel" ON "awa_queue" ("channel") WHERE "channel" IS NOT NULL;
CREATE TABLE "awa_agent_presence" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "user" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "channels" TEXT COLLATE "C",
  "capacity" BIGINT,
  "load" BIGINT
);
CREATE UNIQUE INDEX "uq_awa_agent_presence_user" ON "awa_agent_presence" ("user");
CREATE TABLE "awa_work_item" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "queue" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "offered_to" TEXT COLLATE "C",
  "offered_at" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_awa_work_item_sys_domain_path" ON "awa_work_item" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_awa_work_item_task" ON "awa_work_item" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_awa_work_item_queue" ON "awa_work_item" ("queue") WHERE "queue" IS NOT NULL;
CREATE INDEX "ix_awa_work_item_offered_to" ON "awa_work_item" ("offered_to") WHERE "offered_to" IS NOT NULL;
CREATE TABLE "cmn_skill" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_cmn_skill_name" ON "cmn_skill" ("name");
CREATE INDEX "ix_cmn_skill_name" ON "cmn_skill" (lower("name") NULLS FIRST);
CREATE TABLE "sn_va_topic" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "keywords" TEXT COLLATE "C",
  "steps" TEXT COLLATE "C",
  "portals" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_va_topic_name" ON "sn_va_topic" (lower("name") NULLS FIRST);
CREATE TABLE "lead" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "first_name" TEXT COLLATE "C",
  "last_name" TEXT COLLATE "C",
  "company_name" TEXT COLLATE "C",
  "email" TEXT COLLATE "C",
  "phone" TEXT COLLATE "C",
  "opportunity" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_lead_number" ON "lead" ("number");
CREATE INDEX "ix_lead_sys_updated_on" ON "lead" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_lead_due_date" ON "lead" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_lead_sys_domain_path" ON "lead" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_lead_number" ON "lead" (lower("number") NULLS FIRST);
CREATE INDEX "ix_lead_account" ON "lead" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_lead_company" ON "lead" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_lead_contact" ON "lead" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_lead_consumer" ON "lead" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_lead_assigned_to" ON "lead" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_lead_assignment_group" ON "lead" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_lead_opened_by" ON "lead" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_lead_closed_by" ON "lead" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_lead_parent" ON "lead" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_lead_contract" ON "lead" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_lead_entitlement" ON "lead" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_lead_location" ON "lead" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_lead_opportunity" ON "lead" ("opportunity") WHERE "opportunity" IS NOT NULL;
CREATE TABLE "opportunity" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "stage" TEXT COLLATE "C",
  "amount" BIGINT,
  "net_acv" BIGINT,
  "close_date" TEXT COLLATE "C",
  "probability" BIGINT,
  "type" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "source_contract" TEXT COLLATE "C",
  "quote" TEXT COLLATE "C",
  "deal_registration" TEXT COLLATE "C",
  "partner" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_opportunity_number" ON "opportunity" ("number");
CREATE INDEX "ix_opportunity_sys_updated_on" ON "opportunity" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_opportunity_due_date" ON "opportunity" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_opportunity_sys_domain_path" ON "opportunity" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_opportunity_number" ON "opportunity" (lower("number") NULLS FIRST);
CREATE INDEX "ix_opportunity_account" ON "opportunity" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_opportunity_company" ON "opportunity" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_opportunity_contact" ON "opportunity" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_opportunity_consumer" ON "opportunity" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_opportunity_assigned_to" ON "opportunity" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_opportunity_assignment_group" ON "opportunity" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_opportunity_opened_by" ON "opportunity" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_opportunity_closed_by" ON "opportunity" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_opportunity_parent" ON "opportunity" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_opportunity_contract" ON "opportunity" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_opportunity_entitlement" ON "opportunity" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_opportunity_location" ON "opportunity" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_opportunity_engagement" ON "opportunity" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_opportunity_source_contract" ON "opportunity" ("source_contract") WHERE "source_contract" IS NOT NULL;
CREATE INDEX "ix_opportunity_quote" ON "opportunity" ("quote") WHERE "quote" IS NOT NULL;
CREATE INDEX "ix_opportunity_deal_registration" ON "opportunity" ("deal_registration") WHERE "deal_registration" IS NOT NULL;
CREATE INDEX "ix_opportunity_partner" ON "opportunity" ("partner") WHERE "partner" IS NOT NULL;
CREATE TABLE "product_offering" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "list_price" BIGINT,
  "recurrence" TEXT COLLATE "C",
  "bundle_items" TEXT COLLATE "C",
  "requires" TEXT COLLATE "C",
  "excludes" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_product_offering_number" ON "product_offering" ("number");
CREATE INDEX "ix_product_offering_number" ON "product_offering" (lower("number") NULLS FIRST);
CREATE INDEX "ix_product_offering_name" ON "product_offering" (lower("name") NULLS FIRST);
CREATE INDEX "ix_product_offering_product" ON "product_offering" ("product") WHERE "product" IS NOT NULL;
CREATE TABLE "quote" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "opportunity" TEXT COLLATE "C",
  "total" BIGINT,
  "discount" BIGINT,
  "expires" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_quote_number" ON "quote" ("number");
CREATE INDEX "ix_quote_sys_updated_on" ON "quote" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_quote_due_date" ON "quote" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_quote_sys_domain_path" ON "quote" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_quote_number" ON "quote" (lower("number") NULLS FIRST);
CREATE INDEX "ix_quote_account" ON "quote" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_quote_company" ON "quote" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_quote_contact" ON "quote" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_quote_consumer" ON "quote" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_quote_assigned_to" ON "quote" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_quote_assignment_group" ON "quote" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_quote_opened_by" ON "quote" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_quote_closed_by" ON "quote" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_quote_parent" ON "quote" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_quote_contract" ON "quote" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_quote_entitlement" ON "quote" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_quote_location" ON "quote" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_quote_opportunity" ON "quote" ("opportunity") WHERE "opportunity" IS NOT NULL;
CREATE TABLE "quote_line" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "quote" TEXT COLLATE "C",
  "offering" TEXT COLLATE "C",
  "quantity" BIGINT,
  "unit_price" BIGINT,
  "discount" BIGINT,
  "total" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_quote_line_sys_domain_path" ON "quote_line" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_quote_line_quote" ON "quote_line" ("quote") WHERE "quote" IS NOT NULL;
CREATE INDEX "ix_quote_line_offering" ON "quote_line" ("offering") WHERE "offering" IS NOT NULL;
CREATE TABLE "sn_order_mgmt_order" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "quote" TEXT COLLATE "C",
  "opportunity" TEXT COLLATE "C",
  "billing_account" TEXT COLLATE "C",
  "total" BIGINT,
  "onsite_required" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_order_mgmt_order_number" ON "sn_order_mgmt_order" ("number");
CREATE INDEX "ix_sn_order_mgmt_order_sys_updated_on" ON "sn_order_mgmt_order" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_order_mgmt_order_due_date" ON "sn_order_mgmt_order" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_order_mgmt_order_sys_domain_path" ON "sn_order_mgmt_order" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_order_mgmt_order_number" ON "sn_order_mgmt_order" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_order_mgmt_order_account" ON "sn_order_mgmt_order" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_company" ON "sn_order_mgmt_order" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_contact" ON "sn_order_mgmt_order" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_consumer" ON "sn_order_mgmt_order" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_assigned_to" ON "sn_order_mgmt_order" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_assignment_group" ON "sn_order_mgmt_order" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_opened_by" ON "sn_order_mgmt_order" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_closed_by" ON "sn_order_mgmt_order" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_parent" ON "sn_order_mgmt_order" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_contract" ON "sn_order_mgmt_order" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_entitlement" ON "sn_order_mgmt_order" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_location" ON "sn_order_mgmt_order" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_quote" ON "sn_order_mgmt_order" ("quote") WHERE "quote" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_opportunity" ON "sn_order_mgmt_order" ("opportunity") WHERE "opportunity" IS NOT NULL;
CREATE INDEX "ix_sn_order_mgmt_order_billing_account" ON "sn_order_mgmt_order" ("billing_account") WHERE "billing_account" IS NOT NULL;
CREATE TABLE "sn_ind_tmt_orm_order_line_item" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "order" TEXT COLLATE "C",
  "offering" TEXT COLLATE "C",
  "quantity" BIGINT,
  "unit_price" BIGINT,
  "total" BIGINT,
  "state" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_ind_tmt_orm_order_line_item_number" ON "sn_ind_tmt_orm_order_line_item" ("number");
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_sys_domain_path" ON "sn_ind_tmt_orm_order_line_item" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_number" ON "sn_ind_tmt_orm_order_line_item" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_order" ON "sn_ind_tmt_orm_order_line_item" ("order") WHERE "order" IS NOT NULL;
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_offering" ON "sn_ind_tmt_orm_order_line_item" ("offering") WHERE "offering" IS NOT NULL;
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_sold_product" ON "sn_ind_tmt_orm_order_line_item" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE TABLE "sn_customer_service_organization" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "kind" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "manager" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_customer_service_organization_number" ON "sn_customer_service_organization" ("number");
CREATE INDEX "ix_sn_customer_service_organization_number" ON "sn_customer_service_organization" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_customer_service_organization_name" ON "sn_customer_service_organization" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_customer_service_organization_parent" ON "sn_customer_service_organization" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_customer_service_organization_company" ON "sn_customer_service_organization" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_customer_service_organization_location" ON "sn_customer_service_organization" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_customer_service_organization_manager" ON "sn_customer_service_organization" ("manager") WHERE "manager" IS NOT NULL;
CREATE TABLE "sn_csm_service_organization_member" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "organization" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_csm_service_organization_member_organization_use_ffa95058" ON "sn_csm_service_organization_member" ("organization", "user", "responsibility");
CREATE INDEX "ix_sn_csm_service_organization_member_user" ON "sn_csm_service_organization_member" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_organization_member_responsibility" ON "sn_csm_service_organization_member" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_csm_business_location" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "staff" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_csm_business_location_number" ON "sn_csm_business_location" ("number");
CREATE INDEX "ix_sn_csm_business_location_sys_domain_path" ON "sn_csm_business_location" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_csm_business_location_number" ON "sn_csm_business_location" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_csm_business_location_name" ON "sn_csm_business_location" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_csm_business_location_account" ON "sn_csm_business_location" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_csm_business_location_service_organization" ON "sn_csm_business_location" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_csm_business_location_location" ON "sn_csm_business_location" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_csm_business_location_parent" ON "sn_csm_business_location" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "sn_csm_service_relationship" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "service_organization" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "business_location" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_csm_service_relationship_sys_domain_path" ON "sn_csm_service_relationship" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_csm_service_relationship_service_organization" ON "sn_csm_service_relationship" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_user" ON "sn_csm_service_relationship" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_account" ON "sn_csm_service_relationship" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_consumer" ON "sn_csm_service_relationship" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_business_location" ON "sn_csm_service_relationship" ("business_location") WHERE "business_location" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_responsibility" ON "sn_csm_service_relationship" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_prm_channel_partner" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "tier" TEXT COLLATE "C",
  "specializations" TEXT COLLATE "C",
  "partner_manager" TEXT COLLATE "C",
  "status" TEXT COLLATE "C",
  "joined_on" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_prm_channel_partner_number" ON "sn_prm_channel_partner" ("number");
CREATE INDEX "ix_sn_prm_channel_partner_sys_domain_path" ON "sn_prm_channel_partner" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_prm_channel_partner_number" ON "sn_prm_channel_partner" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_prm_channel_partner_account" ON "sn_prm_channel_partner" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_prm_channel_partner_partner_manager" ON "sn_prm_channel_partner" ("partner_manager") WHERE "partner_manager" IS NOT NULL;
CREATE TABLE "sn_prm_partner_program" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "benefits" TEXT COLLATE "C",
  "requirements" TEXT COLLATE "C",
  "deal_protection_days" BIGINT,
  "segments" TEXT COLLATE "C",
  "start_date" TEXT COLLATE "C",
  "end_date" TEXT COLLATE "C",
  "state" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_prm_partner_program_number" ON "sn_prm_partner_program" ("number");
CREATE INDEX "ix_sn_prm_partner_program_number" ON "sn_prm_partner_program" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_prm_partner_program_name" ON "sn_prm_partner_program" (lower("name") NULLS FIRST);
CREATE TABLE "sn_prm_partner_program_relationship" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "partner" TEXT COLLATE "C",
  "program" TEXT COLLATE "C",
  "tier" TEXT COLLATE "C",
  "start_date" TEXT COLLATE "C",
  "end_date" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_prm_partner_program_relationship_sys_domain_path" ON "sn_prm_partner_program_relationship" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_prm_partner_program_relationship_partner" ON "sn_prm_partner_program_relationship" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_prm_partner_program_relationship_program" ON "sn_prm_partner_program_relationship" ("program") WHERE "program" IS NOT NULL;
CREATE TABLE "sn_prm_dr_deal_registration" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "partner" TEXT COLLATE "C",
  "program" TEXT COLLATE "C",
  "customer_name" TEXT COLLATE "C",
  "customer_account" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "amount" BIGINT,
  "close_date" TEXT COLLATE "C",
  "closure_code" TEXT COLLATE "C",
  "protected_until" TEXT COLLATE "C",
  "opportunity" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_prm_dr_deal_registration_number" ON "sn_prm_dr_deal_registration" ("number");
CREATE INDEX "ix_sn_prm_dr_deal_registration_sys_updated_on" ON "sn_prm_dr_deal_registration" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_prm_dr_deal_registration_due_date" ON "sn_prm_dr_deal_registration" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_prm_dr_deal_registration_sys_domain_path" ON "sn_prm_dr_deal_registration" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_prm_dr_deal_registration_number" ON "sn_prm_dr_deal_registration" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_prm_dr_deal_registration_account" ON "sn_prm_dr_deal_registration" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_company" ON "sn_prm_dr_deal_registration" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_contact" ON "sn_prm_dr_deal_registration" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_consumer" ON "sn_prm_dr_deal_registration" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_assigned_to" ON "sn_prm_dr_deal_registration" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_assignment_group" ON "sn_prm_dr_deal_registration" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_opened_by" ON "sn_prm_dr_deal_registration" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_closed_by" ON "sn_prm_dr_deal_registration" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_parent" ON "sn_prm_dr_deal_registration" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_contract" ON "sn_prm_dr_deal_registration" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_entitlement" ON "sn_prm_dr_deal_registration" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_location" ON "sn_prm_dr_deal_registration" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_partner" ON "sn_prm_dr_deal_registration" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_program" ON "sn_prm_dr_deal_registration" ("program") WHERE "program" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_customer_account" ON "sn_prm_dr_deal_registration" ("customer_account") WHERE "customer_account" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_product" ON "sn_prm_dr_deal_registration" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sn_prm_dr_deal_registration_opportunity" ON "sn_prm_dr_deal_registration" ("opportunity") WHERE "opportunity" IS NOT NULL;
CREATE TABLE "sn_segment_mgmt_segment" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "members" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_segment_mgmt_segment_name" ON "sn_segment_mgmt_segment" (lower("name") NULLS FIRST);
CREATE TABLE "sys_pd_process_definition" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "trigger_condition" TEXT COLLATE "C",
  "context_fields" TEXT COLLATE "C",
  "orientation" TEXT COLLATE "C",
  "portal_enabled" BOOLEAN,
  "visible_stages" BIGINT,
  "state" TEXT COLLATE "C",
  "version" BIGINT
);
CREATE UNIQUE INDEX "uq_sys_pd_process_definition_number" ON "sys_pd_process_definition" ("number");
CREATE UNIQUE INDEX "uq_sys_pd_process_definition_name" ON "sys_pd_process_definition" ("name");
CREATE INDEX "ix_sys_pd_process_definition_number" ON "sys_pd_process_definition" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sys_pd_process_definition_name" ON "sys_pd_process_definition" (lower("name") NULLS FIRST);
CREATE TABLE "sys_pd_lane" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "playbook" TEXT COLLATE "C",
  "label" TEXT COLLATE "C",
  "order" BIGINT,
  "start_condition" TEXT COLLATE "C",
  "restricted_roles" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_pd_lane_label" ON "sys_pd_lane" (lower("label") NULLS FIRST);
CREATE INDEX "ix_sys_pd_lane_playbook" ON "sys_pd_lane" ("playbook") WHERE "playbook" IS NOT NULL;
CREATE TABLE "sys_pd_activity_definition" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "group" TEXT COLLATE "C",
  "kind" TEXT COLLATE "C",
  "inputs" TEXT COLLATE "C",
  "import_builder" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sys_pd_activity_definition_name" ON "sys_pd_activity_definition" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sys_pd_activity_definition_import_builder" ON "sys_pd_activity_definition" ("import_builder") WHERE "import_builder" IS NOT NULL;
CREATE TABLE "sys_pd_activity" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "lane" TEXT COLLATE "C",
  "definition" TEXT COLLATE "C",
  "label" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "order" BIGINT,
  "start_rule" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "optional" BOOLEAN,
  "inputs" TEXT COLLATE "C",
  "responsibility_name" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_pd_activity_label" ON "sys_pd_activity" (lower("label") NULLS FIRST);
CREATE INDEX "ix_sys_pd_activity_lane" ON "sys_pd_activity" ("lane") WHERE "lane" IS NOT NULL;
CREATE INDEX "ix_sys_pd_activity_definition" ON "sys_pd_activity" ("definition") WHERE "definition" IS NOT NULL;
CREATE INDEX "ix_sys_pd_activity_responsibility_name" ON "sys_pd_activity" ("responsibility_name") WHERE "responsibility_name" IS NOT NULL;
CREATE TABLE "sys_pd_context" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "playbook" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "current_stage" TEXT COLLATE "C",
  "started" BIGINT,
  "ended" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_pd_context_record_id" ON "sys_pd_context" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_pd_context_sys_domain_path" ON "sys_pd_context" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sys_pd_context_playbook" ON "sys_pd_context" ("playbook") WHERE "playbook" IS NOT NULL;
CREATE INDEX "ix_sys_pd_context_current_stage" ON "sys_pd_context" ("current_stage") WHERE "current_stage" IS NOT NULL;
CREATE TABLE "sys_pd_activity_context" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "run" TEXT COLLATE "C",
  "activity" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "data" TEXT COLLATE "C",
  "record_table" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "completed_by" TEXT COLLATE "C",
  "completed_at" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_pd_activity_context_record_id" ON "sys_pd_activity_context" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_pd_activity_context_sys_domain_path" ON "sys_pd_activity_context" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sys_pd_activity_context_run" ON "sys_pd_activity_context" ("run") WHERE "run" IS NOT NULL;
CREATE INDEX "ix_sys_pd_activity_context_activity" ON "sys_pd_activity_context" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "ix_sys_pd_activity_context_completed_by" ON "sys_pd_activity_context" ("completed_by") WHERE "completed_by" IS NOT NULL;
CREATE TABLE "sys_hub_flow" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "trigger_table" TEXT COLLATE "C",
  "trigger" TEXT COLLATE "C",
  "inputs" TEXT COLLATE "C",
  "steps" TEXT COLLATE "C",
  "demo" BOOLEAN,
  "state" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_hub_flow_name" ON "sys_hub_flow" ("name");
CREATE INDEX "ix_sys_hub_flow_name" ON "sys_hub_flow" (lower("name") NULLS FIRST);
CREATE TABLE "sys_flow_context" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "flow" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "inputs" TEXT COLLATE "C",
  "outputs" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "error" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_flow_context_record_id" ON "sys_flow_context" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sys_flow_context_sys_domain_path" ON "sys_flow_context" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sys_flow_context_flow" ON "sys_flow_context" ("flow") WHERE "flow" IS NOT NULL;
CREATE TABLE "sys_decision_table" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sys_decision_table_name" ON "sys_decision_table" (lower("name") NULLS FIRST);
CREATE TABLE "sys_decision_row" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "decision_table" TEXT COLLATE "C",
  "order" BIGINT,
  "conditions" TEXT COLLATE "C",
  "subflow" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_decision_row_decision_table" ON "sys_decision_row" ("decision_table") WHERE "decision_table" IS NOT NULL;
CREATE INDEX "ix_sys_decision_row_subflow" ON "sys_decision_row" ("subflow") WHERE "subflow" IS NOT NULL;
CREATE TABLE "sn_ti_core_case" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case_type" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "subcategory" TEXT COLLATE "C",
  "channel" TEXT COLLATE "C",
  "service" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "asset" TEXT COLLATE "C",
  "household" TEXT COLLATE "C",
  "partner" TEXT COLLATE "C",
  "account_relationship" TEXT COLLATE "C",
  "order" TEXT COLLATE "C",
  "requester_location" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "resolution_code" TEXT COLLATE "C",
  "resolution_notes" TEXT COLLATE "C",
  "draft" BOOLEAN,
  "submitted_at" BIGINT,
  "escalated" BOOLEAN,
  "visible_to_customer" BOOLEAN,
  "customer_contact" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_ti_core_case_number" ON "sn_ti_core_case" ("number");
CREATE INDEX "ix_sn_ti_core_case_sys_updated_on" ON "sn_ti_core_case" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_ti_core_case_due_date" ON "sn_ti_core_case" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_ti_core_case_sys_domain_path" ON "sn_ti_core_case" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_case_number" ON "sn_ti_core_case" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_case_account" ON "sn_ti_core_case" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_company" ON "sn_ti_core_case" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_contact" ON "sn_ti_core_case" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_consumer" ON "sn_ti_core_case" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_assigned_to" ON "sn_ti_core_case" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_assignment_group" ON "sn_ti_core_case" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_opened_by" ON "sn_ti_core_case" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_closed_by" ON "sn_ti_core_case" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_parent" ON "sn_ti_core_case" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_contract" ON "sn_ti_core_case" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_entitlement" ON "sn_ti_core_case" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_location" ON "sn_ti_core_case" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_case_type" ON "sn_ti_core_case" ("case_type") WHERE "case_type" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_service" ON "sn_ti_core_case" ("service") WHERE "service" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_product" ON "sn_ti_core_case" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_sold_product" ON "sn_ti_core_case" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_asset" ON "sn_ti_core_case" ("asset") WHERE "asset" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_household" ON "sn_ti_core_case" ("household") WHERE "household" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_partner" ON "sn_ti_core_case" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_account_relationship" ON "sn_ti_core_case" ("account_relationship") WHERE "account_relationship" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_order" ON "sn_ti_core_case" ("order") WHERE "order" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_requester_location" ON "sn_ti_core_case" ("requester_location") WHERE "requester_location" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_service_organization" ON "sn_ti_core_case" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_case_customer_contact" ON "sn_ti_core_case" ("customer_contact") WHERE "customer_contact" IS NOT NULL;
CREATE TABLE "sn_acct_lc_onb_case" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case_type" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "subcategory" TEXT COLLATE "C",
  "channel" TEXT COLLATE "C",
  "service" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "asset" TEXT COLLATE "C",
  "household" TEXT COLLATE "C",
  "partner" TEXT COLLATE "C",
  "account_relationship" TEXT COLLATE "C",
  "order" TEXT COLLATE "C",
  "requester_location" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "resolution_code" TEXT COLLATE "C",
  "resolution_notes" TEXT COLLATE "C",
  "draft" BOOLEAN,
  "submitted_at" BIGINT,
  "escalated" BOOLEAN,
  "visible_to_customer" BOOLEAN,
  "customer_contact" TEXT COLLATE "C",
  "stage" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "service_exchange_integration" TEXT COLLATE "C",
  "go_live_date" TEXT COLLATE "C",
  "products" TEXT COLLATE "C",
  "customer_visible" BOOLEAN,
  "key_customer_contact" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "data_import_status" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "source_case" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_onb_case_number" ON "sn_acct_lc_onb_case" ("number");
CREATE INDEX "ix_sn_acct_lc_onb_case_go_live_date" ON "sn_acct_lc_onb_case" ("go_live_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_onb_case_sys_updated_on" ON "sn_acct_lc_onb_case" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_onb_case_due_date" ON "sn_acct_lc_onb_case" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_onb_case_sys_domain_path" ON "sn_acct_lc_onb_case" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_onb_case_number" ON "sn_acct_lc_onb_case" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_onb_case_account" ON "sn_acct_lc_onb_case" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_company" ON "sn_acct_lc_onb_case" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_contact" ON "sn_acct_lc_onb_case" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_consumer" ON "sn_acct_lc_onb_case" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_assigned_to" ON "sn_acct_lc_onb_case" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_assignment_group" ON "sn_acct_lc_onb_case" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_opened_by" ON "sn_acct_lc_onb_case" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_closed_by" ON "sn_acct_lc_onb_case" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_parent" ON "sn_acct_lc_onb_case" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_contract" ON "sn_acct_lc_onb_case" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_entitlement" ON "sn_acct_lc_onb_case" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_location" ON "sn_acct_lc_onb_case" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_case_type" ON "sn_acct_lc_onb_case" ("case_type") WHERE "case_type" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_service" ON "sn_acct_lc_onb_case" ("service") WHERE "service" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_product" ON "sn_acct_lc_onb_case" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_sold_product" ON "sn_acct_lc_onb_case" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_asset" ON "sn_acct_lc_onb_case" ("asset") WHERE "asset" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_household" ON "sn_acct_lc_onb_case" ("household") WHERE "household" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_partner" ON "sn_acct_lc_onb_case" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_account_relationship" ON "sn_acct_lc_onb_case" ("account_relationship") WHERE "account_relationship" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_order" ON "sn_acct_lc_onb_case" ("order") WHERE "order" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_requester_location" ON "sn_acct_lc_onb_case" ("requester_location") WHERE "requester_location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_service_organization" ON "sn_acct_lc_onb_case" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_customer_contact" ON "sn_acct_lc_onb_case" ("customer_contact") WHERE "customer_contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_key_customer_contact" ON "sn_acct_lc_onb_case" ("key_customer_contact") WHERE "key_customer_contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_engagement" ON "sn_acct_lc_onb_case" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_onb_case_source_case" ON "sn_acct_lc_onb_case" ("source_case") WHERE "source_case" IS NOT NULL;
CREATE TABLE "sn_ti_core_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case" TEXT COLLATE "C",
  "visible_to_customer" BOOLEAN,
  "service_organization" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "onboarding_case" TEXT COLLATE "C",
  "stage_name" TEXT COLLATE "C",
  "instructions" TEXT COLLATE "C",
  "close_code" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_ti_core_task_number" ON "sn_ti_core_task" ("number");
CREATE INDEX "ix_sn_ti_core_task_sys_updated_on" ON "sn_ti_core_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_ti_core_task_due_date" ON "sn_ti_core_task" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_ti_core_task_sys_domain_path" ON "sn_ti_core_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_task_number" ON "sn_ti_core_task" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_task_account" ON "sn_ti_core_task" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_company" ON "sn_ti_core_task" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_contact" ON "sn_ti_core_task" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_consumer" ON "sn_ti_core_task" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_assigned_to" ON "sn_ti_core_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_assignment_group" ON "sn_ti_core_task" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_opened_by" ON "sn_ti_core_task" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_closed_by" ON "sn_ti_core_task" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_parent" ON "sn_ti_core_task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_contract" ON "sn_ti_core_task" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_entitlement" ON "sn_ti_core_task" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_location" ON "sn_ti_core_task" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_case" ON "sn_ti_core_task" ("case") WHERE "case" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_service_organization" ON "sn_ti_core_task" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_task_onboarding_case" ON "sn_ti_core_task" ("onboarding_case") WHERE "onboarding_case" IS NOT NULL;
CREATE TABLE "sn_ti_core_imp_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case" TEXT COLLATE "C",
  "visible_to_customer" BOOLEAN,
  "service_organization" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "onboarding_case" TEXT COLLATE "C",
  "stage_name" TEXT COLLATE "C",
  "instructions" TEXT COLLATE "C",
  "close_code" TEXT COLLATE "C",
  "import_builder" TEXT COLLATE "C",
  "source_table" TEXT COLLATE "C",
  "target_table" TEXT COLLATE "C",
  "data_source" TEXT COLLATE "C",
  "data_import_state" TEXT COLLATE "C",
  "count_yet_to_validate" BIGINT,
  "count_needs_attention" BIGINT,
  "count_ready" BIGINT,
  "count_published" BIGINT
);
CREATE UNIQUE INDEX "uq_sn_ti_core_imp_task_number" ON "sn_ti_core_imp_task" ("number");
CREATE INDEX "ix_sn_ti_core_imp_task_sys_updated_on" ON "sn_ti_core_imp_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_ti_core_imp_task_due_date" ON "sn_ti_core_imp_task" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_ti_core_imp_task_sys_domain_path" ON "sn_ti_core_imp_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_imp_task_number" ON "sn_ti_core_imp_task" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_imp_task_account" ON "sn_ti_core_imp_task" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_company" ON "sn_ti_core_imp_task" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_contact" ON "sn_ti_core_imp_task" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_consumer" ON "sn_ti_core_imp_task" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_assigned_to" ON "sn_ti_core_imp_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_assignment_group" ON "sn_ti_core_imp_task" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_opened_by" ON "sn_ti_core_imp_task" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_closed_by" ON "sn_ti_core_imp_task" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_parent" ON "sn_ti_core_imp_task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_contract" ON "sn_ti_core_imp_task" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_entitlement" ON "sn_ti_core_imp_task" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_location" ON "sn_ti_core_imp_task" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_case" ON "sn_ti_core_imp_task" ("case") WHERE "case" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_service_organization" ON "sn_ti_core_imp_task" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_onboarding_case" ON "sn_ti_core_imp_task" ("onboarding_case") WHERE "onboarding_case" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_import_builder" ON "sn_ti_core_imp_task" ("import_builder") WHERE "import_builder" IS NOT NULL;
CREATE INDEX "ix_sn_ti_core_imp_task_data_source" ON "sn_ti_core_imp_task" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE TABLE "sn_acct_lc_import_file" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "file_name" TEXT COLLATE "C",
  "file" TEXT COLLATE "C",
  "uploaded_at" BIGINT,
  "uploaded_by" TEXT COLLATE "C",
  "upload_status" TEXT COLLATE "C",
  "row_count" BIGINT,
  "error" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_import_file_sys_domain_path" ON "sn_acct_lc_import_file" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_import_file_file_name" ON "sn_acct_lc_import_file" (lower("file_name") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_import_file_task" ON "sn_acct_lc_import_file" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_import_file_uploaded_by" ON "sn_acct_lc_import_file" ("uploaded_by") WHERE "uploaded_by" IS NOT NULL;
CREATE TABLE "import_builder" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "target_table" TEXT COLLATE "C",
  "template" TEXT COLLATE "C",
  "import_set_table_name" TEXT COLLATE "C",
  "import_set_table" TEXT COLLATE "C",
  "data_source" TEXT COLLATE "C",
  "transform_map_name" TEXT COLLATE "C",
  "transform_map" TEXT COLLATE "C",
  "list_views" TEXT COLLATE "C",
  "activity_definition" TEXT COLLATE "C",
  "state" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_import_builder_number" ON "import_builder" ("number");
CREATE UNIQUE INDEX "uq_import_builder_name" ON "import_builder" ("name");
CREATE INDEX "ix_import_builder_number" ON "import_builder" (lower("number") NULLS FIRST);
CREATE INDEX "ix_import_builder_name" ON "import_builder" (lower("name") NULLS FIRST);
CREATE INDEX "ix_import_builder_data_source" ON "import_builder" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_import_builder_transform_map" ON "import_builder" ("transform_map") WHERE "transform_map" IS NOT NULL;
CREATE INDEX "ix_import_builder_activity_definition" ON "import_builder" ("activity_definition") WHERE "activity_definition" IS NOT NULL;
CREATE TABLE "sys_data_source" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "import_set_table" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "sheet_number" BIGINT,
  "header_row" BIGINT,
  "template_file" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sys_data_source_name" ON "sys_data_source" ("name");
CREATE INDEX "ix_sys_data_source_name" ON "sys_data_source" (lower("name") NULLS FIRST);
CREATE TABLE "sys_transform_map" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "source_table" TEXT COLLATE "C",
  "target_table" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sys_transform_map_name" ON "sys_transform_map" (lower("name") NULLS FIRST);
CREATE TABLE "sys_transform_entry" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "transform_map" TEXT COLLATE "C",
  "source_field" TEXT COLLATE "C",
  "target_field" TEXT COLLATE "C",
  "coalesce" BOOLEAN,
  "reference_field" TEXT COLLATE "C",
  "date_format" TEXT COLLATE "C"
);
CREATE INDEX "ix_sys_transform_entry_transform_map" ON "sys_transform_entry" ("transform_map") WHERE "transform_map" IS NOT NULL;
CREATE TABLE "sn_acct_lc_data_validation_assist" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "validation_type" TEXT COLLATE "C",
  "validation_sub_type" TEXT COLLATE "C",
  "staging_table" TEXT COLLATE "C",
  "staging_field" TEXT COLLATE "C",
  "reference_table" TEXT COLLATE "C",
  "reference_field" TEXT COLLATE "C",
  "target_table" TEXT COLLATE "C",
  "target_field" TEXT COLLATE "C",
  "date_format" TEXT COLLATE "C",
  "datetime_format" TEXT COLLATE "C",
  "max_length" BIGINT,
  "mandatory" BOOLEAN,
  "script" TEXT COLLATE "C",
  "order" BIGINT,
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_data_validation_assist_number" ON "sn_acct_lc_data_validation_assist" ("number");
CREATE INDEX "ix_sn_acct_lc_data_validation_assist_number" ON "sn_acct_lc_data_validation_assist" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_data_validation_assist_name" ON "sn_acct_lc_data_validation_assist" (lower("name") NULLS FIRST);
CREATE TABLE "sn_service_exchange_registration" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "instance_url" TEXT COLLATE "C",
  "version" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "task" TEXT COLLATE "C",
  "error" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_service_exchange_registration_number" ON "sn_service_exchange_registration" ("number");
CREATE INDEX "ix_sn_service_exchange_registration_sys_domain_path" ON "sn_service_exchange_registration" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_service_exchange_registration_number" ON "sn_service_exchange_registration" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_service_exchange_registration_account" ON "sn_service_exchange_registration" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_service_exchange_registration_contact" ON "sn_service_exchange_registration" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_service_exchange_registration_task" ON "sn_service_exchange_registration" ("task") WHERE "task" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_contacts" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "import_set" TEXT COLLATE "C",
  "import_file" TEXT COLLATE "C",
  "row_number" BIGINT,
  "validation_state" TEXT COLLATE "C",
  "comment" TEXT COLLATE "C",
  "target_record" TEXT COLLATE "C",
  "u_first_name" TEXT COLLATE "C",
  "u_last_name" TEXT COLLATE "C",
  "u_email" TEXT COLLATE "C",
  "u_phone" TEXT COLLATE "C",
  "u_mobile_phone" TEXT COLLATE "C",
  "u_title" TEXT COLLATE "C",
  "u_company" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_account_onb_import_contacts_task" ON "sn_acct_lc_account_onb_import_contacts" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_contacts_import_file" ON "sn_acct_lc_account_onb_import_contacts" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_locations" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "import_set" TEXT COLLATE "C",
  "import_file" TEXT COLLATE "C",
  "row_number" BIGINT,
  "validation_state" TEXT COLLATE "C",
  "comment" TEXT COLLATE "C",
  "target_record" TEXT COLLATE "C",
  "u_name" TEXT COLLATE "C",
  "u_street" TEXT COLLATE "C",
  "u_city" TEXT COLLATE "C",
  "u_state" TEXT COLLATE "C",
  "u_zip" TEXT COLLATE "C",
  "u_country" TEXT COLLATE "C",
  "u_company" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_account_onb_import_locations_task" ON "sn_acct_lc_account_onb_import_locations" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_locations_import_file" ON "sn_acct_lc_account_onb_import_locations" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_entitlements" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "import_set" TEXT COLLATE "C",
  "import_file" TEXT COLLATE "C",
  "row_number" BIGINT,
  "validation_state" TEXT COLLATE "C",
  "comment" TEXT COLLATE "C",
  "target_record" TEXT COLLATE "C",
  "u_name" TEXT COLLATE "C",
  "u_account" TEXT COLLATE "C",
  "u_contract" TEXT COLLATE "C",
  "u_product" TEXT COLLATE "C",
  "u_tier" TEXT COLLATE "C",
  "u_start_date" TEXT COLLATE "C",
  "u_end_date" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_account_onb_import_entitlements_task" ON "sn_acct_lc_account_onb_import_entitlements" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_entitlements_import_file" ON "sn_acct_lc_account_onb_import_entitlements" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_install_base" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "import_set" TEXT COLLATE "C",
  "import_file" TEXT COLLATE "C",
  "row_number" BIGINT,
  "validation_state" TEXT COLLATE "C",
  "comment" TEXT COLLATE "C",
  "target_record" TEXT COLLATE "C",
  "u_name" TEXT COLLATE "C",
  "u_serial_number" TEXT COLLATE "C",
  "u_product" TEXT COLLATE "C",
  "u_account" TEXT COLLATE "C",
  "u_location" TEXT COLLATE "C",
  "u_installed_on" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_account_onb_import_install_base_task" ON "sn_acct_lc_account_onb_import_install_base" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_install_base_import_file" ON "sn_acct_lc_account_onb_import_install_base" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_address" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "import_set" TEXT COLLATE "C",
  "import_file" TEXT COLLATE "C",
  "row_number" BIGINT,
  "validation_state" TEXT COLLATE "C",
  "comment" TEXT COLLATE "C",
  "target_record" TEXT COLLATE "C",
  "u_account" TEXT COLLATE "C",
  "u_location" TEXT COLLATE "C",
  "u_type" TEXT COLLATE "C",
  "u_primary" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_account_onb_import_address_task" ON "sn_acct_lc_account_onb_import_address" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_address_import_file" ON "sn_acct_lc_account_onb_import_address" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_contracts" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "import_set" TEXT COLLATE "C",
  "import_file" TEXT COLLATE "C",
  "row_number" BIGINT,
  "validation_state" TEXT COLLATE "C",
  "comment" TEXT COLLATE "C",
  "target_record" TEXT COLLATE "C",
  "u_short_description" TEXT COLLATE "C",
  "u_vendor_contract" TEXT COLLATE "C",
  "u_account" TEXT COLLATE "C",
  "u_starts" TEXT COLLATE "C",
  "u_ends" TEXT COLLATE "C",
  "u_renewal_date" TEXT COLLATE "C",
  "u_value" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_account_onb_import_contracts_task" ON "sn_acct_lc_account_onb_import_contracts" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_contracts_import_file" ON "sn_acct_lc_account_onb_import_contracts" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_sold_products" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "import_set" TEXT COLLATE "C",
  "import_file" TEXT COLLATE "C",
  "row_number" BIGINT,
  "validation_state" TEXT COLLATE "C",
  "comment" TEXT COLLATE "C",
  "target_record" TEXT COLLATE "C",
  "u_name" TEXT COLLATE "C",
  "u_product" TEXT COLLATE "C",
  "u_account" TEXT COLLATE "C",
  "u_contract" TEXT COLLATE "C",
  "u_quantity" TEXT COLLATE "C",
  "u_start_date" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_account_onb_import_sold_products_task" ON "sn_acct_lc_account_onb_import_sold_products" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_sold_products_import_file" ON "sn_acct_lc_account_onb_import_sold_products" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_ib_sold" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "task" TEXT COLLATE "C",
  "import_set" TEXT COLLATE "C",
  "import_file" TEXT COLLATE "C",
  "row_number" BIGINT,
  "validation_state" TEXT COLLATE "C",
  "comment" TEXT COLLATE "C",
  "target_record" TEXT COLLATE "C",
  "u_sold_product" TEXT COLLATE "C",
  "u_install_base_item" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_account_onb_import_ib_sold_task" ON "sn_acct_lc_account_onb_import_ib_sold" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_ib_sold_import_file" ON "sn_acct_lc_account_onb_import_ib_sold" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_engagement" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "account_manager" TEXT COLLATE "C",
  "customer_success_manager" TEXT COLLATE "C",
  "key_customer_contact" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "stage" TEXT COLLATE "C",
  "perceived_health" TEXT COLLATE "C",
  "initial_onboarding" TEXT COLLATE "C",
  "initial_go_live" TEXT COLLATE "C",
  "renewal_date" TEXT COLLATE "C",
  "ai_health_monitor" BOOLEAN,
  "contract_value" BIGINT,
  "health_score" BIGINT,
  "health_definition" TEXT COLLATE "C",
  "health_updated" BIGINT,
  "last_touchpoint" TEXT COLLATE "C",
  "active_risk_count" BIGINT,
  "closure_code" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_engagement_number" ON "sn_acct_lc_engagement" ("number");
CREATE INDEX "ix_sn_acct_lc_engagement_renewal_date" ON "sn_acct_lc_engagement" ("renewal_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_engagement_active_renewal_date" ON "sn_acct_lc_engagement" ("active" NULLS FIRST, "renewal_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_engagement_sys_updated_on" ON "sn_acct_lc_engagement" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_engagement_due_date" ON "sn_acct_lc_engagement" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_engagement_sys_domain_path" ON "sn_acct_lc_engagement" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_engagement_number" ON "sn_acct_lc_engagement" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_engagement_account" ON "sn_acct_lc_engagement" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_company" ON "sn_acct_lc_engagement" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_contact" ON "sn_acct_lc_engagement" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_consumer" ON "sn_acct_lc_engagement" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_assigned_to" ON "sn_acct_lc_engagement" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_assignment_group" ON "sn_acct_lc_engagement" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_opened_by" ON "sn_acct_lc_engagement" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_closed_by" ON "sn_acct_lc_engagement" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_parent" ON "sn_acct_lc_engagement" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_contract" ON "sn_acct_lc_engagement" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_entitlement" ON "sn_acct_lc_engagement" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_location" ON "sn_acct_lc_engagement" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_account_manager" ON "sn_acct_lc_engagement" ("account_manager") WHERE "account_manager" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_customer_success_manager" ON "sn_acct_lc_engagement" ("customer_success_manager") WHERE "customer_success_manager" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_key_customer_contact" ON "sn_acct_lc_engagement" ("key_customer_contact") WHERE "key_customer_contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_initial_onboarding" ON "sn_acct_lc_engagement" ("initial_onboarding") WHERE "initial_onboarding" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_engagement_health_definition" ON "sn_acct_lc_engagement" ("health_definition") WHERE "health_definition" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_objective" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "sponsor" TEXT COLLATE "C",
  "products" TEXT COLLATE "C",
  "driver" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "planned_start" TEXT COLLATE "C",
  "planned_stop" TEXT COLLATE "C",
  "mandatory" BOOLEAN,
  "template" TEXT COLLATE "C",
  "success_rate" BIGINT,
  "visible_to_customer" BOOLEAN,
  "closure_code" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_objective_number" ON "sn_acct_lc_success_objective" ("number");
CREATE INDEX "ix_sn_acct_lc_success_objective_sys_updated_on" ON "sn_acct_lc_success_objective" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_objective_due_date" ON "sn_acct_lc_success_objective" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_objective_sys_domain_path" ON "sn_acct_lc_success_objective" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_objective_number" ON "sn_acct_lc_success_objective" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_objective_account" ON "sn_acct_lc_success_objective" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_company" ON "sn_acct_lc_success_objective" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_contact" ON "sn_acct_lc_success_objective" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_consumer" ON "sn_acct_lc_success_objective" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_assigned_to" ON "sn_acct_lc_success_objective" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_assignment_group" ON "sn_acct_lc_success_objective" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_opened_by" ON "sn_acct_lc_success_objective" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_closed_by" ON "sn_acct_lc_success_objective" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_parent" ON "sn_acct_lc_success_objective" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_contract" ON "sn_acct_lc_success_objective" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_entitlement" ON "sn_acct_lc_success_objective" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_location" ON "sn_acct_lc_success_objective" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_engagement" ON "sn_acct_lc_success_objective" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_sponsor" ON "sn_acct_lc_success_objective" ("sponsor") WHERE "sponsor" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_template" ON "sn_acct_lc_success_objective" ("template") WHERE "template" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_outcome" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "success_objective" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "planned_start" TEXT COLLATE "C",
  "planned_stop" TEXT COLLATE "C",
  "unit" TEXT COLLATE "C",
  "tracking_method" TEXT COLLATE "C",
  "metric" TEXT COLLATE "C",
  "base_value" BIGINT,
  "target_value" BIGINT,
  "current_value" BIGINT,
  "value_realized" BIGINT,
  "mandatory" BOOLEAN,
  "template" TEXT COLLATE "C",
  "closure_code" TEXT COLLATE "C",
  "success_rate" BIGINT,
  "visible_to_customer" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_outcome_number" ON "sn_acct_lc_success_outcome" ("number");
CREATE INDEX "ix_sn_acct_lc_success_outcome_sys_updated_on" ON "sn_acct_lc_success_outcome" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_outcome_due_date" ON "sn_acct_lc_success_outcome" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_outcome_sys_domain_path" ON "sn_acct_lc_success_outcome" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_outcome_number" ON "sn_acct_lc_success_outcome" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_outcome_account" ON "sn_acct_lc_success_outcome" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_company" ON "sn_acct_lc_success_outcome" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_contact" ON "sn_acct_lc_success_outcome" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_consumer" ON "sn_acct_lc_success_outcome" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_assigned_to" ON "sn_acct_lc_success_outcome" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_assignment_group" ON "sn_acct_lc_success_outcome" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_opened_by" ON "sn_acct_lc_success_outcome" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_closed_by" ON "sn_acct_lc_success_outcome" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_parent" ON "sn_acct_lc_success_outcome" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_contract" ON "sn_acct_lc_success_outcome" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_entitlement" ON "sn_acct_lc_success_outcome" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_location" ON "sn_acct_lc_success_outcome" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_success_objective" ON "sn_acct_lc_success_outcome" ("success_objective") WHERE "success_objective" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_engagement" ON "sn_acct_lc_success_outcome" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_unit" ON "sn_acct_lc_success_outcome" ("unit") WHERE "unit" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_metric" ON "sn_acct_lc_success_outcome" ("metric") WHERE "metric" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_template" ON "sn_acct_lc_success_outcome" ("template") WHERE "template" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_initiative" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "success_outcome" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "planned_start" TEXT COLLATE "C",
  "visible_to_customer" BOOLEAN,
  "task_count" BIGINT,
  "closure_code" TEXT COLLATE "C",
  "needs_attention" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_initiative_number" ON "sn_acct_lc_success_initiative" ("number");
CREATE INDEX "ix_sn_acct_lc_success_initiative_planned_start" ON "sn_acct_lc_success_initiative" ("planned_start" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_initiative_sys_updated_on" ON "sn_acct_lc_success_initiative" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_initiative_due_date" ON "sn_acct_lc_success_initiative" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_initiative_sys_domain_path" ON "sn_acct_lc_success_initiative" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_initiative_number" ON "sn_acct_lc_success_initiative" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_initiative_account" ON "sn_acct_lc_success_initiative" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_company" ON "sn_acct_lc_success_initiative" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_contact" ON "sn_acct_lc_success_initiative" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_consumer" ON "sn_acct_lc_success_initiative" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_assigned_to" ON "sn_acct_lc_success_initiative" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_assignment_group" ON "sn_acct_lc_success_initiative" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_opened_by" ON "sn_acct_lc_success_initiative" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_closed_by" ON "sn_acct_lc_success_initiative" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_parent" ON "sn_acct_lc_success_initiative" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_contract" ON "sn_acct_lc_success_initiative" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_entitlement" ON "sn_acct_lc_success_initiative" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_location" ON "sn_acct_lc_success_initiative" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_success_outcome" ON "sn_acct_lc_success_initiative" ("success_outcome") WHERE "success_outcome" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_engagement" ON "sn_acct_lc_success_initiative" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_initiative_product" ON "sn_acct_lc_success_initiative" ("product") WHERE "product" IS NOT NULL;
CREATE TABLE "sn_acct_lc_initiative_m2m_outcome" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "success_initiative" TEXT COLLATE "C",
  "success_outcome" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_initiative_m2m_outcome_success_initiativ_e0d90b77" ON "sn_acct_lc_initiative_m2m_outcome" ("success_initiative", "success_outcome");
CREATE INDEX "ix_sn_acct_lc_initiative_m2m_outcome_success_outcome" ON "sn_acct_lc_initiative_m2m_outcome" ("success_outcome" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_initiative_m2m_outcome_sys_domain_path" ON "sn_acct_lc_initiative_m2m_outcome" ("sys_domain_path" NULLS FIRST);
CREATE TABLE "sn_acct_lc_success_case" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case_type" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "subcategory" TEXT COLLATE "C",
  "channel" TEXT COLLATE "C",
  "service" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "asset" TEXT COLLATE "C",
  "household" TEXT COLLATE "C",
  "partner" TEXT COLLATE "C",
  "account_relationship" TEXT COLLATE "C",
  "order" TEXT COLLATE "C",
  "requester_location" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "resolution_code" TEXT COLLATE "C",
  "resolution_notes" TEXT COLLATE "C",
  "draft" BOOLEAN,
  "submitted_at" BIGINT,
  "escalated" BOOLEAN,
  "visible_to_customer" BOOLEAN,
  "engagement" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "service_definition" TEXT COLLATE "C",
  "success_objective" TEXT COLLATE "C",
  "risk_signal_issue" TEXT COLLATE "C",
  "closure_code" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_case_number" ON "sn_acct_lc_success_case" ("number");
CREATE INDEX "ix_sn_acct_lc_success_case_sys_updated_on" ON "sn_acct_lc_success_case" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_case_due_date" ON "sn_acct_lc_success_case" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_case_sys_domain_path" ON "sn_acct_lc_success_case" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_case_number" ON "sn_acct_lc_success_case" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_case_account" ON "sn_acct_lc_success_case" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_company" ON "sn_acct_lc_success_case" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_contact" ON "sn_acct_lc_success_case" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_consumer" ON "sn_acct_lc_success_case" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_assigned_to" ON "sn_acct_lc_success_case" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_assignment_group" ON "sn_acct_lc_success_case" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_opened_by" ON "sn_acct_lc_success_case" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_closed_by" ON "sn_acct_lc_success_case" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_parent" ON "sn_acct_lc_success_case" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_contract" ON "sn_acct_lc_success_case" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_entitlement" ON "sn_acct_lc_success_case" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_location" ON "sn_acct_lc_success_case" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_case_type" ON "sn_acct_lc_success_case" ("case_type") WHERE "case_type" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_service" ON "sn_acct_lc_success_case" ("service") WHERE "service" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_product" ON "sn_acct_lc_success_case" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_sold_product" ON "sn_acct_lc_success_case" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_asset" ON "sn_acct_lc_success_case" ("asset") WHERE "asset" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_household" ON "sn_acct_lc_success_case" ("household") WHERE "household" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_partner" ON "sn_acct_lc_success_case" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_account_relationship" ON "sn_acct_lc_success_case" ("account_relationship") WHERE "account_relationship" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_order" ON "sn_acct_lc_success_case" ("order") WHERE "order" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_requester_location" ON "sn_acct_lc_success_case" ("requester_location") WHERE "requester_location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_service_organization" ON "sn_acct_lc_success_case" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_engagement" ON "sn_acct_lc_success_case" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_service_definition" ON "sn_acct_lc_success_case" ("service_definition") WHERE "service_definition" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_success_objective" ON "sn_acct_lc_success_case" ("success_objective") WHERE "success_objective" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_case_risk_signal_issue" ON "sn_acct_lc_success_case" ("risk_signal_issue") WHERE "risk_signal_issue" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case" TEXT COLLATE "C",
  "visible_to_customer" BOOLEAN,
  "service_organization" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "closure_code" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_task_number" ON "sn_acct_lc_success_task" ("number");
CREATE INDEX "ix_sn_acct_lc_success_task_sys_updated_on" ON "sn_acct_lc_success_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_task_due_date" ON "sn_acct_lc_success_task" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_task_sys_domain_path" ON "sn_acct_lc_success_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_task_number" ON "sn_acct_lc_success_task" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_task_account" ON "sn_acct_lc_success_task" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_company" ON "sn_acct_lc_success_task" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_contact" ON "sn_acct_lc_success_task" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_consumer" ON "sn_acct_lc_success_task" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_assigned_to" ON "sn_acct_lc_success_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_assignment_group" ON "sn_acct_lc_success_task" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_opened_by" ON "sn_acct_lc_success_task" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_closed_by" ON "sn_acct_lc_success_task" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_parent" ON "sn_acct_lc_success_task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_contract" ON "sn_acct_lc_success_task" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_entitlement" ON "sn_acct_lc_success_task" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_location" ON "sn_acct_lc_success_task" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_case" ON "sn_acct_lc_success_task" ("case") WHERE "case" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_service_organization" ON "sn_acct_lc_success_task" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_task_engagement" ON "sn_acct_lc_success_task" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE TABLE "sn_acct_lc_internal_play" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "risk_signal_issue" TEXT COLLATE "C",
  "play_type" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "closure_code" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_internal_play_number" ON "sn_acct_lc_internal_play" ("number");
CREATE INDEX "ix_sn_acct_lc_internal_play_sys_updated_on" ON "sn_acct_lc_internal_play" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_internal_play_due_date" ON "sn_acct_lc_internal_play" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_internal_play_sys_domain_path" ON "sn_acct_lc_internal_play" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_internal_play_number" ON "sn_acct_lc_internal_play" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_internal_play_account" ON "sn_acct_lc_internal_play" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_company" ON "sn_acct_lc_internal_play" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_contact" ON "sn_acct_lc_internal_play" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_consumer" ON "sn_acct_lc_internal_play" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_assigned_to" ON "sn_acct_lc_internal_play" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_assignment_group" ON "sn_acct_lc_internal_play" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_opened_by" ON "sn_acct_lc_internal_play" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_closed_by" ON "sn_acct_lc_internal_play" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_parent" ON "sn_acct_lc_internal_play" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_contract" ON "sn_acct_lc_internal_play" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_entitlement" ON "sn_acct_lc_internal_play" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_location" ON "sn_acct_lc_internal_play" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_engagement" ON "sn_acct_lc_internal_play" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_risk_signal_issue" ON "sn_acct_lc_internal_play" ("risk_signal_issue") WHERE "risk_signal_issue" IS NOT NULL;
CREATE TABLE "sn_acct_lc_internal_play_task" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "internal_play" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "closure_code" TEXT COLLATE "C",
  "crm_opportunity_id" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_internal_play_task_number" ON "sn_acct_lc_internal_play_task" ("number");
CREATE INDEX "ix_sn_acct_lc_internal_play_task_sys_updated_on" ON "sn_acct_lc_internal_play_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_internal_play_task_due_date" ON "sn_acct_lc_internal_play_task" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_internal_play_task_sys_domain_path" ON "sn_acct_lc_internal_play_task" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_internal_play_task_number" ON "sn_acct_lc_internal_play_task" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_internal_play_task_account" ON "sn_acct_lc_internal_play_task" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_company" ON "sn_acct_lc_internal_play_task" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_contact" ON "sn_acct_lc_internal_play_task" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_consumer" ON "sn_acct_lc_internal_play_task" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_assigned_to" ON "sn_acct_lc_internal_play_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_assignment_group" ON "sn_acct_lc_internal_play_task" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_opened_by" ON "sn_acct_lc_internal_play_task" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_closed_by" ON "sn_acct_lc_internal_play_task" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_parent" ON "sn_acct_lc_internal_play_task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_contract" ON "sn_acct_lc_internal_play_task" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_entitlement" ON "sn_acct_lc_internal_play_task" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_location" ON "sn_acct_lc_internal_play_task" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_internal_play" ON "sn_acct_lc_internal_play_task" ("internal_play") WHERE "internal_play" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_internal_play_task_engagement" ON "sn_acct_lc_internal_play_task" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE TABLE "sn_acct_lc_squad_member" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_squad_member_record_id" ON "sn_acct_lc_squad_member" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_squad_member_sys_domain_path" ON "sn_acct_lc_squad_member" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_squad_member_user" ON "sn_acct_lc_squad_member" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_squad_member_responsibility" ON "sn_acct_lc_squad_member" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_acct_lc_engagement_contract_relationship" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "engagement" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_engagement_contract_relationship_engagem_d4603ad9" ON "sn_acct_lc_engagement_contract_relationship" ("engagement", "contract");
CREATE INDEX "ix_sn_acct_lc_engagement_contract_relationship_sys_domain_path" ON "sn_acct_lc_engagement_contract_relationship" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_engagement_contract_relationship_contract" ON "sn_acct_lc_engagement_contract_relationship" ("contract") WHERE "contract" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_m2m_sp" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "engagement" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_m2m_sp_engagement_sold_product" ON "sn_acct_lc_eng_m2m_sp" ("engagement", "sold_product");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_sp_sys_domain_path" ON "sn_acct_lc_eng_m2m_sp" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_m2m_sp_sold_product" ON "sn_acct_lc_eng_m2m_sp" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE TABLE "sn_acct_lc_applicable_entitlement" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "engagement" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_applicable_entitlement_engagement_entitlement" ON "sn_acct_lc_applicable_entitlement" ("engagement", "entitlement");
CREATE INDEX "ix_sn_acct_lc_applicable_entitlement_sys_domain_path" ON "sn_acct_lc_applicable_entitlement" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_applicable_entitlement_entitlement" ON "sn_acct_lc_applicable_entitlement" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_m2m_team_mem" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "engagement" TEXT COLLATE "C",
  "team_member" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_m2m_team_mem_engagement_team_member" ON "sn_acct_lc_eng_m2m_team_mem" ("engagement", "team_member");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_team_mem_sys_domain_path" ON "sn_acct_lc_eng_m2m_team_mem" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_m2m_team_mem_team_member" ON "sn_acct_lc_eng_m2m_team_mem" ("team_member") WHERE "team_member" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_m2m_cntct_rel" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "engagement" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "responsibility" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_m2m_cntct_rel_engagement_contact_res_f6eb5ce2" ON "sn_acct_lc_eng_m2m_cntct_rel" ("engagement", "contact", "responsibility");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_cntct_rel_sys_domain_path" ON "sn_acct_lc_eng_m2m_cntct_rel" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_m2m_cntct_rel_contact" ON "sn_acct_lc_eng_m2m_cntct_rel" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_eng_m2m_cntct_rel_responsibility" ON "sn_acct_lc_eng_m2m_cntct_rel" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_acct_lc_implementation_record" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "owner" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "executive_sponsor" TEXT COLLATE "C",
  "partner" TEXT COLLATE "C",
  "partner_contact" TEXT COLLATE "C",
  "certified" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "planned_start_date" TEXT COLLATE "C",
  "planned_end_date" TEXT COLLATE "C",
  "planned_duration" BIGINT,
  "actual_start_date" TEXT COLLATE "C",
  "actual_end_date" TEXT COLLATE "C",
  "actual_duration" BIGINT,
  "sold_product" TEXT COLLATE "C",
  "capability" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "closure_code" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_implementation_record_number" ON "sn_acct_lc_implementation_record" ("number");
CREATE INDEX "ix_sn_acct_lc_implementation_record_sys_domain_path" ON "sn_acct_lc_implementation_record" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_implementation_record_number" ON "sn_acct_lc_implementation_record" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_implementation_record_engagement" ON "sn_acct_lc_implementation_record" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_implementation_record_account" ON "sn_acct_lc_implementation_record" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_implementation_record_owner" ON "sn_acct_lc_implementation_record" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_implementation_record_contact" ON "sn_acct_lc_implementation_record" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_implementation_record_executive_sponsor" ON "sn_acct_lc_implementation_record" ("executive_sponsor") WHERE "executive_sponsor" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_implementation_record_partner" ON "sn_acct_lc_implementation_record" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_implementation_record_partner_contact" ON "sn_acct_lc_implementation_record" ("partner_contact") WHERE "partner_contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_implementation_record_sold_product" ON "sn_acct_lc_implementation_record" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_implementation_record_capability" ON "sn_acct_lc_implementation_record" ("capability") WHERE "capability" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_driver" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "order" BIGINT,
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_driver_name" ON "sn_acct_lc_success_driver" ("name");
CREATE INDEX "ix_sn_acct_lc_success_driver_name" ON "sn_acct_lc_success_driver" (lower("name") NULLS FIRST);
CREATE TABLE "sn_acct_lc_success_objective_template" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "mandatory" BOOLEAN,
  "driver" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "owner" TEXT COLLATE "C",
  "requested_by" TEXT COLLATE "C",
  "approved_by" TEXT COLLATE "C",
  "success_rate" BIGINT
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_objective_template_number" ON "sn_acct_lc_success_objective_template" ("number");
CREATE INDEX "ix_sn_acct_lc_success_objective_template_number" ON "sn_acct_lc_success_objective_template" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_objective_template_name" ON "sn_acct_lc_success_objective_template" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_objective_template_product" ON "sn_acct_lc_success_objective_template" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_template_owner" ON "sn_acct_lc_success_objective_template" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_template_requested_by" ON "sn_acct_lc_success_objective_template" ("requested_by") WHERE "requested_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_template_approved_by" ON "sn_acct_lc_success_objective_template" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_outcome_template" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "objective_template" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "tracking_method" TEXT COLLATE "C",
  "metric" TEXT COLLATE "C",
  "unit" TEXT COLLATE "C",
  "mandatory" BOOLEAN,
  "state" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_outcome_template_number" ON "sn_acct_lc_success_outcome_template" ("number");
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_number" ON "sn_acct_lc_success_outcome_template" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_short_description" ON "sn_acct_lc_success_outcome_template" (lower("short_description") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_objective_template" ON "sn_acct_lc_success_outcome_template" ("objective_template") WHERE "objective_template" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_metric" ON "sn_acct_lc_success_outcome_template" ("metric") WHERE "metric" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_unit" ON "sn_acct_lc_success_outcome_template" ("unit") WHERE "unit" IS NOT NULL;
CREATE TABLE "sn_acct_lc_definition_record" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "flow" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "sub_category" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "active" BOOLEAN,
  "order" BIGINT,
  "tables" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_definition_record_number" ON "sn_acct_lc_definition_record" ("number");
CREATE INDEX "ix_sn_acct_lc_definition_record_sys_domain_path" ON "sn_acct_lc_definition_record" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_definition_record_number" ON "sn_acct_lc_definition_record" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_definition_record_title" ON "sn_acct_lc_definition_record" (lower("title") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_definition_record_flow" ON "sn_acct_lc_definition_record" ("flow") WHERE "flow" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_definition_record_category" ON "sn_acct_lc_definition_record" ("category") WHERE "category" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_definition_record_sub_category" ON "sn_acct_lc_definition_record" ("sub_category") WHERE "sub_category" IS NOT NULL;
CREATE TABLE "sn_ti_core_ale_choice" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "dependent_category" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "order" BIGINT,
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_ti_core_ale_choice_number" ON "sn_ti_core_ale_choice" ("number");
CREATE INDEX "ix_sn_ti_core_ale_choice_sys_domain_path" ON "sn_ti_core_ale_choice" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_ale_choice_number" ON "sn_ti_core_ale_choice" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_ale_choice_name" ON "sn_ti_core_ale_choice" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_ti_core_ale_choice_dependent_category" ON "sn_ti_core_ale_choice" ("dependent_category") WHERE "dependent_category" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_launcher_notifier" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "definition_record" TEXT COLLATE "C",
  "flow_run" TEXT COLLATE "C",
  "source_table" TEXT COLLATE "C",
  "source_record" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "launched_by" TEXT COLLATE "C",
  "status" TEXT COLLATE "C",
  "message" TEXT COLLATE "C",
  "result_table" TEXT COLLATE "C",
  "result_record" TEXT COLLATE "C",
  "inputs" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_launcher_notifier_number" ON "sn_acct_lc_success_launcher_notifier" ("number");
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_sys_domain_path" ON "sn_acct_lc_success_launcher_notifier" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_number" ON "sn_acct_lc_success_launcher_notifier" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_definition_record" ON "sn_acct_lc_success_launcher_notifier" ("definition_record") WHERE "definition_record" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_flow_run" ON "sn_acct_lc_success_launcher_notifier" ("flow_run") WHERE "flow_run" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_account" ON "sn_acct_lc_success_launcher_notifier" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_launched_by" ON "sn_acct_lc_success_launcher_notifier" ("launched_by") WHERE "launched_by" IS NOT NULL;
CREATE TABLE "sn_acct_lc_metric_snapshot" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "card" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "taken_on" TEXT COLLATE "C",
  "value" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_metric_snapshot_card_user_taken_on" ON "sn_acct_lc_metric_snapshot" (lower("card") NULLS FIRST, "user" NULLS FIRST, "taken_on" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_metric_snapshot_sys_domain_path" ON "sn_acct_lc_metric_snapshot" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_metric_snapshot_user" ON "sn_acct_lc_metric_snapshot" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_actsub_activity_type" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "short_description" TEXT COLLATE "C",
  "key" TEXT COLLATE "C",
  "activity_source_table" TEXT COLLATE "C",
  "context_field" TEXT COLLATE "C",
  "verb" TEXT COLLATE "C",
  "activity_message" TEXT COLLATE "C",
  "filter_conditions" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_actsub_activity_type_key" ON "sn_actsub_activity_type" ("key");
CREATE INDEX "ix_sn_actsub_activity_type_short_description" ON "sn_actsub_activity_type" (lower("short_description") NULLS FIRST);
CREATE INDEX "ix_sn_actsub_activity_type_key" ON "sn_actsub_activity_type" (lower("key") NULLS FIRST);
CREATE TABLE "sn_actsub_activity" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "activity_type" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "actor" TEXT COLLATE "C",
  "object_table" TEXT COLLATE "C",
  "object_record" TEXT COLLATE "C",
  "message" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_actsub_activity_engagement_sys_created_on" ON "sn_actsub_activity" ("engagement" NULLS FIRST, "sys_created_on", "sys_id");
CREATE INDEX "ix_sn_actsub_activity_sys_domain_path" ON "sn_actsub_activity" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_actsub_activity_message" ON "sn_actsub_activity" (lower("message") NULLS FIRST);
CREATE INDEX "ix_sn_actsub_activity_activity_type" ON "sn_actsub_activity" ("activity_type") WHERE "activity_type" IS NOT NULL;
CREATE INDEX "ix_sn_actsub_activity_actor" ON "sn_actsub_activity" ("actor") WHERE "actor" IS NOT NULL;
CREATE TABLE "sn_acct_lc_touchpoint" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "case_type" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "subcategory" TEXT COLLATE "C",
  "channel" TEXT COLLATE "C",
  "service" TEXT COLLATE "C",
  "product" TEXT COLLATE "C",
  "sold_product" TEXT COLLATE "C",
  "asset" TEXT COLLATE "C",
  "household" TEXT COLLATE "C",
  "partner" TEXT COLLATE "C",
  "account_relationship" TEXT COLLATE "C",
  "order" TEXT COLLATE "C",
  "requester_location" TEXT COLLATE "C",
  "service_organization" TEXT COLLATE "C",
  "resolution_code" TEXT COLLATE "C",
  "resolution_notes" TEXT COLLATE "C",
  "draft" BOOLEAN,
  "submitted_at" BIGINT,
  "escalated" BOOLEAN,
  "visible_to_customer" BOOLEAN,
  "engagement" TEXT COLLATE "C",
  "onboarding_case" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "progress" TEXT COLLATE "C",
  "product_related" BOOLEAN,
  "internal" BOOLEAN,
  "closure_code" TEXT COLLATE "C",
  "next_meeting" BIGINT,
  "needs_attention" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_touchpoint_number" ON "sn_acct_lc_touchpoint" ("number");
CREATE INDEX "ix_sn_acct_lc_touchpoint_sys_updated_on" ON "sn_acct_lc_touchpoint" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_touchpoint_due_date" ON "sn_acct_lc_touchpoint" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_touchpoint_sys_domain_path" ON "sn_acct_lc_touchpoint" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_touchpoint_number" ON "sn_acct_lc_touchpoint" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_touchpoint_account" ON "sn_acct_lc_touchpoint" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_company" ON "sn_acct_lc_touchpoint" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_contact" ON "sn_acct_lc_touchpoint" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_consumer" ON "sn_acct_lc_touchpoint" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_assigned_to" ON "sn_acct_lc_touchpoint" ("assigned_to") WHERE "assigned_to" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_assignment_group" ON "sn_acct_lc_touchpoint" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_opened_by" ON "sn_acct_lc_touchpoint" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_closed_by" ON "sn_acct_lc_touchpoint" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_parent" ON "sn_acct_lc_touchpoint" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_contract" ON "sn_acct_lc_touchpoint" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_entitlement" ON "sn_acct_lc_touchpoint" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_location" ON "sn_acct_lc_touchpoint" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_case_type" ON "sn_acct_lc_touchpoint" ("case_type") WHERE "case_type" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_service" ON "sn_acct_lc_touchpoint" ("service") WHERE "service" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_product" ON "sn_acct_lc_touchpoint" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_sold_product" ON "sn_acct_lc_touchpoint" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_asset" ON "sn_acct_lc_touchpoint" ("asset") WHERE "asset" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_household" ON "sn_acct_lc_touchpoint" ("household") WHERE "household" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_partner" ON "sn_acct_lc_touchpoint" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_account_relationship" ON "sn_acct_lc_touchpoint" ("account_relationship") WHERE "account_relationship" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_order" ON "sn_acct_lc_touchpoint" ("order") WHERE "order" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_requester_location" ON "sn_acct_lc_touchpoint" ("requester_location") WHERE "requester_location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_service_organization" ON "sn_acct_lc_touchpoint" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_engagement" ON "sn_acct_lc_touchpoint" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_touchpoint_onboarding_case" ON "sn_acct_lc_touchpoint" ("onboarding_case") WHERE "onboarding_case" IS NOT NULL;
CREATE TABLE "sn_meeting_mgmt_meeting_details" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "subject" TEXT COLLATE "C",
  "parent_table" TEXT COLLATE "C",
  "parent_record" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "internal" BOOLEAN,
  "state" TEXT COLLATE "C",
  "meeting_type" TEXT COLLATE "C",
  "start" BIGINT,
  "end" BIGINT,
  "organizer" TEXT COLLATE "C",
  "invitees" TEXT COLLATE "C",
  "series" TEXT COLLATE "C",
  "is_exception" BOOLEAN,
  "virtual_meeting" BOOLEAN,
  "video_software" TEXT COLLATE "C",
  "meeting_link" TEXT COLLATE "C",
  "locations" TEXT COLLATE "C",
  "agenda" TEXT COLLATE "C",
  "internal_notes" TEXT COLLATE "C",
  "notes" TEXT COLLATE "C",
  "cancel_reason" TEXT COLLATE "C",
  "invite_sequence" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_meeting_mgmt_meeting_details_number" ON "sn_meeting_mgmt_meeting_details" ("number");
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_parent_record" ON "sn_meeting_mgmt_meeting_details" ("parent_record" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_start" ON "sn_meeting_mgmt_meeting_details" ("start" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_sys_domain_path" ON "sn_meeting_mgmt_meeting_details" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_number" ON "sn_meeting_mgmt_meeting_details" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_subject" ON "sn_meeting_mgmt_meeting_details" (lower("subject") NULLS FIRST);
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_account" ON "sn_meeting_mgmt_meeting_details" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_engagement" ON "sn_meeting_mgmt_meeting_details" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_organizer" ON "sn_meeting_mgmt_meeting_details" ("organizer") WHERE "organizer" IS NOT NULL;
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_series" ON "sn_meeting_mgmt_meeting_details" ("series") WHERE "series" IS NOT NULL;
CREATE TABLE "sn_meeting_mgmt_series" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "cadence" TEXT COLLATE "C",
  "first_start" BIGINT,
  "first_end" BIGINT,
  "repeat_until" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_meeting_mgmt_series_number" ON "sn_meeting_mgmt_series" ("number");
CREATE INDEX "ix_sn_meeting_mgmt_series_sys_domain_path" ON "sn_meeting_mgmt_series" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_meeting_mgmt_series_number" ON "sn_meeting_mgmt_series" (lower("number") NULLS FIRST);
CREATE TABLE "sn_meeting_mgmt_invitee" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "meeting" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "response" TEXT COLLATE "C",
  "last_mail" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_meeting_mgmt_invitee_meeting_user" ON "sn_meeting_mgmt_invitee" ("meeting", "user");
CREATE INDEX "ix_sn_meeting_mgmt_invitee_sys_domain_path" ON "sn_meeting_mgmt_invitee" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_meeting_mgmt_invitee_user" ON "sn_meeting_mgmt_invitee" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_acct_lc_risk_signal_issue" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "short_description" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "priority" TEXT COLLATE "C",
  "active" BOOLEAN,
  "account" TEXT COLLATE "C",
  "company" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "consumer" TEXT COLLATE "C",
  "assigned_to" TEXT COLLATE "C",
  "assignment_group" TEXT COLLATE "C",
  "opened_at" BIGINT,
  "opened_by" TEXT COLLATE "C",
  "due_date" TEXT COLLATE "C",
  "days_remaining" BIGINT,
  "closed_at" BIGINT,
  "closed_by" TEXT COLLATE "C",
  "close_notes" TEXT COLLATE "C",
  "parent" TEXT COLLATE "C",
  "watch_list" TEXT COLLATE "C",
  "work_notes_list" TEXT COLLATE "C",
  "contract" TEXT COLLATE "C",
  "entitlement" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "sla_due" BIGINT,
  "correlation_id" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "onboarding_case" TEXT COLLATE "C",
  "reported_by" TEXT COLLATE "C",
  "squad" TEXT COLLATE "C",
  "risk_or_issue" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "creation_method" TEXT COLLATE "C",
  "source_table" TEXT COLLATE "C",
  "source_record" TEXT COLLATE "C",
  "scope" TEXT COLLATE "C",
  "probability" TEXT COLLATE "C",
  "contracts_impacted" TEXT COLLATE "C",
  "products_impacted" TEXT COLLATE "C",
  "engagement_risk_definition" TEXT COLLATE "C",
  "contract_value_impacted" BIGINT,
  "occurrence_count" BIGINT,
  "last_occurrence" BIGINT,
  "closure_code" TEXT COLLATE "C",
  "crm_task_id" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_risk_signal_issue_number" ON "sn_acct_lc_risk_signal_issue" ("number");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_source_record" ON "sn_acct_lc_risk_signal_issue" ("source_record" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_active_due_date_priority" ON "sn_acct_lc_risk_signal_issue" ("active" NULLS FIRST, "due_date" NULLS FIRST, "priority" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_assigned_to_active" ON "sn_acct_lc_risk_signal_issue" ("assigned_to" NULLS FIRST, "active" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_engagement_contracts_i_4e5c7c08" ON "sn_acct_lc_risk_signal_issue" ("engagement" NULLS FIRST, "contracts_impacted" NULLS FIRST, "active" NULLS FIRST, "sys_created_on", "due_date" NULLS FIRST, "risk_or_issue" NULLS FIRST, "assigned_to" NULLS FIRST, "scope" NULLS FIRST, "probability" NULLS FIRST, "category" NULLS FIRST, "sys_domain_path" NULLS FIRST, "sys_id", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_sys_updated_on" ON "sn_acct_lc_risk_signal_issue" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_due_date" ON "sn_acct_lc_risk_signal_issue" ("due_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_sys_domain_path" ON "sn_acct_lc_risk_signal_issue" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_number" ON "sn_acct_lc_risk_signal_issue" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_account" ON "sn_acct_lc_risk_signal_issue" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_company" ON "sn_acct_lc_risk_signal_issue" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_contact" ON "sn_acct_lc_risk_signal_issue" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_consumer" ON "sn_acct_lc_risk_signal_issue" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_assignment_group" ON "sn_acct_lc_risk_signal_issue" ("assignment_group") WHERE "assignment_group" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_opened_by" ON "sn_acct_lc_risk_signal_issue" ("opened_by") WHERE "opened_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_closed_by" ON "sn_acct_lc_risk_signal_issue" ("closed_by") WHERE "closed_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_parent" ON "sn_acct_lc_risk_signal_issue" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_contract" ON "sn_acct_lc_risk_signal_issue" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_entitlement" ON "sn_acct_lc_risk_signal_issue" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_location" ON "sn_acct_lc_risk_signal_issue" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_onboarding_case" ON "sn_acct_lc_risk_signal_issue" ("onboarding_case") WHERE "onboarding_case" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_reported_by" ON "sn_acct_lc_risk_signal_issue" ("reported_by") WHERE "reported_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_category" ON "sn_acct_lc_risk_signal_issue" ("category") WHERE "category" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_engagement_risk_definition" ON "sn_acct_lc_risk_signal_issue" ("engagement_risk_definition") WHERE "engagement_risk_definition" IS NOT NULL;
CREATE TABLE "sn_acct_lc_risk_signal_solution_relationship" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "solution_table" TEXT COLLATE "C",
  "solution_record" TEXT COLLATE "C",
  "risk_signal_issue" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_risk_signal_solution_relationship_number" ON "sn_acct_lc_risk_signal_solution_relationship" ("number");
CREATE UNIQUE INDEX "uq_sn_acct_lc_risk_signal_solution_relationship_risk_s_b069a0c4" ON "sn_acct_lc_risk_signal_solution_relationship" ("risk_signal_issue", "solution_record");
CREATE INDEX "ix_sn_acct_lc_risk_signal_solution_relationship_solution_record" ON "sn_acct_lc_risk_signal_solution_relationship" ("solution_record" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_solution_relationship_sys_domain_path" ON "sn_acct_lc_risk_signal_solution_relationship" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_risk_signal_solution_relationship_number" ON "sn_acct_lc_risk_signal_solution_relationship" (lower("number") NULLS FIRST);
CREATE TABLE "sn_acct_lc_risk_occurrence" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "risk_signal_issue" TEXT COLLATE "C",
  "engagement_risk_definition" TEXT COLLATE "C",
  "start_date" BIGINT,
  "end_date" BIGINT,
  "current_value" BIGINT,
  "threshold" BIGINT,
  "gap" BIGINT,
  "source_table" TEXT COLLATE "C",
  "source_record" TEXT COLLATE "C",
  "context_data" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_risk_occurrence_number" ON "sn_acct_lc_risk_occurrence" ("number");
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_sys_domain_path" ON "sn_acct_lc_risk_occurrence" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_number" ON "sn_acct_lc_risk_occurrence" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_risk_signal_issue" ON "sn_acct_lc_risk_occurrence" ("risk_signal_issue") WHERE "risk_signal_issue" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_engagement_risk_definition" ON "sn_acct_lc_risk_occurrence" ("engagement_risk_definition") WHERE "engagement_risk_definition" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_context_data" ON "sn_acct_lc_risk_occurrence" ("context_data") WHERE "context_data" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_category" ON "sn_acct_lc_risk_occurrence" ("category") WHERE "category" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_risk_def" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "metric" TEXT COLLATE "C",
  "threshold_condition" TEXT COLLATE "C",
  "threshold" BIGINT,
  "applicable_engagements" TEXT COLLATE "C",
  "source_table" TEXT COLLATE "C",
  "conditions" TEXT COLLATE "C",
  "template" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_risk_def_number" ON "sn_acct_lc_eng_risk_def" ("number");
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_sys_domain_path" ON "sn_acct_lc_eng_risk_def" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_number" ON "sn_acct_lc_eng_risk_def" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_name" ON "sn_acct_lc_eng_risk_def" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_category" ON "sn_acct_lc_eng_risk_def" ("category") WHERE "category" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_metric" ON "sn_acct_lc_eng_risk_def" ("metric") WHERE "metric" IS NOT NULL;
CREATE TABLE "sn_acct_lc_risk_threshold_override" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "engagement_risk_definition" TEXT COLLATE "C",
  "threshold" BIGINT,
  "applicable_engagement" TEXT COLLATE "C",
  "rank" BIGINT,
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_risk_threshold_override_sys_domain_path" ON "sn_acct_lc_risk_threshold_override" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_risk_threshold_override_engagement_risk__446b52bc" ON "sn_acct_lc_risk_threshold_override" ("engagement_risk_definition") WHERE "engagement_risk_definition" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_hlt_def" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "rank" BIGINT,
  "description" TEXT COLLATE "C",
  "global" BOOLEAN,
  "definition" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_hlt_def_number" ON "sn_acct_lc_eng_hlt_def" ("number");
CREATE INDEX "ix_sn_acct_lc_eng_hlt_def_sys_domain_path" ON "sn_acct_lc_eng_hlt_def" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_hlt_def_number" ON "sn_acct_lc_eng_hlt_def" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_hlt_def_name" ON "sn_acct_lc_eng_hlt_def" (lower("name") NULLS FIRST);
CREATE TABLE "sn_acct_lc_eng_hlt_mtr_config" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "data_source" TEXT COLLATE "C",
  "engagement_health_definition" TEXT COLLATE "C",
  "target" BIGINT,
  "weight" BIGINT,
  "direction" TEXT COLLATE "C",
  "aggregate" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_hlt_mtr_config_engagement_health_def_17e6059c" ON "sn_acct_lc_eng_hlt_mtr_config" ("engagement_health_definition", "data_source");
CREATE INDEX "ix_sn_acct_lc_eng_hlt_mtr_config_sys_domain_path" ON "sn_acct_lc_eng_hlt_mtr_config" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_hlt_mtr_config_data_source" ON "sn_acct_lc_eng_hlt_mtr_config" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_health_score" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "engagement" TEXT COLLATE "C",
  "score" BIGINT,
  "calculated_at" BIGINT,
  "health_definition" TEXT COLLATE "C",
  "week_start" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_eng_health_score_engagement_calculated_at" ON "sn_acct_lc_eng_health_score" ("engagement" NULLS FIRST, "calculated_at" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_eng_health_score_sys_domain_path" ON "sn_acct_lc_eng_health_score" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_health_score_health_definition" ON "sn_acct_lc_eng_health_score" ("health_definition") WHERE "health_definition" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_health_metric_score" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "health_score" TEXT COLLATE "C",
  "data_source" TEXT COLLATE "C",
  "value" BIGINT,
  "target" BIGINT,
  "weight" BIGINT,
  "achievement" BIGINT,
  "gap_percent" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_eng_health_metric_score_sys_domain_path" ON "sn_acct_lc_eng_health_metric_score" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_eng_health_metric_score_health_score" ON "sn_acct_lc_eng_health_metric_score" ("health_score") WHERE "health_score" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_eng_health_metric_score_data_source" ON "sn_acct_lc_eng_health_metric_score" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE TABLE "sn_acct_lc_color_banding" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "type" TEXT COLLATE "C",
  "min" BIGINT,
  "max" BIGINT,
  "data_source" TEXT COLLATE "C",
  "color" TEXT COLLATE "C",
  "highlighted_color" TEXT COLLATE "C",
  "context" TEXT COLLATE "C",
  "category" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_acct_lc_color_banding_sys_domain_path" ON "sn_acct_lc_color_banding" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_color_banding_data_source" ON "sn_acct_lc_color_banding" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE TABLE "pa_indicators" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "aggregate" TEXT COLLATE "C",
  "field" TEXT COLLATE "C",
  "formula" TEXT COLLATE "C",
  "frequency" TEXT COLLATE "C",
  "unit" TEXT COLLATE "C",
  "direction" TEXT COLLATE "C",
  "breakdowns" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_pa_indicators_name" ON "pa_indicators" ("name");
CREATE INDEX "ix_pa_indicators_name" ON "pa_indicators" (lower("name") NULLS FIRST);
CREATE INDEX "ix_pa_indicators_unit" ON "pa_indicators" ("unit") WHERE "unit" IS NOT NULL;
CREATE TABLE "pa_breakdowns" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "field_paths" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_pa_breakdowns_name" ON "pa_breakdowns" (lower("name") NULLS FIRST);
CREATE TABLE "pa_scores" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "indicator" TEXT COLLATE "C",
  "breakdown" TEXT COLLATE "C",
  "element_record" TEXT COLLATE "C",
  "period_start" TEXT COLLATE "C",
  "period_end" TEXT COLLATE "C",
  "value" BIGINT
);
CREATE INDEX "ix_pa_scores_indicator_period_start" ON "pa_scores" ("indicator" NULLS FIRST, "period_start" NULLS FIRST, "sys_id");
CREATE INDEX "ix_pa_scores_breakdown" ON "pa_scores" ("breakdown") WHERE "breakdown" IS NOT NULL;
CREATE TABLE "pa_units" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "display_format" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_pa_units_name" ON "pa_units" ("name");
CREATE INDEX "ix_pa_units_name" ON "pa_units" (lower("name") NULLS FIRST);
CREATE TABLE "sn_data_ctx_engine_src" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "source" TEXT COLLATE "C",
  "frequency" TEXT COLLATE "C",
  "pa_indicator" TEXT COLLATE "C",
  "breakdown" TEXT COLLATE "C",
  "unit_of_measurement" TEXT COLLATE "C",
  "aggregate" TEXT COLLATE "C",
  "date_last_run" BIGINT,
  "date_next_run" BIGINT,
  "description" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_src_number" ON "sn_data_ctx_engine_src" ("number");
CREATE INDEX "ix_sn_data_ctx_engine_src_sys_domain_path" ON "sn_data_ctx_engine_src" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_src_number" ON "sn_data_ctx_engine_src" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_src_name" ON "sn_data_ctx_engine_src" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_src_pa_indicator" ON "sn_data_ctx_engine_src" ("pa_indicator") WHERE "pa_indicator" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_src_breakdown" ON "sn_data_ctx_engine_src" ("breakdown") WHERE "breakdown" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_src_unit_of_measurement" ON "sn_data_ctx_engine_src" ("unit_of_measurement") WHERE "unit_of_measurement" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_ctx" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "data_source" TEXT COLLATE "C",
  "context_table" TEXT COLLATE "C",
  "mappers" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_ctx_data_source_context_table" ON "sn_data_ctx_engine_ctx" ("data_source", "context_table");
CREATE INDEX "ix_sn_data_ctx_engine_ctx_sys_domain_path" ON "sn_data_ctx_engine_ctx" ("sys_domain_path" NULLS FIRST);
CREATE TABLE "sn_data_ctx_engine_map" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "source_table" TEXT COLLATE "C",
  "source_field" TEXT COLLATE "C",
  "related_table" TEXT COLLATE "C",
  "query_field" TEXT COLLATE "C",
  "context_table" TEXT COLLATE "C",
  "context_field" TEXT COLLATE "C",
  "scripted" BOOLEAN,
  "script" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_map_number" ON "sn_data_ctx_engine_map" ("number");
CREATE INDEX "ix_sn_data_ctx_engine_map_sys_domain_path" ON "sn_data_ctx_engine_map" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_map_number" ON "sn_data_ctx_engine_map" (lower("number") NULLS FIRST);
CREATE TABLE "sn_data_ctx_engine_data" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "data_source" TEXT COLLATE "C",
  "context" TEXT COLLATE "C",
  "source_table" TEXT COLLATE "C",
  "source_record" TEXT COLLATE "C",
  "context_table" TEXT COLLATE "C",
  "context_record" TEXT COLLATE "C",
  "value" BIGINT,
  "start_date" BIGINT,
  "end_date" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_data_number" ON "sn_data_ctx_engine_data" ("number");
CREATE INDEX "ix_sn_data_ctx_engine_data_context_record_data_source_end_date" ON "sn_data_ctx_engine_data" ("context_record" NULLS FIRST, "data_source" NULLS FIRST, "end_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_data_ctx_engine_data_end_date" ON "sn_data_ctx_engine_data" ("end_date" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_data_ctx_engine_data_sys_domain_path" ON "sn_data_ctx_engine_data" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_data_number" ON "sn_data_ctx_engine_data" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_data_data_source" ON "sn_data_ctx_engine_data" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_data_context" ON "sn_data_ctx_engine_data" ("context") WHERE "context" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_seg_conf" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "data_source" TEXT COLLATE "C",
  "breakdown" TEXT COLLATE "C",
  "context_table" TEXT COLLATE "C",
  "method" TEXT COLLATE "C",
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_data_ctx_engine_seg_conf_sys_domain_path" ON "sn_data_ctx_engine_seg_conf" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_seg_conf_name" ON "sn_data_ctx_engine_seg_conf" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_seg_conf_data_source" ON "sn_data_ctx_engine_seg_conf" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_seg_conf_breakdown" ON "sn_data_ctx_engine_seg_conf" ("breakdown") WHERE "breakdown" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_brkdwn_seg" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "configuration" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "min" BIGINT,
  "max" BIGINT,
  "color" TEXT COLLATE "C",
  "order" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_data_ctx_engine_brkdwn_seg_sys_domain_path" ON "sn_data_ctx_engine_brkdwn_seg" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_brkdwn_seg_name" ON "sn_data_ctx_engine_brkdwn_seg" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_brkdwn_seg_configuration" ON "sn_data_ctx_engine_brkdwn_seg" ("configuration") WHERE "configuration" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_insight" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "context_table" TEXT COLLATE "C",
  "context_record" TEXT COLLATE "C",
  "summary" TEXT COLLATE "C",
  "generated_on" BIGINT,
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_insight_number" ON "sn_data_ctx_engine_insight" ("number");
CREATE INDEX "ix_sn_data_ctx_engine_insight_context_record" ON "sn_data_ctx_engine_insight" ("context_record" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_data_ctx_engine_insight_sys_domain_path" ON "sn_data_ctx_engine_insight" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_insight_number" ON "sn_data_ctx_engine_insight" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_insight_title" ON "sn_data_ctx_engine_insight" (lower("title") NULLS FIRST);
CREATE TABLE "sn_data_ctx_engine_insight_item" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "insight" TEXT COLLATE "C",
  "data_source" TEXT COLLATE "C",
  "segment" TEXT COLLATE "C",
  "text" TEXT COLLATE "C",
  "value" BIGINT,
  "previous_value" BIGINT,
  "change_percent" BIGINT,
  "severity" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_data_ctx_engine_insight_item_sys_domain_path" ON "sn_data_ctx_engine_insight_item" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_insight_item_insight" ON "sn_data_ctx_engine_insight_item" ("insight") WHERE "insight" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_insight_item_data_source" ON "sn_data_ctx_engine_insight_item" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_insight_item_segment" ON "sn_data_ctx_engine_insight_item" ("segment") WHERE "segment" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_visualization" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "data_source" TEXT COLLATE "C",
  "segment_configuration" TEXT COLLATE "C",
  "periods" BIGINT,
  "active" BOOLEAN,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_data_ctx_engine_visualization_sys_domain_path" ON "sn_data_ctx_engine_visualization" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_visualization_name" ON "sn_data_ctx_engine_visualization" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_visualization_data_source" ON "sn_data_ctx_engine_visualization" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_visualization_segment_configuration" ON "sn_data_ctx_engine_visualization" ("segment_configuration") WHERE "segment_configuration" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_visualization_m2m" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "visualization" TEXT COLLATE "C",
  "insight" TEXT COLLATE "C",
  "context_table" TEXT COLLATE "C",
  "order" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_data_ctx_engine_visualization_m2m_sys_domain_path" ON "sn_data_ctx_engine_visualization_m2m" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_data_ctx_engine_visualization_m2m_visualization" ON "sn_data_ctx_engine_visualization_m2m" ("visualization") WHERE "visualization" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_visualization_m2m_insight" ON "sn_data_ctx_engine_visualization_m2m" ("insight") WHERE "insight" IS NOT NULL;
CREATE TABLE "asmt_metric_type" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "kind" TEXT COLLATE "C",
  "questions" TEXT COLLATE "C",
  "frequency" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_asmt_metric_type_name" ON "asmt_metric_type" (lower("name") NULLS FIRST);
CREATE TABLE "asmt_assessment_instance" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "survey" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "engagement" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "completed_at" BIGINT,
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_asmt_assessment_instance_number" ON "asmt_assessment_instance" ("number");
CREATE INDEX "ix_asmt_assessment_instance_sys_domain_path" ON "asmt_assessment_instance" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_asmt_assessment_instance_number" ON "asmt_assessment_instance" (lower("number") NULLS FIRST);
CREATE INDEX "ix_asmt_assessment_instance_survey" ON "asmt_assessment_instance" ("survey") WHERE "survey" IS NOT NULL;
CREATE INDEX "ix_asmt_assessment_instance_contact" ON "asmt_assessment_instance" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_asmt_assessment_instance_account" ON "asmt_assessment_instance" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_asmt_assessment_instance_engagement" ON "asmt_assessment_instance" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE TABLE "asmt_metric_result" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "instance" TEXT COLLATE "C",
  "metric" TEXT COLLATE "C",
  "source" TEXT COLLATE "C",
  "actual_value" BIGINT,
  "comments" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_asmt_metric_result_sys_domain_path" ON "asmt_metric_result" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_asmt_metric_result_instance" ON "asmt_metric_result" ("instance") WHERE "instance" IS NOT NULL;
CREATE INDEX "ix_asmt_metric_result_account" ON "asmt_metric_result" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "sn_acct_lc_crm_connection" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "platform" TEXT COLLATE "C",
  "base_url" TEXT COLLATE "C",
  "auth_type" TEXT COLLATE "C",
  "client_id" TEXT COLLATE "C",
  "client_secret" TEXT COLLATE "C",
  "webhook_secret" TEXT COLLATE "C",
  "active" BOOLEAN,
  "last_test" BIGINT
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_crm_connection_name" ON "sn_acct_lc_crm_connection" ("name");
CREATE INDEX "ix_sn_acct_lc_crm_connection_name" ON "sn_acct_lc_crm_connection" (lower("name") NULLS FIRST);
CREATE TABLE "sn_acct_lc_crm_mapping" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "connection" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "external_entity" TEXT COLLATE "C",
  "external_id" TEXT COLLATE "C",
  "local_value" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_crm_mapping_connection_record_id" ON "sn_acct_lc_crm_mapping" ("connection", "record_id");
CREATE INDEX "ix_sn_acct_lc_crm_mapping_record_id" ON "sn_acct_lc_crm_mapping" ("record_id" NULLS FIRST, "sys_id");
CREATE TABLE "sn_acct_lc_crm_request" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "number" TEXT COLLATE "C",
  "connection" TEXT COLLATE "C",
  "direction" TEXT COLLATE "C",
  "action" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "payload" TEXT COLLATE "C",
  "response" TEXT COLLATE "C",
  "external_id" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_acct_lc_crm_request_number" ON "sn_acct_lc_crm_request" ("number");
CREATE INDEX "ix_sn_acct_lc_crm_request_record_id" ON "sn_acct_lc_crm_request" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_acct_lc_crm_request_sys_domain_path" ON "sn_acct_lc_crm_request" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_crm_request_number" ON "sn_acct_lc_crm_request" (lower("number") NULLS FIRST);
CREATE INDEX "ix_sn_acct_lc_crm_request_connection" ON "sn_acct_lc_crm_request" ("connection") WHERE "connection" IS NOT NULL;
CREATE TABLE "sn_nb_action_rule_context" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "inputs" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_nb_action_rule_context_name" ON "sn_nb_action_rule_context" (lower("name") NULLS FIRST);
CREATE TABLE "sn_nb_action_condition_based_rule" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "context" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "recommendations" TEXT COLLATE "C",
  "order" BIGINT,
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_nb_action_condition_based_rule_name" ON "sn_nb_action_condition_based_rule" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_nb_action_condition_based_rule_context" ON "sn_nb_action_condition_based_rule" ("context") WHERE "context" IS NOT NULL;
CREATE TABLE "sn_nb_action_recommended_action" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "text" TEXT COLLATE "C",
  "action_label" TEXT COLLATE "C",
  "guidance" TEXT COLLATE "C",
  "decision_tree" TEXT COLLATE "C",
  "field" TEXT COLLATE "C",
  "generator" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_nb_action_recommended_action_name" ON "sn_nb_action_recommended_action" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_nb_action_recommended_action_guidance" ON "sn_nb_action_recommended_action" ("guidance") WHERE "guidance" IS NOT NULL;
CREATE INDEX "ix_sn_nb_action_recommended_action_decision_tree" ON "sn_nb_action_recommended_action" ("decision_tree") WHERE "decision_tree" IS NOT NULL;
CREATE INDEX "ix_sn_nb_action_recommended_action_generator" ON "sn_nb_action_recommended_action" ("generator") WHERE "generator" IS NOT NULL;
CREATE TABLE "sn_nb_action_resource_generator" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "script" TEXT COLLATE "C",
  "limit" BIGINT
);
CREATE INDEX "ix_sn_nb_action_resource_generator_name" ON "sn_nb_action_resource_generator" (lower("name") NULLS FIRST);
CREATE TABLE "sn_ra_guidance" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "steps" TEXT COLLATE "C",
  "action" TEXT COLLATE "C",
  "flow" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_ra_guidance_name" ON "sn_ra_guidance" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_ra_guidance_flow" ON "sn_ra_guidance" ("flow") WHERE "flow" IS NOT NULL;
CREATE TABLE "ga_decision_tree" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_ga_decision_tree_name" ON "ga_decision_tree" ("name");
CREATE INDEX "ix_ga_decision_tree_name" ON "ga_decision_tree" (lower("name") NULLS FIRST);
CREATE TABLE "ga_decision_tree_node" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "tree" TEXT COLLATE "C",
  "type" TEXT COLLATE "C",
  "text" TEXT COLLATE "C",
  "is_root" BOOLEAN,
  "article" TEXT COLLATE "C",
  "action" TEXT COLLATE "C"
);
CREATE INDEX "ix_ga_decision_tree_node_text" ON "ga_decision_tree_node" (lower("text") NULLS FIRST);
CREATE INDEX "ix_ga_decision_tree_node_tree" ON "ga_decision_tree_node" ("tree") WHERE "tree" IS NOT NULL;
CREATE INDEX "ix_ga_decision_tree_node_article" ON "ga_decision_tree_node" ("article") WHERE "article" IS NOT NULL;
CREATE INDEX "ix_ga_decision_tree_node_action" ON "ga_decision_tree_node" ("action") WHERE "action" IS NOT NULL;
CREATE TABLE "sn_gd_answer" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "node" TEXT COLLATE "C",
  "label" TEXT COLLATE "C",
  "next_node" TEXT COLLATE "C",
  "order" BIGINT,
  "display" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_gd_answer_label" ON "sn_gd_answer" (lower("label") NULLS FIRST);
CREATE INDEX "ix_sn_gd_answer_node" ON "sn_gd_answer" ("node") WHERE "node" IS NOT NULL;
CREATE INDEX "ix_sn_gd_answer_next_node" ON "sn_gd_answer" ("next_node") WHERE "next_node" IS NOT NULL;
CREATE TABLE "sn_gd_run" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "tree" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "answers" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_gd_run_record_id" ON "sn_gd_run" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_gd_run_sys_domain_path" ON "sn_gd_run" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_gd_run_tree" ON "sn_gd_run" ("tree") WHERE "tree" IS NOT NULL;
CREATE TABLE "sn_ra_history" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "table_name" TEXT COLLATE "C",
  "record_id" TEXT COLLATE "C",
  "recommendation" TEXT COLLATE "C",
  "action" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "detail" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_ra_history_record_id" ON "sn_ra_history" ("record_id" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_ra_history_sys_domain_path" ON "sn_ra_history" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_ra_history_recommendation" ON "sn_ra_history" ("recommendation") WHERE "recommendation" IS NOT NULL;
CREATE INDEX "ix_sn_ra_history_user" ON "sn_ra_history" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_ais_search_context" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "query_fields" TEXT COLLATE "C",
  "sources" TEXT COLLATE "C",
  "filters" TEXT COLLATE "C",
  "relevancy_threshold" BIGINT,
  "roles" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_ais_search_context_name" ON "sn_ais_search_context" (lower("name") NULLS FIRST);
CREATE TABLE "sn_nb_action_search_result_ra_mapping" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "condition" TEXT COLLATE "C",
  "searched_fields" TEXT COLLATE "C",
  "card_fields" TEXT COLLATE "C",
  "card_actions" TEXT COLLATE "C",
  "genius" BOOLEAN
);
CREATE INDEX "ix_sn_nb_action_search_result_ra_mapping_name" ON "sn_nb_action_search_result_ra_mapping" (lower("name") NULLS FIRST);
CREATE TABLE "sn_customer_central_config" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "customer_type" TEXT COLLATE "C",
  "information_items" TEXT COLLATE "C",
  "date_range_days" BIGINT,
  "history_tables" TEXT COLLATE "C",
  "history_categories" TEXT COLLATE "C",
  "roles" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_customer_central_config_name" ON "sn_customer_central_config" (lower("name") NULLS FIRST);
CREATE TABLE "sn_portal" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "url_suffix" TEXT COLLATE "C",
  "address" TEXT COLLATE "C",
  "service_model" TEXT COLLATE "C",
  "active" BOOLEAN,
  "layout" TEXT COLLATE "C",
  "virtual_agent" BOOLEAN,
  "logo" TEXT COLLATE "C",
  "primary_color" TEXT COLLATE "C",
  "primary_text_color" TEXT COLLATE "C",
  "accent_color" TEXT COLLATE "C",
  "welcome_title" TEXT COLLATE "C",
  "welcome_text" TEXT COLLATE "C",
  "footer_text" TEXT COLLATE "C",
  "knowledge_bases" TEXT COLLATE "C",
  "catalog_categories" TEXT COLLATE "C",
  "taxonomy_root" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_portal_url_suffix" ON "sn_portal" ("url_suffix");
CREATE INDEX "ix_sn_portal_name" ON "sn_portal" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_portal_url_suffix" ON "sn_portal" (lower("url_suffix") NULLS FIRST);
CREATE INDEX "ix_sn_portal_taxonomy_root" ON "sn_portal" ("taxonomy_root") WHERE "taxonomy_root" IS NOT NULL;
CREATE TABLE "sn_portal_widget" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "portal" TEXT COLLATE "C",
  "page" TEXT COLLATE "C",
  "widget" TEXT COLLATE "C",
  "options" TEXT COLLATE "C",
  "order" BIGINT,
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_portal_widget_portal" ON "sn_portal_widget" ("portal") WHERE "portal" IS NOT NULL;
CREATE TABLE "sn_portal_list" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "portal" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "roles" TEXT COLLATE "C",
  "internal_filter" TEXT COLLATE "C",
  "customer_filter" TEXT COLLATE "C",
  "columns" TEXT COLLATE "C",
  "order" BIGINT
);
CREATE INDEX "ix_sn_portal_list_name" ON "sn_portal_list" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_portal_list_portal" ON "sn_portal_list" ("portal") WHERE "portal" IS NOT NULL;
CREATE TABLE "sn_portal_invitation" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "email" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "first_name" TEXT COLLATE "C",
  "last_name" TEXT COLLATE "C",
  "role" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "expires_on" BIGINT,
  "token_hash" TEXT COLLATE "C",
  "contact" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_sn_portal_invitation_expires_on" ON "sn_portal_invitation" ("expires_on" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_portal_invitation_sys_domain_path" ON "sn_portal_invitation" ("sys_domain_path" NULLS FIRST);
CREATE INDEX "ix_sn_portal_invitation_email" ON "sn_portal_invitation" (lower("email") NULLS FIRST);
CREATE INDEX "ix_sn_portal_invitation_account" ON "sn_portal_invitation" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_portal_invitation_role" ON "sn_portal_invitation" ("role") WHERE "role" IS NOT NULL;
CREATE INDEX "ix_sn_portal_invitation_contact" ON "sn_portal_invitation" ("contact") WHERE "contact" IS NOT NULL;
CREATE TABLE "sn_portal_header" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "portal" TEXT COLLATE "C",
  "table_name" TEXT COLLATE "C",
  "fields" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_portal_header_portal_table_name" ON "sn_portal_header" ("portal", "table_name");
CREATE TABLE "announcement" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "title" TEXT COLLATE "C",
  "summary" TEXT COLLATE "C",
  "level" TEXT COLLATE "C",
  "active" BOOLEAN,
  "from" BIGINT,
  "to" BIGINT,
  "portals" TEXT COLLATE "C",
  "account" TEXT COLLATE "C",
  "roles" TEXT COLLATE "C",
  "dismissible" BOOLEAN,
  "details_url" TEXT COLLATE "C",
  "details_link_text" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_announcement_active_from" ON "announcement" ("active" NULLS FIRST, "from" NULLS FIRST, "sys_id");
CREATE INDEX "ix_announcement_title" ON "announcement" (lower("title") NULLS FIRST);
CREATE INDEX "ix_announcement_account" ON "announcement" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "announcement_dismissal" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "announcement" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "sys_domain" TEXT COLLATE "C",
  "sys_domain_path" TEXT COLLATE "C"
);
CREATE INDEX "ix_announcement_dismissal_user_announcement" ON "announcement_dismissal" ("user" NULLS FIRST, "announcement" NULLS FIRST, "sys_id");
CREATE INDEX "ix_announcement_dismissal_announcement" ON "announcement_dismissal" ("announcement") WHERE "announcement" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_provider" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "client_id" TEXT COLLATE "C",
  "issuer" TEXT COLLATE "C",
  "well_known_url" TEXT COLLATE "C",
  "jwks_url" TEXT COLLATE "C",
  "key_set" TEXT COLLATE "C",
  "user_claim" TEXT COLLATE "C",
  "user_field" TEXT COLLATE "C",
  "clock_skew" BIGINT,
  "check_jti" BOOLEAN,
  "active" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_embeddable_core_provider_name" ON "sn_embeddable_core_provider" ("name");
CREATE INDEX "ix_sn_embeddable_core_provider_name" ON "sn_embeddable_core_provider" (lower("name") NULLS FIRST);
CREATE TABLE "sn_embeddable_core_public_key" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "provider" TEXT COLLATE "C",
  "key_id" TEXT COLLATE "C",
  "key" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_embeddable_core_public_key_name" ON "sn_embeddable_core_public_key" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_embeddable_core_public_key_provider" ON "sn_embeddable_core_public_key" ("provider") WHERE "provider" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_module" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "website_url" TEXT COLLATE "C",
  "allowed_origins" TEXT COLLATE "C",
  "custom_domain" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "icon" TEXT COLLATE "C",
  "theme" TEXT COLLATE "C",
  "auth_provider" TEXT COLLATE "C",
  "provider" TEXT COLLATE "C",
  "auth_issuer" TEXT COLLATE "C",
  "auth_key" TEXT COLLATE "C",
  "user_field" TEXT COLLATE "C",
  "dropped_roles" TEXT COLLATE "C",
  "guest_policy" TEXT COLLATE "C",
  "usage_is_counted" BOOLEAN
);
CREATE UNIQUE INDEX "uq_sn_embeddable_core_module_name" ON "sn_embeddable_core_module" ("name");
CREATE INDEX "ix_sn_embeddable_core_module_name" ON "sn_embeddable_core_module" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_embeddable_core_module_provider" ON "sn_embeddable_core_module" ("provider") WHERE "provider" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_group" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "module" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "order" BIGINT
);
CREATE INDEX "ix_sn_embeddable_core_group_title" ON "sn_embeddable_core_group" (lower("title") NULLS FIRST);
CREATE INDEX "ix_sn_embeddable_core_group_module" ON "sn_embeddable_core_group" ("module") WHERE "module" IS NOT NULL;
CREATE TABLE "sn_embeddables_component" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "type_key" TEXT COLLATE "C",
  "description" TEXT COLLATE "C",
  "icon" TEXT COLLATE "C",
  "is_default" BOOLEAN,
  "active" BOOLEAN,
  "drawn_by" TEXT COLLATE "C",
  "event_prefix" TEXT COLLATE "C",
  "configuration_schema" TEXT COLLATE "C",
  "events" TEXT COLLATE "C",
  "bundle" TEXT COLLATE "C"
);
CREATE UNIQUE INDEX "uq_sn_embeddables_component_name" ON "sn_embeddables_component" ("name");
CREATE UNIQUE INDEX "uq_sn_embeddables_component_type_key" ON "sn_embeddables_component" ("type_key");
CREATE INDEX "ix_sn_embeddables_component_name" ON "sn_embeddables_component" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_embeddables_component_type_key" ON "sn_embeddables_component" (lower("type_key") NULLS FIRST);
CREATE TABLE "sn_embeddables_component_instance" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "module" TEXT COLLATE "C",
  "group" TEXT COLLATE "C",
  "component" TEXT COLLATE "C",
  "name" TEXT COLLATE "C",
  "order" BIGINT,
  "settings" TEXT COLLATE "C",
  "roles" TEXT COLLATE "C",
  "embed_code" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_embeddables_component_instance_name" ON "sn_embeddables_component_instance" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_embeddables_component_instance_module" ON "sn_embeddables_component_instance" ("module") WHERE "module" IS NOT NULL;
CREATE INDEX "ix_sn_embeddables_component_instance_group" ON "sn_embeddables_component_instance" ("group") WHERE "group" IS NOT NULL;
CREATE INDEX "ix_sn_embeddables_component_instance_component" ON "sn_embeddables_component_instance" ("component") WHERE "component" IS NOT NULL;
CREATE TABLE "sys_cors_rule" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "path" TEXT COLLATE "C",
  "domain" TEXT COLLATE "C",
  "for_embeddables" BOOLEAN,
  "active" BOOLEAN,
  "methods" TEXT COLLATE "C",
  "allow_credentials" BOOLEAN,
  "allow_headers" TEXT COLLATE "C",
  "expose_headers" TEXT COLLATE "C",
  "max_age" BIGINT
);
CREATE INDEX "ix_sys_cors_rule_name" ON "sys_cors_rule" (lower("name") NULLS FIRST);
CREATE TABLE "sn_embeddable_core_session_role" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "role" TEXT COLLATE "C",
  "module" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_embeddable_core_session_role_name" ON "sn_embeddable_core_session_role" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_embeddable_core_session_role_role" ON "sn_embeddable_core_session_role" ("role") WHERE "role" IS NOT NULL;
CREATE INDEX "ix_sn_embeddable_core_session_role_module" ON "sn_embeddable_core_session_role" ("module") WHERE "module" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_guest_rule" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "name" TEXT COLLATE "C",
  "component" TEXT COLLATE "C",
  "active" BOOLEAN
);
CREATE INDEX "ix_sn_embeddable_core_guest_rule_name" ON "sn_embeddable_core_guest_rule" (lower("name") NULLS FIRST);
CREATE INDEX "ix_sn_embeddable_core_guest_rule_component" ON "sn_embeddable_core_guest_rule" ("component") WHERE "component" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_session" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "token_hash" TEXT COLLATE "C",
  "module" TEXT COLLATE "C",
  "user" TEXT COLLATE "C",
  "is_guest" BOOLEAN,
  "origin" TEXT COLLATE "C",
  "last_used_on" BIGINT,
  "ends_on" BIGINT
);
CREATE UNIQUE INDEX "uq_sn_embeddable_core_session_token_hash" ON "sn_embeddable_core_session" ("token_hash");
CREATE INDEX "ix_sn_embeddable_core_session_ends_on" ON "sn_embeddable_core_session" ("ends_on" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_embeddable_core_session_module" ON "sn_embeddable_core_session" ("module" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_embeddable_core_session_token_hash" ON "sn_embeddable_core_session" (lower("token_hash") NULLS FIRST);
CREATE INDEX "ix_sn_embeddable_core_session_user" ON "sn_embeddable_core_session" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_token_use" (
  "sys_id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "sys_created_on" BIGINT,
  "sys_created_by" TEXT COLLATE "C",
  "sys_updated_on" BIGINT,
  "sys_updated_by" TEXT COLLATE "C",
  "sys_tags" TEXT COLLATE "C",
  "sys_class_name" TEXT COLLATE "C",
  "sys_mod_count" BIGINT,
  "token_key" TEXT COLLATE "C",
  "expires_on" BIGINT
);
CREATE UNIQUE INDEX "uq_sn_embeddable_core_token_use_token_key" ON "sn_embeddable_core_token_use" ("token_key");
CREATE INDEX "ix_sn_embeddable_core_token_use_expires_on" ON "sn_embeddable_core_token_use" ("expires_on" NULLS FIRST, "sys_id");
CREATE INDEX "ix_sn_embeddable_core_token_use_token_key" ON "sn_embeddable_core_token_use" (lower("token_key") NULLS FIRST);
CREATE TABLE "engine_number" (
  "prefix" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "last" BIGINT NOT NULL
);
CREATE TABLE "engine_job" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "name" TEXT COLLATE "C" NOT NULL,
  "payload" TEXT COLLATE "C" NOT NULL,
  "key" TEXT COLLATE "C",
  "state" TEXT COLLATE "C" NOT NULL,
  "run_at" BIGINT NOT NULL,
  "attempt" BIGINT NOT NULL,
  "fence" BIGINT NOT NULL,
  "leased_until" BIGINT,
  "error" TEXT COLLATE "C",
  "created_at" BIGINT NOT NULL,
  "finished_at" BIGINT
);
CREATE INDEX "ix_engine_job_due" ON "engine_job" ("state", "run_at");
CREATE UNIQUE INDEX "uq_engine_job_key" ON "engine_job" ("key") WHERE state = 'waiting';
CREATE TABLE "engine_tally" (
  "key" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "count" BIGINT NOT NULL,
  "until" BIGINT NOT NULL
);
CREATE INDEX "ix_engine_tally_until" ON "engine_tally" ("until");
CREATE TABLE "engine_search" (
  "entry" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "table_name" TEXT COLLATE "C" NOT NULL,
  "record_id" TEXT COLLATE "C" NOT NULL,
  "domain_path" TEXT COLLATE "C",
  "title" TEXT NOT NULL,
  "open" TEXT NOT NULL,
  "inner" TEXT NOT NULL,
  "words" TSVECTOR NOT NULL
);
CREATE UNIQUE INDEX "uq_engine_search_record" ON "engine_search" ("record_id", "table_name");
CREATE INDEX "ix_engine_search_words" ON "engine_search" USING gin ("words");
DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS pg_trgm; EXECUTE 'CREATE INDEX "ix_engine_search_parts" ON "engine_search" USING gin ("title" gin_trgm_ops, "open" gin_trgm_ops, "inner" gin_trgm_ops)'; EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'pg_trgm is not there: parts of words are found by a scan'; END $$;
