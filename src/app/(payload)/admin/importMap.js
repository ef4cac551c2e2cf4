import { OrderOverview as OrderOverview_717a29ebf98100f3def21bc66845f9ef } from '../../../../src/admin/orders/OrderOverview'
import { ReportDrop as ReportDrop_87f58902e024c2ce333067050eac4f3c } from '../../../../src/admin/orders/ReportDrop'
import { StatusCell as StatusCell_469a1f3d98bd5a8db52aaf9c138a2b37 } from '../../../../src/admin/cells/StatusCell'
import { PaiseCell as PaiseCell_4adf3611de3ecd4929c52253e7d5de99 } from '../../../../src/admin/cells/PaiseCell'
import { PaiseField as PaiseField_108e23f861f63519b781ad1abca42095 } from '../../../../src/admin/fields/PaiseField'
import { RevisionField as RevisionField_5715b85846309fd5dcf1d0bc2019a386 } from '../../../../src/admin/fields/RevisionField'
import { OrderTabs as OrderTabs_a670859ef78e7d25b98170d2e77fe2da } from '../../../../src/admin/orders/OrderTabs'
import { NextSteps as NextSteps_5160693d561328850bb9065110015dc5 } from '../../../../src/admin/orders/NextSteps'
import { ReportTypeCell as ReportTypeCell_c2b7f23621240a45f99a8d7ba472bfec } from '../../../../src/admin/cells/ReportTypeCell'
import { ReportTypeField as ReportTypeField_261f045f638af811ed513df0b169df6b } from '../../../../src/admin/fields/ReportTypeField'
import { ReasonCell as ReasonCell_b7051b0300ba0e5db49212c5933467e6 } from '../../../../src/admin/cells/ReasonCell'
import { ReasonField as ReasonField_9cb9d2193fa8b6f31a58d7bc00ce738b } from '../../../../src/admin/fields/ReasonField'
import { ClientSummary as ClientSummary_bcf34a69467ed6a42797237a019bc282 } from '../../../../src/admin/people/ClientSummary'
import { BirthFields as BirthFields_fff03022a03e198a623293c68a8b7d79 } from '../../../../src/admin/people/BirthFields'
import { PersonChart as PersonChart_8a15d05c88817f5d0dafd26a6bab104c } from '../../../../src/admin/charts/PersonChart'
import { JsonView as JsonView_eec5e3f9d37f899927bdf7dab3ebf55f } from '../../../../src/admin/fields/JsonView'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FormPreview as FormPreview_21578afdbf57e3833f03ca2b0d835cdc } from '../../../../src/admin/intake/FormPreview'
import { TransactionOverview as TransactionOverview_21b51ef1ff120f77febd64de63d63341 } from '../../../../src/admin/payments/TransactionOverview'
import { MethodCell as MethodCell_2205cf9015f332204cb11213ec79f745 } from '../../../../src/admin/cells/MethodCell'
import { WalletOverview as WalletOverview_e75f96e4ed1dfdfb6b1ca977a20a7780 } from '../../../../src/admin/payments/wallet/WalletOverview'
import { AdjustmentOverview as AdjustmentOverview_6dd3ed194ef322232d8b63cffcd05ac5 } from '../../../../src/admin/payments/wallet/AdjustmentOverview'
import { CouponStateCell as CouponStateCell_40c931fa12e04f4b73da641cad3ec7c1 } from '../../../../src/admin/payments/coupons/CouponStateCell'
import { CouponValueCell as CouponValueCell_2f1e9de8ef59f5202419f025b30755b6 } from '../../../../src/admin/payments/coupons/CouponValueCell'
import { CouponUsesCell as CouponUsesCell_45640ecb8e4aeef23837a8d6765b947f } from '../../../../src/admin/payments/coupons/CouponUsesCell'
import { CouponSpentCell as CouponSpentCell_e98684818837bdce925417ff76d2a95b } from '../../../../src/admin/payments/coupons/CouponSpentCell'
import { CouponBatch as CouponBatch_33b18d5694e36da179f3282625718fdd } from '../../../../src/admin/payments/coupons/CouponBatch'
import { DocumentOverview as DocumentOverview_b330388833079b56c0525665b789359f } from '../../../../src/admin/payments/tax/DocumentOverview'
import { QuestionLabel as QuestionLabel_47a4832295df22d7440cb1aec6726453 } from '../../../../src/admin/intake/QuestionLabel'
import { AnswersView as AnswersView_f4b203f880f8bec4d63479f7a222b13e } from '../../../../src/admin/fields/AnswersView'
import { Icon as Icon_452f04fcd2ed8162ca5fbc6c89f204f1 } from '../../../../src/admin/brand/Icon'
import { Logo as Logo_b231ac8248d52be15270b4d2370a5c12 } from '../../../../src/admin/brand/Logo'
import { MoneyLink as MoneyLink_8915c56e07347437156e65c2c7a1e69a } from '../../../../src/admin/payments/books/MoneyLink'
import { StockNames as StockNames_afdacd32ce9b611092123961b9b85ef0 } from '../../../../src/admin/StockNames'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { MoneyPage as MoneyPage_b50aa7f7acabba359bfdf6e17e308e62 } from '../../../../src/admin/payments/books/MoneyPage'
import { TdsPage as TdsPage_94a148c4489576fd9172075f95006be2 } from '../../../../src/admin/payments/tax/TdsPage'
import { NoStaffYet as NoStaffYet_262ba34e5599c5bd501733b8a670dc9e } from '../../../../src/admin/views/NoStaffYet'
import { Today as Today_9eeae67a189b83abe32c62433b0ab93b } from '../../../../src/admin/home/Today'
import { LatestOrders as LatestOrders_f8a93c93837d6c579013d8189c4f05e4 } from '../../../../src/admin/home/LatestOrders'
import { CatalogueHealth as CatalogueHealth_767c8d084b81d7414bd207d105e7e8d2 } from '../../../../src/admin/home/CatalogueHealth'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/orders/OrderOverview#OrderOverview": OrderOverview_717a29ebf98100f3def21bc66845f9ef,
  "/src/admin/orders/ReportDrop#ReportDrop": ReportDrop_87f58902e024c2ce333067050eac4f3c,
  "/src/admin/cells/StatusCell#StatusCell": StatusCell_469a1f3d98bd5a8db52aaf9c138a2b37,
  "/src/admin/cells/PaiseCell#PaiseCell": PaiseCell_4adf3611de3ecd4929c52253e7d5de99,
  "/src/admin/fields/PaiseField#PaiseField": PaiseField_108e23f861f63519b781ad1abca42095,
  "/src/admin/fields/RevisionField#RevisionField": RevisionField_5715b85846309fd5dcf1d0bc2019a386,
  "/src/admin/orders/OrderTabs#OrderTabs": OrderTabs_a670859ef78e7d25b98170d2e77fe2da,
  "/src/admin/orders/NextSteps#NextSteps": NextSteps_5160693d561328850bb9065110015dc5,
  "/src/admin/cells/ReportTypeCell#ReportTypeCell": ReportTypeCell_c2b7f23621240a45f99a8d7ba472bfec,
  "/src/admin/fields/ReportTypeField#ReportTypeField": ReportTypeField_261f045f638af811ed513df0b169df6b,
  "/src/admin/cells/ReasonCell#ReasonCell": ReasonCell_b7051b0300ba0e5db49212c5933467e6,
  "/src/admin/fields/ReasonField#ReasonField": ReasonField_9cb9d2193fa8b6f31a58d7bc00ce738b,
  "/src/admin/people/ClientSummary#ClientSummary": ClientSummary_bcf34a69467ed6a42797237a019bc282,
  "/src/admin/people/BirthFields#BirthFields": BirthFields_fff03022a03e198a623293c68a8b7d79,
  "/src/admin/charts/PersonChart#PersonChart": PersonChart_8a15d05c88817f5d0dafd26a6bab104c,
  "/src/admin/fields/JsonView#JsonView": JsonView_eec5e3f9d37f899927bdf7dab3ebf55f,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/intake/FormPreview#FormPreview": FormPreview_21578afdbf57e3833f03ca2b0d835cdc,
  "/src/admin/payments/TransactionOverview#TransactionOverview": TransactionOverview_21b51ef1ff120f77febd64de63d63341,
  "/src/admin/cells/MethodCell#MethodCell": MethodCell_2205cf9015f332204cb11213ec79f745,
  "/src/admin/payments/wallet/WalletOverview#WalletOverview": WalletOverview_e75f96e4ed1dfdfb6b1ca977a20a7780,
  "/src/admin/payments/wallet/AdjustmentOverview#AdjustmentOverview": AdjustmentOverview_6dd3ed194ef322232d8b63cffcd05ac5,
  "/src/admin/payments/coupons/CouponStateCell#CouponStateCell": CouponStateCell_40c931fa12e04f4b73da641cad3ec7c1,
  "/src/admin/payments/coupons/CouponValueCell#CouponValueCell": CouponValueCell_2f1e9de8ef59f5202419f025b30755b6,
  "/src/admin/payments/coupons/CouponUsesCell#CouponUsesCell": CouponUsesCell_45640ecb8e4aeef23837a8d6765b947f,
  "/src/admin/payments/coupons/CouponSpentCell#CouponSpentCell": CouponSpentCell_e98684818837bdce925417ff76d2a95b,
  "/src/admin/payments/coupons/CouponBatch#CouponBatch": CouponBatch_33b18d5694e36da179f3282625718fdd,
  "/src/admin/payments/tax/DocumentOverview#DocumentOverview": DocumentOverview_b330388833079b56c0525665b789359f,
  "/src/admin/intake/QuestionLabel#QuestionLabel": QuestionLabel_47a4832295df22d7440cb1aec6726453,
  "/src/admin/fields/AnswersView#AnswersView": AnswersView_f4b203f880f8bec4d63479f7a222b13e,
  "/src/admin/brand/Icon#Icon": Icon_452f04fcd2ed8162ca5fbc6c89f204f1,
  "/src/admin/brand/Logo#Logo": Logo_b231ac8248d52be15270b4d2370a5c12,
  "/src/admin/payments/books/MoneyLink#MoneyLink": MoneyLink_8915c56e07347437156e65c2c7a1e69a,
  "/src/admin/StockNames#StockNames": StockNames_afdacd32ce9b611092123961b9b85ef0,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/src/admin/payments/books/MoneyPage#MoneyPage": MoneyPage_b50aa7f7acabba359bfdf6e17e308e62,
  "/src/admin/payments/tax/TdsPage#TdsPage": TdsPage_94a148c4489576fd9172075f95006be2,
  "/src/admin/views/NoStaffYet#NoStaffYet": NoStaffYet_262ba34e5599c5bd501733b8a670dc9e,
  "/src/admin/home/Today#Today": Today_9eeae67a189b83abe32c62433b0ab93b,
  "/src/admin/home/LatestOrders#LatestOrders": LatestOrders_f8a93c93837d6c579013d8189c4f05e4,
  "/src/admin/home/CatalogueHealth#CatalogueHealth": CatalogueHealth_767c8d084b81d7414bd207d105e7e8d2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
