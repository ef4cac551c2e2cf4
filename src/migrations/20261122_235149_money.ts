import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_transactions_refund_to" AS ENUM('source', 'wallet');
  CREATE TYPE "public"."enum_wallet_adjustments_kind" AS ENUM('promotion', 'goodwill', 'credit', 'debit');
  CREATE TYPE "public"."enum_wallet_adjustments_status" AS ENUM('waiting', 'applied', 'rejected');
  CREATE TYPE "public"."enum_coupons_categories" AS ENUM('energy', 'astrology', 'vastu', 'manifestation', 'material');
  CREATE TYPE "public"."enum_coupons_kind" AS ENUM('percent', 'fixed', 'free');
  CREATE TYPE "public"."enum_coupon_uses_status" AS ENUM('held', 'used', 'returned');
  CREATE TYPE "public"."enum_tax_documents_kind" AS ENUM('receipt_voucher', 'tax_invoice', 'refund_voucher', 'credit_note', 'receipt', 'bill', 'refund_note');
  CREATE TYPE "public"."enum_money_differences_kind" AS ENUM('payment_missing_here', 'payment_missing_there', 'payment_status', 'payment_amount', 'refund_missing_here', 'refund_missing_there', 'refund_status', 'ledger', 'settlement');
  CREATE TYPE "public"."enum_money_differences_status" AS ENUM('open', 'repaired', 'accepted');
  CREATE TYPE "public"."enum_wallet_lots_kind" AS ENUM('paid', 'promo');
  CREATE TYPE "public"."enum_settings_cancellation_status" AS ENUM('new', 'processing');
  CREATE TYPE "public"."enum_settings_gst_state" AS ENUM('35', '37', '12', '18', '10', '04', '22', '26', '07', '30', '24', '06', '02', '01', '20', '29', '32', '38', '31', '23', '27', '14', '17', '15', '13', '21', '96', '34', '03', '08', '11', '33', '36', '16', '09', '05', '19');
  ALTER TYPE "public"."enum_notifications_event" ADD VALUE 'order.refunded' BEFORE 'report.delivered';
  ALTER TYPE "public"."enum_transactions_gateway_status" ADD VALUE 'requested';
  ALTER TYPE "public"."enum_transactions_gateway_status" ADD VALUE 'pending';
  ALTER TYPE "public"."enum_transactions_gateway_status" ADD VALUE 'processed';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'topup';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'wallet_hold';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'wallet_release';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'wallet_spend';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'wallet_credit';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'wallet_debit';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'promotion';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'goodwill';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'promo_expiry';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'advance_tax';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'supply';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'refund';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'refund_paid';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'refund_failed';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'suspense_settled';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'settlement';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'tds';
  ALTER TYPE "public"."enum_journals_cause" ADD VALUE 'tds_received';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'bank' BEFORE 'advances';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'tds_receivable' BEFORE 'advances';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'gst_input' BEFORE 'advances';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'wallet_paid' BEFORE 'suspense';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'wallet_promo' BEFORE 'suspense';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'wallet_held' BEFORE 'suspense';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'refunds_due' BEFORE 'suspense';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'cgst';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'sgst';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'igst';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'revenue';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'discounts';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'promotions';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'gateway_fees';
  ALTER TYPE "public"."enum_postings_account" ADD VALUE 'adjustments';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'reconcileGateway' BEFORE 'reconcilePayment';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'sendRefund' BEFORE 'sendVerification';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'expireCredit' BEFORE 'reconcilePayments';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'reconcileGateway' BEFORE 'reconcilePayment';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'sendRefund' BEFORE 'sendVerification';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'expireCredit' BEFORE 'reconcilePayments';
  CREATE TABLE "wallets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"paid" numeric DEFAULT 0 NOT NULL,
  	"promo" numeric DEFAULT 0 NOT NULL,
  	"held" numeric DEFAULT 0 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "wallet_adjustments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"kind" "enum_wallet_adjustments_kind" NOT NULL,
  	"amount" numeric NOT NULL,
  	"reason" varchar NOT NULL,
  	"status" "enum_wallet_adjustments_status" DEFAULT 'waiting' NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"requested_by_id" uuid NOT NULL,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "coupons_categories" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_coupons_categories",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "coupons" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"code_key" varchar,
  	"is_active" boolean DEFAULT true,
  	"kind" "enum_coupons_kind" DEFAULT 'percent' NOT NULL,
  	"percent" numeric,
  	"amount_off" numeric,
  	"max_discount" numeric,
  	"min_amount" numeric,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"is_first_order_only" boolean DEFAULT false,
  	"is_stackable" boolean DEFAULT false,
  	"max_uses" numeric,
  	"max_uses_per_client" numeric DEFAULT 1,
  	"budget" numeric,
  	"uses" numeric DEFAULT 0 NOT NULL,
  	"spent" numeric DEFAULT 0 NOT NULL,
  	"campaign" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "coupons_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "coupons_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" uuid
  );
  
  CREATE TABLE "coupon_uses" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"coupon_id" uuid NOT NULL,
  	"order_id" uuid NOT NULL,
  	"user_id" uuid NOT NULL,
  	"discount" numeric NOT NULL,
  	"status" "enum_coupon_uses_status" DEFAULT 'held' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tax_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"kind" "enum_tax_documents_kind" NOT NULL,
  	"fiscal_year" varchar NOT NULL,
  	"key" varchar,
  	"order_id" uuid NOT NULL,
  	"user_id" uuid NOT NULL,
  	"transaction_id" uuid,
  	"against_id" uuid,
  	"taxable" numeric NOT NULL,
  	"cgst" numeric,
  	"sgst" numeric,
  	"igst" numeric,
  	"total" numeric NOT NULL,
  	"issued_at" timestamp(3) with time zone,
  	"sealed_content" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "money_differences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"reference" varchar NOT NULL,
  	"kind" "enum_money_differences_kind" NOT NULL,
  	"status" "enum_money_differences_status" DEFAULT 'open' NOT NULL,
  	"transaction_id" uuid,
  	"expected" numeric,
  	"found" numeric,
  	"evidence" varchar,
  	"proposal" varchar,
  	"decision" varchar,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settlements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"gateway_settlement_id" varchar NOT NULL,
  	"utr" varchar,
  	"amount" numeric NOT NULL,
  	"captured" numeric NOT NULL,
  	"refunded" numeric NOT NULL,
  	"fees" numeric NOT NULL,
  	"tax" numeric NOT NULL,
  	"settled_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "wallet_lots" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"wallet_id" uuid NOT NULL,
  	"user_id" uuid NOT NULL,
  	"kind" "enum_wallet_lots_kind" NOT NULL,
  	"amount" numeric NOT NULL,
  	"rest" numeric DEFAULT 0 NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "counters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"last" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings_cancellation" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"status" "enum_settings_cancellation_status" NOT NULL,
  	"within_hours" numeric,
  	"percent" numeric NOT NULL
  );
  
  ALTER TABLE "orders" ALTER COLUMN "amount" SET DEFAULT 0;
  ALTER TABLE "orders" ALTER COLUMN "price" SET DEFAULT 0;
  ALTER TABLE "orders" ALTER COLUMN "discount" SET DEFAULT 0;
  ALTER TABLE "orders" ALTER COLUMN "taxable" SET DEFAULT 0;
  ALTER TABLE "orders" ALTER COLUMN "cgst" SET DEFAULT 0;
  ALTER TABLE "orders" ALTER COLUMN "sgst" SET DEFAULT 0;
  ALTER TABLE "orders" ALTER COLUMN "igst" SET DEFAULT 0;
  ALTER TABLE "orders" ALTER COLUMN "wallet" SET DEFAULT 0;
  ALTER TABLE "orders" ALTER COLUMN "payable" SET DEFAULT 0;
  ALTER TABLE "orders" ADD COLUMN "tds" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "refunded" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "sac" varchar;
  ALTER TABLE "orders" ADD COLUMN "gst_rate" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "tds_certificate_id" uuid;
  ALTER TABLE "orders" ADD COLUMN "tds_received_at" timestamp(3) with time zone;
  ALTER TABLE "orders" ADD COLUMN "wallet_holds" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "billing_tan" varchar;
  ALTER TABLE "services" ADD COLUMN "sac" varchar;
  ALTER TABLE "services" ADD COLUMN "gst_rate" numeric;
  ALTER TABLE "_services_v" ADD COLUMN "version_sac" varchar;
  ALTER TABLE "_services_v" ADD COLUMN "version_gst_rate" numeric;
  ALTER TABLE "transactions" ADD COLUMN "refund_of_id" uuid;
  ALTER TABLE "transactions" ADD COLUMN "refund_to" "enum_transactions_refund_to";
  ALTER TABLE "transactions" ADD COLUMN "gateway_refund_id" varchar;
  ALTER TABLE "transactions" ADD COLUMN "reason" varchar;
  ALTER TABLE "transactions" ADD COLUMN "by_id" uuid;
  ALTER TABLE "transactions" ADD COLUMN "fee" numeric;
  ALTER TABLE "transactions" ADD COLUMN "fee_tax" numeric;
  ALTER TABLE "journals" ADD COLUMN "user_id" uuid;
  ALTER TABLE "journals" ADD COLUMN "by_id" uuid;
  ALTER TABLE "journals" ADD COLUMN "note" varchar;
  ALTER TABLE "postings" ADD COLUMN "user_id" uuid;
  ALTER TABLE "postings" ADD COLUMN "lot_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "coupons_id" uuid;
  ALTER TABLE "settings" ADD COLUMN "gst_is_registered" boolean DEFAULT false;
  ALTER TABLE "settings" ADD COLUMN "gst_legal_name" varchar;
  ALTER TABLE "settings" ADD COLUMN "gst_address" varchar;
  ALTER TABLE "settings" ADD COLUMN "gst_state" "enum_settings_gst_state";
  ALTER TABLE "settings" ADD COLUMN "gst_gstin" varchar;
  ALTER TABLE "settings" ADD COLUMN "gst_sac" varchar DEFAULT '999799';
  ALTER TABLE "settings" ADD COLUMN "gst_rate_percent" numeric DEFAULT 18;
  ALTER TABLE "settings" ADD COLUMN "approval_above" numeric DEFAULT 200000;
  ALTER TABLE "settings" ADD COLUMN "top_up_min" numeric DEFAULT 10000;
  ALTER TABLE "settings" ADD COLUMN "top_up_max" numeric DEFAULT 5000000;
  ALTER TABLE "settings" ADD COLUMN "tds_percent" numeric DEFAULT 10;
  ALTER TABLE "wallets" ADD CONSTRAINT "wallets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wallet_adjustments" ADD CONSTRAINT "wallet_adjustments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wallet_adjustments" ADD CONSTRAINT "wallet_adjustments_requested_by_id_admins_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."admins"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wallet_adjustments" ADD CONSTRAINT "wallet_adjustments_decided_by_id_admins_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."admins"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "coupons_categories" ADD CONSTRAINT "coupons_categories_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."coupons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "coupons_locales" ADD CONSTRAINT "coupons_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."coupons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "coupons_rels" ADD CONSTRAINT "coupons_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."coupons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "coupons_rels" ADD CONSTRAINT "coupons_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "coupon_uses" ADD CONSTRAINT "coupon_uses_coupon_id_coupons_id_fk" FOREIGN KEY ("coupon_id") REFERENCES "public"."coupons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "coupon_uses" ADD CONSTRAINT "coupon_uses_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "coupon_uses" ADD CONSTRAINT "coupon_uses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_documents" ADD CONSTRAINT "tax_documents_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_documents" ADD CONSTRAINT "tax_documents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_documents" ADD CONSTRAINT "tax_documents_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_documents" ADD CONSTRAINT "tax_documents_against_id_tax_documents_id_fk" FOREIGN KEY ("against_id") REFERENCES "public"."tax_documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "money_differences" ADD CONSTRAINT "money_differences_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "money_differences" ADD CONSTRAINT "money_differences_decided_by_id_admins_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."admins"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wallet_lots" ADD CONSTRAINT "wallet_lots_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "public"."wallets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wallet_lots" ADD CONSTRAINT "wallet_lots_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings_cancellation" ADD CONSTRAINT "settings_cancellation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "wallets_user_idx" ON "wallets" USING btree ("user_id");
  CREATE INDEX "wallets_updated_at_idx" ON "wallets" USING btree ("updated_at");
  CREATE INDEX "wallets_created_at_idx" ON "wallets" USING btree ("created_at");
  CREATE INDEX "wallet_adjustments_user_idx" ON "wallet_adjustments" USING btree ("user_id");
  CREATE INDEX "wallet_adjustments_status_idx" ON "wallet_adjustments" USING btree ("status");
  CREATE INDEX "wallet_adjustments_expires_at_idx" ON "wallet_adjustments" USING btree ("expires_at");
  CREATE INDEX "wallet_adjustments_requested_by_idx" ON "wallet_adjustments" USING btree ("requested_by_id");
  CREATE INDEX "wallet_adjustments_decided_by_idx" ON "wallet_adjustments" USING btree ("decided_by_id");
  CREATE INDEX "wallet_adjustments_decided_at_idx" ON "wallet_adjustments" USING btree ("decided_at");
  CREATE INDEX "wallet_adjustments_updated_at_idx" ON "wallet_adjustments" USING btree ("updated_at");
  CREATE INDEX "wallet_adjustments_created_at_idx" ON "wallet_adjustments" USING btree ("created_at");
  CREATE INDEX "coupons_categories_order_idx" ON "coupons_categories" USING btree ("order");
  CREATE INDEX "coupons_categories_parent_idx" ON "coupons_categories" USING btree ("parent_id");
  CREATE UNIQUE INDEX "coupons_code_key_idx" ON "coupons" USING btree ("code_key");
  CREATE INDEX "coupons_is_active_idx" ON "coupons" USING btree ("is_active");
  CREATE INDEX "coupons_ends_at_idx" ON "coupons" USING btree ("ends_at");
  CREATE INDEX "coupons_campaign_idx" ON "coupons" USING btree ("campaign");
  CREATE INDEX "coupons_updated_at_idx" ON "coupons" USING btree ("updated_at");
  CREATE INDEX "coupons_created_at_idx" ON "coupons" USING btree ("created_at");
  CREATE UNIQUE INDEX "coupons_locales_locale_parent_id_unique" ON "coupons_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "coupons_rels_order_idx" ON "coupons_rels" USING btree ("order");
  CREATE INDEX "coupons_rels_parent_idx" ON "coupons_rels" USING btree ("parent_id");
  CREATE INDEX "coupons_rels_path_idx" ON "coupons_rels" USING btree ("path");
  CREATE INDEX "coupons_rels_services_id_idx" ON "coupons_rels" USING btree ("services_id");
  CREATE INDEX "coupon_uses_coupon_idx" ON "coupon_uses" USING btree ("coupon_id");
  CREATE INDEX "coupon_uses_order_idx" ON "coupon_uses" USING btree ("order_id");
  CREATE INDEX "coupon_uses_user_idx" ON "coupon_uses" USING btree ("user_id");
  CREATE INDEX "coupon_uses_status_idx" ON "coupon_uses" USING btree ("status");
  CREATE INDEX "coupon_uses_updated_at_idx" ON "coupon_uses" USING btree ("updated_at");
  CREATE INDEX "coupon_uses_created_at_idx" ON "coupon_uses" USING btree ("created_at");
  CREATE UNIQUE INDEX "coupon_order_idx" ON "coupon_uses" USING btree ("coupon_id","order_id");
  CREATE UNIQUE INDEX "tax_documents_number_idx" ON "tax_documents" USING btree ("number");
  CREATE INDEX "tax_documents_kind_idx" ON "tax_documents" USING btree ("kind");
  CREATE INDEX "tax_documents_fiscal_year_idx" ON "tax_documents" USING btree ("fiscal_year");
  CREATE UNIQUE INDEX "tax_documents_key_idx" ON "tax_documents" USING btree ("key");
  CREATE INDEX "tax_documents_order_idx" ON "tax_documents" USING btree ("order_id");
  CREATE INDEX "tax_documents_user_idx" ON "tax_documents" USING btree ("user_id");
  CREATE INDEX "tax_documents_transaction_idx" ON "tax_documents" USING btree ("transaction_id");
  CREATE INDEX "tax_documents_against_idx" ON "tax_documents" USING btree ("against_id");
  CREATE INDEX "tax_documents_issued_at_idx" ON "tax_documents" USING btree ("issued_at");
  CREATE INDEX "tax_documents_updated_at_idx" ON "tax_documents" USING btree ("updated_at");
  CREATE INDEX "tax_documents_created_at_idx" ON "tax_documents" USING btree ("created_at");
  CREATE UNIQUE INDEX "money_differences_key_idx" ON "money_differences" USING btree ("key");
  CREATE INDEX "money_differences_reference_idx" ON "money_differences" USING btree ("reference");
  CREATE INDEX "money_differences_kind_idx" ON "money_differences" USING btree ("kind");
  CREATE INDEX "money_differences_status_idx" ON "money_differences" USING btree ("status");
  CREATE INDEX "money_differences_transaction_idx" ON "money_differences" USING btree ("transaction_id");
  CREATE INDEX "money_differences_decided_by_idx" ON "money_differences" USING btree ("decided_by_id");
  CREATE INDEX "money_differences_decided_at_idx" ON "money_differences" USING btree ("decided_at");
  CREATE INDEX "money_differences_updated_at_idx" ON "money_differences" USING btree ("updated_at");
  CREATE INDEX "money_differences_created_at_idx" ON "money_differences" USING btree ("created_at");
  CREATE UNIQUE INDEX "settlements_gateway_settlement_id_idx" ON "settlements" USING btree ("gateway_settlement_id");
  CREATE INDEX "settlements_settled_at_idx" ON "settlements" USING btree ("settled_at");
  CREATE INDEX "settlements_updated_at_idx" ON "settlements" USING btree ("updated_at");
  CREATE INDEX "settlements_created_at_idx" ON "settlements" USING btree ("created_at");
  CREATE INDEX "wallet_lots_wallet_idx" ON "wallet_lots" USING btree ("wallet_id");
  CREATE INDEX "wallet_lots_user_idx" ON "wallet_lots" USING btree ("user_id");
  CREATE INDEX "wallet_lots_expires_at_idx" ON "wallet_lots" USING btree ("expires_at");
  CREATE INDEX "wallet_lots_updated_at_idx" ON "wallet_lots" USING btree ("updated_at");
  CREATE INDEX "wallet_lots_created_at_idx" ON "wallet_lots" USING btree ("created_at");
  CREATE UNIQUE INDEX "counters_key_idx" ON "counters" USING btree ("key");
  CREATE INDEX "counters_updated_at_idx" ON "counters" USING btree ("updated_at");
  CREATE INDEX "counters_created_at_idx" ON "counters" USING btree ("created_at");
  CREATE INDEX "settings_cancellation_order_idx" ON "settings_cancellation" USING btree ("_order");
  CREATE INDEX "settings_cancellation_parent_id_idx" ON "settings_cancellation" USING btree ("_parent_id");
  ALTER TABLE "orders" ADD CONSTRAINT "orders_tds_certificate_id_client_files_id_fk" FOREIGN KEY ("tds_certificate_id") REFERENCES "public"."client_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transactions" ADD CONSTRAINT "transactions_refund_of_id_transactions_id_fk" FOREIGN KEY ("refund_of_id") REFERENCES "public"."transactions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transactions" ADD CONSTRAINT "transactions_by_id_admins_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."admins"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "journals" ADD CONSTRAINT "journals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "journals" ADD CONSTRAINT "journals_by_id_admins_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."admins"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "postings" ADD CONSTRAINT "postings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "postings" ADD CONSTRAINT "postings_lot_id_wallet_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."wallet_lots"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_coupons_fk" FOREIGN KEY ("coupons_id") REFERENCES "public"."coupons"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "orders_tds_certificate_idx" ON "orders" USING btree ("tds_certificate_id");
  CREATE INDEX "transactions_refund_of_idx" ON "transactions" USING btree ("refund_of_id");
  CREATE UNIQUE INDEX "transactions_gateway_refund_id_idx" ON "transactions" USING btree ("gateway_refund_id");
  CREATE INDEX "transactions_by_idx" ON "transactions" USING btree ("by_id");
  CREATE INDEX "journals_cause_idx" ON "journals" USING btree ("cause");
  CREATE INDEX "journals_user_idx" ON "journals" USING btree ("user_id");
  CREATE INDEX "journals_by_idx" ON "journals" USING btree ("by_id");
  CREATE INDEX "postings_user_idx" ON "postings" USING btree ("user_id");
  CREATE INDEX "postings_lot_idx" ON "postings" USING btree ("lot_id");
  CREATE INDEX "payload_locked_documents_rels_coupons_id_idx" ON "payload_locked_documents_rels" USING btree ("coupons_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "wallets" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "wallet_adjustments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "coupons_categories" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "coupons" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "coupons_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "coupons_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "coupon_uses" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "tax_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "money_differences" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settlements" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "wallet_lots" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "counters" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_cancellation" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "wallets" CASCADE;
  DROP TABLE "wallet_adjustments" CASCADE;
  DROP TABLE "coupons_categories" CASCADE;
  DROP TABLE "coupons" CASCADE;
  DROP TABLE "coupons_locales" CASCADE;
  DROP TABLE "coupons_rels" CASCADE;
  DROP TABLE "coupon_uses" CASCADE;
  DROP TABLE "tax_documents" CASCADE;
  DROP TABLE "money_differences" CASCADE;
  DROP TABLE "settlements" CASCADE;
  DROP TABLE "wallet_lots" CASCADE;
  DROP TABLE "counters" CASCADE;
  DROP TABLE "settings_cancellation" CASCADE;
  ALTER TABLE "orders" DROP CONSTRAINT "orders_tds_certificate_id_client_files_id_fk";
  
  ALTER TABLE "transactions" DROP CONSTRAINT "transactions_refund_of_id_transactions_id_fk";
  
  ALTER TABLE "transactions" DROP CONSTRAINT "transactions_by_id_admins_id_fk";
  
  ALTER TABLE "journals" DROP CONSTRAINT "journals_user_id_users_id_fk";
  
  ALTER TABLE "journals" DROP CONSTRAINT "journals_by_id_admins_id_fk";
  
  ALTER TABLE "postings" DROP CONSTRAINT "postings_user_id_users_id_fk";
  
  ALTER TABLE "postings" DROP CONSTRAINT "postings_lot_id_wallet_lots_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_coupons_fk";
  
  ALTER TABLE "notifications" ALTER COLUMN "event" SET DATA TYPE text;
  DROP TYPE "public"."enum_notifications_event";
  CREATE TYPE "public"."enum_notifications_event" AS ENUM('order.confirmed', 'order.processing', 'order.completed', 'order.cancelled', 'report.delivered', 'account.verify-email', 'account.reset-password', 'account.password-changed', 'staff.attention', 'intake.received');
  ALTER TABLE "notifications" ALTER COLUMN "event" SET DATA TYPE "public"."enum_notifications_event" USING "event"::"public"."enum_notifications_event";
  ALTER TABLE "transactions" ALTER COLUMN "gateway_status" SET DATA TYPE text;
  ALTER TABLE "transactions" ALTER COLUMN "gateway_status" SET DEFAULT 'created'::text;
  DROP TYPE "public"."enum_transactions_gateway_status";
  CREATE TYPE "public"."enum_transactions_gateway_status" AS ENUM('created', 'failed', 'authorized', 'captured', 'refunded');
  ALTER TABLE "transactions" ALTER COLUMN "gateway_status" SET DEFAULT 'created'::"public"."enum_transactions_gateway_status";
  ALTER TABLE "transactions" ALTER COLUMN "gateway_status" SET DATA TYPE "public"."enum_transactions_gateway_status" USING "gateway_status"::"public"."enum_transactions_gateway_status";
  ALTER TABLE "journals" ALTER COLUMN "cause" SET DATA TYPE text;
  DROP TYPE "public"."enum_journals_cause";
  CREATE TYPE "public"."enum_journals_cause" AS ENUM('capture');
  ALTER TABLE "journals" ALTER COLUMN "cause" SET DATA TYPE "public"."enum_journals_cause" USING "cause"::"public"."enum_journals_cause";
  ALTER TABLE "postings" ALTER COLUMN "account" SET DATA TYPE text;
  DROP TYPE "public"."enum_postings_account";
  CREATE TYPE "public"."enum_postings_account" AS ENUM('gateway', 'advances', 'suspense');
  ALTER TABLE "postings" ALTER COLUMN "account" SET DATA TYPE "public"."enum_postings_account" USING "account"::"public"."enum_postings_account";
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'applyGatewayEvent', 'deliverReport', 'pruneSystem', 'reconcilePayment', 'sendNotification', 'sendPasswordReset', 'sendVerification', 'reconcilePayments', 'expireOrders');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'applyGatewayEvent', 'deliverReport', 'pruneSystem', 'reconcilePayment', 'sendNotification', 'sendPasswordReset', 'sendVerification', 'reconcilePayments', 'expireOrders');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "orders_tds_certificate_idx";
  DROP INDEX "transactions_refund_of_idx";
  DROP INDEX "transactions_gateway_refund_id_idx";
  DROP INDEX "transactions_by_idx";
  DROP INDEX "journals_cause_idx";
  DROP INDEX "journals_user_idx";
  DROP INDEX "journals_by_idx";
  DROP INDEX "postings_user_idx";
  DROP INDEX "postings_lot_idx";
  DROP INDEX "payload_locked_documents_rels_coupons_id_idx";
  ALTER TABLE "orders" ALTER COLUMN "amount" DROP DEFAULT;
  ALTER TABLE "orders" ALTER COLUMN "price" DROP DEFAULT;
  ALTER TABLE "orders" ALTER COLUMN "discount" DROP DEFAULT;
  ALTER TABLE "orders" ALTER COLUMN "taxable" DROP DEFAULT;
  ALTER TABLE "orders" ALTER COLUMN "cgst" DROP DEFAULT;
  ALTER TABLE "orders" ALTER COLUMN "sgst" DROP DEFAULT;
  ALTER TABLE "orders" ALTER COLUMN "igst" DROP DEFAULT;
  ALTER TABLE "orders" ALTER COLUMN "wallet" DROP DEFAULT;
  ALTER TABLE "orders" ALTER COLUMN "payable" DROP DEFAULT;
  ALTER TABLE "orders" DROP COLUMN "tds";
  ALTER TABLE "orders" DROP COLUMN "refunded";
  ALTER TABLE "orders" DROP COLUMN "sac";
  ALTER TABLE "orders" DROP COLUMN "gst_rate";
  ALTER TABLE "orders" DROP COLUMN "tds_certificate_id";
  ALTER TABLE "orders" DROP COLUMN "tds_received_at";
  ALTER TABLE "orders" DROP COLUMN "wallet_holds";
  ALTER TABLE "orders" DROP COLUMN "billing_tan";
  ALTER TABLE "services" DROP COLUMN "sac";
  ALTER TABLE "services" DROP COLUMN "gst_rate";
  ALTER TABLE "_services_v" DROP COLUMN "version_sac";
  ALTER TABLE "_services_v" DROP COLUMN "version_gst_rate";
  ALTER TABLE "transactions" DROP COLUMN "refund_of_id";
  ALTER TABLE "transactions" DROP COLUMN "refund_to";
  ALTER TABLE "transactions" DROP COLUMN "gateway_refund_id";
  ALTER TABLE "transactions" DROP COLUMN "reason";
  ALTER TABLE "transactions" DROP COLUMN "by_id";
  ALTER TABLE "transactions" DROP COLUMN "fee";
  ALTER TABLE "transactions" DROP COLUMN "fee_tax";
  ALTER TABLE "journals" DROP COLUMN "user_id";
  ALTER TABLE "journals" DROP COLUMN "by_id";
  ALTER TABLE "journals" DROP COLUMN "note";
  ALTER TABLE "postings" DROP COLUMN "user_id";
  ALTER TABLE "postings" DROP COLUMN "lot_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "coupons_id";
  ALTER TABLE "settings" DROP COLUMN "gst_is_registered";
  ALTER TABLE "settings" DROP COLUMN "gst_legal_name";
  ALTER TABLE "settings" DROP COLUMN "gst_address";
  ALTER TABLE "settings" DROP COLUMN "gst_state";
  ALTER TABLE "settings" DROP COLUMN "gst_gstin";
  ALTER TABLE "settings" DROP COLUMN "gst_sac";
  ALTER TABLE "settings" DROP COLUMN "gst_rate_percent";
  ALTER TABLE "settings" DROP COLUMN "approval_above";
  ALTER TABLE "settings" DROP COLUMN "top_up_min";
  ALTER TABLE "settings" DROP COLUMN "top_up_max";
  ALTER TABLE "settings" DROP COLUMN "tds_percent";
  DROP TYPE "public"."enum_transactions_refund_to";
  DROP TYPE "public"."enum_wallet_adjustments_kind";
  DROP TYPE "public"."enum_wallet_adjustments_status";
  DROP TYPE "public"."enum_coupons_categories";
  DROP TYPE "public"."enum_coupons_kind";
  DROP TYPE "public"."enum_coupon_uses_status";
  DROP TYPE "public"."enum_tax_documents_kind";
  DROP TYPE "public"."enum_money_differences_kind";
  DROP TYPE "public"."enum_money_differences_status";
  DROP TYPE "public"."enum_wallet_lots_kind";
  DROP TYPE "public"."enum_settings_cancellation_status";
  DROP TYPE "public"."enum_settings_gst_state";`)
}
