using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijInDeWijk.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class SourceTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite can only loosen a column by making its table anew, and EF Core does that outside a transaction: a crash would leave the
            // store halfway, and dropping CaseStudies would take along what points to it. Where nothing on disk changes but what may be
            // empty, SQLite's own advice is to change the words of the schema; so all of this is one transaction.
            migrationBuilder.Sql("""
                PRAGMA writable_schema=ON;
                UPDATE sqlite_schema SET sql = replace(sql, '"Pages" TEXT NOT NULL', '"Pages" TEXT NULL')
                WHERE type = 'table' AND name IN ('CaseStudies', 'KeyFigures', 'Parties', 'People', 'Findings', 'EditorNotes');
                UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
                    '"PublicationId" INTEGER NOT NULL', '"PublicationId" INTEGER NULL'),
                    '"Chapter" INTEGER NOT NULL', '"Chapter" INTEGER NULL'),
                    'REFERENCES "Publications" ("Id") ON DELETE CASCADE', 'REFERENCES "Publications" ("Id")')
                WHERE type = 'table' AND name = 'CaseStudies';
                PRAGMA writable_schema=RESET;
                ALTER TABLE "CaseStudies" ADD COLUMN "Origin" TEXT NOT NULL DEFAULT 'Publication';
                ALTER TABLE "CaseStudies" ADD COLUMN "PlacedOn" TEXT NULL;
                ALTER TABLE "CaseStudies" ADD COLUMN "AftermathOrigin" TEXT NOT NULL DEFAULT 'Publication';
                ALTER TABLE "KeyFigures" ADD COLUMN "Origin" TEXT NOT NULL DEFAULT 'Publication';
                ALTER TABLE "Parties" ADD COLUMN "Origin" TEXT NOT NULL DEFAULT 'Publication';
                ALTER TABLE "People" ADD COLUMN "Origin" TEXT NOT NULL DEFAULT 'Publication';
                ALTER TABLE "Findings" ADD COLUMN "Origin" TEXT NOT NULL DEFAULT 'Publication';
                ALTER TABLE "Documents" DROP COLUMN "EditedAt";
                CREATE TABLE "SocialCapital_new" (
                    "DocumentId" INTEGER NOT NULL,
                    "Kind" TEXT NOT NULL,
                    "Origin" TEXT NOT NULL,
                    "Judgement" TEXT NOT NULL,
                    "Reason" TEXT NOT NULL,
                    "Pages" TEXT NULL,
                    CONSTRAINT "PK_SocialCapital" PRIMARY KEY ("DocumentId", "Kind", "Origin"),
                    CONSTRAINT "FK_SocialCapital_CaseStudies_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "CaseStudies" ("Id") ON DELETE CASCADE
                );
                INSERT INTO "SocialCapital_new" ("DocumentId", "Kind", "Origin", "Judgement", "Reason", "Pages")
                SELECT "DocumentId", "Kind", 'Publication', "Judgement", "Reason", "Pages" FROM "SocialCapital";
                DROP TABLE "SocialCapital";
                ALTER TABLE "SocialCapital_new" RENAME TO "SocialCapital";
                """);

            migrationBuilder.CreateTable(
                name: "CaseDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubmissionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    LessonTies = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PublishAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PlannedById = table.Column<int>(type: "INTEGER", nullable: true),
                    PlannedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseDrafts_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    File = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: true),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsForReaders = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SourceTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    File = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    TakenOverText = table.Column<string>(type: "TEXT", nullable: true),
                    WaitingText = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ForwardTo = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceTexts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseDrafts_SubmissionId",
                table: "CaseDrafts",
                column: "SubmissionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_File",
                table: "Revisions",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_SourceTexts_File",
                table: "SourceTexts",
                column: "File",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CaseStudies_Publications_PublicationId",
                table: "CaseStudies");

            migrationBuilder.DropTable(
                name: "CaseDrafts");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropTable(
                name: "SourceTexts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SocialCapital",
                table: "SocialCapital");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "SocialCapital");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Parties");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "KeyFigures");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "AftermathOrigin",
                table: "CaseStudies");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "CaseStudies");

            migrationBuilder.DropColumn(
                name: "PlacedOn",
                table: "CaseStudies");

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "SocialCapital",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "People",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "Parties",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "KeyFigures",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "Findings",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "EditorNotes",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "Documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "PublicationId",
                table: "CaseStudies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "CaseStudies",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Chapter",
                table: "CaseStudies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SocialCapital",
                table: "SocialCapital",
                columns: new[] { "DocumentId", "Kind" });

            migrationBuilder.AddForeignKey(
                name: "FK_CaseStudies_Publications_PublicationId",
                table: "CaseStudies",
                column: "PublicationId",
                principalTable: "Publications",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
