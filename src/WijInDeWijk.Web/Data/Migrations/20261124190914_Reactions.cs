using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijInDeWijk.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Reactions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CheckInLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsMailed = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckInLinks_CaseStudies_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseStudies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reactions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    FormHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    QuarantineReasons = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Sent_Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Sent_Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Sent_Who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Shown_Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Shown_Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Shown_Who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConsentVersion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reactions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reactions_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    LinkId = table.Column<int>(type: "INTEGER", nullable: true),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Sent_Changed = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    Sent_Learnt = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    Sent_Who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Shown_Changed = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    Shown_Learnt = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    Shown_Who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConsentVersion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckIns_CaseStudies_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseStudies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CheckIns_CheckInLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "CheckInLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CheckInLinks_CaseId",
                table: "CheckInLinks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInLinks_Hash",
                table: "CheckInLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_CaseId",
                table: "CheckIns",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_LinkId",
                table: "CheckIns",
                column: "LinkId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_State",
                table: "CheckIns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_DocumentId",
                table: "Reactions",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_FormHash",
                table: "Reactions",
                column: "FormHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_State",
                table: "Reactions",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "Reactions");

            migrationBuilder.DropTable(
                name: "CheckInLinks");
        }
    }
}
