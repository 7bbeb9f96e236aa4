-- Every table as it was declared for the first release.
CREATE TABLE "sn_task" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_task_number" ON "sn_task" ("number");
CREATE INDEX "ix_sn_task_sys_updated_on" ON "sn_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_task_due_date" ON "sn_task" ("due_date", "sys_id");
CREATE INDEX "ix_sn_task_sys_domain_path" ON "sn_task" ("sys_domain_path");
CREATE INDEX "ix_sn_task_number" ON "sn_task" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "parent" TEXT,
  "type" TEXT,
  "account" TEXT,
  "active" INTEGER,
  "path" TEXT
) STRICT;
CREATE INDEX "ix_domain_path" ON "domain" (lower("path"), "sys_id");
CREATE INDEX "ix_domain_name" ON "domain" (lower("name"));
CREATE INDEX "ix_domain_parent" ON "domain" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_domain_account" ON "domain" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "sys_attachment" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "file_name" TEXT,
  "content_type" TEXT,
  "size_bytes" INTEGER,
  "table_name" TEXT,
  "table_sys_id" TEXT,
  "content" TEXT,
  "hash" TEXT,
  "customer_visible" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_attachment_table_sys_id" ON "sys_attachment" ("table_sys_id", "sys_id");
CREATE INDEX "ix_sys_attachment_file_name" ON "sys_attachment" (lower("file_name"));
CREATE TABLE "sys_journal_field" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "element_id" TEXT,
  "element" TEXT,
  "value" TEXT,
  "author" TEXT,
  "visible_to_customer" INTEGER,
  "link_table" TEXT,
  "link_record" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_journal_field_element_id_sys_created_on" ON "sys_journal_field" ("element_id", "sys_created_on", "sys_id");
CREATE INDEX "ix_sys_journal_field_sys_domain_path" ON "sys_journal_field" ("sys_domain_path");
CREATE INDEX "ix_sys_journal_field_author" ON "sys_journal_field" ("author") WHERE "author" IS NOT NULL;
CREATE TABLE "sys_audit" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "record_id" TEXT,
  "field" TEXT,
  "old_value" TEXT,
  "new_value" TEXT,
  "changed_by" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_audit_record_id_field" ON "sys_audit" ("record_id", lower("field"), "sys_id");
CREATE INDEX "ix_sys_audit_field" ON "sys_audit" (lower("field"));
CREATE INDEX "ix_sys_audit_changed_by" ON "sys_audit" ("changed_by") WHERE "changed_by" IS NOT NULL;
CREATE TABLE "sysapproval_approver" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "record_id" TEXT,
  "approver" TEXT,
  "state" TEXT,
  "comments" TEXT,
  "decided_at" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sysapproval_approver_record_id" ON "sysapproval_approver" ("record_id", "sys_id");
CREATE INDEX "ix_sysapproval_approver_sys_domain_path" ON "sysapproval_approver" ("sys_domain_path");
CREATE INDEX "ix_sysapproval_approver_approver" ON "sysapproval_approver" ("approver") WHERE "approver" IS NOT NULL;
CREATE TABLE "sn_document" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "table_name" TEXT,
  "record_id" TEXT,
  "type" TEXT,
  "url" TEXT,
  "knowledge" TEXT,
  "version" TEXT,
  "state" TEXT,
  "owner" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_document_number" ON "sn_document" ("number");
CREATE INDEX "ix_sn_document_record_id" ON "sn_document" ("record_id", "sys_id");
CREATE INDEX "ix_sn_document_sys_domain_path" ON "sn_document" ("sys_domain_path");
CREATE INDEX "ix_sn_document_number" ON "sn_document" (lower("number"));
CREATE INDEX "ix_sn_document_name" ON "sn_document" (lower("name"));
CREATE INDEX "ix_sn_document_knowledge" ON "sn_document" ("knowledge") WHERE "knowledge" IS NOT NULL;
CREATE INDEX "ix_sn_document_owner" ON "sn_document" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "sn_sidebar_discussion" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "record_id" TEXT,
  "message" TEXT,
  "participants" TEXT,
  "state" TEXT,
  "started_by" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_sidebar_discussion_record_id" ON "sn_sidebar_discussion" ("record_id", "sys_id");
CREATE INDEX "ix_sn_sidebar_discussion_sys_domain_path" ON "sn_sidebar_discussion" ("sys_domain_path");
CREATE INDEX "ix_sn_sidebar_discussion_message" ON "sn_sidebar_discussion" (lower("message"));
CREATE INDEX "ix_sn_sidebar_discussion_started_by" ON "sn_sidebar_discussion" ("started_by") WHERE "started_by" IS NOT NULL;
CREATE TABLE "sn_sidebar_message" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "discussion" TEXT,
  "author" TEXT,
  "text" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_sidebar_message_sys_domain_path" ON "sn_sidebar_message" ("sys_domain_path");
CREATE INDEX "ix_sn_sidebar_message_discussion" ON "sn_sidebar_message" ("discussion") WHERE "discussion" IS NOT NULL;
CREATE INDEX "ix_sn_sidebar_message_author" ON "sn_sidebar_message" ("author") WHERE "author" IS NOT NULL;
CREATE TABLE "fx_currency" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "code" TEXT,
  "symbol" TEXT,
  "rate" INTEGER,
  "is_base" INTEGER,
  "crm_constant" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_fx_currency_code" ON "fx_currency" ("code");
CREATE INDEX "ix_fx_currency_code" ON "fx_currency" (lower("code"));
CREATE TABLE "sn_data_classification" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "field" TEXT,
  "classification" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_data_classification_table_name_field" ON "sn_data_classification" ("table_name", "field");
CREATE TABLE "sys_user" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user_name" TEXT,
  "first_name" TEXT,
  "last_name" TEXT,
  "name" TEXT,
  "email" TEXT,
  "phone" TEXT,
  "mobile_phone" TEXT,
  "title" TEXT,
  "user_type" TEXT,
  "company" TEXT,
  "department" TEXT,
  "location" TEXT,
  "service_organization" TEXT,
  "manager" TEXT,
  "time_zone" TEXT,
  "language" TEXT,
  "photo" TEXT,
  "active" INTEGER,
  "locked_out" INTEGER,
  "password" TEXT,
  "last_login" INTEGER,
  "home_domain" TEXT,
  "visible_domains" TEXT,
  "skills" TEXT,
  "zoom_account" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_user_user_name" ON "sys_user" ("user_name");
CREATE INDEX "ix_sys_user_name" ON "sys_user" (lower("name"), "sys_id");
CREATE INDEX "ix_sys_user_sys_domain_path" ON "sys_user" ("sys_domain_path");
CREATE INDEX "ix_sys_user_user_name" ON "sys_user" (lower("user_name"));
CREATE INDEX "ix_sys_user_company" ON "sys_user" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sys_user_location" ON "sys_user" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sys_user_service_organization" ON "sys_user" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sys_user_manager" ON "sys_user" ("manager") WHERE "manager" IS NOT NULL;
CREATE INDEX "ix_sys_user_home_domain" ON "sys_user" ("home_domain") WHERE "home_domain" IS NOT NULL;
CREATE TABLE "sys_user_group" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "description" TEXT,
  "manager" TEXT,
  "email" TEXT,
  "parent" TEXT,
  "skills" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sys_user_group_name" ON "sys_user_group" ("name");
CREATE INDEX "ix_sys_user_group_name" ON "sys_user_group" (lower("name"));
CREATE INDEX "ix_sys_user_group_manager" ON "sys_user_group" ("manager") WHERE "manager" IS NOT NULL;
CREATE INDEX "ix_sys_user_group_parent" ON "sys_user_group" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "sys_user_grmember" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "group" TEXT,
  "user" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_user_grmember_user_group" ON "sys_user_grmember" ("user", "group");
CREATE INDEX "ix_sys_user_grmember_group" ON "sys_user_grmember" ("group") WHERE "group" IS NOT NULL;
CREATE TABLE "sys_user_role" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "title" TEXT,
  "description" TEXT,
  "category" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sys_user_role_name" ON "sys_user_role" ("name");
CREATE INDEX "ix_sys_user_role_name" ON "sys_user_role" (lower("name"));
CREATE TABLE "sys_user_role_contains" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "role" TEXT,
  "contains" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_user_role_contains_role_contains" ON "sys_user_role_contains" ("role", "contains");
CREATE INDEX "ix_sys_user_role_contains_contains" ON "sys_user_role_contains" ("contains") WHERE "contains" IS NOT NULL;
CREATE TABLE "sys_user_has_role" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "role" TEXT,
  "granted_by_group" TEXT,
  "inherited" INTEGER
) STRICT;
CREATE INDEX "ix_sys_user_has_role_user" ON "sys_user_has_role" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sys_user_has_role_role" ON "sys_user_has_role" ("role") WHERE "role" IS NOT NULL;
CREATE INDEX "ix_sys_user_has_role_granted_by_group" ON "sys_user_has_role" ("granted_by_group") WHERE "granted_by_group" IS NOT NULL;
CREATE TABLE "sys_group_has_role" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "group" TEXT,
  "role" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_group_has_role_group_role" ON "sys_group_has_role" ("group", "role");
CREATE INDEX "ix_sys_group_has_role_role" ON "sys_group_has_role" ("role") WHERE "role" IS NOT NULL;
CREATE TABLE "sys_user_profile" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "profile_type" TEXT,
  "label" TEXT,
  "record_table" TEXT,
  "record_id" TEXT,
  "is_default" INTEGER,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sys_user_profile_record_id" ON "sys_user_profile" ("record_id", "sys_id");
CREATE INDEX "ix_sys_user_profile_label" ON "sys_user_profile" (lower("label"));
CREATE INDEX "ix_sys_user_profile_user" ON "sys_user_profile" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_privacy_request" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "person" TEXT,
  "type" TEXT,
  "state" TEXT,
  "due_date" TEXT,
  "result" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_privacy_request_number" ON "sn_privacy_request" ("number");
CREATE INDEX "ix_sn_privacy_request_sys_domain_path" ON "sn_privacy_request" ("sys_domain_path");
CREATE INDEX "ix_sn_privacy_request_number" ON "sn_privacy_request" (lower("number"));
CREATE INDEX "ix_sn_privacy_request_person" ON "sn_privacy_request" ("person") WHERE "person" IS NOT NULL;
CREATE TABLE "sys_user_session" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "profile" TEXT,
  "token_hash" TEXT,
  "client" TEXT,
  "last_used_on" INTEGER,
  "ends_on" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sys_user_session_token_hash" ON "sys_user_session" ("token_hash");
CREATE INDEX "ix_sys_user_session_ends_on" ON "sys_user_session" ("ends_on", "sys_id");
CREATE INDEX "ix_sys_user_session_token_hash" ON "sys_user_session" (lower("token_hash"));
CREATE INDEX "ix_sys_user_session_client" ON "sys_user_session" (lower("client"));
CREATE INDEX "ix_sys_user_session_user" ON "sys_user_session" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sys_user_session_profile" ON "sys_user_session" ("profile") WHERE "profile" IS NOT NULL;
CREATE TABLE "oauth_entity" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "client_id" TEXT,
  "client_secret" TEXT,
  "active" INTEGER,
  "user" TEXT,
  "access_token_lifespan" INTEGER,
  "refresh_token_lifespan" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_oauth_entity_client_id" ON "oauth_entity" ("client_id");
CREATE INDEX "ix_oauth_entity_name" ON "oauth_entity" (lower("name"));
CREATE INDEX "ix_oauth_entity_client_id" ON "oauth_entity" (lower("client_id"));
CREATE INDEX "ix_oauth_entity_user" ON "oauth_entity" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "oauth_credential" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "token_hash" TEXT,
  "type" TEXT,
  "user" TEXT,
  "peer" TEXT,
  "expires_on" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_oauth_credential_token_hash" ON "oauth_credential" ("token_hash");
CREATE INDEX "ix_oauth_credential_expires_on" ON "oauth_credential" ("expires_on", "sys_id");
CREATE INDEX "ix_oauth_credential_token_hash" ON "oauth_credential" (lower("token_hash"));
CREATE INDEX "ix_oauth_credential_user" ON "oauth_credential" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_oauth_credential_peer" ON "oauth_credential" ("peer") WHERE "peer" IS NOT NULL;
CREATE TABLE "api_key" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "token_hash" TEXT,
  "user" TEXT,
  "active" INTEGER,
  "expires_on" INTEGER,
  "last_used_on" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_api_key_token_hash" ON "api_key" ("token_hash");
CREATE INDEX "ix_api_key_name" ON "api_key" (lower("name"));
CREATE INDEX "ix_api_key_token_hash" ON "api_key" (lower("token_hash"));
CREATE INDEX "ix_api_key_user" ON "api_key" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sys_email" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "direction" TEXT,
  "sender" TEXT,
  "recipients" TEXT,
  "cc" TEXT,
  "bcc" TEXT,
  "subject" TEXT,
  "body" TEXT,
  "flagged" INTEGER,
  "table_name" TEXT,
  "record_id" TEXT,
  "template" TEXT,
  "state" TEXT,
  "sent_at" INTEGER,
  "error" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_email_record_id_sent_at" ON "sys_email" ("record_id", "sent_at", "sys_id");
CREATE INDEX "ix_sys_email_sent_at" ON "sys_email" ("sent_at", "sys_id");
CREATE INDEX "ix_sys_email_sys_domain_path" ON "sys_email" ("sys_domain_path");
CREATE INDEX "ix_sys_email_subject" ON "sys_email" (lower("subject"));
CREATE INDEX "ix_sys_email_template" ON "sys_email" ("template") WHERE "template" IS NOT NULL;
CREATE TABLE "sys_email_template" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "subject" TEXT,
  "body" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sys_email_template_name" ON "sys_email_template" (lower("name"));
CREATE TABLE "sys_notification" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "title" TEXT,
  "body" TEXT,
  "table_name" TEXT,
  "record_id" TEXT,
  "read" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_notification_user_read" ON "sys_notification" ("user", "read", "sys_id");
CREATE INDEX "ix_sys_notification_record_id" ON "sys_notification" ("record_id", "sys_id");
CREATE INDEX "ix_sys_notification_title" ON "sys_notification" (lower("title"));
CREATE TABLE "sys_properties" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "type" TEXT,
  "value" TEXT,
  "description" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_properties_name" ON "sys_properties" ("name");
CREATE INDEX "ix_sys_properties_name" ON "sys_properties" (lower("name"));
CREATE TABLE "sys_scheduled_job" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "active" INTEGER,
  "run" TEXT,
  "run_time" TEXT,
  "repeat_seconds" INTEGER,
  "next_run" INTEGER,
  "last_run" INTEGER,
  "handler" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_scheduled_job_name" ON "sys_scheduled_job" ("name");
CREATE INDEX "ix_sys_scheduled_job_name" ON "sys_scheduled_job" (lower("name"));
CREATE TABLE "sys_job_run" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "job" TEXT,
  "started" INTEGER,
  "finished" INTEGER,
  "result" TEXT,
  "message" TEXT
) STRICT;
CREATE INDEX "ix_sys_job_run_job" ON "sys_job_run" ("job") WHERE "job" IS NOT NULL;
CREATE TABLE "sys_filter" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "user" TEXT,
  "table_name" TEXT,
  "filter" TEXT,
  "columns" TEXT,
  "shared" INTEGER
) STRICT;
CREATE INDEX "ix_sys_filter_name" ON "sys_filter" (lower("name"));
CREATE INDEX "ix_sys_filter_user" ON "sys_filter" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sys_user_preference" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "name" TEXT,
  "value" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_user_preference_user_name" ON "sys_user_preference" ("user", "name");
CREATE INDEX "ix_sys_user_preference_name" ON "sys_user_preference" (lower("name"));
CREATE TABLE "sn_response_template" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "text" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_response_template_name" ON "sn_response_template" (lower("name"));
CREATE TABLE "sys_module" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "plugin_id" TEXT,
  "name" TEXT,
  "description" TEXT,
  "depends_on" TEXT,
  "state" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_module_plugin_id" ON "sys_module" ("plugin_id");
CREATE INDEX "ix_sys_module_plugin_id" ON "sys_module" (lower("plugin_id"));
CREATE INDEX "ix_sys_module_name" ON "sys_module" (lower("name"));
CREATE TABLE "sys_ui_view" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "title" TEXT,
  "table_name" TEXT,
  "view_type" TEXT,
  "columns" TEXT,
  "filter" TEXT
) STRICT;
CREATE INDEX "ix_sys_ui_view_name" ON "sys_ui_view" (lower("name"));
CREATE TABLE "sys_db_object" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "label" TEXT,
  "super_class" TEXT,
  "domain_separated" INTEGER,
  "import_table" INTEGER,
  "is_extendable" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sys_db_object_name" ON "sys_db_object" ("name");
CREATE INDEX "ix_sys_db_object_name" ON "sys_db_object" (lower("name"));
CREATE INDEX "ix_sys_db_object_super_class" ON "sys_db_object" ("super_class") WHERE "super_class" IS NOT NULL;
CREATE TABLE "sys_dictionary" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "element" TEXT,
  "column_label" TEXT,
  "internal_type" TEXT,
  "reference" TEXT,
  "mandatory" INTEGER,
  "unique" INTEGER,
  "display" INTEGER,
  "choice" TEXT,
  "read_only" INTEGER,
  "max_length" INTEGER,
  "default_value" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sys_dictionary_name_element" ON "sys_dictionary" ("name", "element");
CREATE INDEX "ix_sys_dictionary_column_label" ON "sys_dictionary" (lower("column_label"));
CREATE TABLE "sys_choice" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "element" TEXT,
  "value" TEXT,
  "label" TEXT,
  "sequence" INTEGER,
  "inactive" INTEGER,
  "language" TEXT,
  "dependent_value" TEXT
) STRICT;
CREATE INDEX "ix_sys_choice_name_element_sequence" ON "sys_choice" ("name", lower("element"), "sequence", "sys_id");
CREATE INDEX "ix_sys_choice_label" ON "sys_choice" (lower("label"));
CREATE TABLE "sys_ui_favorite" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "label" TEXT,
  "link" TEXT,
  "sequence" INTEGER
) STRICT;
CREATE INDEX "ix_sys_ui_favorite_user_sequence" ON "sys_ui_favorite" ("user", "sequence", "sys_id");
CREATE INDEX "ix_sys_ui_favorite_label" ON "sys_ui_favorite" (lower("label"));
CREATE TABLE "sys_ui_recent" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "table_name" TEXT,
  "record" TEXT,
  "title" TEXT,
  "visited_at" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_ui_recent_user_record" ON "sys_ui_recent" ("user", "record");
CREATE INDEX "ix_sys_ui_recent_user_visited_at" ON "sys_ui_recent" ("user", "visited_at", "sys_id");
CREATE INDEX "ix_sys_ui_recent_record" ON "sys_ui_recent" ("record", "sys_id");
CREATE INDEX "ix_sys_ui_recent_title" ON "sys_ui_recent" (lower("title"));
CREATE TABLE "sys_bulk_change" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "summary" TEXT,
  "user" TEXT,
  "state" TEXT,
  "table_name" TEXT,
  "query" TEXT,
  "field" TEXT,
  "value" TEXT,
  "confirmed" INTEGER,
  "total" INTEGER,
  "looked_at" INTEGER,
  "changing" INTEGER,
  "refused" INTEGER,
  "to_confirm" INTEGER,
  "reasons" TEXT,
  "last_id" TEXT,
  "message" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_bulk_change_user_sys_created_on" ON "sys_bulk_change" ("user", "sys_created_on", "sys_id");
CREATE INDEX "ix_sys_bulk_change_sys_domain_path" ON "sys_bulk_change" ("sys_domain_path");
CREATE INDEX "ix_sys_bulk_change_summary" ON "sys_bulk_change" (lower("summary"));
CREATE TABLE "sys_idempotency" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "key" TEXT,
  "request_hash" TEXT,
  "status" INTEGER,
  "body" TEXT,
  "expires_on" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sys_idempotency_user_key" ON "sys_idempotency" ("user", "key");
CREATE INDEX "ix_sys_idempotency_expires_on" ON "sys_idempotency" ("expires_on", "sys_id");
CREATE TABLE "sys_tinyurl" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "hash" TEXT,
  "url" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_tinyurl_hash" ON "sys_tinyurl" ("hash");
CREATE INDEX "ix_sys_tinyurl_hash" ON "sys_tinyurl" (lower("hash"));
CREATE TABLE "core_company" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "phone" TEXT,
  "website" TEXT,
  "street" TEXT,
  "city" TEXT,
  "zip" TEXT,
  "country" TEXT,
  "industry" TEXT,
  "notes" TEXT,
  "primary" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_core_company_name" ON "core_company" (lower("name"), "sys_id");
CREATE INDEX "ix_core_company_sys_domain_path" ON "core_company" ("sys_domain_path");
CREATE TABLE "customer_account" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "phone" TEXT,
  "website" TEXT,
  "street" TEXT,
  "city" TEXT,
  "zip" TEXT,
  "country" TEXT,
  "industry" TEXT,
  "notes" TEXT,
  "primary" INTEGER,
  "number" TEXT,
  "account_code" TEXT,
  "account_path" TEXT,
  "account_parent" TEXT,
  "customer" INTEGER,
  "partner" INTEGER,
  "primary_contact" TEXT,
  "account_manager" TEXT,
  "customer_success_manager" TEXT,
  "status" TEXT,
  "annual_revenue" INTEGER,
  "number_of_employees" INTEGER,
  "currency" TEXT,
  "timezone" TEXT,
  "support_tier" TEXT,
  "relationship_manager" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_customer_account_number" ON "customer_account" ("number");
CREATE UNIQUE INDEX "uq_customer_account_account_code" ON "customer_account" ("account_code");
CREATE INDEX "ix_customer_account_account_path" ON "customer_account" (lower("account_path"), "sys_id");
CREATE INDEX "ix_customer_account_name" ON "customer_account" (lower("name"), "sys_id");
CREATE INDEX "ix_customer_account_sys_domain_path" ON "customer_account" ("sys_domain_path");
CREATE INDEX "ix_customer_account_number" ON "customer_account" (lower("number"));
CREATE INDEX "ix_customer_account_account_code" ON "customer_account" (lower("account_code"));
CREATE INDEX "ix_customer_account_account_parent" ON "customer_account" ("account_parent") WHERE "account_parent" IS NOT NULL;
CREATE INDEX "ix_customer_account_primary_contact" ON "customer_account" ("primary_contact") WHERE "primary_contact" IS NOT NULL;
CREATE INDEX "ix_customer_account_account_manager" ON "customer_account" ("account_manager") WHERE "account_manager" IS NOT NULL;
CREATE INDEX "ix_customer_account_customer_success_manager" ON "customer_account" ("customer_success_manager") WHERE "customer_success_manager" IS NOT NULL;
CREATE INDEX "ix_customer_account_currency" ON "customer_account" ("currency") WHERE "currency" IS NOT NULL;
CREATE INDEX "ix_customer_account_relationship_manager" ON "customer_account" ("relationship_manager") WHERE "relationship_manager" IS NOT NULL;
CREATE TABLE "customer_contact" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user_name" TEXT,
  "first_name" TEXT,
  "last_name" TEXT,
  "name" TEXT,
  "email" TEXT,
  "phone" TEXT,
  "mobile_phone" TEXT,
  "title" TEXT,
  "user_type" TEXT,
  "company" TEXT,
  "department" TEXT,
  "location" TEXT,
  "service_organization" TEXT,
  "manager" TEXT,
  "time_zone" TEXT,
  "language" TEXT,
  "photo" TEXT,
  "active" INTEGER,
  "locked_out" INTEGER,
  "password" TEXT,
  "last_login" INTEGER,
  "home_domain" TEXT,
  "visible_domains" TEXT,
  "skills" TEXT,
  "zoom_account" TEXT,
  "account" TEXT,
  "is_primary" INTEGER,
  "portal_access" INTEGER,
  "invited_on" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_customer_contact_user_name" ON "customer_contact" ("user_name");
CREATE INDEX "ix_customer_contact_name" ON "customer_contact" (lower("name"), "sys_id");
CREATE INDEX "ix_customer_contact_sys_domain_path" ON "customer_contact" ("sys_domain_path");
CREATE INDEX "ix_customer_contact_user_name" ON "customer_contact" (lower("user_name"));
CREATE INDEX "ix_customer_contact_company" ON "customer_contact" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_customer_contact_location" ON "customer_contact" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_customer_contact_service_organization" ON "customer_contact" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_customer_contact_manager" ON "customer_contact" ("manager") WHERE "manager" IS NOT NULL;
CREATE INDEX "ix_customer_contact_home_domain" ON "customer_contact" ("home_domain") WHERE "home_domain" IS NOT NULL;
CREATE INDEX "ix_customer_contact_account" ON "customer_contact" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "csm_consumer" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user_name" TEXT,
  "first_name" TEXT,
  "last_name" TEXT,
  "name" TEXT,
  "email" TEXT,
  "phone" TEXT,
  "mobile_phone" TEXT,
  "title" TEXT,
  "user_type" TEXT,
  "company" TEXT,
  "department" TEXT,
  "location" TEXT,
  "service_organization" TEXT,
  "manager" TEXT,
  "time_zone" TEXT,
  "language" TEXT,
  "photo" TEXT,
  "active" INTEGER,
  "locked_out" INTEGER,
  "password" TEXT,
  "last_login" INTEGER,
  "home_domain" TEXT,
  "visible_domains" TEXT,
  "skills" TEXT,
  "zoom_account" TEXT,
  "number" TEXT,
  "account" TEXT,
  "primary_household" TEXT,
  "street" TEXT,
  "city" TEXT,
  "zip" TEXT,
  "country" TEXT,
  "preferred_channel" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_csm_consumer_user_name" ON "csm_consumer" ("user_name");
CREATE UNIQUE INDEX "uq_csm_consumer_number" ON "csm_consumer" ("number");
CREATE INDEX "ix_csm_consumer_name" ON "csm_consumer" (lower("name"), "sys_id");
CREATE INDEX "ix_csm_consumer_sys_domain_path" ON "csm_consumer" ("sys_domain_path");
CREATE INDEX "ix_csm_consumer_user_name" ON "csm_consumer" (lower("user_name"));
CREATE INDEX "ix_csm_consumer_number" ON "csm_consumer" (lower("number"));
CREATE INDEX "ix_csm_consumer_company" ON "csm_consumer" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_location" ON "csm_consumer" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_service_organization" ON "csm_consumer" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_manager" ON "csm_consumer" ("manager") WHERE "manager" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_home_domain" ON "csm_consumer" ("home_domain") WHERE "home_domain" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_account" ON "csm_consumer" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_csm_consumer_primary_household" ON "csm_consumer" ("primary_household") WHERE "primary_household" IS NOT NULL;
CREATE TABLE "sn_csm_consumer_profile" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "consumer" TEXT,
  "profile_type" TEXT,
  "data" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_csm_consumer_profile_sys_domain_path" ON "sn_csm_consumer_profile" ("sys_domain_path");
CREATE INDEX "ix_sn_csm_consumer_profile_consumer" ON "sn_csm_consumer_profile" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE TABLE "csm_household" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "head_of_household" TEXT,
  "street" TEXT,
  "city" TEXT,
  "zip" TEXT,
  "country" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_csm_household_number" ON "csm_household" ("number");
CREATE INDEX "ix_csm_household_sys_domain_path" ON "csm_household" ("sys_domain_path");
CREATE INDEX "ix_csm_household_number" ON "csm_household" (lower("number"));
CREATE INDEX "ix_csm_household_name" ON "csm_household" (lower("name"));
CREATE INDEX "ix_csm_household_head_of_household" ON "csm_household" ("head_of_household") WHERE "head_of_household" IS NOT NULL;
CREATE TABLE "csm_household_member" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "household" TEXT,
  "consumer" TEXT,
  "is_primary" INTEGER,
  "role" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_csm_household_member_household_consumer" ON "csm_household_member" ("household", "consumer");
CREATE INDEX "ix_csm_household_member_sys_domain_path" ON "csm_household_member" ("sys_domain_path");
CREATE INDEX "ix_csm_household_member_consumer" ON "csm_household_member" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE TABLE "sn_customer_rel_household_to_user" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "household" TEXT,
  "user" TEXT,
  "responsibility" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customer_rel_household_to_user_household_user_re_d4115ae4" ON "sn_customer_rel_household_to_user" ("household", "user", "responsibility");
CREATE INDEX "ix_sn_customer_rel_household_to_user_sys_domain_path" ON "sn_customer_rel_household_to_user" ("sys_domain_path");
CREATE INDEX "ix_sn_customer_rel_household_to_user_user" ON "sn_customer_rel_household_to_user" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_customer_rel_household_to_user_responsibility" ON "sn_customer_rel_household_to_user" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customer_rel_consumer_to_consumer" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "consumer" TEXT,
  "related_consumer" TEXT,
  "responsibility" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customer_rel_consumer_to_consumer_consumer_relat_063f0154" ON "sn_customer_rel_consumer_to_consumer" ("consumer", "related_consumer", "responsibility");
CREATE INDEX "ix_sn_customer_rel_consumer_to_consumer_sys_domain_path" ON "sn_customer_rel_consumer_to_consumer" ("sys_domain_path");
CREATE INDEX "ix_sn_customer_rel_consumer_to_consumer_related_consumer" ON "sn_customer_rel_consumer_to_consumer" ("related_consumer") WHERE "related_consumer" IS NOT NULL;
CREATE INDEX "ix_sn_customer_rel_consumer_to_consumer_responsibility" ON "sn_customer_rel_consumer_to_consumer" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customer_rel_consumer_to_user" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "consumer" TEXT,
  "user" TEXT,
  "responsibility" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customer_rel_consumer_to_user_consumer_user_resp_b6c24a63" ON "sn_customer_rel_consumer_to_user" ("consumer", "user", "responsibility");
CREATE INDEX "ix_sn_customer_rel_consumer_to_user_sys_domain_path" ON "sn_customer_rel_consumer_to_user" ("sys_domain_path");
CREATE INDEX "ix_sn_customer_rel_consumer_to_user_user" ON "sn_customer_rel_consumer_to_user" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_customer_rel_consumer_to_user_responsibility" ON "sn_customer_rel_consumer_to_user" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_billing_account" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "parent" TEXT,
  "accounts" TEXT,
  "consumers" TEXT,
  "currency" TEXT,
  "payment_terms" TEXT,
  "payment_method" TEXT,
  "billing_contact" TEXT,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_billing_account_number" ON "sn_billing_account" ("number");
CREATE INDEX "ix_sn_billing_account_sys_domain_path" ON "sn_billing_account" ("sys_domain_path");
CREATE INDEX "ix_sn_billing_account_number" ON "sn_billing_account" (lower("number"));
CREATE INDEX "ix_sn_billing_account_name" ON "sn_billing_account" (lower("name"));
CREATE INDEX "ix_sn_billing_account_parent" ON "sn_billing_account" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_billing_account_currency" ON "sn_billing_account" ("currency") WHERE "currency" IS NOT NULL;
CREATE INDEX "ix_sn_billing_account_billing_contact" ON "sn_billing_account" ("billing_contact") WHERE "billing_contact" IS NOT NULL;
CREATE TABLE "cmn_location" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "street" TEXT,
  "city" TEXT,
  "state" TEXT,
  "zip" TEXT,
  "country" TEXT,
  "company" TEXT,
  "phone" TEXT,
  "parent" TEXT,
  "latitude" INTEGER,
  "longitude" INTEGER,
  "time_zone" TEXT
) STRICT;
CREATE INDEX "ix_cmn_location_name" ON "cmn_location" (lower("name"), "sys_id");
CREATE INDEX "ix_cmn_location_company" ON "cmn_location" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_cmn_location_parent" ON "cmn_location" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "account_address_relationship" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "account" TEXT,
  "location" TEXT,
  "type" TEXT,
  "primary" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_account_address_relationship_account_location_type" ON "account_address_relationship" ("account", "location", "type");
CREATE INDEX "ix_account_address_relationship_sys_domain_path" ON "account_address_relationship" ("sys_domain_path");
CREATE INDEX "ix_account_address_relationship_location" ON "account_address_relationship" ("location") WHERE "location" IS NOT NULL;
CREATE TABLE "sn_customerservice_account_relationship_type" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "reverse_name" TEXT,
  "from_kind" TEXT,
  "to_kind" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customerservice_account_relationship_type_name" ON "sn_customerservice_account_relationship_type" ("name");
CREATE INDEX "ix_sn_customerservice_account_relationship_type_name" ON "sn_customerservice_account_relationship_type" (lower("name"));
CREATE TABLE "account_relationship" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "account" TEXT,
  "related_account" TEXT,
  "type" TEXT,
  "reverse" TEXT,
  "is_reverse" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_account_relationship_sys_domain_path" ON "account_relationship" ("sys_domain_path");
CREATE INDEX "ix_account_relationship_account" ON "account_relationship" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_account_relationship_related_account" ON "account_relationship" ("related_account") WHERE "related_account" IS NOT NULL;
CREATE INDEX "ix_account_relationship_type" ON "account_relationship" ("type") WHERE "type" IS NOT NULL;
CREATE INDEX "ix_account_relationship_reverse" ON "account_relationship" ("reverse") WHERE "reverse" IS NOT NULL;
CREATE TABLE "sn_customerservice_contact_relationship" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "contact" TEXT,
  "account" TEXT,
  "responsibility" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customerservice_contact_relationship_contact_acc_5104cf82" ON "sn_customerservice_contact_relationship" ("contact", "account", "responsibility");
CREATE INDEX "ix_sn_customerservice_contact_relationship_sys_domain_path" ON "sn_customerservice_contact_relationship" ("sys_domain_path");
CREATE INDEX "ix_sn_customerservice_contact_relationship_account" ON "sn_customerservice_contact_relationship" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_contact_relationship_responsibility" ON "sn_customerservice_contact_relationship" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customerservice_team_member" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "account" TEXT,
  "user" TEXT,
  "responsibility" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customerservice_team_member_account_user_responsibility" ON "sn_customerservice_team_member" ("account", "user", "responsibility");
CREATE INDEX "ix_sn_customerservice_team_member_sys_domain_path" ON "sn_customerservice_team_member" ("sys_domain_path");
CREATE INDEX "ix_sn_customerservice_team_member_user" ON "sn_customerservice_team_member" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_team_member_responsibility" ON "sn_customerservice_team_member" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customerservice_responsibility_def" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "user_type" TEXT,
  "description" TEXT,
  "unique_per_account" INTEGER,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customerservice_responsibility_def_name" ON "sn_customerservice_responsibility_def" ("name");
CREATE INDEX "ix_sn_customerservice_responsibility_def_name" ON "sn_customerservice_responsibility_def" (lower("name"));
CREATE TABLE "sn_customerservice_responsibility_access_config" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "responsibility" TEXT,
  "table_name" TEXT,
  "can_read" INTEGER,
  "can_write" INTEGER,
  "can_create" INTEGER,
  "can_comment" INTEGER,
  "fields" TEXT,
  "condition" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_customerservice_responsibility_access_config_res_f64099af" ON "sn_customerservice_responsibility_access_config" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_customerservice_related_party_configuration" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "party_type" TEXT,
  "responsibilities" TEXT,
  "inherit_to_cases" INTEGER,
  "active" INTEGER
) STRICT;
CREATE TABLE "sn_customerservice_related_party" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "record_id" TEXT,
  "party_type" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "account" TEXT,
  "responsibility" TEXT,
  "record_account" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_customerservice_related_party_record_id" ON "sn_customerservice_related_party" ("record_id", "sys_id");
CREATE INDEX "ix_sn_customerservice_related_party_sys_domain_path" ON "sn_customerservice_related_party" ("sys_domain_path");
CREATE INDEX "ix_sn_customerservice_related_party_contact" ON "sn_customerservice_related_party" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_related_party_consumer" ON "sn_customerservice_related_party" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_related_party_account" ON "sn_customerservice_related_party" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_related_party_responsibility" ON "sn_customerservice_related_party" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_related_party_record_account" ON "sn_customerservice_related_party" ("record_account") WHERE "record_account" IS NOT NULL;
CREATE TABLE "sn_customerservice_asset_contact" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "asset" TEXT,
  "contact" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customerservice_asset_contact_asset_contact" ON "sn_customerservice_asset_contact" ("asset", "contact");
CREATE INDEX "ix_sn_customerservice_asset_contact_sys_domain_path" ON "sn_customerservice_asset_contact" ("sys_domain_path");
CREATE INDEX "ix_sn_customerservice_asset_contact_contact" ON "sn_customerservice_asset_contact" ("contact") WHERE "contact" IS NOT NULL;
CREATE TABLE "sn_tp_territory" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "parent" TEXT,
  "condition" TEXT,
  "manager" TEXT,
  "groups" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_tp_territory_name" ON "sn_tp_territory" (lower("name"));
CREATE INDEX "ix_sn_tp_territory_parent" ON "sn_tp_territory" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_tp_territory_manager" ON "sn_tp_territory" ("manager") WHERE "manager" IS NOT NULL;
CREATE TABLE "sn_data_quality_match" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "record_a" TEXT,
  "record_b" TEXT,
  "score" INTEGER,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_data_quality_match_record_a" ON "sn_data_quality_match" ("record_a", "sys_id");
CREATE INDEX "ix_sn_data_quality_match_record_b" ON "sn_data_quality_match" ("record_b", "sys_id");
CREATE INDEX "ix_sn_data_quality_match_sys_domain_path" ON "sn_data_quality_match" ("sys_domain_path");
CREATE TABLE "cmdb_model" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "display_name" TEXT,
  "type" TEXT,
  "version" TEXT,
  "manufacturer" TEXT,
  "short_description" TEXT,
  "status" TEXT,
  "service_offerings" TEXT,
  "knowledge_bases" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_cmdb_model_number" ON "cmdb_model" ("number");
CREATE INDEX "ix_cmdb_model_name" ON "cmdb_model" (lower("name"), "sys_id");
CREATE INDEX "ix_cmdb_model_number" ON "cmdb_model" (lower("number"));
CREATE INDEX "ix_cmdb_model_manufacturer" ON "cmdb_model" ("manufacturer") WHERE "manufacturer" IS NOT NULL;
CREATE TABLE "sold_product" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "product" TEXT,
  "account" TEXT,
  "consumer" TEXT,
  "parent" TEXT,
  "contract" TEXT,
  "service_offering" TEXT,
  "quantity" INTEGER,
  "licenses_purchased" INTEGER,
  "price" INTEGER,
  "order" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sold_product_number" ON "sold_product" ("number");
CREATE INDEX "ix_sold_product_name" ON "sold_product" (lower("name"), "sys_id");
CREATE INDEX "ix_sold_product_sys_domain_path" ON "sold_product" ("sys_domain_path");
CREATE INDEX "ix_sold_product_number" ON "sold_product" (lower("number"));
CREATE INDEX "ix_sold_product_product" ON "sold_product" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sold_product_account" ON "sold_product" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sold_product_consumer" ON "sold_product" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sold_product_parent" ON "sold_product" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sold_product_contract" ON "sold_product" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_sold_product_service_offering" ON "sold_product" ("service_offering") WHERE "service_offering" IS NOT NULL;
CREATE INDEX "ix_sold_product_order" ON "sold_product" ("order") WHERE "order" IS NOT NULL;
CREATE TABLE "alm_asset" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "serial_number" TEXT,
  "product" TEXT,
  "account" TEXT,
  "consumer" TEXT,
  "location" TEXT,
  "configuration_item" TEXT,
  "parent" TEXT,
  "installed_on" TEXT,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_alm_asset_number" ON "alm_asset" ("number");
CREATE INDEX "ix_alm_asset_name" ON "alm_asset" (lower("name"), "sys_id");
CREATE INDEX "ix_alm_asset_serial_number" ON "alm_asset" (lower("serial_number"), "sys_id");
CREATE INDEX "ix_alm_asset_sys_domain_path" ON "alm_asset" ("sys_domain_path");
CREATE INDEX "ix_alm_asset_number" ON "alm_asset" (lower("number"));
CREATE INDEX "ix_alm_asset_product" ON "alm_asset" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_alm_asset_account" ON "alm_asset" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_alm_asset_consumer" ON "alm_asset" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_alm_asset_location" ON "alm_asset" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_alm_asset_configuration_item" ON "alm_asset" ("configuration_item") WHERE "configuration_item" IS NOT NULL;
CREATE INDEX "ix_alm_asset_parent" ON "alm_asset" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "sn_install_base_m2m_installed_product" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "sold_product" TEXT,
  "install_base_item" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_install_base_m2m_installed_product_sold_product__b6fc2422" ON "sn_install_base_m2m_installed_product" ("sold_product", "install_base_item");
CREATE INDEX "ix_sn_install_base_m2m_installed_product_sys_domain_path" ON "sn_install_base_m2m_installed_product" ("sys_domain_path");
CREATE INDEX "ix_sn_install_base_m2m_installed_product_install_base_item" ON "sn_install_base_m2m_installed_product" ("install_base_item") WHERE "install_base_item" IS NOT NULL;
CREATE TABLE "cmdb_ci" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "class" TEXT,
  "company" TEXT,
  "operational_status" TEXT
) STRICT;
CREATE INDEX "ix_cmdb_ci_name" ON "cmdb_ci" (lower("name"));
CREATE INDEX "ix_cmdb_ci_company" ON "cmdb_ci" ("company") WHERE "company" IS NOT NULL;
CREATE TABLE "cmdb_ci_service" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "class" TEXT,
  "company" TEXT,
  "operational_status" TEXT,
  "service_level" TEXT
) STRICT;
CREATE INDEX "ix_cmdb_ci_service_name" ON "cmdb_ci_service" (lower("name"));
CREATE INDEX "ix_cmdb_ci_service_company" ON "cmdb_ci_service" ("company") WHERE "company" IS NOT NULL;
CREATE TABLE "ast_contract" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "account" TEXT,
  "consumer" TEXT,
  "vendor_contract" TEXT,
  "type" TEXT,
  "starts" TEXT,
  "ends" TEXT,
  "renewal_date" TEXT,
  "renewal_end_date" TEXT,
  "value" INTEGER,
  "currency" TEXT,
  "state" TEXT,
  "substate" TEXT,
  "approver" TEXT,
  "business_owner" TEXT,
  "auto_renew" INTEGER,
  "sla" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_ast_contract_number" ON "ast_contract" ("number");
CREATE INDEX "ix_ast_contract_ends" ON "ast_contract" ("ends", "sys_id");
CREATE INDEX "ix_ast_contract_sys_domain_path" ON "ast_contract" ("sys_domain_path");
CREATE INDEX "ix_ast_contract_number" ON "ast_contract" (lower("number"));
CREATE INDEX "ix_ast_contract_short_description" ON "ast_contract" (lower("short_description"));
CREATE INDEX "ix_ast_contract_account" ON "ast_contract" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_ast_contract_consumer" ON "ast_contract" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_ast_contract_currency" ON "ast_contract" ("currency") WHERE "currency" IS NOT NULL;
CREATE INDEX "ix_ast_contract_approver" ON "ast_contract" ("approver") WHERE "approver" IS NOT NULL;
CREATE INDEX "ix_ast_contract_business_owner" ON "ast_contract" ("business_owner") WHERE "business_owner" IS NOT NULL;
CREATE TABLE "entitlement" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "account" TEXT,
  "consumer" TEXT,
  "contract" TEXT,
  "product" TEXT,
  "sold_product" TEXT,
  "asset" TEXT,
  "support_hours" TEXT,
  "channels" TEXT,
  "sla" TEXT,
  "tier" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "units_total" INTEGER,
  "units_used" INTEGER,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_entitlement_number" ON "entitlement" ("number");
CREATE INDEX "ix_entitlement_sys_domain_path" ON "entitlement" ("sys_domain_path");
CREATE INDEX "ix_entitlement_number" ON "entitlement" (lower("number"));
CREATE INDEX "ix_entitlement_name" ON "entitlement" (lower("name"));
CREATE INDEX "ix_entitlement_account" ON "entitlement" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_entitlement_consumer" ON "entitlement" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_entitlement_contract" ON "entitlement" ("contract") WHERE "contract" IS NOT NULL;
CREATE INDEX "ix_entitlement_product" ON "entitlement" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_entitlement_sold_product" ON "entitlement" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_entitlement_asset" ON "entitlement" ("asset") WHERE "asset" IS NOT NULL;
CREATE TABLE "contract_sla" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "table_name" TEXT,
  "type" TEXT,
  "duration" INTEGER,
  "schedule" TEXT,
  "start_condition" TEXT,
  "pause_condition" TEXT,
  "stop_condition" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_contract_sla_number" ON "contract_sla" ("number");
CREATE INDEX "ix_contract_sla_number" ON "contract_sla" (lower("number"));
CREATE INDEX "ix_contract_sla_name" ON "contract_sla" (lower("name"));
CREATE TABLE "task_sla" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "sla" TEXT,
  "stage" TEXT,
  "start" INTEGER,
  "breach_time" INTEGER,
  "percentage" INTEGER,
  "has_breached" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_task_sla_sys_domain_path" ON "task_sla" ("sys_domain_path");
CREATE INDEX "ix_task_sla_task" ON "task_sla" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_task_sla_sla" ON "task_sla" ("sla") WHERE "sla" IS NOT NULL;
CREATE TABLE "service_offering" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "description" TEXT,
  "product_models" TEXT,
  "support_hours" TEXT,
  "sla" TEXT,
  "price" INTEGER,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_service_offering_number" ON "service_offering" ("number");
CREATE INDEX "ix_service_offering_number" ON "service_offering" (lower("number"));
CREATE INDEX "ix_service_offering_name" ON "service_offering" (lower("name"));
CREATE TABLE "sn_prod_cap_core_prod_cap" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "description" TEXT,
  "category" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_prod_cap_core_prod_cap_number" ON "sn_prod_cap_core_prod_cap" ("number");
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_sys_domain_path" ON "sn_prod_cap_core_prod_cap" ("sys_domain_path");
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_number" ON "sn_prod_cap_core_prod_cap" (lower("number"));
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_name" ON "sn_prod_cap_core_prod_cap" (lower("name"));
CREATE TABLE "sn_prod_cap_core_prod_cap_map" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "product" TEXT,
  "capability" TEXT,
  "entitled_by_default" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_prod_cap_core_prod_cap_map_product_capability" ON "sn_prod_cap_core_prod_cap_map" ("product", "capability");
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_map_sys_domain_path" ON "sn_prod_cap_core_prod_cap_map" ("sys_domain_path");
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_map_capability" ON "sn_prod_cap_core_prod_cap_map" ("capability") WHERE "capability" IS NOT NULL;
CREATE TABLE "sn_prod_cap_core_cap_rel_map" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "capability" TEXT,
  "related_capability" TEXT,
  "relationship" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_prod_cap_core_cap_rel_map_sys_domain_path" ON "sn_prod_cap_core_cap_rel_map" ("sys_domain_path");
CREATE INDEX "ix_sn_prod_cap_core_cap_rel_map_capability" ON "sn_prod_cap_core_cap_rel_map" ("capability") WHERE "capability" IS NOT NULL;
CREATE INDEX "ix_sn_prod_cap_core_cap_rel_map_related_capability" ON "sn_prod_cap_core_cap_rel_map" ("related_capability") WHERE "related_capability" IS NOT NULL;
CREATE TABLE "sn_prod_cap_core_prod_usage" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "sold_product" TEXT,
  "account" TEXT,
  "period_start" TEXT,
  "period_end" TEXT,
  "licensed_quantity" INTEGER,
  "used_quantity" INTEGER,
  "active_users" INTEGER,
  "utilization" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_prod_cap_core_prod_usage_sys_domain_path" ON "sn_prod_cap_core_prod_usage" ("sys_domain_path");
CREATE INDEX "ix_sn_prod_cap_core_prod_usage_sold_product" ON "sn_prod_cap_core_prod_usage" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE INDEX "ix_sn_prod_cap_core_prod_usage_account" ON "sn_prod_cap_core_prod_usage" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "sn_prod_cap_core_prod_cap_usage" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "product_usage" TEXT,
  "capability" TEXT,
  "used_quantity" INTEGER,
  "adopted" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_usage_sys_domain_path" ON "sn_prod_cap_core_prod_cap_usage" ("sys_domain_path");
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_usage_product_usage" ON "sn_prod_cap_core_prod_cap_usage" ("product_usage") WHERE "product_usage" IS NOT NULL;
CREATE INDEX "ix_sn_prod_cap_core_prod_cap_usage_capability" ON "sn_prod_cap_core_prod_cap_usage" ("capability") WHERE "capability" IS NOT NULL;
CREATE TABLE "sc_category" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "parent" TEXT,
  "topic" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sc_category_name" ON "sc_category" (lower("name"));
CREATE INDEX "ix_sc_category_parent" ON "sc_category" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sc_category_topic" ON "sc_category" ("topic") WHERE "topic" IS NOT NULL;
CREATE TABLE "sc_cat_item" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "category" TEXT,
  "variables" TEXT,
  "creates" TEXT,
  "case_table" TEXT,
  "audience" TEXT,
  "prefill" TEXT,
  "confirmation" TEXT,
  "products" TEXT,
  "public" INTEGER,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sc_cat_item_number" ON "sc_cat_item" ("number");
CREATE INDEX "ix_sc_cat_item_number" ON "sc_cat_item" (lower("number"));
CREATE INDEX "ix_sc_cat_item_name" ON "sc_cat_item" (lower("name"));
CREATE INDEX "ix_sc_cat_item_category" ON "sc_cat_item" ("category") WHERE "category" IS NOT NULL;
CREATE TABLE "sn_prod_cat_rel_m2m_product_catalog_item" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "product" TEXT,
  "cat_item" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_prod_cat_rel_m2m_product_catalog_item_product_cat_item" ON "sn_prod_cat_rel_m2m_product_catalog_item" ("product", "cat_item");
CREATE INDEX "ix_sn_prod_cat_rel_m2m_product_catalog_item_cat_item" ON "sn_prod_cat_rel_m2m_product_catalog_item" ("cat_item") WHERE "cat_item" IS NOT NULL;
CREATE TABLE "sc_request" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "requested_for" TEXT,
  "cat_item" TEXT,
  "answers" TEXT,
  "source_case" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sc_request_number" ON "sc_request" ("number");
CREATE INDEX "ix_sc_request_sys_updated_on" ON "sc_request" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sc_request_due_date" ON "sc_request" ("due_date", "sys_id");
CREATE INDEX "ix_sc_request_sys_domain_path" ON "sc_request" ("sys_domain_path");
CREATE INDEX "ix_sc_request_number" ON "sc_request" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "request" TEXT,
  "order_line" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sc_task_number" ON "sc_task" ("number");
CREATE INDEX "ix_sc_task_sys_updated_on" ON "sc_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sc_task_due_date" ON "sc_task" ("due_date", "sys_id");
CREATE INDEX "ix_sc_task_sys_domain_path" ON "sc_task" ("sys_domain_path");
CREATE INDEX "ix_sc_task_number" ON "sc_task" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "title" TEXT,
  "description" TEXT,
  "owner" TEXT,
  "managers" TEXT,
  "open_to_customers" INTEGER,
  "product_entitled" INTEGER,
  "can_read" TEXT,
  "can_contribute" TEXT,
  "order" INTEGER,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_kb_knowledge_base_title" ON "kb_knowledge_base" (lower("title"));
CREATE INDEX "ix_kb_knowledge_base_owner" ON "kb_knowledge_base" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "kb_category" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "knowledge_base" TEXT,
  "label" TEXT,
  "parent" TEXT,
  "topic" TEXT
) STRICT;
CREATE INDEX "ix_kb_category_label" ON "kb_category" (lower("label"));
CREATE INDEX "ix_kb_category_knowledge_base" ON "kb_category" ("knowledge_base") WHERE "knowledge_base" IS NOT NULL;
CREATE INDEX "ix_kb_category_parent" ON "kb_category" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_kb_category_topic" ON "kb_category" ("topic") WHERE "topic" IS NOT NULL;
CREATE TABLE "kb_knowledge" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "version" INTEGER,
  "short_description" TEXT,
  "text" TEXT,
  "knowledge_base" TEXT,
  "category" TEXT,
  "state" TEXT,
  "author" TEXT,
  "published" INTEGER,
  "valid_to" TEXT,
  "language" TEXT,
  "parent" TEXT,
  "keywords" TEXT,
  "previous_version" TEXT,
  "cannot_read" TEXT,
  "public" INTEGER,
  "view_count" INTEGER,
  "helpful_count" INTEGER,
  "unhelpful_count" INTEGER,
  "rating_count" INTEGER,
  "rating_total" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_kb_knowledge_number_version" ON "kb_knowledge" ("number", "version");
CREATE INDEX "ix_kb_knowledge_sys_updated_on" ON "kb_knowledge" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_kb_knowledge_knowledge_base_published" ON "kb_knowledge" ("knowledge_base", "published", "sys_id");
CREATE INDEX "ix_kb_knowledge_number" ON "kb_knowledge" (lower("number"));
CREATE INDEX "ix_kb_knowledge_short_description" ON "kb_knowledge" (lower("short_description"));
CREATE INDEX "ix_kb_knowledge_category" ON "kb_knowledge" ("category") WHERE "category" IS NOT NULL;
CREATE INDEX "ix_kb_knowledge_author" ON "kb_knowledge" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "ix_kb_knowledge_parent" ON "kb_knowledge" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_kb_knowledge_previous_version" ON "kb_knowledge" ("previous_version") WHERE "previous_version" IS NOT NULL;
CREATE TABLE "kb_feedback" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "article" TEXT,
  "user" TEXT,
  "helpful" TEXT,
  "rating" INTEGER,
  "comments" TEXT
) STRICT;
CREATE INDEX "ix_kb_feedback_article_user" ON "kb_feedback" ("article", "user", "sys_id");
CREATE INDEX "ix_kb_feedback_user" ON "kb_feedback" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "m2m_kb_task" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "record_id" TEXT,
  "article" TEXT,
  "shared" INTEGER,
  "automatic" INTEGER,
  "account" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_m2m_kb_task_record_id_article" ON "m2m_kb_task" ("record_id", "article");
CREATE INDEX "ix_m2m_kb_task_sys_domain_path" ON "m2m_kb_task" ("sys_domain_path");
CREATE INDEX "ix_m2m_kb_task_article" ON "m2m_kb_task" ("article") WHERE "article" IS NOT NULL;
CREATE INDEX "ix_m2m_kb_task_account" ON "m2m_kb_task" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "kb_attach_rule" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "condition" TEXT,
  "article" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_kb_attach_rule_name" ON "kb_attach_rule" (lower("name"));
CREATE INDEX "ix_kb_attach_rule_article" ON "kb_attach_rule" ("article") WHERE "article" IS NOT NULL;
CREATE TABLE "taxonomy_topic" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "parent" TEXT,
  "icon" TEXT,
  "order" INTEGER,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_taxonomy_topic_name" ON "taxonomy_topic" (lower("name"));
CREATE INDEX "ix_taxonomy_topic_parent" ON "taxonomy_topic" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "sn_customerservice_cases" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case_type" TEXT,
  "category" TEXT,
  "subcategory" TEXT,
  "channel" TEXT,
  "service" TEXT,
  "product" TEXT,
  "sold_product" TEXT,
  "asset" TEXT,
  "household" TEXT,
  "partner" TEXT,
  "account_relationship" TEXT,
  "order" TEXT,
  "requester_location" TEXT,
  "service_organization" TEXT,
  "resolution_code" TEXT,
  "resolution_notes" TEXT,
  "draft" INTEGER,
  "submitted_at" INTEGER,
  "escalated" INTEGER,
  "visible_to_customer" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customerservice_cases_number" ON "sn_customerservice_cases" ("number");
CREATE INDEX "ix_sn_customerservice_cases_sys_updated_on" ON "sn_customerservice_cases" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_customerservice_cases_due_date" ON "sn_customerservice_cases" ("due_date", "sys_id");
CREATE INDEX "ix_sn_customerservice_cases_sys_domain_path" ON "sn_customerservice_cases" ("sys_domain_path");
CREATE INDEX "ix_sn_customerservice_cases_number" ON "sn_customerservice_cases" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case" TEXT,
  "visible_to_customer" INTEGER,
  "service_organization" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customerservice_task_number" ON "sn_customerservice_task" ("number");
CREATE INDEX "ix_sn_customerservice_task_sys_updated_on" ON "sn_customerservice_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_customerservice_task_due_date" ON "sn_customerservice_task" ("due_date", "sys_id");
CREATE INDEX "ix_sn_customerservice_task_sys_domain_path" ON "sn_customerservice_task" ("sys_domain_path");
CREATE INDEX "ix_sn_customerservice_task_number" ON "sn_customerservice_task" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "playbook" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_case_type_name" ON "sn_case_type" (lower("name"));
CREATE INDEX "ix_sn_case_type_playbook" ON "sn_case_type" ("playbook") WHERE "playbook" IS NOT NULL;
CREATE TABLE "sn_case_type_selection" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "case_type" TEXT,
  "products" TEXT,
  "services" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_case_type_selection_name" ON "sn_case_type_selection" (lower("name"));
CREATE INDEX "ix_sn_case_type_selection_case_type" ON "sn_case_type_selection" ("case_type") WHERE "case_type" IS NOT NULL;
CREATE TABLE "sn_customerservice_escalation" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "table_name" TEXT,
  "record_id" TEXT,
  "account" TEXT,
  "type" TEXT,
  "severity" TEXT,
  "reason" TEXT,
  "state" TEXT,
  "owner" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customerservice_escalation_number" ON "sn_customerservice_escalation" ("number");
CREATE INDEX "ix_sn_customerservice_escalation_record_id" ON "sn_customerservice_escalation" ("record_id", "sys_id");
CREATE INDEX "ix_sn_customerservice_escalation_sys_domain_path" ON "sn_customerservice_escalation" ("sys_domain_path");
CREATE INDEX "ix_sn_customerservice_escalation_number" ON "sn_customerservice_escalation" (lower("number"));
CREATE INDEX "ix_sn_customerservice_escalation_account" ON "sn_customerservice_escalation" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_customerservice_escalation_owner" ON "sn_customerservice_escalation" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "change_request" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "source_record" TEXT,
  "planned_start" INTEGER,
  "planned_end" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_change_request_number" ON "change_request" ("number");
CREATE INDEX "ix_change_request_sys_updated_on" ON "change_request" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_change_request_due_date" ON "change_request" ("due_date", "sys_id");
CREATE INDEX "ix_change_request_sys_domain_path" ON "change_request" ("sys_domain_path");
CREATE INDEX "ix_change_request_number" ON "change_request" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "source_record" TEXT,
  "configuration_item" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_incident_number" ON "incident" ("number");
CREATE INDEX "ix_incident_sys_updated_on" ON "incident" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_incident_due_date" ON "incident" ("due_date", "sys_id");
CREATE INDEX "ix_incident_sys_domain_path" ON "incident" ("sys_domain_path");
CREATE INDEX "ix_incident_number" ON "incident" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "source_record" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_problem_number" ON "problem" ("number");
CREATE INDEX "ix_problem_sys_updated_on" ON "problem" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_problem_due_date" ON "problem" ("due_date", "sys_id");
CREATE INDEX "ix_problem_sys_domain_path" ON "problem" ("sys_domain_path");
CREATE INDEX "ix_problem_number" ON "problem" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "source_table" TEXT,
  "source_record" TEXT,
  "planned_start" TEXT,
  "planned_end" TEXT,
  "percent_complete" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_pm_project_number" ON "pm_project" ("number");
CREATE INDEX "ix_pm_project_source_record" ON "pm_project" ("source_record", "sys_id");
CREATE INDEX "ix_pm_project_sys_updated_on" ON "pm_project" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_pm_project_due_date" ON "pm_project" ("due_date", "sys_id");
CREATE INDEX "ix_pm_project_sys_domain_path" ON "pm_project" ("sys_domain_path");
CREATE INDEX "ix_pm_project_number" ON "pm_project" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "initiated_from" TEXT,
  "order" TEXT,
  "asset" TEXT,
  "sold_product" TEXT,
  "scheduled_start" INTEGER,
  "scheduled_end" INTEGER,
  "required_skills" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_wm_order_number" ON "wm_order" ("number");
CREATE INDEX "ix_wm_order_sys_updated_on" ON "wm_order" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_wm_order_due_date" ON "wm_order" ("due_date", "sys_id");
CREATE INDEX "ix_wm_order_sys_domain_path" ON "wm_order" ("sys_domain_path");
CREATE INDEX "ix_wm_order_number" ON "wm_order" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "work_order" TEXT,
  "window_start" INTEGER,
  "window_end" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_wm_task_number" ON "wm_task" ("number");
CREATE INDEX "ix_wm_task_sys_updated_on" ON "wm_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_wm_task_due_date" ON "wm_task" ("due_date", "sys_id");
CREATE INDEX "ix_wm_task_sys_domain_path" ON "wm_task" ("sys_domain_path");
CREATE INDEX "ix_wm_task_number" ON "wm_task" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "type" TEXT,
  "direction" TEXT,
  "queue" TEXT,
  "case" TEXT,
  "pre_chat_answers" TEXT,
  "transcript" TEXT,
  "wrap_up_code" TEXT,
  "provider" TEXT,
  "previous_interaction" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_interaction_number" ON "interaction" ("number");
CREATE INDEX "ix_interaction_sys_updated_on" ON "interaction" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_interaction_due_date" ON "interaction" ("due_date", "sys_id");
CREATE INDEX "ix_interaction_sys_domain_path" ON "interaction" ("sys_domain_path");
CREATE INDEX "ix_interaction_number" ON "interaction" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "interaction" TEXT,
  "author_type" TEXT,
  "author" TEXT,
  "text" TEXT,
  "sent_at" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_chat_message_sys_domain_path" ON "sn_chat_message" ("sys_domain_path");
CREATE INDEX "ix_sn_chat_message_interaction" ON "sn_chat_message" ("interaction") WHERE "interaction" IS NOT NULL;
CREATE INDEX "ix_sn_chat_message_author" ON "sn_chat_message" ("author") WHERE "author" IS NOT NULL;
CREATE TABLE "sys_cs_callback" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "mode" TEXT,
  "timing" TEXT,
  "scheduled_at" INTEGER,
  "requested_from" TEXT,
  "phone" TEXT,
  "queue" TEXT,
  "interaction" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_cs_callback_number" ON "sys_cs_callback" ("number");
CREATE INDEX "ix_sys_cs_callback_sys_updated_on" ON "sys_cs_callback" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sys_cs_callback_due_date" ON "sys_cs_callback" ("due_date", "sys_id");
CREATE INDEX "ix_sys_cs_callback_sys_domain_path" ON "sys_cs_callback" ("sys_domain_path");
CREATE INDEX "ix_sys_cs_callback_number" ON "sys_cs_callback" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "type" TEXT,
  "table_name" TEXT,
  "default_capacity" INTEGER,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_awa_service_channel_name" ON "awa_service_channel" (lower("name"));
CREATE TABLE "awa_queue" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "channel" TEXT,
  "condition" TEXT,
  "groups" TEXT,
  "order" INTEGER,
  "required_skills" TEXT,
  "assignment_rule" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_awa_queue_name" ON "awa_queue" (lower("name"));
CREATE INDEX "ix_awa_queue_channel" ON "awa_queue" ("channel") WHERE "channel" IS NOT NULL;
CREATE TABLE "awa_agent_presence" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "user" TEXT,
  "state" TEXT,
  "channels" TEXT,
  "capacity" INTEGER,
  "load" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_awa_agent_presence_user" ON "awa_agent_presence" ("user");
CREATE TABLE "awa_work_item" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "queue" TEXT,
  "state" TEXT,
  "offered_to" TEXT,
  "offered_at" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_awa_work_item_sys_domain_path" ON "awa_work_item" ("sys_domain_path");
CREATE INDEX "ix_awa_work_item_task" ON "awa_work_item" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_awa_work_item_queue" ON "awa_work_item" ("queue") WHERE "queue" IS NOT NULL;
CREATE INDEX "ix_awa_work_item_offered_to" ON "awa_work_item" ("offered_to") WHERE "offered_to" IS NOT NULL;
CREATE TABLE "cmn_skill" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "description" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_cmn_skill_name" ON "cmn_skill" ("name");
CREATE INDEX "ix_cmn_skill_name" ON "cmn_skill" (lower("name"));
CREATE TABLE "sn_va_topic" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "keywords" TEXT,
  "steps" TEXT,
  "portals" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_va_topic_name" ON "sn_va_topic" (lower("name"));
CREATE TABLE "lead" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "first_name" TEXT,
  "last_name" TEXT,
  "company_name" TEXT,
  "email" TEXT,
  "phone" TEXT,
  "opportunity" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_lead_number" ON "lead" ("number");
CREATE INDEX "ix_lead_sys_updated_on" ON "lead" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_lead_due_date" ON "lead" ("due_date", "sys_id");
CREATE INDEX "ix_lead_sys_domain_path" ON "lead" ("sys_domain_path");
CREATE INDEX "ix_lead_number" ON "lead" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "stage" TEXT,
  "amount" INTEGER,
  "net_acv" INTEGER,
  "close_date" TEXT,
  "probability" INTEGER,
  "type" TEXT,
  "engagement" TEXT,
  "source_contract" TEXT,
  "quote" TEXT,
  "deal_registration" TEXT,
  "partner" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_opportunity_number" ON "opportunity" ("number");
CREATE INDEX "ix_opportunity_sys_updated_on" ON "opportunity" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_opportunity_due_date" ON "opportunity" ("due_date", "sys_id");
CREATE INDEX "ix_opportunity_sys_domain_path" ON "opportunity" ("sys_domain_path");
CREATE INDEX "ix_opportunity_number" ON "opportunity" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "product" TEXT,
  "list_price" INTEGER,
  "recurrence" TEXT,
  "bundle_items" TEXT,
  "requires" TEXT,
  "excludes" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_product_offering_number" ON "product_offering" ("number");
CREATE INDEX "ix_product_offering_number" ON "product_offering" (lower("number"));
CREATE INDEX "ix_product_offering_name" ON "product_offering" (lower("name"));
CREATE INDEX "ix_product_offering_product" ON "product_offering" ("product") WHERE "product" IS NOT NULL;
CREATE TABLE "quote" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "opportunity" TEXT,
  "total" INTEGER,
  "discount" INTEGER,
  "expires" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_quote_number" ON "quote" ("number");
CREATE INDEX "ix_quote_sys_updated_on" ON "quote" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_quote_due_date" ON "quote" ("due_date", "sys_id");
CREATE INDEX "ix_quote_sys_domain_path" ON "quote" ("sys_domain_path");
CREATE INDEX "ix_quote_number" ON "quote" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "quote" TEXT,
  "offering" TEXT,
  "quantity" INTEGER,
  "unit_price" INTEGER,
  "discount" INTEGER,
  "total" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_quote_line_sys_domain_path" ON "quote_line" ("sys_domain_path");
CREATE INDEX "ix_quote_line_quote" ON "quote_line" ("quote") WHERE "quote" IS NOT NULL;
CREATE INDEX "ix_quote_line_offering" ON "quote_line" ("offering") WHERE "offering" IS NOT NULL;
CREATE TABLE "sn_order_mgmt_order" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "quote" TEXT,
  "opportunity" TEXT,
  "billing_account" TEXT,
  "total" INTEGER,
  "onsite_required" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_order_mgmt_order_number" ON "sn_order_mgmt_order" ("number");
CREATE INDEX "ix_sn_order_mgmt_order_sys_updated_on" ON "sn_order_mgmt_order" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_order_mgmt_order_due_date" ON "sn_order_mgmt_order" ("due_date", "sys_id");
CREATE INDEX "ix_sn_order_mgmt_order_sys_domain_path" ON "sn_order_mgmt_order" ("sys_domain_path");
CREATE INDEX "ix_sn_order_mgmt_order_number" ON "sn_order_mgmt_order" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "order" TEXT,
  "offering" TEXT,
  "quantity" INTEGER,
  "unit_price" INTEGER,
  "total" INTEGER,
  "state" TEXT,
  "sold_product" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_ind_tmt_orm_order_line_item_number" ON "sn_ind_tmt_orm_order_line_item" ("number");
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_sys_domain_path" ON "sn_ind_tmt_orm_order_line_item" ("sys_domain_path");
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_number" ON "sn_ind_tmt_orm_order_line_item" (lower("number"));
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_order" ON "sn_ind_tmt_orm_order_line_item" ("order") WHERE "order" IS NOT NULL;
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_offering" ON "sn_ind_tmt_orm_order_line_item" ("offering") WHERE "offering" IS NOT NULL;
CREATE INDEX "ix_sn_ind_tmt_orm_order_line_item_sold_product" ON "sn_ind_tmt_orm_order_line_item" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE TABLE "sn_customer_service_organization" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "type" TEXT,
  "kind" TEXT,
  "parent" TEXT,
  "company" TEXT,
  "location" TEXT,
  "manager" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_customer_service_organization_number" ON "sn_customer_service_organization" ("number");
CREATE INDEX "ix_sn_customer_service_organization_number" ON "sn_customer_service_organization" (lower("number"));
CREATE INDEX "ix_sn_customer_service_organization_name" ON "sn_customer_service_organization" (lower("name"));
CREATE INDEX "ix_sn_customer_service_organization_parent" ON "sn_customer_service_organization" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "ix_sn_customer_service_organization_company" ON "sn_customer_service_organization" ("company") WHERE "company" IS NOT NULL;
CREATE INDEX "ix_sn_customer_service_organization_location" ON "sn_customer_service_organization" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_customer_service_organization_manager" ON "sn_customer_service_organization" ("manager") WHERE "manager" IS NOT NULL;
CREATE TABLE "sn_csm_service_organization_member" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "organization" TEXT,
  "user" TEXT,
  "responsibility" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_csm_service_organization_member_organization_use_ffa95058" ON "sn_csm_service_organization_member" ("organization", "user", "responsibility");
CREATE INDEX "ix_sn_csm_service_organization_member_user" ON "sn_csm_service_organization_member" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_organization_member_responsibility" ON "sn_csm_service_organization_member" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_csm_business_location" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "type" TEXT,
  "account" TEXT,
  "service_organization" TEXT,
  "location" TEXT,
  "parent" TEXT,
  "staff" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_csm_business_location_number" ON "sn_csm_business_location" ("number");
CREATE INDEX "ix_sn_csm_business_location_sys_domain_path" ON "sn_csm_business_location" ("sys_domain_path");
CREATE INDEX "ix_sn_csm_business_location_number" ON "sn_csm_business_location" (lower("number"));
CREATE INDEX "ix_sn_csm_business_location_name" ON "sn_csm_business_location" (lower("name"));
CREATE INDEX "ix_sn_csm_business_location_account" ON "sn_csm_business_location" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_csm_business_location_service_organization" ON "sn_csm_business_location" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_csm_business_location_location" ON "sn_csm_business_location" ("location") WHERE "location" IS NOT NULL;
CREATE INDEX "ix_sn_csm_business_location_parent" ON "sn_csm_business_location" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "sn_csm_service_relationship" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "service_organization" TEXT,
  "user" TEXT,
  "account" TEXT,
  "consumer" TEXT,
  "business_location" TEXT,
  "responsibility" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_csm_service_relationship_sys_domain_path" ON "sn_csm_service_relationship" ("sys_domain_path");
CREATE INDEX "ix_sn_csm_service_relationship_service_organization" ON "sn_csm_service_relationship" ("service_organization") WHERE "service_organization" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_user" ON "sn_csm_service_relationship" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_account" ON "sn_csm_service_relationship" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_consumer" ON "sn_csm_service_relationship" ("consumer") WHERE "consumer" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_business_location" ON "sn_csm_service_relationship" ("business_location") WHERE "business_location" IS NOT NULL;
CREATE INDEX "ix_sn_csm_service_relationship_responsibility" ON "sn_csm_service_relationship" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_prm_channel_partner" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "account" TEXT,
  "tier" TEXT,
  "specializations" TEXT,
  "partner_manager" TEXT,
  "status" TEXT,
  "joined_on" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_prm_channel_partner_number" ON "sn_prm_channel_partner" ("number");
CREATE INDEX "ix_sn_prm_channel_partner_sys_domain_path" ON "sn_prm_channel_partner" ("sys_domain_path");
CREATE INDEX "ix_sn_prm_channel_partner_number" ON "sn_prm_channel_partner" (lower("number"));
CREATE INDEX "ix_sn_prm_channel_partner_account" ON "sn_prm_channel_partner" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_prm_channel_partner_partner_manager" ON "sn_prm_channel_partner" ("partner_manager") WHERE "partner_manager" IS NOT NULL;
CREATE TABLE "sn_prm_partner_program" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "description" TEXT,
  "benefits" TEXT,
  "requirements" TEXT,
  "deal_protection_days" INTEGER,
  "segments" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "state" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_prm_partner_program_number" ON "sn_prm_partner_program" ("number");
CREATE INDEX "ix_sn_prm_partner_program_number" ON "sn_prm_partner_program" (lower("number"));
CREATE INDEX "ix_sn_prm_partner_program_name" ON "sn_prm_partner_program" (lower("name"));
CREATE TABLE "sn_prm_partner_program_relationship" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "partner" TEXT,
  "program" TEXT,
  "tier" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_prm_partner_program_relationship_sys_domain_path" ON "sn_prm_partner_program_relationship" ("sys_domain_path");
CREATE INDEX "ix_sn_prm_partner_program_relationship_partner" ON "sn_prm_partner_program_relationship" ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "ix_sn_prm_partner_program_relationship_program" ON "sn_prm_partner_program_relationship" ("program") WHERE "program" IS NOT NULL;
CREATE TABLE "sn_prm_dr_deal_registration" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "partner" TEXT,
  "program" TEXT,
  "customer_name" TEXT,
  "customer_account" TEXT,
  "product" TEXT,
  "amount" INTEGER,
  "close_date" TEXT,
  "closure_code" TEXT,
  "protected_until" TEXT,
  "opportunity" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_prm_dr_deal_registration_number" ON "sn_prm_dr_deal_registration" ("number");
CREATE INDEX "ix_sn_prm_dr_deal_registration_sys_updated_on" ON "sn_prm_dr_deal_registration" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_prm_dr_deal_registration_due_date" ON "sn_prm_dr_deal_registration" ("due_date", "sys_id");
CREATE INDEX "ix_sn_prm_dr_deal_registration_sys_domain_path" ON "sn_prm_dr_deal_registration" ("sys_domain_path");
CREATE INDEX "ix_sn_prm_dr_deal_registration_number" ON "sn_prm_dr_deal_registration" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "description" TEXT,
  "condition" TEXT,
  "members" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_segment_mgmt_segment_name" ON "sn_segment_mgmt_segment" (lower("name"));
CREATE TABLE "sys_pd_process_definition" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "description" TEXT,
  "table_name" TEXT,
  "trigger_condition" TEXT,
  "context_fields" TEXT,
  "orientation" TEXT,
  "portal_enabled" INTEGER,
  "visible_stages" INTEGER,
  "state" TEXT,
  "version" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sys_pd_process_definition_number" ON "sys_pd_process_definition" ("number");
CREATE UNIQUE INDEX "uq_sys_pd_process_definition_name" ON "sys_pd_process_definition" ("name");
CREATE INDEX "ix_sys_pd_process_definition_number" ON "sys_pd_process_definition" (lower("number"));
CREATE INDEX "ix_sys_pd_process_definition_name" ON "sys_pd_process_definition" (lower("name"));
CREATE TABLE "sys_pd_lane" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "playbook" TEXT,
  "label" TEXT,
  "order" INTEGER,
  "start_condition" TEXT,
  "restricted_roles" TEXT
) STRICT;
CREATE INDEX "ix_sys_pd_lane_label" ON "sys_pd_lane" (lower("label"));
CREATE INDEX "ix_sys_pd_lane_playbook" ON "sys_pd_lane" ("playbook") WHERE "playbook" IS NOT NULL;
CREATE TABLE "sys_pd_activity_definition" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "group" TEXT,
  "kind" TEXT,
  "inputs" TEXT,
  "import_builder" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sys_pd_activity_definition_name" ON "sys_pd_activity_definition" (lower("name"));
CREATE INDEX "ix_sys_pd_activity_definition_import_builder" ON "sys_pd_activity_definition" ("import_builder") WHERE "import_builder" IS NOT NULL;
CREATE TABLE "sys_pd_activity" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "lane" TEXT,
  "definition" TEXT,
  "label" TEXT,
  "description" TEXT,
  "order" INTEGER,
  "start_rule" TEXT,
  "condition" TEXT,
  "optional" INTEGER,
  "inputs" TEXT,
  "responsibility_name" TEXT
) STRICT;
CREATE INDEX "ix_sys_pd_activity_label" ON "sys_pd_activity" (lower("label"));
CREATE INDEX "ix_sys_pd_activity_lane" ON "sys_pd_activity" ("lane") WHERE "lane" IS NOT NULL;
CREATE INDEX "ix_sys_pd_activity_definition" ON "sys_pd_activity" ("definition") WHERE "definition" IS NOT NULL;
CREATE INDEX "ix_sys_pd_activity_responsibility_name" ON "sys_pd_activity" ("responsibility_name") WHERE "responsibility_name" IS NOT NULL;
CREATE TABLE "sys_pd_context" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "playbook" TEXT,
  "table_name" TEXT,
  "record_id" TEXT,
  "state" TEXT,
  "current_stage" TEXT,
  "started" INTEGER,
  "ended" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_pd_context_record_id" ON "sys_pd_context" ("record_id", "sys_id");
CREATE INDEX "ix_sys_pd_context_sys_domain_path" ON "sys_pd_context" ("sys_domain_path");
CREATE INDEX "ix_sys_pd_context_playbook" ON "sys_pd_context" ("playbook") WHERE "playbook" IS NOT NULL;
CREATE INDEX "ix_sys_pd_context_current_stage" ON "sys_pd_context" ("current_stage") WHERE "current_stage" IS NOT NULL;
CREATE TABLE "sys_pd_activity_context" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "run" TEXT,
  "activity" TEXT,
  "state" TEXT,
  "data" TEXT,
  "record_table" TEXT,
  "record_id" TEXT,
  "completed_by" TEXT,
  "completed_at" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_pd_activity_context_record_id" ON "sys_pd_activity_context" ("record_id", "sys_id");
CREATE INDEX "ix_sys_pd_activity_context_sys_domain_path" ON "sys_pd_activity_context" ("sys_domain_path");
CREATE INDEX "ix_sys_pd_activity_context_run" ON "sys_pd_activity_context" ("run") WHERE "run" IS NOT NULL;
CREATE INDEX "ix_sys_pd_activity_context_activity" ON "sys_pd_activity_context" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "ix_sys_pd_activity_context_completed_by" ON "sys_pd_activity_context" ("completed_by") WHERE "completed_by" IS NOT NULL;
CREATE TABLE "sys_hub_flow" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "type" TEXT,
  "description" TEXT,
  "trigger_table" TEXT,
  "trigger" TEXT,
  "inputs" TEXT,
  "steps" TEXT,
  "demo" INTEGER,
  "state" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_hub_flow_name" ON "sys_hub_flow" ("name");
CREATE INDEX "ix_sys_hub_flow_name" ON "sys_hub_flow" (lower("name"));
CREATE TABLE "sys_flow_context" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "flow" TEXT,
  "table_name" TEXT,
  "record_id" TEXT,
  "inputs" TEXT,
  "outputs" TEXT,
  "state" TEXT,
  "error" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sys_flow_context_record_id" ON "sys_flow_context" ("record_id", "sys_id");
CREATE INDEX "ix_sys_flow_context_sys_domain_path" ON "sys_flow_context" ("sys_domain_path");
CREATE INDEX "ix_sys_flow_context_flow" ON "sys_flow_context" ("flow") WHERE "flow" IS NOT NULL;
CREATE TABLE "sys_decision_table" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "description" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sys_decision_table_name" ON "sys_decision_table" (lower("name"));
CREATE TABLE "sys_decision_row" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "decision_table" TEXT,
  "order" INTEGER,
  "conditions" TEXT,
  "subflow" TEXT
) STRICT;
CREATE INDEX "ix_sys_decision_row_decision_table" ON "sys_decision_row" ("decision_table") WHERE "decision_table" IS NOT NULL;
CREATE INDEX "ix_sys_decision_row_subflow" ON "sys_decision_row" ("subflow") WHERE "subflow" IS NOT NULL;
CREATE TABLE "sn_ti_core_case" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case_type" TEXT,
  "category" TEXT,
  "subcategory" TEXT,
  "channel" TEXT,
  "service" TEXT,
  "product" TEXT,
  "sold_product" TEXT,
  "asset" TEXT,
  "household" TEXT,
  "partner" TEXT,
  "account_relationship" TEXT,
  "order" TEXT,
  "requester_location" TEXT,
  "service_organization" TEXT,
  "resolution_code" TEXT,
  "resolution_notes" TEXT,
  "draft" INTEGER,
  "submitted_at" INTEGER,
  "escalated" INTEGER,
  "visible_to_customer" INTEGER,
  "customer_contact" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_ti_core_case_number" ON "sn_ti_core_case" ("number");
CREATE INDEX "ix_sn_ti_core_case_sys_updated_on" ON "sn_ti_core_case" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_ti_core_case_due_date" ON "sn_ti_core_case" ("due_date", "sys_id");
CREATE INDEX "ix_sn_ti_core_case_sys_domain_path" ON "sn_ti_core_case" ("sys_domain_path");
CREATE INDEX "ix_sn_ti_core_case_number" ON "sn_ti_core_case" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case_type" TEXT,
  "category" TEXT,
  "subcategory" TEXT,
  "channel" TEXT,
  "service" TEXT,
  "product" TEXT,
  "sold_product" TEXT,
  "asset" TEXT,
  "household" TEXT,
  "partner" TEXT,
  "account_relationship" TEXT,
  "order" TEXT,
  "requester_location" TEXT,
  "service_organization" TEXT,
  "resolution_code" TEXT,
  "resolution_notes" TEXT,
  "draft" INTEGER,
  "submitted_at" INTEGER,
  "escalated" INTEGER,
  "visible_to_customer" INTEGER,
  "customer_contact" TEXT,
  "stage" TEXT,
  "type" TEXT,
  "service_exchange_integration" TEXT,
  "go_live_date" TEXT,
  "products" TEXT,
  "customer_visible" INTEGER,
  "key_customer_contact" TEXT,
  "squad" TEXT,
  "data_import_status" TEXT,
  "engagement" TEXT,
  "source_case" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_onb_case_number" ON "sn_acct_lc_onb_case" ("number");
CREATE INDEX "ix_sn_acct_lc_onb_case_go_live_date" ON "sn_acct_lc_onb_case" ("go_live_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_onb_case_sys_updated_on" ON "sn_acct_lc_onb_case" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_onb_case_due_date" ON "sn_acct_lc_onb_case" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_onb_case_sys_domain_path" ON "sn_acct_lc_onb_case" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_onb_case_number" ON "sn_acct_lc_onb_case" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case" TEXT,
  "visible_to_customer" INTEGER,
  "service_organization" TEXT,
  "progress" TEXT,
  "type" TEXT,
  "onboarding_case" TEXT,
  "stage_name" TEXT,
  "instructions" TEXT,
  "close_code" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_ti_core_task_number" ON "sn_ti_core_task" ("number");
CREATE INDEX "ix_sn_ti_core_task_sys_updated_on" ON "sn_ti_core_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_ti_core_task_due_date" ON "sn_ti_core_task" ("due_date", "sys_id");
CREATE INDEX "ix_sn_ti_core_task_sys_domain_path" ON "sn_ti_core_task" ("sys_domain_path");
CREATE INDEX "ix_sn_ti_core_task_number" ON "sn_ti_core_task" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case" TEXT,
  "visible_to_customer" INTEGER,
  "service_organization" TEXT,
  "progress" TEXT,
  "type" TEXT,
  "onboarding_case" TEXT,
  "stage_name" TEXT,
  "instructions" TEXT,
  "close_code" TEXT,
  "import_builder" TEXT,
  "source_table" TEXT,
  "target_table" TEXT,
  "data_source" TEXT,
  "data_import_state" TEXT,
  "count_yet_to_validate" INTEGER,
  "count_needs_attention" INTEGER,
  "count_ready" INTEGER,
  "count_published" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_ti_core_imp_task_number" ON "sn_ti_core_imp_task" ("number");
CREATE INDEX "ix_sn_ti_core_imp_task_sys_updated_on" ON "sn_ti_core_imp_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_ti_core_imp_task_due_date" ON "sn_ti_core_imp_task" ("due_date", "sys_id");
CREATE INDEX "ix_sn_ti_core_imp_task_sys_domain_path" ON "sn_ti_core_imp_task" ("sys_domain_path");
CREATE INDEX "ix_sn_ti_core_imp_task_number" ON "sn_ti_core_imp_task" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "file_name" TEXT,
  "file" TEXT,
  "uploaded_at" INTEGER,
  "uploaded_by" TEXT,
  "upload_status" TEXT,
  "row_count" INTEGER,
  "error" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_import_file_sys_domain_path" ON "sn_acct_lc_import_file" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_import_file_file_name" ON "sn_acct_lc_import_file" (lower("file_name"));
CREATE INDEX "ix_sn_acct_lc_import_file_task" ON "sn_acct_lc_import_file" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_import_file_uploaded_by" ON "sn_acct_lc_import_file" ("uploaded_by") WHERE "uploaded_by" IS NOT NULL;
CREATE TABLE "import_builder" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "target_table" TEXT,
  "template" TEXT,
  "import_set_table_name" TEXT,
  "import_set_table" TEXT,
  "data_source" TEXT,
  "transform_map_name" TEXT,
  "transform_map" TEXT,
  "list_views" TEXT,
  "activity_definition" TEXT,
  "state" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_import_builder_number" ON "import_builder" ("number");
CREATE UNIQUE INDEX "uq_import_builder_name" ON "import_builder" ("name");
CREATE INDEX "ix_import_builder_number" ON "import_builder" (lower("number"));
CREATE INDEX "ix_import_builder_name" ON "import_builder" (lower("name"));
CREATE INDEX "ix_import_builder_data_source" ON "import_builder" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_import_builder_transform_map" ON "import_builder" ("transform_map") WHERE "transform_map" IS NOT NULL;
CREATE INDEX "ix_import_builder_activity_definition" ON "import_builder" ("activity_definition") WHERE "activity_definition" IS NOT NULL;
CREATE TABLE "sys_data_source" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "import_set_table" TEXT,
  "type" TEXT,
  "sheet_number" INTEGER,
  "header_row" INTEGER,
  "template_file" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sys_data_source_name" ON "sys_data_source" ("name");
CREATE INDEX "ix_sys_data_source_name" ON "sys_data_source" (lower("name"));
CREATE TABLE "sys_transform_map" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "source_table" TEXT,
  "target_table" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sys_transform_map_name" ON "sys_transform_map" (lower("name"));
CREATE TABLE "sys_transform_entry" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "transform_map" TEXT,
  "source_field" TEXT,
  "target_field" TEXT,
  "coalesce" INTEGER,
  "reference_field" TEXT,
  "date_format" TEXT
) STRICT;
CREATE INDEX "ix_sys_transform_entry_transform_map" ON "sys_transform_entry" ("transform_map") WHERE "transform_map" IS NOT NULL;
CREATE TABLE "sn_acct_lc_data_validation_assist" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "validation_type" TEXT,
  "validation_sub_type" TEXT,
  "staging_table" TEXT,
  "staging_field" TEXT,
  "reference_table" TEXT,
  "reference_field" TEXT,
  "target_table" TEXT,
  "target_field" TEXT,
  "date_format" TEXT,
  "datetime_format" TEXT,
  "max_length" INTEGER,
  "mandatory" INTEGER,
  "script" TEXT,
  "order" INTEGER,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_data_validation_assist_number" ON "sn_acct_lc_data_validation_assist" ("number");
CREATE INDEX "ix_sn_acct_lc_data_validation_assist_number" ON "sn_acct_lc_data_validation_assist" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_data_validation_assist_name" ON "sn_acct_lc_data_validation_assist" (lower("name"));
CREATE TABLE "sn_service_exchange_registration" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "account" TEXT,
  "contact" TEXT,
  "instance_url" TEXT,
  "version" TEXT,
  "state" TEXT,
  "task" TEXT,
  "error" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_service_exchange_registration_number" ON "sn_service_exchange_registration" ("number");
CREATE INDEX "ix_sn_service_exchange_registration_sys_domain_path" ON "sn_service_exchange_registration" ("sys_domain_path");
CREATE INDEX "ix_sn_service_exchange_registration_number" ON "sn_service_exchange_registration" (lower("number"));
CREATE INDEX "ix_sn_service_exchange_registration_account" ON "sn_service_exchange_registration" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_service_exchange_registration_contact" ON "sn_service_exchange_registration" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_service_exchange_registration_task" ON "sn_service_exchange_registration" ("task") WHERE "task" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_contacts" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "import_set" TEXT,
  "import_file" TEXT,
  "row_number" INTEGER,
  "validation_state" TEXT,
  "comment" TEXT,
  "target_record" TEXT,
  "u_first_name" TEXT,
  "u_last_name" TEXT,
  "u_email" TEXT,
  "u_phone" TEXT,
  "u_mobile_phone" TEXT,
  "u_title" TEXT,
  "u_company" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_contacts_task" ON "sn_acct_lc_account_onb_import_contacts" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_contacts_import_file" ON "sn_acct_lc_account_onb_import_contacts" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_locations" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "import_set" TEXT,
  "import_file" TEXT,
  "row_number" INTEGER,
  "validation_state" TEXT,
  "comment" TEXT,
  "target_record" TEXT,
  "u_name" TEXT,
  "u_street" TEXT,
  "u_city" TEXT,
  "u_state" TEXT,
  "u_zip" TEXT,
  "u_country" TEXT,
  "u_company" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_locations_task" ON "sn_acct_lc_account_onb_import_locations" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_locations_import_file" ON "sn_acct_lc_account_onb_import_locations" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_entitlements" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "import_set" TEXT,
  "import_file" TEXT,
  "row_number" INTEGER,
  "validation_state" TEXT,
  "comment" TEXT,
  "target_record" TEXT,
  "u_name" TEXT,
  "u_account" TEXT,
  "u_contract" TEXT,
  "u_product" TEXT,
  "u_tier" TEXT,
  "u_start_date" TEXT,
  "u_end_date" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_entitlements_task" ON "sn_acct_lc_account_onb_import_entitlements" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_entitlements_import_file" ON "sn_acct_lc_account_onb_import_entitlements" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_install_base" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "import_set" TEXT,
  "import_file" TEXT,
  "row_number" INTEGER,
  "validation_state" TEXT,
  "comment" TEXT,
  "target_record" TEXT,
  "u_name" TEXT,
  "u_serial_number" TEXT,
  "u_product" TEXT,
  "u_account" TEXT,
  "u_location" TEXT,
  "u_installed_on" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_install_base_task" ON "sn_acct_lc_account_onb_import_install_base" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_install_base_import_file" ON "sn_acct_lc_account_onb_import_install_base" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_address" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "import_set" TEXT,
  "import_file" TEXT,
  "row_number" INTEGER,
  "validation_state" TEXT,
  "comment" TEXT,
  "target_record" TEXT,
  "u_account" TEXT,
  "u_location" TEXT,
  "u_type" TEXT,
  "u_primary" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_address_task" ON "sn_acct_lc_account_onb_import_address" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_address_import_file" ON "sn_acct_lc_account_onb_import_address" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_contracts" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "import_set" TEXT,
  "import_file" TEXT,
  "row_number" INTEGER,
  "validation_state" TEXT,
  "comment" TEXT,
  "target_record" TEXT,
  "u_short_description" TEXT,
  "u_vendor_contract" TEXT,
  "u_account" TEXT,
  "u_starts" TEXT,
  "u_ends" TEXT,
  "u_renewal_date" TEXT,
  "u_value" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_contracts_task" ON "sn_acct_lc_account_onb_import_contracts" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_contracts_import_file" ON "sn_acct_lc_account_onb_import_contracts" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_sold_products" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "import_set" TEXT,
  "import_file" TEXT,
  "row_number" INTEGER,
  "validation_state" TEXT,
  "comment" TEXT,
  "target_record" TEXT,
  "u_name" TEXT,
  "u_product" TEXT,
  "u_account" TEXT,
  "u_contract" TEXT,
  "u_quantity" TEXT,
  "u_start_date" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_sold_products_task" ON "sn_acct_lc_account_onb_import_sold_products" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_sold_products_import_file" ON "sn_acct_lc_account_onb_import_sold_products" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_account_onb_import_ib_sold" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "task" TEXT,
  "import_set" TEXT,
  "import_file" TEXT,
  "row_number" INTEGER,
  "validation_state" TEXT,
  "comment" TEXT,
  "target_record" TEXT,
  "u_sold_product" TEXT,
  "u_install_base_item" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_ib_sold_task" ON "sn_acct_lc_account_onb_import_ib_sold" ("task") WHERE "task" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_account_onb_import_ib_sold_import_file" ON "sn_acct_lc_account_onb_import_ib_sold" ("import_file") WHERE "import_file" IS NOT NULL;
CREATE TABLE "sn_acct_lc_engagement" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "account_manager" TEXT,
  "customer_success_manager" TEXT,
  "key_customer_contact" TEXT,
  "squad" TEXT,
  "stage" TEXT,
  "perceived_health" TEXT,
  "initial_onboarding" TEXT,
  "initial_go_live" TEXT,
  "renewal_date" TEXT,
  "ai_health_monitor" INTEGER,
  "contract_value" INTEGER,
  "health_score" INTEGER,
  "health_definition" TEXT,
  "health_updated" INTEGER,
  "last_touchpoint" TEXT,
  "active_risk_count" INTEGER,
  "closure_code" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_engagement_number" ON "sn_acct_lc_engagement" ("number");
CREATE INDEX "ix_sn_acct_lc_engagement_renewal_date" ON "sn_acct_lc_engagement" ("renewal_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_engagement_active_renewal_date" ON "sn_acct_lc_engagement" ("active", "renewal_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_engagement_sys_updated_on" ON "sn_acct_lc_engagement" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_engagement_due_date" ON "sn_acct_lc_engagement" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_engagement_sys_domain_path" ON "sn_acct_lc_engagement" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_engagement_number" ON "sn_acct_lc_engagement" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "engagement" TEXT,
  "sponsor" TEXT,
  "products" TEXT,
  "driver" TEXT,
  "progress" TEXT,
  "planned_start" TEXT,
  "planned_stop" TEXT,
  "mandatory" INTEGER,
  "template" TEXT,
  "success_rate" INTEGER,
  "visible_to_customer" INTEGER,
  "closure_code" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_objective_number" ON "sn_acct_lc_success_objective" ("number");
CREATE INDEX "ix_sn_acct_lc_success_objective_sys_updated_on" ON "sn_acct_lc_success_objective" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_objective_due_date" ON "sn_acct_lc_success_objective" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_objective_sys_domain_path" ON "sn_acct_lc_success_objective" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_success_objective_number" ON "sn_acct_lc_success_objective" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "success_objective" TEXT,
  "engagement" TEXT,
  "progress" TEXT,
  "planned_start" TEXT,
  "planned_stop" TEXT,
  "unit" TEXT,
  "tracking_method" TEXT,
  "metric" TEXT,
  "base_value" INTEGER,
  "target_value" INTEGER,
  "current_value" INTEGER,
  "value_realized" INTEGER,
  "mandatory" INTEGER,
  "template" TEXT,
  "closure_code" TEXT,
  "success_rate" INTEGER,
  "visible_to_customer" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_outcome_number" ON "sn_acct_lc_success_outcome" ("number");
CREATE INDEX "ix_sn_acct_lc_success_outcome_sys_updated_on" ON "sn_acct_lc_success_outcome" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_outcome_due_date" ON "sn_acct_lc_success_outcome" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_outcome_sys_domain_path" ON "sn_acct_lc_success_outcome" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_success_outcome_number" ON "sn_acct_lc_success_outcome" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "success_outcome" TEXT,
  "engagement" TEXT,
  "squad" TEXT,
  "category" TEXT,
  "product" TEXT,
  "progress" TEXT,
  "planned_start" TEXT,
  "visible_to_customer" INTEGER,
  "task_count" INTEGER,
  "closure_code" TEXT,
  "needs_attention" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_initiative_number" ON "sn_acct_lc_success_initiative" ("number");
CREATE INDEX "ix_sn_acct_lc_success_initiative_planned_start" ON "sn_acct_lc_success_initiative" ("planned_start", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_initiative_sys_updated_on" ON "sn_acct_lc_success_initiative" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_initiative_due_date" ON "sn_acct_lc_success_initiative" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_initiative_sys_domain_path" ON "sn_acct_lc_success_initiative" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_success_initiative_number" ON "sn_acct_lc_success_initiative" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "success_initiative" TEXT,
  "success_outcome" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_initiative_m2m_outcome_success_initiativ_e0d90b77" ON "sn_acct_lc_initiative_m2m_outcome" ("success_initiative", "success_outcome");
CREATE INDEX "ix_sn_acct_lc_initiative_m2m_outcome_success_outcome" ON "sn_acct_lc_initiative_m2m_outcome" ("success_outcome", "sys_id");
CREATE INDEX "ix_sn_acct_lc_initiative_m2m_outcome_sys_domain_path" ON "sn_acct_lc_initiative_m2m_outcome" ("sys_domain_path");
CREATE TABLE "sn_acct_lc_success_case" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case_type" TEXT,
  "category" TEXT,
  "subcategory" TEXT,
  "channel" TEXT,
  "service" TEXT,
  "product" TEXT,
  "sold_product" TEXT,
  "asset" TEXT,
  "household" TEXT,
  "partner" TEXT,
  "account_relationship" TEXT,
  "order" TEXT,
  "requester_location" TEXT,
  "service_organization" TEXT,
  "resolution_code" TEXT,
  "resolution_notes" TEXT,
  "draft" INTEGER,
  "submitted_at" INTEGER,
  "escalated" INTEGER,
  "visible_to_customer" INTEGER,
  "engagement" TEXT,
  "squad" TEXT,
  "progress" TEXT,
  "service_definition" TEXT,
  "success_objective" TEXT,
  "risk_signal_issue" TEXT,
  "closure_code" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_case_number" ON "sn_acct_lc_success_case" ("number");
CREATE INDEX "ix_sn_acct_lc_success_case_sys_updated_on" ON "sn_acct_lc_success_case" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_case_due_date" ON "sn_acct_lc_success_case" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_case_sys_domain_path" ON "sn_acct_lc_success_case" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_success_case_number" ON "sn_acct_lc_success_case" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case" TEXT,
  "visible_to_customer" INTEGER,
  "service_organization" TEXT,
  "engagement" TEXT,
  "squad" TEXT,
  "category" TEXT,
  "progress" TEXT,
  "closure_code" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_task_number" ON "sn_acct_lc_success_task" ("number");
CREATE INDEX "ix_sn_acct_lc_success_task_sys_updated_on" ON "sn_acct_lc_success_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_task_due_date" ON "sn_acct_lc_success_task" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_success_task_sys_domain_path" ON "sn_acct_lc_success_task" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_success_task_number" ON "sn_acct_lc_success_task" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "engagement" TEXT,
  "squad" TEXT,
  "category" TEXT,
  "risk_signal_issue" TEXT,
  "play_type" TEXT,
  "progress" TEXT,
  "closure_code" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_internal_play_number" ON "sn_acct_lc_internal_play" ("number");
CREATE INDEX "ix_sn_acct_lc_internal_play_sys_updated_on" ON "sn_acct_lc_internal_play" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_internal_play_due_date" ON "sn_acct_lc_internal_play" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_internal_play_sys_domain_path" ON "sn_acct_lc_internal_play" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_internal_play_number" ON "sn_acct_lc_internal_play" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "internal_play" TEXT,
  "engagement" TEXT,
  "squad" TEXT,
  "progress" TEXT,
  "closure_code" TEXT,
  "crm_opportunity_id" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_internal_play_task_number" ON "sn_acct_lc_internal_play_task" ("number");
CREATE INDEX "ix_sn_acct_lc_internal_play_task_sys_updated_on" ON "sn_acct_lc_internal_play_task" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_internal_play_task_due_date" ON "sn_acct_lc_internal_play_task" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_internal_play_task_sys_domain_path" ON "sn_acct_lc_internal_play_task" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_internal_play_task_number" ON "sn_acct_lc_internal_play_task" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "record_id" TEXT,
  "user" TEXT,
  "responsibility" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_squad_member_record_id" ON "sn_acct_lc_squad_member" ("record_id", "sys_id");
CREATE INDEX "ix_sn_acct_lc_squad_member_sys_domain_path" ON "sn_acct_lc_squad_member" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_squad_member_user" ON "sn_acct_lc_squad_member" ("user") WHERE "user" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_squad_member_responsibility" ON "sn_acct_lc_squad_member" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_acct_lc_engagement_contract_relationship" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "engagement" TEXT,
  "contract" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_engagement_contract_relationship_engagem_d4603ad9" ON "sn_acct_lc_engagement_contract_relationship" ("engagement", "contract");
CREATE INDEX "ix_sn_acct_lc_engagement_contract_relationship_sys_domain_path" ON "sn_acct_lc_engagement_contract_relationship" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_engagement_contract_relationship_contract" ON "sn_acct_lc_engagement_contract_relationship" ("contract") WHERE "contract" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_m2m_sp" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "engagement" TEXT,
  "sold_product" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_m2m_sp_engagement_sold_product" ON "sn_acct_lc_eng_m2m_sp" ("engagement", "sold_product");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_sp_sys_domain_path" ON "sn_acct_lc_eng_m2m_sp" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_sp_sold_product" ON "sn_acct_lc_eng_m2m_sp" ("sold_product") WHERE "sold_product" IS NOT NULL;
CREATE TABLE "sn_acct_lc_applicable_entitlement" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "engagement" TEXT,
  "entitlement" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_applicable_entitlement_engagement_entitlement" ON "sn_acct_lc_applicable_entitlement" ("engagement", "entitlement");
CREATE INDEX "ix_sn_acct_lc_applicable_entitlement_sys_domain_path" ON "sn_acct_lc_applicable_entitlement" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_applicable_entitlement_entitlement" ON "sn_acct_lc_applicable_entitlement" ("entitlement") WHERE "entitlement" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_m2m_team_mem" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "engagement" TEXT,
  "team_member" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_m2m_team_mem_engagement_team_member" ON "sn_acct_lc_eng_m2m_team_mem" ("engagement", "team_member");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_team_mem_sys_domain_path" ON "sn_acct_lc_eng_m2m_team_mem" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_team_mem_team_member" ON "sn_acct_lc_eng_m2m_team_mem" ("team_member") WHERE "team_member" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_m2m_cntct_rel" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "engagement" TEXT,
  "contact" TEXT,
  "responsibility" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_m2m_cntct_rel_engagement_contact_res_f6eb5ce2" ON "sn_acct_lc_eng_m2m_cntct_rel" ("engagement", "contact", "responsibility");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_cntct_rel_sys_domain_path" ON "sn_acct_lc_eng_m2m_cntct_rel" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_eng_m2m_cntct_rel_contact" ON "sn_acct_lc_eng_m2m_cntct_rel" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_eng_m2m_cntct_rel_responsibility" ON "sn_acct_lc_eng_m2m_cntct_rel" ("responsibility") WHERE "responsibility" IS NOT NULL;
CREATE TABLE "sn_acct_lc_implementation_record" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "engagement" TEXT,
  "account" TEXT,
  "type" TEXT,
  "owner" TEXT,
  "contact" TEXT,
  "executive_sponsor" TEXT,
  "partner" TEXT,
  "partner_contact" TEXT,
  "certified" TEXT,
  "state" TEXT,
  "progress" TEXT,
  "planned_start_date" TEXT,
  "planned_end_date" TEXT,
  "planned_duration" INTEGER,
  "actual_start_date" TEXT,
  "actual_end_date" TEXT,
  "actual_duration" INTEGER,
  "sold_product" TEXT,
  "capability" TEXT,
  "squad" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "closure_code" TEXT,
  "close_notes" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_implementation_record_number" ON "sn_acct_lc_implementation_record" ("number");
CREATE INDEX "ix_sn_acct_lc_implementation_record_sys_domain_path" ON "sn_acct_lc_implementation_record" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_implementation_record_number" ON "sn_acct_lc_implementation_record" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "description" TEXT,
  "order" INTEGER,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_driver_name" ON "sn_acct_lc_success_driver" ("name");
CREATE INDEX "ix_sn_acct_lc_success_driver_name" ON "sn_acct_lc_success_driver" (lower("name"));
CREATE TABLE "sn_acct_lc_success_objective_template" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "product" TEXT,
  "mandatory" INTEGER,
  "driver" TEXT,
  "state" TEXT,
  "owner" TEXT,
  "requested_by" TEXT,
  "approved_by" TEXT,
  "success_rate" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_objective_template_number" ON "sn_acct_lc_success_objective_template" ("number");
CREATE INDEX "ix_sn_acct_lc_success_objective_template_number" ON "sn_acct_lc_success_objective_template" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_success_objective_template_name" ON "sn_acct_lc_success_objective_template" (lower("name"));
CREATE INDEX "ix_sn_acct_lc_success_objective_template_product" ON "sn_acct_lc_success_objective_template" ("product") WHERE "product" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_template_owner" ON "sn_acct_lc_success_objective_template" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_template_requested_by" ON "sn_acct_lc_success_objective_template" ("requested_by") WHERE "requested_by" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_objective_template_approved_by" ON "sn_acct_lc_success_objective_template" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_outcome_template" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "objective_template" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "tracking_method" TEXT,
  "metric" TEXT,
  "unit" TEXT,
  "mandatory" INTEGER,
  "state" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_outcome_template_number" ON "sn_acct_lc_success_outcome_template" ("number");
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_number" ON "sn_acct_lc_success_outcome_template" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_short_description" ON "sn_acct_lc_success_outcome_template" (lower("short_description"));
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_objective_template" ON "sn_acct_lc_success_outcome_template" ("objective_template") WHERE "objective_template" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_metric" ON "sn_acct_lc_success_outcome_template" ("metric") WHERE "metric" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_outcome_template_unit" ON "sn_acct_lc_success_outcome_template" ("unit") WHERE "unit" IS NOT NULL;
CREATE TABLE "sn_acct_lc_definition_record" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "title" TEXT,
  "description" TEXT,
  "flow" TEXT,
  "category" TEXT,
  "sub_category" TEXT,
  "state" TEXT,
  "active" INTEGER,
  "order" INTEGER,
  "tables" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_definition_record_number" ON "sn_acct_lc_definition_record" ("number");
CREATE INDEX "ix_sn_acct_lc_definition_record_sys_domain_path" ON "sn_acct_lc_definition_record" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_definition_record_number" ON "sn_acct_lc_definition_record" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_definition_record_title" ON "sn_acct_lc_definition_record" (lower("title"));
CREATE INDEX "ix_sn_acct_lc_definition_record_flow" ON "sn_acct_lc_definition_record" ("flow") WHERE "flow" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_definition_record_category" ON "sn_acct_lc_definition_record" ("category") WHERE "category" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_definition_record_sub_category" ON "sn_acct_lc_definition_record" ("sub_category") WHERE "sub_category" IS NOT NULL;
CREATE TABLE "sn_ti_core_ale_choice" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "category" TEXT,
  "dependent_category" TEXT,
  "description" TEXT,
  "order" INTEGER,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_ti_core_ale_choice_number" ON "sn_ti_core_ale_choice" ("number");
CREATE INDEX "ix_sn_ti_core_ale_choice_sys_domain_path" ON "sn_ti_core_ale_choice" ("sys_domain_path");
CREATE INDEX "ix_sn_ti_core_ale_choice_number" ON "sn_ti_core_ale_choice" (lower("number"));
CREATE INDEX "ix_sn_ti_core_ale_choice_name" ON "sn_ti_core_ale_choice" (lower("name"));
CREATE INDEX "ix_sn_ti_core_ale_choice_dependent_category" ON "sn_ti_core_ale_choice" ("dependent_category") WHERE "dependent_category" IS NOT NULL;
CREATE TABLE "sn_acct_lc_success_launcher_notifier" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "definition_record" TEXT,
  "flow_run" TEXT,
  "source_table" TEXT,
  "source_record" TEXT,
  "account" TEXT,
  "launched_by" TEXT,
  "status" TEXT,
  "message" TEXT,
  "result_table" TEXT,
  "result_record" TEXT,
  "inputs" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_success_launcher_notifier_number" ON "sn_acct_lc_success_launcher_notifier" ("number");
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_sys_domain_path" ON "sn_acct_lc_success_launcher_notifier" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_number" ON "sn_acct_lc_success_launcher_notifier" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_definition_record" ON "sn_acct_lc_success_launcher_notifier" ("definition_record") WHERE "definition_record" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_flow_run" ON "sn_acct_lc_success_launcher_notifier" ("flow_run") WHERE "flow_run" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_account" ON "sn_acct_lc_success_launcher_notifier" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_success_launcher_notifier_launched_by" ON "sn_acct_lc_success_launcher_notifier" ("launched_by") WHERE "launched_by" IS NOT NULL;
CREATE TABLE "sn_acct_lc_metric_snapshot" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "card" TEXT,
  "user" TEXT,
  "taken_on" TEXT,
  "value" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_metric_snapshot_card_user_taken_on" ON "sn_acct_lc_metric_snapshot" (lower("card"), "user", "taken_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_metric_snapshot_sys_domain_path" ON "sn_acct_lc_metric_snapshot" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_metric_snapshot_user" ON "sn_acct_lc_metric_snapshot" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_actsub_activity_type" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "short_description" TEXT,
  "key" TEXT,
  "activity_source_table" TEXT,
  "context_field" TEXT,
  "verb" TEXT,
  "activity_message" TEXT,
  "filter_conditions" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_actsub_activity_type_key" ON "sn_actsub_activity_type" ("key");
CREATE INDEX "ix_sn_actsub_activity_type_short_description" ON "sn_actsub_activity_type" (lower("short_description"));
CREATE INDEX "ix_sn_actsub_activity_type_key" ON "sn_actsub_activity_type" (lower("key"));
CREATE TABLE "sn_actsub_activity" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "activity_type" TEXT,
  "engagement" TEXT,
  "actor" TEXT,
  "object_table" TEXT,
  "object_record" TEXT,
  "message" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_actsub_activity_engagement_sys_created_on" ON "sn_actsub_activity" ("engagement", "sys_created_on", "sys_id");
CREATE INDEX "ix_sn_actsub_activity_sys_domain_path" ON "sn_actsub_activity" ("sys_domain_path");
CREATE INDEX "ix_sn_actsub_activity_message" ON "sn_actsub_activity" (lower("message"));
CREATE INDEX "ix_sn_actsub_activity_activity_type" ON "sn_actsub_activity" ("activity_type") WHERE "activity_type" IS NOT NULL;
CREATE INDEX "ix_sn_actsub_activity_actor" ON "sn_actsub_activity" ("actor") WHERE "actor" IS NOT NULL;
CREATE TABLE "sn_acct_lc_touchpoint" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "case_type" TEXT,
  "category" TEXT,
  "subcategory" TEXT,
  "channel" TEXT,
  "service" TEXT,
  "product" TEXT,
  "sold_product" TEXT,
  "asset" TEXT,
  "household" TEXT,
  "partner" TEXT,
  "account_relationship" TEXT,
  "order" TEXT,
  "requester_location" TEXT,
  "service_organization" TEXT,
  "resolution_code" TEXT,
  "resolution_notes" TEXT,
  "draft" INTEGER,
  "submitted_at" INTEGER,
  "escalated" INTEGER,
  "visible_to_customer" INTEGER,
  "engagement" TEXT,
  "onboarding_case" TEXT,
  "squad" TEXT,
  "progress" TEXT,
  "product_related" INTEGER,
  "internal" INTEGER,
  "closure_code" TEXT,
  "next_meeting" INTEGER,
  "needs_attention" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_touchpoint_number" ON "sn_acct_lc_touchpoint" ("number");
CREATE INDEX "ix_sn_acct_lc_touchpoint_sys_updated_on" ON "sn_acct_lc_touchpoint" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_touchpoint_due_date" ON "sn_acct_lc_touchpoint" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_touchpoint_sys_domain_path" ON "sn_acct_lc_touchpoint" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_touchpoint_number" ON "sn_acct_lc_touchpoint" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "subject" TEXT,
  "parent_table" TEXT,
  "parent_record" TEXT,
  "account" TEXT,
  "engagement" TEXT,
  "internal" INTEGER,
  "state" TEXT,
  "meeting_type" TEXT,
  "start" INTEGER,
  "end" INTEGER,
  "organizer" TEXT,
  "invitees" TEXT,
  "series" TEXT,
  "is_exception" INTEGER,
  "virtual_meeting" INTEGER,
  "video_software" TEXT,
  "meeting_link" TEXT,
  "locations" TEXT,
  "agenda" TEXT,
  "internal_notes" TEXT,
  "notes" TEXT,
  "cancel_reason" TEXT,
  "invite_sequence" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_meeting_mgmt_meeting_details_number" ON "sn_meeting_mgmt_meeting_details" ("number");
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_parent_record" ON "sn_meeting_mgmt_meeting_details" ("parent_record", "sys_id");
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_start" ON "sn_meeting_mgmt_meeting_details" ("start", "sys_id");
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_sys_domain_path" ON "sn_meeting_mgmt_meeting_details" ("sys_domain_path");
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_number" ON "sn_meeting_mgmt_meeting_details" (lower("number"));
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_subject" ON "sn_meeting_mgmt_meeting_details" (lower("subject"));
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_account" ON "sn_meeting_mgmt_meeting_details" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_engagement" ON "sn_meeting_mgmt_meeting_details" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_organizer" ON "sn_meeting_mgmt_meeting_details" ("organizer") WHERE "organizer" IS NOT NULL;
CREATE INDEX "ix_sn_meeting_mgmt_meeting_details_series" ON "sn_meeting_mgmt_meeting_details" ("series") WHERE "series" IS NOT NULL;
CREATE TABLE "sn_meeting_mgmt_series" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "cadence" TEXT,
  "first_start" INTEGER,
  "first_end" INTEGER,
  "repeat_until" TEXT,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_meeting_mgmt_series_number" ON "sn_meeting_mgmt_series" ("number");
CREATE INDEX "ix_sn_meeting_mgmt_series_sys_domain_path" ON "sn_meeting_mgmt_series" ("sys_domain_path");
CREATE INDEX "ix_sn_meeting_mgmt_series_number" ON "sn_meeting_mgmt_series" (lower("number"));
CREATE TABLE "sn_meeting_mgmt_invitee" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "meeting" TEXT,
  "user" TEXT,
  "response" TEXT,
  "last_mail" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_meeting_mgmt_invitee_meeting_user" ON "sn_meeting_mgmt_invitee" ("meeting", "user");
CREATE INDEX "ix_sn_meeting_mgmt_invitee_sys_domain_path" ON "sn_meeting_mgmt_invitee" ("sys_domain_path");
CREATE INDEX "ix_sn_meeting_mgmt_invitee_user" ON "sn_meeting_mgmt_invitee" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_acct_lc_risk_signal_issue" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "short_description" TEXT,
  "description" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "active" INTEGER,
  "account" TEXT,
  "company" TEXT,
  "contact" TEXT,
  "consumer" TEXT,
  "assigned_to" TEXT,
  "assignment_group" TEXT,
  "opened_at" INTEGER,
  "opened_by" TEXT,
  "due_date" TEXT,
  "days_remaining" INTEGER,
  "closed_at" INTEGER,
  "closed_by" TEXT,
  "close_notes" TEXT,
  "parent" TEXT,
  "watch_list" TEXT,
  "work_notes_list" TEXT,
  "contract" TEXT,
  "entitlement" TEXT,
  "location" TEXT,
  "sla_due" INTEGER,
  "correlation_id" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT,
  "engagement" TEXT,
  "onboarding_case" TEXT,
  "reported_by" TEXT,
  "squad" TEXT,
  "risk_or_issue" TEXT,
  "category" TEXT,
  "creation_method" TEXT,
  "source_table" TEXT,
  "source_record" TEXT,
  "scope" TEXT,
  "probability" TEXT,
  "contracts_impacted" TEXT,
  "products_impacted" TEXT,
  "engagement_risk_definition" TEXT,
  "contract_value_impacted" INTEGER,
  "occurrence_count" INTEGER,
  "last_occurrence" INTEGER,
  "closure_code" TEXT,
  "crm_task_id" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_risk_signal_issue_number" ON "sn_acct_lc_risk_signal_issue" ("number");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_source_record" ON "sn_acct_lc_risk_signal_issue" ("source_record", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_active_due_date_priority" ON "sn_acct_lc_risk_signal_issue" ("active", "due_date", "priority", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_assigned_to_active" ON "sn_acct_lc_risk_signal_issue" ("assigned_to", "active", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_engagement_contracts_i_4e5c7c08" ON "sn_acct_lc_risk_signal_issue" ("engagement", "contracts_impacted", "active", "sys_created_on", "due_date", "risk_or_issue", "assigned_to", "scope", "probability", "category", "sys_domain_path", "sys_id", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_sys_updated_on" ON "sn_acct_lc_risk_signal_issue" ("sys_updated_on", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_due_date" ON "sn_acct_lc_risk_signal_issue" ("due_date", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_sys_domain_path" ON "sn_acct_lc_risk_signal_issue" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_risk_signal_issue_number" ON "sn_acct_lc_risk_signal_issue" (lower("number"));
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
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "solution_table" TEXT,
  "solution_record" TEXT,
  "risk_signal_issue" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_risk_signal_solution_relationship_number" ON "sn_acct_lc_risk_signal_solution_relationship" ("number");
CREATE UNIQUE INDEX "uq_sn_acct_lc_risk_signal_solution_relationship_risk_s_b069a0c4" ON "sn_acct_lc_risk_signal_solution_relationship" ("risk_signal_issue", "solution_record");
CREATE INDEX "ix_sn_acct_lc_risk_signal_solution_relationship_solution_record" ON "sn_acct_lc_risk_signal_solution_relationship" ("solution_record", "sys_id");
CREATE INDEX "ix_sn_acct_lc_risk_signal_solution_relationship_sys_domain_path" ON "sn_acct_lc_risk_signal_solution_relationship" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_risk_signal_solution_relationship_number" ON "sn_acct_lc_risk_signal_solution_relationship" (lower("number"));
CREATE TABLE "sn_acct_lc_risk_occurrence" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "risk_signal_issue" TEXT,
  "engagement_risk_definition" TEXT,
  "start_date" INTEGER,
  "end_date" INTEGER,
  "current_value" INTEGER,
  "threshold" INTEGER,
  "gap" INTEGER,
  "source_table" TEXT,
  "source_record" TEXT,
  "context_data" TEXT,
  "category" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_risk_occurrence_number" ON "sn_acct_lc_risk_occurrence" ("number");
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_sys_domain_path" ON "sn_acct_lc_risk_occurrence" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_number" ON "sn_acct_lc_risk_occurrence" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_risk_signal_issue" ON "sn_acct_lc_risk_occurrence" ("risk_signal_issue") WHERE "risk_signal_issue" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_engagement_risk_definition" ON "sn_acct_lc_risk_occurrence" ("engagement_risk_definition") WHERE "engagement_risk_definition" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_context_data" ON "sn_acct_lc_risk_occurrence" ("context_data") WHERE "context_data" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_risk_occurrence_category" ON "sn_acct_lc_risk_occurrence" ("category") WHERE "category" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_risk_def" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "category" TEXT,
  "type" TEXT,
  "description" TEXT,
  "metric" TEXT,
  "threshold_condition" TEXT,
  "threshold" INTEGER,
  "applicable_engagements" TEXT,
  "source_table" TEXT,
  "conditions" TEXT,
  "template" TEXT,
  "state" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_risk_def_number" ON "sn_acct_lc_eng_risk_def" ("number");
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_sys_domain_path" ON "sn_acct_lc_eng_risk_def" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_number" ON "sn_acct_lc_eng_risk_def" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_name" ON "sn_acct_lc_eng_risk_def" (lower("name"));
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_category" ON "sn_acct_lc_eng_risk_def" ("category") WHERE "category" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_eng_risk_def_metric" ON "sn_acct_lc_eng_risk_def" ("metric") WHERE "metric" IS NOT NULL;
CREATE TABLE "sn_acct_lc_risk_threshold_override" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "engagement_risk_definition" TEXT,
  "threshold" INTEGER,
  "applicable_engagement" TEXT,
  "rank" INTEGER,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_risk_threshold_override_sys_domain_path" ON "sn_acct_lc_risk_threshold_override" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_risk_threshold_override_engagement_risk__446b52bc" ON "sn_acct_lc_risk_threshold_override" ("engagement_risk_definition") WHERE "engagement_risk_definition" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_hlt_def" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "rank" INTEGER,
  "description" TEXT,
  "global" INTEGER,
  "definition" TEXT,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_hlt_def_number" ON "sn_acct_lc_eng_hlt_def" ("number");
CREATE INDEX "ix_sn_acct_lc_eng_hlt_def_sys_domain_path" ON "sn_acct_lc_eng_hlt_def" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_eng_hlt_def_number" ON "sn_acct_lc_eng_hlt_def" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_eng_hlt_def_name" ON "sn_acct_lc_eng_hlt_def" (lower("name"));
CREATE TABLE "sn_acct_lc_eng_hlt_mtr_config" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "data_source" TEXT,
  "engagement_health_definition" TEXT,
  "target" INTEGER,
  "weight" INTEGER,
  "direction" TEXT,
  "aggregate" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_eng_hlt_mtr_config_engagement_health_def_17e6059c" ON "sn_acct_lc_eng_hlt_mtr_config" ("engagement_health_definition", "data_source");
CREATE INDEX "ix_sn_acct_lc_eng_hlt_mtr_config_sys_domain_path" ON "sn_acct_lc_eng_hlt_mtr_config" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_eng_hlt_mtr_config_data_source" ON "sn_acct_lc_eng_hlt_mtr_config" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_health_score" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "engagement" TEXT,
  "score" INTEGER,
  "calculated_at" INTEGER,
  "health_definition" TEXT,
  "week_start" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_eng_health_score_engagement_calculated_at" ON "sn_acct_lc_eng_health_score" ("engagement", "calculated_at", "sys_id");
CREATE INDEX "ix_sn_acct_lc_eng_health_score_sys_domain_path" ON "sn_acct_lc_eng_health_score" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_eng_health_score_health_definition" ON "sn_acct_lc_eng_health_score" ("health_definition") WHERE "health_definition" IS NOT NULL;
CREATE TABLE "sn_acct_lc_eng_health_metric_score" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "health_score" TEXT,
  "data_source" TEXT,
  "value" INTEGER,
  "target" INTEGER,
  "weight" INTEGER,
  "achievement" INTEGER,
  "gap_percent" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_eng_health_metric_score_sys_domain_path" ON "sn_acct_lc_eng_health_metric_score" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_eng_health_metric_score_health_score" ON "sn_acct_lc_eng_health_metric_score" ("health_score") WHERE "health_score" IS NOT NULL;
CREATE INDEX "ix_sn_acct_lc_eng_health_metric_score_data_source" ON "sn_acct_lc_eng_health_metric_score" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE TABLE "sn_acct_lc_color_banding" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "type" TEXT,
  "min" INTEGER,
  "max" INTEGER,
  "data_source" TEXT,
  "color" TEXT,
  "highlighted_color" TEXT,
  "context" TEXT,
  "category" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_acct_lc_color_banding_sys_domain_path" ON "sn_acct_lc_color_banding" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_color_banding_data_source" ON "sn_acct_lc_color_banding" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE TABLE "pa_indicators" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "condition" TEXT,
  "aggregate" TEXT,
  "field" TEXT,
  "formula" TEXT,
  "frequency" TEXT,
  "unit" TEXT,
  "direction" TEXT,
  "breakdowns" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_pa_indicators_name" ON "pa_indicators" ("name");
CREATE INDEX "ix_pa_indicators_name" ON "pa_indicators" (lower("name"));
CREATE INDEX "ix_pa_indicators_unit" ON "pa_indicators" ("unit") WHERE "unit" IS NOT NULL;
CREATE TABLE "pa_breakdowns" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "field_paths" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_pa_breakdowns_name" ON "pa_breakdowns" (lower("name"));
CREATE TABLE "pa_scores" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "indicator" TEXT,
  "breakdown" TEXT,
  "element_record" TEXT,
  "period_start" TEXT,
  "period_end" TEXT,
  "value" INTEGER
) STRICT;
CREATE INDEX "ix_pa_scores_indicator_period_start" ON "pa_scores" ("indicator", "period_start", "sys_id");
CREATE INDEX "ix_pa_scores_breakdown" ON "pa_scores" ("breakdown") WHERE "breakdown" IS NOT NULL;
CREATE TABLE "pa_units" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "display_format" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_pa_units_name" ON "pa_units" ("name");
CREATE INDEX "ix_pa_units_name" ON "pa_units" (lower("name"));
CREATE TABLE "sn_data_ctx_engine_src" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "state" TEXT,
  "source" TEXT,
  "frequency" TEXT,
  "pa_indicator" TEXT,
  "breakdown" TEXT,
  "unit_of_measurement" TEXT,
  "aggregate" TEXT,
  "date_last_run" INTEGER,
  "date_next_run" INTEGER,
  "description" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_src_number" ON "sn_data_ctx_engine_src" ("number");
CREATE INDEX "ix_sn_data_ctx_engine_src_sys_domain_path" ON "sn_data_ctx_engine_src" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_src_number" ON "sn_data_ctx_engine_src" (lower("number"));
CREATE INDEX "ix_sn_data_ctx_engine_src_name" ON "sn_data_ctx_engine_src" (lower("name"));
CREATE INDEX "ix_sn_data_ctx_engine_src_pa_indicator" ON "sn_data_ctx_engine_src" ("pa_indicator") WHERE "pa_indicator" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_src_breakdown" ON "sn_data_ctx_engine_src" ("breakdown") WHERE "breakdown" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_src_unit_of_measurement" ON "sn_data_ctx_engine_src" ("unit_of_measurement") WHERE "unit_of_measurement" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_ctx" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "data_source" TEXT,
  "context_table" TEXT,
  "mappers" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_ctx_data_source_context_table" ON "sn_data_ctx_engine_ctx" ("data_source", "context_table");
CREATE INDEX "ix_sn_data_ctx_engine_ctx_sys_domain_path" ON "sn_data_ctx_engine_ctx" ("sys_domain_path");
CREATE TABLE "sn_data_ctx_engine_map" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "source_table" TEXT,
  "source_field" TEXT,
  "related_table" TEXT,
  "query_field" TEXT,
  "context_table" TEXT,
  "context_field" TEXT,
  "scripted" INTEGER,
  "script" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_map_number" ON "sn_data_ctx_engine_map" ("number");
CREATE INDEX "ix_sn_data_ctx_engine_map_sys_domain_path" ON "sn_data_ctx_engine_map" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_map_number" ON "sn_data_ctx_engine_map" (lower("number"));
CREATE TABLE "sn_data_ctx_engine_data" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "data_source" TEXT,
  "context" TEXT,
  "source_table" TEXT,
  "source_record" TEXT,
  "context_table" TEXT,
  "context_record" TEXT,
  "value" INTEGER,
  "start_date" INTEGER,
  "end_date" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_data_number" ON "sn_data_ctx_engine_data" ("number");
CREATE INDEX "ix_sn_data_ctx_engine_data_context_record_data_source_end_date" ON "sn_data_ctx_engine_data" ("context_record", "data_source", "end_date", "sys_id");
CREATE INDEX "ix_sn_data_ctx_engine_data_end_date" ON "sn_data_ctx_engine_data" ("end_date", "sys_id");
CREATE INDEX "ix_sn_data_ctx_engine_data_sys_domain_path" ON "sn_data_ctx_engine_data" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_data_number" ON "sn_data_ctx_engine_data" (lower("number"));
CREATE INDEX "ix_sn_data_ctx_engine_data_data_source" ON "sn_data_ctx_engine_data" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_data_context" ON "sn_data_ctx_engine_data" ("context") WHERE "context" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_seg_conf" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "data_source" TEXT,
  "breakdown" TEXT,
  "context_table" TEXT,
  "method" TEXT,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_data_ctx_engine_seg_conf_sys_domain_path" ON "sn_data_ctx_engine_seg_conf" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_seg_conf_name" ON "sn_data_ctx_engine_seg_conf" (lower("name"));
CREATE INDEX "ix_sn_data_ctx_engine_seg_conf_data_source" ON "sn_data_ctx_engine_seg_conf" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_seg_conf_breakdown" ON "sn_data_ctx_engine_seg_conf" ("breakdown") WHERE "breakdown" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_brkdwn_seg" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "configuration" TEXT,
  "name" TEXT,
  "condition" TEXT,
  "min" INTEGER,
  "max" INTEGER,
  "color" TEXT,
  "order" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_data_ctx_engine_brkdwn_seg_sys_domain_path" ON "sn_data_ctx_engine_brkdwn_seg" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_brkdwn_seg_name" ON "sn_data_ctx_engine_brkdwn_seg" (lower("name"));
CREATE INDEX "ix_sn_data_ctx_engine_brkdwn_seg_configuration" ON "sn_data_ctx_engine_brkdwn_seg" ("configuration") WHERE "configuration" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_insight" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "title" TEXT,
  "context_table" TEXT,
  "context_record" TEXT,
  "summary" TEXT,
  "generated_on" INTEGER,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_data_ctx_engine_insight_number" ON "sn_data_ctx_engine_insight" ("number");
CREATE INDEX "ix_sn_data_ctx_engine_insight_context_record" ON "sn_data_ctx_engine_insight" ("context_record", "sys_id");
CREATE INDEX "ix_sn_data_ctx_engine_insight_sys_domain_path" ON "sn_data_ctx_engine_insight" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_insight_number" ON "sn_data_ctx_engine_insight" (lower("number"));
CREATE INDEX "ix_sn_data_ctx_engine_insight_title" ON "sn_data_ctx_engine_insight" (lower("title"));
CREATE TABLE "sn_data_ctx_engine_insight_item" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "insight" TEXT,
  "data_source" TEXT,
  "segment" TEXT,
  "text" TEXT,
  "value" INTEGER,
  "previous_value" INTEGER,
  "change_percent" INTEGER,
  "severity" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_data_ctx_engine_insight_item_sys_domain_path" ON "sn_data_ctx_engine_insight_item" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_insight_item_insight" ON "sn_data_ctx_engine_insight_item" ("insight") WHERE "insight" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_insight_item_data_source" ON "sn_data_ctx_engine_insight_item" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_insight_item_segment" ON "sn_data_ctx_engine_insight_item" ("segment") WHERE "segment" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_visualization" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "type" TEXT,
  "data_source" TEXT,
  "segment_configuration" TEXT,
  "periods" INTEGER,
  "active" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_data_ctx_engine_visualization_sys_domain_path" ON "sn_data_ctx_engine_visualization" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_visualization_name" ON "sn_data_ctx_engine_visualization" (lower("name"));
CREATE INDEX "ix_sn_data_ctx_engine_visualization_data_source" ON "sn_data_ctx_engine_visualization" ("data_source") WHERE "data_source" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_visualization_segment_configuration" ON "sn_data_ctx_engine_visualization" ("segment_configuration") WHERE "segment_configuration" IS NOT NULL;
CREATE TABLE "sn_data_ctx_engine_visualization_m2m" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "visualization" TEXT,
  "insight" TEXT,
  "context_table" TEXT,
  "order" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_data_ctx_engine_visualization_m2m_sys_domain_path" ON "sn_data_ctx_engine_visualization_m2m" ("sys_domain_path");
CREATE INDEX "ix_sn_data_ctx_engine_visualization_m2m_visualization" ON "sn_data_ctx_engine_visualization_m2m" ("visualization") WHERE "visualization" IS NOT NULL;
CREATE INDEX "ix_sn_data_ctx_engine_visualization_m2m_insight" ON "sn_data_ctx_engine_visualization_m2m" ("insight") WHERE "insight" IS NOT NULL;
CREATE TABLE "asmt_metric_type" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "kind" TEXT,
  "questions" TEXT,
  "frequency" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_asmt_metric_type_name" ON "asmt_metric_type" (lower("name"));
CREATE TABLE "asmt_assessment_instance" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "survey" TEXT,
  "contact" TEXT,
  "account" TEXT,
  "engagement" TEXT,
  "state" TEXT,
  "completed_at" INTEGER,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_asmt_assessment_instance_number" ON "asmt_assessment_instance" ("number");
CREATE INDEX "ix_asmt_assessment_instance_sys_domain_path" ON "asmt_assessment_instance" ("sys_domain_path");
CREATE INDEX "ix_asmt_assessment_instance_number" ON "asmt_assessment_instance" (lower("number"));
CREATE INDEX "ix_asmt_assessment_instance_survey" ON "asmt_assessment_instance" ("survey") WHERE "survey" IS NOT NULL;
CREATE INDEX "ix_asmt_assessment_instance_contact" ON "asmt_assessment_instance" ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "ix_asmt_assessment_instance_account" ON "asmt_assessment_instance" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_asmt_assessment_instance_engagement" ON "asmt_assessment_instance" ("engagement") WHERE "engagement" IS NOT NULL;
CREATE TABLE "asmt_metric_result" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "instance" TEXT,
  "metric" TEXT,
  "source" TEXT,
  "actual_value" INTEGER,
  "comments" TEXT,
  "account" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_asmt_metric_result_sys_domain_path" ON "asmt_metric_result" ("sys_domain_path");
CREATE INDEX "ix_asmt_metric_result_instance" ON "asmt_metric_result" ("instance") WHERE "instance" IS NOT NULL;
CREATE INDEX "ix_asmt_metric_result_account" ON "asmt_metric_result" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "sn_acct_lc_crm_connection" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "platform" TEXT,
  "base_url" TEXT,
  "auth_type" TEXT,
  "client_id" TEXT,
  "client_secret" TEXT,
  "webhook_secret" TEXT,
  "active" INTEGER,
  "last_test" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_crm_connection_name" ON "sn_acct_lc_crm_connection" ("name");
CREATE INDEX "ix_sn_acct_lc_crm_connection_name" ON "sn_acct_lc_crm_connection" (lower("name"));
CREATE TABLE "sn_acct_lc_crm_mapping" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "connection" TEXT,
  "table_name" TEXT,
  "record_id" TEXT,
  "external_entity" TEXT,
  "external_id" TEXT,
  "local_value" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_crm_mapping_connection_record_id" ON "sn_acct_lc_crm_mapping" ("connection", "record_id");
CREATE INDEX "ix_sn_acct_lc_crm_mapping_record_id" ON "sn_acct_lc_crm_mapping" ("record_id", "sys_id");
CREATE TABLE "sn_acct_lc_crm_request" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "number" TEXT,
  "connection" TEXT,
  "direction" TEXT,
  "action" TEXT,
  "table_name" TEXT,
  "record_id" TEXT,
  "payload" TEXT,
  "response" TEXT,
  "external_id" TEXT,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_acct_lc_crm_request_number" ON "sn_acct_lc_crm_request" ("number");
CREATE INDEX "ix_sn_acct_lc_crm_request_record_id" ON "sn_acct_lc_crm_request" ("record_id", "sys_id");
CREATE INDEX "ix_sn_acct_lc_crm_request_sys_domain_path" ON "sn_acct_lc_crm_request" ("sys_domain_path");
CREATE INDEX "ix_sn_acct_lc_crm_request_number" ON "sn_acct_lc_crm_request" (lower("number"));
CREATE INDEX "ix_sn_acct_lc_crm_request_connection" ON "sn_acct_lc_crm_request" ("connection") WHERE "connection" IS NOT NULL;
CREATE TABLE "sn_nb_action_rule_context" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "condition" TEXT,
  "inputs" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_nb_action_rule_context_name" ON "sn_nb_action_rule_context" (lower("name"));
CREATE TABLE "sn_nb_action_condition_based_rule" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "context" TEXT,
  "condition" TEXT,
  "recommendations" TEXT,
  "order" INTEGER,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_nb_action_condition_based_rule_name" ON "sn_nb_action_condition_based_rule" (lower("name"));
CREATE INDEX "ix_sn_nb_action_condition_based_rule_context" ON "sn_nb_action_condition_based_rule" ("context") WHERE "context" IS NOT NULL;
CREATE TABLE "sn_nb_action_recommended_action" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "type" TEXT,
  "title" TEXT,
  "text" TEXT,
  "action_label" TEXT,
  "guidance" TEXT,
  "decision_tree" TEXT,
  "field" TEXT,
  "generator" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_nb_action_recommended_action_name" ON "sn_nb_action_recommended_action" (lower("name"));
CREATE INDEX "ix_sn_nb_action_recommended_action_guidance" ON "sn_nb_action_recommended_action" ("guidance") WHERE "guidance" IS NOT NULL;
CREATE INDEX "ix_sn_nb_action_recommended_action_decision_tree" ON "sn_nb_action_recommended_action" ("decision_tree") WHERE "decision_tree" IS NOT NULL;
CREATE INDEX "ix_sn_nb_action_recommended_action_generator" ON "sn_nb_action_recommended_action" ("generator") WHERE "generator" IS NOT NULL;
CREATE TABLE "sn_nb_action_resource_generator" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "type" TEXT,
  "table_name" TEXT,
  "condition" TEXT,
  "script" TEXT,
  "limit" INTEGER
) STRICT;
CREATE INDEX "ix_sn_nb_action_resource_generator_name" ON "sn_nb_action_resource_generator" (lower("name"));
CREATE TABLE "sn_ra_guidance" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "steps" TEXT,
  "action" TEXT,
  "flow" TEXT
) STRICT;
CREATE INDEX "ix_sn_ra_guidance_name" ON "sn_ra_guidance" (lower("name"));
CREATE INDEX "ix_sn_ra_guidance_flow" ON "sn_ra_guidance" ("flow") WHERE "flow" IS NOT NULL;
CREATE TABLE "ga_decision_tree" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "description" TEXT,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_ga_decision_tree_name" ON "ga_decision_tree" ("name");
CREATE INDEX "ix_ga_decision_tree_name" ON "ga_decision_tree" (lower("name"));
CREATE TABLE "ga_decision_tree_node" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "tree" TEXT,
  "type" TEXT,
  "text" TEXT,
  "is_root" INTEGER,
  "article" TEXT,
  "action" TEXT
) STRICT;
CREATE INDEX "ix_ga_decision_tree_node_text" ON "ga_decision_tree_node" (lower("text"));
CREATE INDEX "ix_ga_decision_tree_node_tree" ON "ga_decision_tree_node" ("tree") WHERE "tree" IS NOT NULL;
CREATE INDEX "ix_ga_decision_tree_node_article" ON "ga_decision_tree_node" ("article") WHERE "article" IS NOT NULL;
CREATE INDEX "ix_ga_decision_tree_node_action" ON "ga_decision_tree_node" ("action") WHERE "action" IS NOT NULL;
CREATE TABLE "sn_gd_answer" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "node" TEXT,
  "label" TEXT,
  "next_node" TEXT,
  "order" INTEGER,
  "display" TEXT
) STRICT;
CREATE INDEX "ix_sn_gd_answer_label" ON "sn_gd_answer" (lower("label"));
CREATE INDEX "ix_sn_gd_answer_node" ON "sn_gd_answer" ("node") WHERE "node" IS NOT NULL;
CREATE INDEX "ix_sn_gd_answer_next_node" ON "sn_gd_answer" ("next_node") WHERE "next_node" IS NOT NULL;
CREATE TABLE "sn_gd_run" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "tree" TEXT,
  "table_name" TEXT,
  "record_id" TEXT,
  "answers" TEXT,
  "state" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_gd_run_record_id" ON "sn_gd_run" ("record_id", "sys_id");
CREATE INDEX "ix_sn_gd_run_sys_domain_path" ON "sn_gd_run" ("sys_domain_path");
CREATE INDEX "ix_sn_gd_run_tree" ON "sn_gd_run" ("tree") WHERE "tree" IS NOT NULL;
CREATE TABLE "sn_ra_history" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "table_name" TEXT,
  "record_id" TEXT,
  "recommendation" TEXT,
  "action" TEXT,
  "user" TEXT,
  "detail" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_ra_history_record_id" ON "sn_ra_history" ("record_id", "sys_id");
CREATE INDEX "ix_sn_ra_history_sys_domain_path" ON "sn_ra_history" ("sys_domain_path");
CREATE INDEX "ix_sn_ra_history_recommendation" ON "sn_ra_history" ("recommendation") WHERE "recommendation" IS NOT NULL;
CREATE INDEX "ix_sn_ra_history_user" ON "sn_ra_history" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_ais_search_context" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "query_fields" TEXT,
  "sources" TEXT,
  "filters" TEXT,
  "relevancy_threshold" INTEGER,
  "roles" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_ais_search_context_name" ON "sn_ais_search_context" (lower("name"));
CREATE TABLE "sn_nb_action_search_result_ra_mapping" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "condition" TEXT,
  "searched_fields" TEXT,
  "card_fields" TEXT,
  "card_actions" TEXT,
  "genius" INTEGER
) STRICT;
CREATE INDEX "ix_sn_nb_action_search_result_ra_mapping_name" ON "sn_nb_action_search_result_ra_mapping" (lower("name"));
CREATE TABLE "sn_customer_central_config" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "table_name" TEXT,
  "customer_type" TEXT,
  "information_items" TEXT,
  "date_range_days" INTEGER,
  "history_tables" TEXT,
  "history_categories" TEXT,
  "roles" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_customer_central_config_name" ON "sn_customer_central_config" (lower("name"));
CREATE TABLE "sn_portal" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "url_suffix" TEXT,
  "address" TEXT,
  "service_model" TEXT,
  "active" INTEGER,
  "layout" TEXT,
  "virtual_agent" INTEGER,
  "logo" TEXT,
  "primary_color" TEXT,
  "primary_text_color" TEXT,
  "accent_color" TEXT,
  "welcome_title" TEXT,
  "welcome_text" TEXT,
  "footer_text" TEXT,
  "knowledge_bases" TEXT,
  "catalog_categories" TEXT,
  "taxonomy_root" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_portal_url_suffix" ON "sn_portal" ("url_suffix");
CREATE INDEX "ix_sn_portal_name" ON "sn_portal" (lower("name"));
CREATE INDEX "ix_sn_portal_url_suffix" ON "sn_portal" (lower("url_suffix"));
CREATE INDEX "ix_sn_portal_taxonomy_root" ON "sn_portal" ("taxonomy_root") WHERE "taxonomy_root" IS NOT NULL;
CREATE TABLE "sn_portal_widget" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "portal" TEXT,
  "page" TEXT,
  "widget" TEXT,
  "options" TEXT,
  "order" INTEGER,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_portal_widget_portal" ON "sn_portal_widget" ("portal") WHERE "portal" IS NOT NULL;
CREATE TABLE "sn_portal_list" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "portal" TEXT,
  "table_name" TEXT,
  "roles" TEXT,
  "internal_filter" TEXT,
  "customer_filter" TEXT,
  "columns" TEXT,
  "order" INTEGER
) STRICT;
CREATE INDEX "ix_sn_portal_list_name" ON "sn_portal_list" (lower("name"));
CREATE INDEX "ix_sn_portal_list_portal" ON "sn_portal_list" ("portal") WHERE "portal" IS NOT NULL;
CREATE TABLE "sn_portal_invitation" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "email" TEXT,
  "account" TEXT,
  "first_name" TEXT,
  "last_name" TEXT,
  "role" TEXT,
  "state" TEXT,
  "expires_on" INTEGER,
  "token_hash" TEXT,
  "contact" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_sn_portal_invitation_expires_on" ON "sn_portal_invitation" ("expires_on", "sys_id");
CREATE INDEX "ix_sn_portal_invitation_sys_domain_path" ON "sn_portal_invitation" ("sys_domain_path");
CREATE INDEX "ix_sn_portal_invitation_email" ON "sn_portal_invitation" (lower("email"));
CREATE INDEX "ix_sn_portal_invitation_account" ON "sn_portal_invitation" ("account") WHERE "account" IS NOT NULL;
CREATE INDEX "ix_sn_portal_invitation_role" ON "sn_portal_invitation" ("role") WHERE "role" IS NOT NULL;
CREATE INDEX "ix_sn_portal_invitation_contact" ON "sn_portal_invitation" ("contact") WHERE "contact" IS NOT NULL;
CREATE TABLE "sn_portal_header" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "portal" TEXT,
  "table_name" TEXT,
  "fields" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_portal_header_portal_table_name" ON "sn_portal_header" ("portal", "table_name");
CREATE TABLE "announcement" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "title" TEXT,
  "summary" TEXT,
  "level" TEXT,
  "active" INTEGER,
  "from" INTEGER,
  "to" INTEGER,
  "portals" TEXT,
  "account" TEXT,
  "roles" TEXT,
  "dismissible" INTEGER,
  "details_url" TEXT,
  "details_link_text" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_announcement_active_from" ON "announcement" ("active", "from", "sys_id");
CREATE INDEX "ix_announcement_title" ON "announcement" (lower("title"));
CREATE INDEX "ix_announcement_account" ON "announcement" ("account") WHERE "account" IS NOT NULL;
CREATE TABLE "announcement_dismissal" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "announcement" TEXT,
  "user" TEXT,
  "sys_domain" TEXT,
  "sys_domain_path" TEXT
) STRICT;
CREATE INDEX "ix_announcement_dismissal_user_announcement" ON "announcement_dismissal" ("user", "announcement", "sys_id");
CREATE INDEX "ix_announcement_dismissal_announcement" ON "announcement_dismissal" ("announcement") WHERE "announcement" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_provider" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "client_id" TEXT,
  "issuer" TEXT,
  "well_known_url" TEXT,
  "jwks_url" TEXT,
  "key_set" TEXT,
  "user_claim" TEXT,
  "user_field" TEXT,
  "clock_skew" INTEGER,
  "check_jti" INTEGER,
  "active" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_embeddable_core_provider_name" ON "sn_embeddable_core_provider" ("name");
CREATE INDEX "ix_sn_embeddable_core_provider_name" ON "sn_embeddable_core_provider" (lower("name"));
CREATE TABLE "sn_embeddable_core_public_key" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "provider" TEXT,
  "key_id" TEXT,
  "key" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_embeddable_core_public_key_name" ON "sn_embeddable_core_public_key" (lower("name"));
CREATE INDEX "ix_sn_embeddable_core_public_key_provider" ON "sn_embeddable_core_public_key" ("provider") WHERE "provider" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_module" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "description" TEXT,
  "website_url" TEXT,
  "allowed_origins" TEXT,
  "custom_domain" TEXT,
  "state" TEXT,
  "icon" TEXT,
  "theme" TEXT,
  "auth_provider" TEXT,
  "provider" TEXT,
  "auth_issuer" TEXT,
  "auth_key" TEXT,
  "user_field" TEXT,
  "dropped_roles" TEXT,
  "guest_policy" TEXT,
  "usage_is_counted" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_embeddable_core_module_name" ON "sn_embeddable_core_module" ("name");
CREATE INDEX "ix_sn_embeddable_core_module_name" ON "sn_embeddable_core_module" (lower("name"));
CREATE INDEX "ix_sn_embeddable_core_module_provider" ON "sn_embeddable_core_module" ("provider") WHERE "provider" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_group" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "module" TEXT,
  "title" TEXT,
  "order" INTEGER
) STRICT;
CREATE INDEX "ix_sn_embeddable_core_group_title" ON "sn_embeddable_core_group" (lower("title"));
CREATE INDEX "ix_sn_embeddable_core_group_module" ON "sn_embeddable_core_group" ("module") WHERE "module" IS NOT NULL;
CREATE TABLE "sn_embeddables_component" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "type_key" TEXT,
  "description" TEXT,
  "icon" TEXT,
  "is_default" INTEGER,
  "active" INTEGER,
  "drawn_by" TEXT,
  "event_prefix" TEXT,
  "configuration_schema" TEXT,
  "events" TEXT,
  "bundle" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_sn_embeddables_component_name" ON "sn_embeddables_component" ("name");
CREATE UNIQUE INDEX "uq_sn_embeddables_component_type_key" ON "sn_embeddables_component" ("type_key");
CREATE INDEX "ix_sn_embeddables_component_name" ON "sn_embeddables_component" (lower("name"));
CREATE INDEX "ix_sn_embeddables_component_type_key" ON "sn_embeddables_component" (lower("type_key"));
CREATE TABLE "sn_embeddables_component_instance" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "module" TEXT,
  "group" TEXT,
  "component" TEXT,
  "name" TEXT,
  "order" INTEGER,
  "settings" TEXT,
  "roles" TEXT,
  "embed_code" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_embeddables_component_instance_name" ON "sn_embeddables_component_instance" (lower("name"));
CREATE INDEX "ix_sn_embeddables_component_instance_module" ON "sn_embeddables_component_instance" ("module") WHERE "module" IS NOT NULL;
CREATE INDEX "ix_sn_embeddables_component_instance_group" ON "sn_embeddables_component_instance" ("group") WHERE "group" IS NOT NULL;
CREATE INDEX "ix_sn_embeddables_component_instance_component" ON "sn_embeddables_component_instance" ("component") WHERE "component" IS NOT NULL;
CREATE TABLE "sys_cors_rule" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "path" TEXT,
  "domain" TEXT,
  "for_embeddables" INTEGER,
  "active" INTEGER,
  "methods" TEXT,
  "allow_credentials" INTEGER,
  "allow_headers" TEXT,
  "expose_headers" TEXT,
  "max_age" INTEGER
) STRICT;
CREATE INDEX "ix_sys_cors_rule_name" ON "sys_cors_rule" (lower("name"));
CREATE TABLE "sn_embeddable_core_session_role" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "role" TEXT,
  "module" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_embeddable_core_session_role_name" ON "sn_embeddable_core_session_role" (lower("name"));
CREATE INDEX "ix_sn_embeddable_core_session_role_role" ON "sn_embeddable_core_session_role" ("role") WHERE "role" IS NOT NULL;
CREATE INDEX "ix_sn_embeddable_core_session_role_module" ON "sn_embeddable_core_session_role" ("module") WHERE "module" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_guest_rule" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "name" TEXT,
  "component" TEXT,
  "active" INTEGER
) STRICT;
CREATE INDEX "ix_sn_embeddable_core_guest_rule_name" ON "sn_embeddable_core_guest_rule" (lower("name"));
CREATE INDEX "ix_sn_embeddable_core_guest_rule_component" ON "sn_embeddable_core_guest_rule" ("component") WHERE "component" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_session" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "token_hash" TEXT,
  "module" TEXT,
  "user" TEXT,
  "is_guest" INTEGER,
  "origin" TEXT,
  "last_used_on" INTEGER,
  "ends_on" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_embeddable_core_session_token_hash" ON "sn_embeddable_core_session" ("token_hash");
CREATE INDEX "ix_sn_embeddable_core_session_ends_on" ON "sn_embeddable_core_session" ("ends_on", "sys_id");
CREATE INDEX "ix_sn_embeddable_core_session_module" ON "sn_embeddable_core_session" ("module", "sys_id");
CREATE INDEX "ix_sn_embeddable_core_session_token_hash" ON "sn_embeddable_core_session" (lower("token_hash"));
CREATE INDEX "ix_sn_embeddable_core_session_user" ON "sn_embeddable_core_session" ("user") WHERE "user" IS NOT NULL;
CREATE TABLE "sn_embeddable_core_token_use" (
  "sys_id" TEXT NOT NULL PRIMARY KEY,
  "sys_created_on" INTEGER,
  "sys_created_by" TEXT,
  "sys_updated_on" INTEGER,
  "sys_updated_by" TEXT,
  "sys_tags" TEXT,
  "sys_class_name" TEXT,
  "sys_mod_count" INTEGER,
  "token_key" TEXT,
  "expires_on" INTEGER
) STRICT;
CREATE UNIQUE INDEX "uq_sn_embeddable_core_token_use_token_key" ON "sn_embeddable_core_token_use" ("token_key");
CREATE INDEX "ix_sn_embeddable_core_token_use_expires_on" ON "sn_embeddable_core_token_use" ("expires_on", "sys_id");
CREATE INDEX "ix_sn_embeddable_core_token_use_token_key" ON "sn_embeddable_core_token_use" (lower("token_key"));
CREATE TABLE "engine_number" (
  "prefix" TEXT NOT NULL PRIMARY KEY,
  "last" INTEGER NOT NULL
) STRICT;
CREATE TABLE "engine_job" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "payload" TEXT NOT NULL,
  "key" TEXT,
  "state" TEXT NOT NULL,
  "run_at" INTEGER NOT NULL,
  "attempt" INTEGER NOT NULL,
  "fence" INTEGER NOT NULL,
  "leased_until" INTEGER,
  "error" TEXT,
  "created_at" INTEGER NOT NULL,
  "finished_at" INTEGER
) STRICT;
CREATE INDEX "ix_engine_job_due" ON "engine_job" ("state", "run_at");
CREATE UNIQUE INDEX "uq_engine_job_key" ON "engine_job" ("key") WHERE state = 'waiting';
CREATE TABLE "engine_tally" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "count" INTEGER NOT NULL,
  "until" INTEGER NOT NULL
) STRICT;
CREATE INDEX "ix_engine_tally_until" ON "engine_tally" ("until");
CREATE TABLE "engine_event" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "source" TEXT NOT NULL,
  "event" TEXT NOT NULL
) STRICT;
CREATE TABLE "engine_search" (
  "entry" INTEGER NOT NULL PRIMARY KEY,
  "table_name" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "domain_path" TEXT
) STRICT;
CREATE UNIQUE INDEX "uq_engine_search_record" ON "engine_search" ("record_id", "table_name");
CREATE VIRTUAL TABLE "engine_search_word" USING fts5("title", "open", "inner", "place", content='', contentless_delete=1, tokenize='unicode61', prefix='2 3');
CREATE VIRTUAL TABLE "engine_search_part" USING fts5("title", "open", "inner", content='', contentless_delete=1, tokenize='trigram');
CREATE VIEW "engine_search_entry" AS SELECT "table_name", "record_id", "domain_path", '' AS "title", '' AS "open", '' AS "inner", '' AS "place" FROM "engine_search";
CREATE TRIGGER "engine_search_write" INSTEAD OF INSERT ON "engine_search_entry" BEGIN INSERT INTO "engine_search" ("table_name", "record_id", "domain_path") VALUES (NEW."table_name", NEW."record_id", NEW."domain_path") ON CONFLICT ("record_id", "table_name") DO UPDATE SET "domain_path" = excluded."domain_path"; INSERT OR REPLACE INTO "engine_search_word" (rowid, "title", "open", "inner", "place") SELECT "entry", NEW."title", NEW."open", NEW."inner", NEW."place" FROM "engine_search" WHERE "record_id" = NEW."record_id" AND "table_name" = NEW."table_name"; INSERT OR REPLACE INTO "engine_search_part" (rowid, "title", "open", "inner") SELECT "entry", NEW."title", NEW."open", NEW."inner" FROM "engine_search" WHERE "record_id" = NEW."record_id" AND "table_name" = NEW."table_name"; END;
CREATE TRIGGER "engine_search_remove" AFTER DELETE ON "engine_search" BEGIN DELETE FROM "engine_search_word" WHERE rowid = OLD."entry"; DELETE FROM "engine_search_part" WHERE rowid = OLD."entry"; END;
