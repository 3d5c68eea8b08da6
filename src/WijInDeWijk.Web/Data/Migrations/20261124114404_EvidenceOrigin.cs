using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijInDeWijk.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class EvidenceOrigin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite can only loosen a column by making the table anew. EF Core does so outside a transaction, for tables that
            // others point to; none points to this one, so it is made anew within the transaction: all of it or nothing.
            migrationBuilder.Sql("""
                CREATE TABLE "Evidence_new" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK_Evidence" PRIMARY KEY AUTOINCREMENT,
                    "CaseId" INTEGER NULL,
                    "Date" TEXT NULL,
                    "Elsewhere" TEXT NULL,
                    "LessonId" INTEGER NOT NULL,
                    "Ordinal" INTEGER NOT NULL,
                    "Origin" TEXT NOT NULL DEFAULT 'Publication',
                    "Pages" TEXT NULL,
                    "SectionHeading" TEXT NULL,
                    "SourceId" INTEGER NULL,
                    "Stance" TEXT NOT NULL,
                    "Text" TEXT NOT NULL,
                    CONSTRAINT "CK_Evidence_CaseOrElsewhere" CHECK ((CaseId IS NULL) <> (Elsewhere IS NULL)),
                    CONSTRAINT "CK_Evidence_PagesOfPublication" CHECK (Origin <> 'Publication' OR Pages IS NOT NULL),
                    CONSTRAINT "FK_Evidence_CaseStudies_CaseId" FOREIGN KEY ("CaseId") REFERENCES "CaseStudies" ("Id"),
                    CONSTRAINT "FK_Evidence_Lessons_LessonId" FOREIGN KEY ("LessonId") REFERENCES "Lessons" ("Id") ON DELETE CASCADE,
                    CONSTRAINT "FK_Evidence_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id")
                );
                INSERT INTO "Evidence_new" ("Id", "CaseId", "Elsewhere", "LessonId", "Ordinal", "Pages", "SectionHeading", "SourceId", "Stance", "Text")
                SELECT "Id", "CaseId", "Elsewhere", "LessonId", "Ordinal", "Pages", "SectionHeading", "SourceId", "Stance", "Text" FROM "Evidence";
                DROP TABLE "Evidence";
                ALTER TABLE "Evidence_new" RENAME TO "Evidence";
                CREATE INDEX "IX_Evidence_CaseId" ON "Evidence" ("CaseId");
                CREATE INDEX "IX_Evidence_LessonId" ON "Evidence" ("LessonId");
                CREATE INDEX "IX_Evidence_SourceId" ON "Evidence" ("SourceId");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Evidence_PagesOfPublication",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Date",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Evidence");

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "Evidence",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
